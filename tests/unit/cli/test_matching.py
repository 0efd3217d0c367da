"""`match`: everybody, best first, as a table or as the document that other programs rely on."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[str, object], Path]

TODAY = ("--today", "2026-11-22")
PERSON = {
    "rank", "tie_band", "person", "name", "gate", "fit", "confidence", "first_in", "criteria", "gates", "questions",
}  # fmt: skip


@pytest.fixture
def filled(run: Run, three: Path) -> Run:
    run("import", three)
    return run


def test_the_document_has_what_was_promised(filled: Run, need: Path) -> None:
    answer = filled("match", need, "--json", *TODAY)
    assert (answer.code, answer.err) == (0, "")
    found = answer.json
    assert found["project"] == {"id": "app", "title": "Booking app"}
    assert found["today"] == "2026-11-22"
    assert isinstance(found["rules"], str)
    assert [person["rank"] for person in found["ranking"]] == [1, 2, 3]
    assert found["ranking"][0]["person"] == "b"
    for person in found["ranking"]:
        assert set(person) == PERSON
        assert person["gate"] in {"ready", "ask_first", "misses"}
        assert person["fit"] is None or 0 <= person["fit"] <= 100
        assert 0 <= person["confidence"] <= 1
        assert all(set(item) == {"label", "kind", "weight", "value", "rung", "evidence"} for item in person["criteria"])
        assert all(set(item) == {"label", "state", "why"} for item in person["gates"])
        assert all(set(item) == {"text", "about", "chance"} for item in person["questions"])
    assert next(person["fit"] for person in found["ranking"] if person["person"] == "c") is None


def test_the_same_day_gives_the_same_bytes(filled: Run, need: Path) -> None:
    first = filled("match", need, "--json", *TODAY).out
    assert filled("match", need, "--json", *TODAY).out == first


def test_what_a_referee_says_in_a_cv_is_vouched_and_what_they_are_is_not(run: Run, need: Path, tmp_path: Path) -> None:
    cv = """Anneke van der Meulen
Interim project manager
anneke@vdmeulen.example

Work experience
Project Manager, Waterweg BV, 2015 - 2021
Kept the plan.

References
Pieter Jansen
Head of app launches, Polder Bank
client
Anneke planned and ran the launch of our booking app, and met every date.

Marijke Smit, app programme director, former manager
"""
    (tmp_path / "anneke.txt").write_text(cv, "utf-8")
    assert run("import", tmp_path / "anneke.txt").code == 0
    [person] = run("match", need, "--json", *TODAY).json["ranking"]
    told = {
        (criterion["rung"], quote["quote"], quote["source"])
        for criterion in person["criteria"]
        for quote in criterion["evidence"]
        if quote["source"].startswith("/references/")
    }
    assert {source for _, _, source in told} == {"/references/0/reference"}
    assert {rung for rung, quote, _ in told if rung and "booking app" in quote} == {"vouched"}


def test_nobody_to_rank_is_no_failure(run: Run, need: Path) -> None:
    assert run("match", need, "--json").json["ranking"] == []
    answer = run("match", need)
    assert (answer.code, answer.out) == (0, "")
    assert "tpmmatch import" in answer.err


def test_the_table_says_who_and_why(filled: Run, need: Path) -> None:
    lines = filled("match", need, *TODAY).out.splitlines()
    assert lines[0].startswith("Booking app: 3 people, rules ")
    assert lines[2].split()[0] == "1"
    assert "Bo Bell" in lines[2]
    assert lines[2].rstrip() != lines[2][: lines[2].index("Bo Bell") + len("Bo Bell")], "with the strongest reason"


def test_who_cant_be_told_apart_shares_a_place(run: Run, need: Path, write: Write) -> None:
    work = [{"name": "Firm", "position": "Project manager", "summary": "Led the launch of a mobile app."}]
    twins = [{"basics": {"name": f"Twin {id}"}, "work": work, "meta": {"id": id}} for id in "ab"]
    run("import", write("twins.json", twins))
    lines = run("match", need, *TODAY).out.splitlines()[2:-1]
    assert [line.split()[0] for line in lines] == ["=1", "=1"]
    (cut,) = run("match", need, "--top", "1", *TODAY).out.splitlines()[2:-1]
    assert cut.split()[0] == "=1", "also where the other isn't shown"


@pytest.mark.parametrize(("top", "shown"), [("1", 1), ("2", 2), ("99", 3), ("9" * 30, 3)])
def test_only_the_first_are_shown(filled: Run, need: Path, top: str, shown: int) -> None:
    answer = filled("match", need, "--top", top, "--json", *TODAY)
    assert answer.json["ranking"] == filled("match", need, "--json", *TODAY).json["ranking"][:shown]


def test_a_project_is_named_by_id_before_file(run: Run, need: Path, write: Write) -> None:
    run("project", "add", need)
    assert run("match", "app", "--json").json["project"]["title"] == "Booking app"
    write("app", '{"title": "In a file"}')
    assert run("match", "app", "--json").json["project"]["title"] == "Booking app"
    write("other.json", {"title": "In a file"})
    assert run("match", "other.json", "--json").json["project"]["title"] == "In a file"


def test_a_project_in_a_file_is_not_kept(run: Run, need: Path) -> None:
    run("match", need)
    assert run("project", "list", "--json").json == []


@pytest.mark.parametrize("ref", ["nowhere", "", "x" * 300, "\udcff", "people.jsonl"])
def test_no_such_project_is_told_on_stderr_alone(filled: Run, ref: str) -> None:
    answer = filled("match", ref, "--json")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("tpmmatch: ")
    assert "inside TPM Match" not in answer.err
    assert len(answer.err.splitlines()) == 1


def test_the_reasons_of_one_person_fit_the_terminal(
    run: Run, need: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    did = "Led the launch of a mobile app for iOS and Android with a team of nine, on the day that was agreed."
    work = [{"name": "Firm", "position": "Project manager", "summary": did}]
    run("import", write("b.json", {"basics": {"name": "Bo"}, "work": work, "meta": {"id": "b"}}))
    out = run("match", need, "--why", "b", *TODAY).out
    assert did in " ".join(out.split())
    assert max(map(len, out.splitlines())) <= 60


def test_the_table_and_the_reasons_begin_with_the_same(run: Run, write: Write) -> None:
    did = ["Led the launch of a mobile app for iOS and Android.", "Ran Scrum with nine developers."]
    work = [{"name": "Firm", "position": "Project manager", "highlights": did}]
    run("import", write("b.json", {"basics": {"name": "Bo"}, "work": work, "meta": {"id": "b"}}))
    run("import", write("c.json", {"basics": {"name": "Cy"}, "skills": [{"name": "Odoo"}], "meta": {"id": "c"}}))
    need = write("need.json", {"title": "App", "must_have": ["SAP", "mobile app launch"], "nice_to_have": ["Scrum"]})
    for row in run("match", need, *TODAY).out.splitlines()[2:-1]:
        why = run("match", need, "--why", "b" if " Bo " in row else "c", *TODAY).out.splitlines()
        first = why[why.index("Why") + 1].strip() if "Why" in why else ""
        assert row.endswith(first or "Cy")
