from pathlib import Path

import pytest

from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Record, Refused
from tpmmatch.intake.json_records import json_records
from tpmmatch.model.report import Note


def read(tmp_path: Path, name: str, content: str | bytes) -> list[tuple[str, object]]:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    found = list(json_records(Place(path, name)))
    return [(one.source, one.value if isinstance(one, Record) else one.reason) for one in found]


def refusal(tmp_path: Path, content: str) -> str:
    with pytest.raises(Refused) as refused:
        read(tmp_path, "x.json", content)
    return refused.value.reason.id


def test_one_document_is_called_by_its_file(tmp_path: Path) -> None:
    assert read(tmp_path, "x.json", ' {"a": 1}\n') == [("x.json", {"a": 1})]


def test_items_of_a_list_are_numbered_from_one(tmp_path: Path) -> None:
    assert read(tmp_path, "x.json", '[{"a": 1} , 2]') == [("x.json#1", {"a": 1}), ("x.json#2", 2)]


@pytest.mark.parametrize("text", ['[{"a": 1}, {"b"', '[{"a": 1}', "[1, 2", "[1,]", "[1 2]", "[1] x", "["])
def test_a_list_that_is_broken_anywhere_gives_nothing(tmp_path: Path, text: str) -> None:
    assert refusal(tmp_path, text).startswith("intake_json_")


def test_empty_files_and_lists_are_told(tmp_path: Path) -> None:
    assert refusal(tmp_path, "") == "intake_file_empty"
    assert refusal(tmp_path, " [ ] ") == "intake_list_empty"


def test_lines_in_a_file_called_json_are_read_as_lines(tmp_path: Path) -> None:
    assert read(tmp_path, "x.json", '{"a": 1}\n{"b": 2}\n') == [("x.json:1", {"a": 1}), ("x.json:2", {"b": 2})]


def test_one_document_over_many_lines_in_a_file_called_jsonl_is_read_whole(tmp_path: Path) -> None:
    assert read(tmp_path, "x.jsonl", '\n{\n "a": 1\n}\n') == [("x.jsonl", {"a": 1})]
    assert read(tmp_path, "x.ndjson", "[\n 1\n]\n") == [("x.ndjson#1", 1)]


def test_wide_text_is_cut_into_lines_too(tmp_path: Path) -> None:
    data = '{"a": "ø"}\r\n\r\n{"b": 2}'.encode("utf-16")
    assert read(tmp_path, "x.jsonl", data) == [("x.jsonl:1", {"a": "ø"}), ("x.jsonl:3", {"b": 2})]


def test_a_guessed_encoding_is_told_with_the_first_record_only(tmp_path: Path) -> None:
    for name, content in (("x.json", '["ö", "ö"]'), ("x.jsonl", '"ö"\n"ö"\n')):
        path = tmp_path / name
        path.write_bytes(content.encode("cp1252"))
        found = [one for one in json_records(Place(path, name)) if not isinstance(one, Note)]
        assert [[warning.id for warning in one.warnings] for one in found] == [["intake_encoding_guessed"], []]
