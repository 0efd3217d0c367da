"""What a file is, by what is in it."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tpmmatch.intake.files import Place
from tpmmatch.intake.kinds import Kind, kind_of

Write = Callable[[str, object], Path]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("cv.pdf", b"%PDF-1.4\n", Kind.PDF),
        ("cv.json", b"\n\n%PDF-1.7\n", Kind.PDF),
        ("cv.pdf", b'{"basics": {"name": "Ada Kranz"}}', Kind.JSON),
        ("cv.docx", b"{\\rtf1\\ansi Ada}", Kind.RTF),
        ("cv.txt", b"Ada Kranz\nProject manager", Kind.TEXT),
        ("cv.pdf", b"Ada Kranz\nProject manager", Kind.TEXT),
        ("README", b"Ada Kranz", Kind.TEXT),
        ("note.txt", b"[Ada] wrote this", Kind.TEXT),
        ("people.txt", b'[{"basics": {}}]', Kind.JSON),
        ("people.csv", b"Name;Mail\nAda;a@example.com", Kind.TABLE),
        ("card.txt", b"\xef\xbb\xbfbegin:vcard\r\nversion:3.0\r\n", Kind.VCARD),
        ("page.txt", b"<!DOCTYPE html><html>", Kind.WEB_PAGE),
        ("list.xls", b"<html><table>", Kind.TABLE),
        (
            "list.xml",
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            Kind.TABLE,
        ),
        ("person.csv", b'{"basics": {"name": "Ada Kranz"}}', Kind.JSON),
        ("Inbox", b"From - Mon\nFrom: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\n\nHi", Kind.MAILBOX),
        ("cv.pdf", b"\x89PNG\r\n\x1a\n", Kind.PICTURE),
        ("cv.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.OLD_OFFICE),
        ("list.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.WORKBOOK),
        ("list.xls", b"Name;Mail\nAda;a@example.com", Kind.TABLE),
        ("cut.xlsx", b"PK\x03\x04 and nothing more", Kind.WORKBOOK),
        ("cut.dat", b"PK\x03\x04 and nothing more", Kind.ZIP),
        ("cv.pdf", b"", Kind.EMPTY),
        ("code.py", b"print()", Kind.UNKNOWN),
        ("cv.pdf", b"\x00\x01\x02\x03" * 50, Kind.UNKNOWN),
        ("cut.docx", b"PK\x03\x04 and nothing more", Kind.DOCX),
    ],
)
def test_content_tells_the_kind(write: Write, name: str, content: bytes, kind: Kind) -> None:
    assert kind_of(Place(write(name, content), name)) is kind


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        ({"word/document.xml": "<a/>"}, Kind.DOCX),
        ({"xl/workbook.xml": "<a/>"}, Kind.WORKBOOK),
        ({"xl/workbook.bin": "x"}, Kind.WORKBOOK),
        ({"Index/Document.iwa": "x", "preview.jpg": "x"}, Kind.UNKNOWN),
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, Kind.ODT),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, Kind.WORKBOOK),
        ({"[Content_Types].xml": "<a/>", "ppt/presentation.xml": "<a/>"}, Kind.UNKNOWN),
        ({"mimetype": "application/epub+zip"}, Kind.UNKNOWN),
        ({"Connections.csv": "a,b"}, Kind.ZIP),
    ],
)
def test_zipped_files_are_told_apart(tmp_path: Path, parts: dict[str, str], kind: Kind) -> None:
    with zipfile.ZipFile(tmp_path / "any.bin", "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    assert kind_of(Place(tmp_path / "any.bin", "any.bin")) is kind
