"""`--language`: what is said is in that language; what others said stays in their own words."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdf
import pytest

Run = Callable[..., Any]
TODAY = ("--today", "2026-11-22")


@pytest.fixture
def filled(run: Run, three: Path) -> Run:
    run("import", three)
    return run


@pytest.mark.parametrize(
    ("language", "about", "column", "why"),
    [
        ("de", "Booking app: 3 Personen, Regeln ", "Passung", "Warum"),
        ("fr", "Booking app\u00a0: 3 personnes, règles ", "adéquation", "Pourquoi"),
        ("es", "Booking app: 3 personas, reglas ", "encaje", "Por qué"),
    ],
)
def test_the_ranking_and_its_reasons(filled: Run, need: Path, language: str, about: str, column: str, why: str) -> None:
    told = filled("match", need, "--language", language, *TODAY)
    assert told.out.splitlines()[0].startswith(about)
    assert column in told.out.splitlines()[1].split()
    reasons = filled("match", need, "--why", "b", "--language", language, *TODAY).out
    assert why in reasons.splitlines()
    assert "Led the launch of a mobile app for iOS and Android with a team of nine" in " ".join(reasons.split())


def test_labels_of_json_are_english_unless_asked_otherwise(filled: Run, need: Path) -> None:
    def label(*language: str) -> str:
        person = filled("match", need, "--json", *language, *TODAY).json["ranking"][0]
        return str(next(gate["label"] for gate in person["gates"]))

    assert [label(), label("--language", "de")] == ["Leads projects", "Leitet Projekte"]


def test_the_environment_is_not_asked(filled: Run, need: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = filled("match", need, *TODAY).out
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert filled("match", need, *TODAY).out == before


@pytest.mark.parametrize(
    ("kind", "language", "words"),
    [
        ("candidate", "de", ("Kurzprofil", "Wie viel wir wissen", "22. Nov. 2026")),
        ("candidate", "fr", ("Fiche de candidature", "Ce que nous savons", "22 nov. 2026")),
        ("candidate", "es", ("Ficha de candidatura", "Cuánto sabemos", "22 nov 2026")),
        ("fairness", "de", ("0 von 3 Plätzen geändert", "zählt nie")),
        ("fairness", "fr", ("0 places sur 3 changées", "ne compte jamais")),
        ("fairness", "es", ("0 de 3 puestos cambiados", "nunca cuenta")),
    ],
)
def test_the_papers(filled: Run, need: Path, kind: str, language: str, words: tuple[str, ...]) -> None:
    top = () if kind == "fairness" else ("--top", "1")
    done = filled("brief", need, "--kind", kind, *top, "--language", language, "-o", "paper.pdf", *TODAY)
    assert (done.code, done.err) == (0, "")
    reader = pypdf.PdfReader("paper.pdf")
    shown = " ".join(reader.pages[0].extract_text().split())
    assert [text for text in words if text not in shown] == []
    assert reader.root_object["/Lang"] == language


def test_the_fairness_test_and_the_method(filled: Run, need: Path) -> None:
    assert "Fairness" not in filled("fairness", need, "--language", "es", *TODAY).out
    assert filled("fairness", need, "--language", "es", *TODAY).out.splitlines()[1].startswith("0 de 3 puestos")
    assert "# So wird gerechnet" in filled("method", "--language", "de").out
    assert filled("method", "--json", "--language", "fr").json["title"] == "Comment c’est calculé"


def test_a_refusal_is_in_the_language_too(filled: Run) -> None:
    told = filled("match", "nowhere", "--language", "de")
    assert (told.code, told.out) == (2, "")
    assert "Es gibt kein Projekt und keine Datei namens „nowhere“." in told.err


def test_a_language_that_is_not_spoken_is_refused(filled: Run, need: Path) -> None:
    told = filled("match", need, "--language", "it")
    assert told.code == 2
    assert "--language" in told.err
