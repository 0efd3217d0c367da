"""Backup, restore and check as somebody types them."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tpmmatch import resources
from tpmmatch.cli import main


@pytest.mark.slow
def test_there_and_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, copy = str(tmp_path / "people.sqlite"), str(tmp_path / "copy.sqlite")

    def told(*words: str) -> tuple[int, str]:
        code = main([*words, "--data", data])
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    main(["import", str(resources.path("sample/people.jsonl")), "--data", data])
    code, words = told("backup", copy)
    assert (code, "108 people and 0 projects" in words) == (0, True)
    assert told("backup", copy)[0] == 2
    (tmp_path / "later.json").write_text('{"basics": {"name": "Later"}, "meta": {"id": "later"}}')
    main(["import", str(tmp_path / "later.json"), "--data", data])
    assert told("people", "erase", "f-d-003", "--yes")[0] == 0
    code, words = told("restore", copy)
    assert (code, "107 people" in words, "before-restore" in words) == (0, True, True), "who was erased stays so"
    assert [told("people", "show", id)[0] for id in ("f-d-003", "later", "f-d-002")] == [2, 2, 0]
    assert told("check")[0] == 0
    with closing(sqlite3.connect(data)) as connection, connection:
        connection.execute("UPDATE person_documents SET document = '{}' WHERE person_key = 3")
    code, words = told("check")
    assert (code, "can't be read" in words) == (1, True)
