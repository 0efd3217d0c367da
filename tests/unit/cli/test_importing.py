"""`import`: everything that can be taken in is; what can't is told, and the exit code says how it went."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

Run = Callable[..., Any]
Write = Callable[[str, object], Path]

LISTS = {"added", "updated", "unchanged", "possible_duplicates", "refused", "warnings"}


def test_all_taken_in_is_success_also_when_nothing_changed(run: Run, three: Path) -> None:
    assert run("import", three).code == 0
    again = run("import", three)
    assert (again.code, again.out, again.err) == (0, "0 added, 0 updated, 3 unchanged, 0 refused\n", "")


def test_a_part_refused_is_told_on_stderr(run: Run, three: Path, write: Write) -> None:
    write("broken.json", "{")
    answer = run("import", three.parent)
    assert answer.code == 1
    assert answer.out == "3 added, 0 updated, 0 unchanged, 1 refused\n"
    assert answer.err.startswith("refused: broken.json: This file breaks off")


@pytest.mark.parametrize("what", ["nowhere.json", "empty", "broken.json", "\udcff.json", "x" * 300])
def test_all_refused_is_failure(run: Run, write: Write, tmp_path: Path, what: str) -> None:
    (tmp_path / "work" / "empty").mkdir()
    write("broken.json", "{")
    answer = run("import", what, "--json")
    assert answer.code == 2
    assert answer.json["added"] == []
    assert len(answer.json["refused"]) == 1
    assert answer.err.count("refused: ") == 1


def test_json_is_one_document_whatever_happens(run: Run, three: Path, write: Write) -> None:
    odd = write("odd.json", {"basics": {"name": "Odd"}, "meta": {"freelance": {"day_rate": {"amount": -5}}}})
    answer = run("import", three, three, odd, "nowhere.json", "--json")
    assert answer.code == 1
    assert set(answer.json) == LISTS
    assert answer.json["added"][0] == {"id": "a", "source": "people.jsonl:1"}
    assert [item["id"] for item in answer.json["unchanged"]] == ["a", "b", "c"]
    assert answer.json["refused"][0]["source"] == "nowhere.json"
    assert answer.json["warnings"][0]["source"] == "odd.json"
    assert "note: odd.json: " in answer.err


def test_an_update_says_where(run: Run, write: Write) -> None:
    run("import", write("ann.json", {"basics": {"name": "Ann", "label": "PM"}, "meta": {"id": "a"}}))
    changed = write("ann.json", {"basics": {"name": "Ann", "label": "TPM"}, "meta": {"id": "a"}})
    answer = run("import", changed)
    assert answer.out == "0 added, 1 updated, 0 unchanged, 0 refused\n  updated: a (ann.json): /basics/label\n"


def test_the_same_address_under_another_id_is_told(run: Run, write: Write) -> None:
    people = [{"basics": {"name": "Ann", "email": mail}, "meta": {"id": mail}} for mail in ("A@x.org", "a@x.org")]
    answer = run("import", write("people.json", people))
    assert "perhaps here already: a@x.org (people.json#2)" in answer.out
    other = {"basics": {"name": "Ann", "email": "a@X.org"}, "meta": {"id": "third"}}
    duplicate = run("import", write("other.json", other), "--json")
    assert duplicate.json["added"] == duplicate.json["possible_duplicates"] == [{"id": "third", "source": "other.json"}]


def test_no_name_is_not_the_folder_where_one_happens_to_be(run: Run, three: Path) -> None:
    answer = run("import", "")
    assert answer.code == 2
    assert "name is empty" in answer.err
    assert run("people", "--json").json == []
    assert three.exists()


def test_a_file_that_drives_the_terminal_is_told_without_doing_so(run: Run, write: Write) -> None:
    answer = run("import", write("\x1b[2Jx.txt", "text"))
    assert answer.code == 2
    assert "\x1b" not in answer.out + answer.err


@pytest.mark.slow
def test_progress_is_for_terminals_alone(spawn: Callable[..., subprocess.Popen[str]], three: Path) -> None:
    done = spawn("import", three, "--json", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    _, err = done.communicate()
    assert (done.returncode, err) == (0, "")


def test_what_columns_hold_may_be_said_and_is_remembered(run: Run, write: Write) -> None:
    path = write("list.csv", "Who,Where\nAda,Graz\n")
    assert run("import", path).code == 2
    assert run("import", path, "--columns", "name=A,city=Where").code == 0
    assert [(item["name"], item["city"]) for item in run("people", "--json").json] == [("Ada", "Graz")]
    again = write("next.csv", "Who,Where\nBo,Lyon\n")
    assert run("import", again).code == 0
    assert run("import", path, "--columns", "shoe=A").code == 2


def test_one_sheet_of_a_workbook(run: Run, tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(tmp_path / "list.xlsx")
    for name in ("Team", "Old"):
        sheet = book.add_worksheet(name)
        sheet.write_column(0, 0, ["Name", f"Person {name}"])
    book.close()
    answer = run("import", tmp_path / "list.xlsx", "--sheet", "team", "--json")
    assert [item["source"] for item in answer.json["added"]] == ["list.xlsx#Team:2"]
    assert "The sheets are: Team, Old" in run("import", tmp_path / "list.xlsx", "--sheet", "x").err
