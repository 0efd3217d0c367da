"""What can't be read of a closed file is told, whoever reads it."""

from collections.abc import Callable
from pathlib import Path

from tpmmatch.intake import Found
from tpmmatch.intake.closed import READ_APART, read_closed
from tpmmatch.intake.documents import READERS
from tpmmatch.intake.files import Place
from tpmmatch.intake.kinds import Kind
from tpmmatch.model.report import Note
from tpmmatch.model.table import TableWishes
from tpmmatch.model.words import Message

Write = Callable[[str, object], Path]
NONE = TableWishes()


def test_a_list_gives_many_and_a_document_one(cvs: Path) -> None:
    names = [("tables/several_sheets.xlsx", Kind.WORKBOOK), ("cv/en/plain.docx", Kind.DOCX)]
    many, one = (read_closed(Place(cvs.parent / name, name), kind, NONE) for name, kind in names)
    assert len([item for item in many if isinstance(item, Found)]) > 1
    assert [type(item) for item in one] == [Found]


def test_whatever_has_a_reader_is_read_apart() -> None:
    assert {*READERS, Kind.WORKBOOK, Kind.PICTURE} - {Kind.SCAN} == READ_APART


def test_each_kind_says_what_is_wrong_with_noise(write: Write) -> None:
    path = write("noise.bin", b"\0\1\2" * 300)
    for kind in READ_APART:
        (told,) = read_closed(Place(path, "noise"), kind, NONE)
        assert isinstance(told, Note), kind
        assert isinstance(told.reason, Message)


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    for kind in READ_APART - {Kind.PICTURE} | {Kind.SCAN}:
        (told,) = read_closed(Place(tmp_path / "gone", "gone"), kind, NONE)
        assert told == Note("gone", Message("intake_file_unreadable")), kind
