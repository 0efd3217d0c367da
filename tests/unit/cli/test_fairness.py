"""`fairness` and `brief --kind fairness`: plain sentences, one JSON document, one page."""

import json
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


def test_what_holds_is_told_in_plain_sentences(filled: Run, need: Path) -> None:
    answer = filled("fairness", need, *TODAY)
    assert (answer.code, answer.err) == (0, "")
    lines = answer.out.splitlines()
    assert lines[0] == "Booking app: 3 people, rules " + lines[0].split("rules ")[1]
    assert lines[1].startswith("0 of 3 ranks changed. Everybody was ranked again 8 times")
    assert "Another name, of any origin                   3 of 3      0 of 3" in answer.out
    assert "never counts" in answer.out


def test_json_is_one_document(filled: Run, need: Path) -> None:
    answer = filled("fairness", need, "--json", *TODAY)
    found = json.loads(answer.out)
    assert (answer.code, found["holds"], found["people"], found["today"]) == (0, True, 3, "2026-11-22")
    assert found["project"] == {"id": "app", "title": "Booking app"}
    assert {(swap["ranks_changed"], tuple(swap["moves"])) for swap in found["swaps"]} == {(0, ())}
    assert "name" in found["fields"]["idle"]["basics"]


def test_something_that_moves_is_exit_status_1(filled: Run, write: Callable[[str, object], Path]) -> None:
    """A wish that is somebody's name, found in the name of their firm."""
    work = [{"name": "Zorn Projects", "position": "Project manager", "startDate": "2019", "summary": "Led a move."}]
    filled("import", write("zorn.json", {"basics": {"name": "Zita Zorn"}, "work": work, "meta": {"id": "z"}}))
    need = write("zorn-need.json", {"id": "zorn", "title": "A move", "must_have": ["Zorn"]})
    answer = filled("fairness", need, *TODAY)
    assert answer.code == 1
    assert "Zita Zorn, another name: place 1" in answer.out
    found = json.loads(filled("fairness", need, "--json", *TODAY).out)
    assert not found["holds"]
    assert found["swaps"][0]["moves"][0]["causes"][0] == "Zorn"


def test_nobody_is_told(run: Run, need: Path) -> None:
    answer = run("fairness", need)
    assert (answer.code, answer.out) == (0, "")
    assert "nobody to test" in answer.err


def test_an_unknown_project_is_not_found(run: Run) -> None:
    assert run("fairness", "nope").code == 2


def test_the_page_is_written(filled: Run, need: Path) -> None:
    answer = filled("brief", need, "--kind", "fairness", "-o", "fair.pdf", *TODAY)
    assert (answer.code, answer.out) == (0, "1 page written to fair.pdf\n")
    (page,) = pypdf.PdfReader("fair.pdf").pages
    assert "0 of 3 ranks changed" in " ".join(page.extract_text().split())
    assert filled("brief", need, "--kind", "fairness", "-o", "fair.pdf", *TODAY).code == 2, "it is there already"


def test_the_page_is_about_everybody(filled: Run, need: Path) -> None:
    answer = filled("brief", need, "--kind", "fairness", "--person", "a", "-o", "fair.pdf")
    assert answer.code == 2
    assert "Leave out --person" in answer.err
    assert not Path("fair.pdf").exists()


@pytest.mark.parametrize("kind", ["letter", "", "Fairness"])
def test_other_kinds_are_refused(filled: Run, need: Path, kind: str) -> None:
    answer = filled("brief", need, f"--kind={kind}", "-o", "x.pdf")
    assert answer.code == 2
    assert "--kind" in answer.err
    assert "fairness" in answer.err
