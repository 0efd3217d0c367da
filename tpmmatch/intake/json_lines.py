"""JSON Lines: one document a line, each line standing or falling by itself."""

import io
import json
from collections.abc import Iterable, Iterator
from typing import IO

from tpmmatch.intake.encodings import decode
from tpmmatch.intake.found import Record, Refused
from tpmmatch.intake.json_text import JsonText, broken, only_value
from tpmmatch.model.report import Note
from tpmmatch.model.words import Message

LINE_LIMIT = 32 * 1024 * 1024

Line = tuple[int, str | Refused, tuple[Message, ...]]


def records_of_lines(source: str, lines: Iterable[Line], warnings: tuple[Message, ...]) -> Iterator[Record | Note]:
    """One record a line; `warnings` about the file go with the first."""
    reader, nothing = JsonText(), True
    for number, line, odd in lines:
        nothing = False
        where = f"{source}:{number}"
        warnings += tuple(one for one in odd if one not in warnings)
        try:
            value = _whole_line(reader, line, number)
            yield Record(where, value, reader.escapes, warnings + reader.warnings())
            warnings = ()
        except Refused as refused:
            yield Note(where, refused.reason)
    if nothing:
        raise Refused("intake_file_empty")


def _whole_line(reader: JsonText, line: str | Refused, number: int) -> object:
    if isinstance(line, Refused):
        raise line
    try:
        return only_value(reader, line.rstrip("\r\n"))
    except json.JSONDecodeError as error:
        raise broken(error, number) from None


def text_lines(text: str) -> Iterator[Line]:
    """The lines of a text that have something in them."""
    for number, line in enumerate(io.StringIO(text), 1):
        if line.strip():
            yield number, line, ()


def byte_lines(file: IO[bytes]) -> Iterator[Line]:
    """Lines as they come, each decoded by itself; a guess of the encoding is told once."""
    told: set[str] = set()
    number = 0
    while line := file.readline(LINE_LIMIT + 1):
        number += 1
        if len(line) > LINE_LIMIT:
            _skip_line(file, line)
            yield number, Refused("intake_line_too_long", megabytes=LINE_LIMIT // 1024**2), ()
            continue
        if not line.strip():
            continue
        try:
            text, odd = decode(line)
        except Refused as refused:
            yield number, refused, ()
            continue
        if text.strip():
            yield number, text, tuple(one for one in odd if one.id not in told)
            told.update(one.id for one in odd)


def _skip_line(file: IO[bytes], line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = file.readline(LINE_LIMIT)
