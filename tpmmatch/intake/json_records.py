"""A JSON or JSON Lines file → its records, one after another."""

import json
from collections.abc import Iterator
from typing import IO

from tpmmatch.intake.encodings import decode, is_wide
from tpmmatch.intake.files import Place, check_ordinary, read_bytes
from tpmmatch.intake.found import Record, Refused
from tpmmatch.intake.json_lines import byte_lines, records_of_lines, text_lines
from tpmmatch.intake.json_text import JsonText, broken, only_value, skip_space
from tpmmatch.model.report import Note
from tpmmatch.model.words import Message

LINES = frozenset({".jsonl", ".ndjson"})
ENDINGS = frozenset({".json"}) | LINES


def json_records(place: Place) -> Iterator[Record | Note]:
    """The records of a file; what can't be read raises Refused for the whole, or is a Note for its line."""
    if place.ending not in LINES:
        yield from _document_or_list(place)
        return
    check_ordinary(place)
    with place.path.open("rb") as file:
        if _is_one_document(file):
            yield from _document_or_list(place)
        elif is_wide(_head(file)):
            text, warnings = decode(read_bytes(place))
            yield from records_of_lines(place.source, text_lines(text), warnings)
        else:
            yield from records_of_lines(place.source, byte_lines(file), ())


def _document_or_list(place: Place) -> Iterator[Record | Note]:
    text, warnings = decode(read_bytes(place))
    start = skip_space(text, 0)
    if start == len(text):
        raise Refused("intake_file_empty")
    reader = JsonText()
    if text[start] == "[":
        yield from _items(place.source, text, start, warnings)
        return
    try:
        value = only_value(reader, text)
    except json.JSONDecodeError as error:
        if _are_lines(text, start, error):
            yield from records_of_lines(place.source, text_lines(text), warnings)
            return
        raise broken(error) from None
    yield Record(place.source, value, reader.escapes, warnings + reader.warnings())


def _are_lines(text: str, start: int, error: json.JSONDecodeError) -> bool:
    """Whether it broke because one document a line stands in a file of the wrong name."""
    return error.msg == "Extra data" and text[error.pos] == "{" and "\n" in text[start : error.pos]


def _items(source: str, text: str, start: int, warnings: tuple[Message, ...]) -> Iterator[Record]:
    """The items of a list. All is parsed once before the first is given, so that a broken file gives none."""
    reader = JsonText()
    try:
        starts = _starts(reader, text, start + 1)
    except json.JSONDecodeError as error:
        raise broken(error) from None
    if not starts:
        raise Refused("intake_list_empty")
    for number, place in enumerate(starts, 1):
        value, _ = reader.value(text, place)
        yield Record(f"{source}#{number}", value, reader.escapes, warnings + reader.warnings())
        warnings = ()


def _starts(reader: JsonText, text: str, at: int) -> list[int]:
    starts: list[int] = []
    at = skip_space(text, at)
    while text[at : at + 1] != "]" or starts:
        starts.append(at)
        _, at = reader.value(text, at)
        at = skip_space(text, at)
        if text[at : at + 1] == "]":
            break
        if text[at : at + 1] != ",":
            raise json.JSONDecodeError("Expecting ',' delimiter", text, at)
        at = skip_space(text, at + 1)
    end = skip_space(text, at + 1)
    if end < len(text):
        raise json.JSONDecodeError("Extra data", text, end)
    return starts


def _is_one_document(file: IO[bytes]) -> bool:
    """Whether the first line only opens a bracket: then the document goes on over many lines."""
    line = b""
    for _ in range(100):
        line = file.readline(4096)
        if line.strip() or not line:
            break
    file.seek(0)
    return line.removeprefix(b"\xef\xbb\xbf").strip() in {b"{", b"["}


def _head(file: IO[bytes]) -> bytes:
    head = file.read(4)
    file.seek(0)
    return head
