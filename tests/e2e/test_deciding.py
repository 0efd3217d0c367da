"""What becomes of whom is decided by options of `tpmmatch import`; a dry run shows all and saves nothing."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.cli import main

DATA = Path(__file__).parents[1] / "data"
CV, LIST, FIRMS = (
    DATA / "cv" / "en" / "one_column.pdf",
    DATA / "tables" / "de_semicolon.csv",
    DATA / "tables" / "firms.csv",
)

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: object) -> tuple[int, str]:
        code = main([*map(str, arguments), "--data", str(tmp_path / "people.sqlite")])
        return code, capsys.readouterr().out

    return call


def names(run: Run) -> list[str]:
    return sorted(person["name"] for person in json.loads(run("people", "list", "--json")[1]))


def drafts(run: Run, *arguments: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("import", *arguments, "--dry-run", "--json")[1])["drafts"]
    return found


def test_a_dry_run_tells_all_and_saves_nothing(run: Run) -> None:
    code, told = run("import", CV, LIST, FIRMS, "--dry-run", "--json")
    found = json.loads(told)["drafts"]
    assert code == 1
    assert [(draft["source"], draft["name"], draft["state"]) for draft in found] == [
        ("one_column.pdf", "Orla Fennimore", "certain"),
        ("de_semicolon.csv:4", "Jörg Müller", "look"),
        ("de_semicolon.csv:5", "Süheyla Öz", "certain"),
        ("firms.csv", "", "refused"),
    ]
    cv, odd, _, refused = found
    (name,) = [place for place in cv["places"] if place["pointer"] == "/basics/name"]
    assert (name["text"], name["page"], name["sure"]) == ("Orla Fennimore", 0, True)
    assert name["box"][0] < name["box"][2]
    assert cv["document"]["basics"]["email"] == "orla.fennimore@example.org"
    assert "UTF-8" in odd["doubts"][0]
    assert "list of firms" in refused["reason"]
    assert names(run) == []


def test_a_dry_run_reads_well_without_json(run: Run) -> None:
    code, told = run("import", LIST, "-n")
    assert code == 0
    assert told.splitlines()[0] == "look: Jörg Müller (de_semicolon.csv:4)"
    assert told.splitlines()[-1] == "2 read, 0 refused. Nothing was saved."


def test_only_certain_leaves_the_others_out_with_the_reason(run: Run) -> None:
    code, told = run("import", CV, LIST, "--only-certain", "--json")
    report = json.loads(told)
    assert code == 0
    assert [item["source"] for item in report["added"]] == ["one_column.pdf", "de_semicolon.csv:5"]
    assert [item["source"] for item in report["left_out"]] == ["de_semicolon.csv:4"]
    assert "UTF-8" in report["left_out"][0]["reasons"][0]
    assert names(run) == ["Orla Fennimore", "Süheyla Öz"]


def test_sources_are_skipped_row_by_row_or_as_a_whole(run: Run) -> None:
    run("import", CV, LIST, "--skip", "de_semicolon.csv:5")
    assert names(run) == ["Jörg Müller", "Orla Fennimore"]
    states = [draft["state"] for draft in drafts(run, CV, LIST, "--skip", "de_semicolon.csv")]
    assert states == ["certain", "skipped", "skipped"]


def test_a_source_that_there_is_not_is_said_and_nothing_is_taken_in(
    run: Run, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code = main(["import", str(LIST), "--skip", "lost.csv", "--data", str(tmp_path / "people.sqlite")])
    assert code == 2
    assert "lost.csv" in capsys.readouterr().err
    assert names(run) == []


def test_a_source_brings_somebody_up_to_date(run: Run, tmp_path: Path) -> None:
    here = tmp_path / "here.json"
    here.write_text('{"basics": {"name": "O. F.", "url": "https://of.example"}, "meta": {"id": "o1"}}', "utf-8")
    run("import", here)
    report = json.loads(run("import", CV, "--update", "one_column.pdf=o1", "--json")[1])
    assert [item["id"] for item in report["updated"]] == ["o1"]
    person = json.loads(run("people", "show", "o1", "--json")[1])
    document = person.get("document", person)
    assert document["basics"]["name"] == "Orla Fennimore"
    assert document["basics"]["url"] == "https://of.example"
    assert names(run) == ["Orla Fennimore"]


def test_who_may_be_here_already_is_told_with_the_reason(run: Run, tmp_path: Path) -> None:
    here = tmp_path / "here.json"
    here.write_text(
        '{"basics": {"name": "O. F.", "email": "orla.fennimore@example.org"}, "meta": {"id": "o1"}}', "utf-8"
    )
    run("import", here)
    (draft,) = drafts(run, CV)
    assert draft["state"] == "look"
    (found,) = draft["perhaps"]
    assert (found["id"], found["name"]) == ("o1", "O. F.")
    assert found["reasons"][0] == "The same e-mail address: orla.fennimore@example.org"
