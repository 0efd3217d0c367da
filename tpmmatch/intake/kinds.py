"""What a file is, told by what is in it; the ending of its name decides only where the content leaves it open."""

import codecs
import lzma
import re
import zipfile
import zlib
from enum import StrEnum, auto

from tpmmatch.intake import outlook
from tpmmatch.intake.files import Place, check_ordinary
from tpmmatch.intake.mailbox_file import is_mailbox
from tpmmatch.intake.mails import is_mail
from tpmmatch.intake.markup_rows import is_sheet_in_tags
from tpmmatch.intake.text_tables import is_table

_HEAD = 64 * 1024


class Kind(StrEnum):
    """Kinds of files that people come in, or are thought to come in."""

    EMPTY = auto()
    JSON = auto()
    TABLE = auto()
    VCARD = auto()
    PDF = auto()
    DOCX = auto()
    ODT = auto()
    RTF = auto()
    TEXT = auto()
    WORKBOOK = auto()  # .xlsx, .xls, .ods
    ZIP = auto()
    MAILBOX = auto()  # .mbox: mails one after the other
    MAIL = auto()  # .eml, and .mht as browsers save pages with their parts
    OUTLOOK = auto()  # .msg
    OLD_OFFICE = auto()  # .doc and .ppt of before 2007
    WEB_PAGE = auto()
    PICTURE = auto()
    SCAN = auto()  # a picture, or a PDF of pictures, whose text is to be recognised
    UNKNOWN = auto()


_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CARD = re.compile(rb"BEGIN\s*:\s*VCARD", re.IGNORECASE)
_JSON, _TABLES, _CARDS = {".json", ".jsonl", ".ndjson"}, {".csv", ".tsv"}, {".vcf", ".vcard"}
_TEXTS, _WORKBOOKS = {".txt", ".text", ".md", ".markdown"}, {".xlsx", ".xlsm", ".xltx", ".xlsb", ".xls", ".ods"}
_DOCUMENTS = {".doc", ".docx", ".odt", ".rtf", ".pdf"}
# A spreadsheet's ending is given to tables of text, too.
_BY_ENDING = {
    **dict.fromkeys(_JSON, Kind.JSON),
    **dict.fromkeys(_TABLES | _WORKBOOKS, Kind.TABLE),
    **dict.fromkeys(_CARDS, Kind.VCARD),
    **dict.fromkeys(_TEXTS, Kind.TEXT),
}
# Endings that say what is meant, whatever is in the file.
NAMED_SO = frozenset({*_BY_ENDING, *_DOCUMENTS, ".zip", ".eml", ".mbox", ".msg"})
# What a zipped office file says of itself in its uncompressed first member, or by the parts that it must have.
_BY_MIMETYPE = {
    b"application/vnd.oasis.opendocument.text": Kind.ODT,
    b"application/vnd.oasis.opendocument.spreadsheet": Kind.WORKBOOK,
}
_BY_PART = {
    "word/document.xml": Kind.DOCX,
    "xl/workbook.xml": Kind.WORKBOOK,
    "xl/workbook.bin": Kind.WORKBOOK,
    "Index/Document.iwa": Kind.UNKNOWN,
    "[Content_Types].xml": Kind.UNKNOWN,
}
_CUT_OFF = {".docx": Kind.DOCX, ".odt": Kind.ODT, **dict.fromkeys(_WORKBOOKS, Kind.WORKBOOK)}
_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError, ValueError, EOFError)


def kind_of(place: Place) -> Kind:
    """What the file is; raises `OSError` if it can't be opened, `Refused` if it isn't an ordinary file."""
    check_ordinary(place)
    with place.path.open("rb") as file:
        head = file.read(_HEAD)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(place)
    return _by_signature(head, place.ending) or _as_text(head, place.ending)


def _by_signature(head: bytes, ending: str) -> Kind | None:
    if not head:
        return Kind.EMPTY
    # Readers of PDF search the first kilobyte, for mail programs put lines before it.
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        if ending == ".msg" or outlook.MARK in head:
            return Kind.OUTLOOK
        return Kind.OLD_OFFICE if ending in {".doc", ".ppt"} else Kind.WORKBOOK
    if head.startswith(_PICTURES) or (head.startswith(b"RIFF") and head[8:12] == b"WEBP") or head[4:12] == b"ftypheic":
        return Kind.PICTURE
    return None


def _as_text(head: bytes, ending: str) -> Kind:
    start = _plain_start(head)
    if start.startswith(b"{\\rtf"):
        return Kind.RTF
    if _CARD.match(start):
        return Kind.VCARD
    by_ending = _BY_ENDING.get(ending)
    if start.startswith((b"{", b"[")) and by_ending in (None, Kind.TEXT, Kind.TABLE) and _is_json(start):
        return Kind.JSON
    if _is_page(start, ending) or is_sheet_in_tags(start):
        return Kind.TABLE if by_ending is Kind.TABLE or is_sheet_in_tags(start) else Kind.WEB_PAGE
    if by_ending in (None, Kind.TEXT) and (is_mailbox(start) or is_mail(start)):
        return Kind.MAILBOX if is_mailbox(start) else Kind.MAIL
    if by_ending is Kind.TEXT and is_table(head):
        return Kind.TABLE
    if by_ending is not None:
        return by_ending
    return Kind.TEXT if ending in {"", *_DOCUMENTS} and _is_text(head) else Kind.UNKNOWN


def _plain_start(head: bytes) -> bytes:
    for mark in _MARKS:
        head = head.removeprefix(mark)
    return head.replace(b"\0", b"").lstrip()


def _is_page(start: bytes, ending: str) -> bool:
    begins = start[:200].lower()
    named = ending in {".html", ".htm", ".xhtml"} and b"<" in start
    return (
        named
        or begins.startswith((b"<!doctype html", b"<html"))
        or (begins.startswith((b"<?xml", b"<!--")) and b"<html" in start[:2000].lower())
    )


def _is_json(start: bytes) -> bool:
    """Whether it goes on as JSON does; "[John] wrote" doesn't."""
    return start[1:].lstrip()[:1] in (b'"', b"{", b"}", b"[", b"]")


def _is_text(head: bytes) -> bool:
    wide = head.startswith(_MARKS[1:])
    return wide or sum(byte < 32 and byte not in b"\t\n\r\f" for byte in head) * 100 <= len(head)


def _zipped(place: Place) -> Kind:
    try:
        with zipfile.ZipFile(place.path) as archive:
            names = archive.NameToInfo
            if (first := names.get("mimetype")) and first.file_size < 200:
                kind = _BY_MIMETYPE.get(archive.read("mimetype").strip())
                return kind or Kind.UNKNOWN
            return next((kind for part, kind in _BY_PART.items() if part in names), Kind.ZIP)
    except _BROKEN:
        # Cut off, so that its list of contents is gone: what it was meant for must do.
        return _CUT_OFF.get(place.ending, Kind.ZIP)
