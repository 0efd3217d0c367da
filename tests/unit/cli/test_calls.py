"""`call` and `decide`: planned, recorded from a file, listed, removed; somebody is chosen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdf
import pytest

Run = Callable[..., Any]
Write = Callable[[str, object], Path]


@pytest.fixture
def app(run: Run, three: Path, need: Path) -> str:
    """A project with three people."""
    run("import", three)
    run("project", "add", need)
    return "app"


@pytest.fixture
def somebody(run: Run, app: str) -> str:  # noqa: ARG001 - brings people in
    return str(run("people", "--json").json[0]["id"])


def test_a_call_is_planned_as_a_guide(run: Run, app: str, somebody: str) -> None:
    answer = run("call", "plan", app, somebody, "--kind", "interview")
    assert answer.code == 0
    assert answer.out.startswith("c1: Video interview with ")
    assert "\nA. " in answer.out
    assert "\n   5  " in answer.out
    assert run("call", "list", app).out.splitlines()[1].startswith("c1")


def test_what_was_heard_is_recorded_and_changes_the_ranking(run: Run, app: str, somebody: str, write: Write) -> None:
    planned = run("call", "plan", app, somebody, "--kind", "interview", "--json").json
    rated = [item | {"asked": "rated", "rating": 5, "result": "Kept the date"} for item in planned["answers"]]
    file = write("held.json", planned | {"answers": rated})
    assert run("call", "record", app, file, "--finish", "--json").json == {"recorded": "c1"}
    (kept,) = run("call", "list", app, "--json").json
    assert kept["finished"] is True
    found = next(item for item in run("match", app, "--json").json["ranking"] if item["person"] == somebody)
    seen = [item for item in found["criteria"] if item["rung"] == "seen"]
    assert seen
    assert {"quote": "Kept the date", "source": "call:c1"} in seen[0]["evidence"]
    assert run("call", "remove", app, "c1", "--json").json == {"removed": "c1"}
    assert run("call", "list", app, "--json").json == []


def test_a_guide_is_printed_as_a_form_and_read_back(run: Run, app: str, somebody: str, tmp_path: Path) -> None:
    form, filled = tmp_path / "form.pdf", tmp_path / "filled.pdf"
    assert run("brief", app, "--kind", "guide", "--person", somebody, "--form", "-o", form).code == 2  # none is planned
    planned = run("call", "plan", app, somebody, "--kind", "interview", "--json").json
    assert planned["answers"][0]["code"] == "A"
    assert run("brief", app, "--kind", "guide", "--person", somebody, "--form", "-o", form).code == 0
    assert run("brief", app, "--kind", "cheat", "--person", somebody, "--form", "-o", tmp_path / "x.pdf").code == 2
    writer = pypdf.PdfWriter(clone_from=str(form))
    for page in writer.pages:
        writer.update_page_form_field_values(page, {"A": "/5", "A_result": "Kept the date"}, auto_regenerate=False)
    writer.write(filled)
    assert run("call", "record", app, filled, "--finish", "--json").json == {"recorded": "c1"}
    (kept,) = run("call", "list", app, "--json").json
    assert kept["finished"] is True
    assert (kept["answers"][0]["rating"], kept["answers"][0]["result"]) == (5, "Kept the date")
    wrong = run("call", "record", app, three_pages(tmp_path))
    assert (wrong.code, "as a form of this program" in wrong.err) == (2, True)


def three_pages(tmp_path: Path) -> Path:
    """A PDF of nobody's."""
    writer = pypdf.PdfWriter()
    for _ in range(3):
        writer.add_blank_page(100, 100)
    writer.write(tmp_path / "other.pdf")
    return tmp_path / "other.pdf"


@pytest.mark.parametrize("kind", ["guide", "cheat", "references", "decision"])
def test_the_papers_of_calls_are_printed(run: Run, app: str, somebody: str, kind: str, tmp_path: Path) -> None:
    whom = [] if kind == "decision" else ["--person", somebody]
    made = run("brief", app, "--kind", kind, *whom, "--language", "de", "--paper", "letter", "-o", tmp_path / "it.pdf")
    assert made.code == 0
    assert (tmp_path / "it.pdf").read_bytes().startswith(b"%PDF-")


def test_what_is_no_call_is_told(run: Run, app: str, write: Write, tmp_path: Path) -> None:
    for file in (write("no.json", {"hello": 1}), write("bad.json", "{"), tmp_path / "gone.json"):
        answer = run("call", "record", app, file)
        assert (answer.code, "can't be read as a call" in answer.err) == (2, True)
    assert run("call", "remove", app, "c9").code == 2
    assert run("call", "plan", app, "nobody").code == 2
    assert run("call", "list", app).code == 0
    assert run("call").code == 2


def test_somebody_is_chosen_with_a_rating_and_a_reason(run: Run, app: str, somebody: str) -> None:
    made = run("decide", app, somebody, "--rating", "4", "--reason", "Spoke plainly", "--json").json
    assert made["person"] == somebody
    assert len(made["digest"]) == 64
    assert made["record"]["need"]["id"] == app
    assert run("decide", app, somebody, "--rating", "9", "--reason", "x").code == 2
    assert run("decide", app, somebody, "--rating", "3", "--reason", " ").code == 2
    assert run("decide", app, somebody, "--rating", "3").code == 2


def test_an_invitation_is_written_for_calendars(run: Run, app: str, somebody: str, tmp_path: Path) -> None:
    file, link = tmp_path / "call.ics", "https://meet.example/abc"
    plan = ("call", "plan", app, somebody, "--ics", file, "--at", "2027-01-04T10:30+01:00")
    assert run(*plan, "--link", link).code == 0
    text = file.read_text("utf-8")
    assert "DTSTART:20270104T093000Z" in text
    assert link in text
    (kept,) = run("call", "list", app, "--json").json
    assert kept["at"] == "2027-01-04T10:30:00+01:00"
    assert "already" in run(*plan).err
    assert run(*plan, "--force", "--link", "javascript:x").code == 2
    assert len(run("call", "list", app, "--json").json) == 1, "what was refused planned nothing"
    assert run(*plan, "--force").code == 0
    assert run("call", "plan", app, somebody, "--ics", tmp_path / "other.ics").code == 2
    assert run("call", "plan", app, somebody, "--at", "soon").code == 2
