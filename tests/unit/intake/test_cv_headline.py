"""What people call themselves."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.cv_headline import read_headline
from tpmmatch.intake.cv_name import read_name
from tpmmatch.intake.layout import Layout, Line

People = Callable[[str, object], list[Any]]
Lines = Callable[[str], list[Line]]


def basics(layout: Layout) -> dict[str, Any]:
    draft = Draft()
    line = read_name(draft, layout, "cv.pdf")
    assert line is not None
    read_headline(draft, layout.lines, line)
    found: dict[str, Any] = draft.document["basics"]
    return found


def test_a_headline_behind_the_end_of_a_name_is_told_without_it(lines: Lines) -> None:
    text = "Ada María Kranz de la\nVega | Project manager\nada@example.com"
    large = [
        replace(line, size=20.0 if number < 2 else 10.0, gap=0.2, box=(40, 22 * number, 300, 22 * number + 20))
        for number, line in enumerate(lines(text))
    ]
    assert basics(Layout(large)) == {"name": "Ada María Kranz de la Vega", "label": "Project manager"}


def test_a_headline_behind_the_name_goes_on_below_in_its_print(lines: Lines) -> None:
    text = "Ada Kranz | IT Program\nManager, PMP, CSM\nada@example.com"
    large = [
        replace(line, size=20.0 if number < 2 else 10.0, gap=0.2, box=(40, 22 * number, 300, 22 * number + 20))
        for number, line in enumerate(lines(text))
    ]
    assert basics(Layout(large)) == {"name": "Ada Kranz", "label": "IT Program Manager, PMP, CSM"}


@pytest.mark.parametrize(
    "headline",
    [
        "Application Manager",
        "Senior SAP Application Consultant",
        "Head of Application Management",
        "Chef de projet, dossier ERP",
        "High-Profile Project Manager",
        "Project Manager | High Profile Programmes",
        "Projektleiterin (vertraulich)",
    ],
)
def test_a_headline_may_have_a_word_for_documents(lines: Lines, headline: str) -> None:
    assert basics(Layout(lines(f"Ada Kranz\n{headline}\nada@example.com")))["label"] == headline


def test_what_the_person_is_comes_before_what_the_document_is_called(lines: Lines) -> None:
    text = "Ada Kranz\nConsultant Profile\nProject manager\nada@example.com"
    assert basics(Layout(lines(text)))["label"] == "Project manager"


@pytest.mark.parametrize(
    ("headline", "label"),
    [
        ("Bewerbung als Projektleiterin", "Projektleiterin"),
        ("Application for Project Manager", "Project Manager"),
        ("Lebenslauf Projektmanagerin", "Projektmanagerin"),
        ("Kurzprofil Senior Projektleiterin", "Senior Projektleiterin"),
        ("Project Manager CV", "Project Manager"),
        ("Projektleiter IT / CV", "Projektleiter IT"),
        ("Projektleiter mit breitem Profil", "Projektleiter mit breitem Profil"),
        ("Chef de projet à double profil", "Chef de projet à double profil"),
        ("Jefa de proyectos de alto perfil", "Jefa de proyectos de alto perfil"),
        ("Technical Project Manager with high profile", "Technical Project Manager with high profile"),
        ("Projektmanager (Profil)", "Projektmanager (Profil)"),
        ("Senior IT Project Manager Profile", "Senior IT Project Manager Profile"),
        ("Consultant Profile", None),
        ("Beraterprofil", None),
        ("Projektleiterprofil", None),
    ],
)
def test_of_what_a_document_is_called_only_the_role_is_taken(lines: Lines, headline: str, label: str | None) -> None:
    assert basics(Layout(lines(f"Ada Kranz\n{headline}\nada@example.com"))).get("label") == label


@pytest.mark.parametrize("label", ["Preferred job", "Angestrebte Tätigkeit", "Emploi recherché"])
def test_what_somebody_looks_for_among_personal_data_is_their_headline(people: People, label: str) -> None:
    head = f"Personal information\nAda Kranz\nada@kranz.example\n{label}: Test manager\n"
    (found,) = people("cv.txt", f"{head}\nExperience\n2019 – 2021 Tester, Mill Ltd\n")
    assert found.document["basics"]["label"] == "Test manager"


def test_a_street_with_the_number_of_a_house_is_no_headline(people: People) -> None:
    found = people("cv.txt", "Ada Kranz Ruiz\nCalle Autonomía 26\n48012 Bilbao\nada@example.com\n\nIdiomas\nEspañol")
    assert "label" not in found[0].document["basics"]
