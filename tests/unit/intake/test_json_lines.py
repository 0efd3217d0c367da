from pathlib import Path

import pytest

from tpmmatch.intake import json_lines
from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Record, Refused
from tpmmatch.intake.json_records import json_records
from tpmmatch.model.words import Message


def read(tmp_path: Path, content: bytes) -> list[tuple[str, object]]:
    path = tmp_path / "x.jsonl"
    path.write_bytes(content)
    found = list(json_records(Place(path, "x.jsonl")))
    return [
        (one.source, one.value if isinstance(one, Record) else isinstance(one.reason, Message) and one.reason.id)
        for one in found
    ]


def test_each_line_stands_by_itself_and_blank_ones_are_ignored(tmp_path: Path) -> None:
    assert read(tmp_path, b'\xef\xbb\xbf1\r\n\n  \n{"a"\n[2]') == [
        ("x.jsonl:1", 1),
        ("x.jsonl:4", "intake_json_cut"),
        ("x.jsonl:5", [2]),
    ]


def test_lines_end_where_files_say_and_nowhere_else(tmp_path: Path) -> None:
    assert read(tmp_path, '"a\u2028b"\n"c"'.encode()) == [("x.jsonl:1", "a\u2028b"), ("x.jsonl:2", "c")]


def test_a_line_above_the_limit_is_left_out_and_others_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_lines, "LINE_LIMIT", 20)
    assert read(tmp_path, b'"' + b"x" * 90 + b'"\n"next"\n') == [
        ("x.jsonl:1", "intake_line_too_long"),
        ("x.jsonl:2", "next"),
    ]


def test_a_file_of_blank_lines_is_empty(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read(tmp_path, b"\n\n \n")
    assert refused.value.reason.id == "intake_file_empty"
