"""The part of a file in which one person of several stands, as lines to read."""

import json
from collections.abc import Iterator
from itertools import chain, islice, takewhile

from tpmmatch.intake.encodings import decode
from tpmmatch.intake.files import Place, read_bytes
from tpmmatch.intake.found import Record
from tpmmatch.intake.json_records import json_records
from tpmmatch.intake.kinds import Kind

_END = "END:VCARD"


def lines_of(place: Place, kind: Kind, source: str) -> Iterator[str]:
    """The document of JSON that `source` names, a line a value; the card; of any other file all its lines."""
    if kind is Kind.JSON and (document := _document(place, source)) is not None:
        return iter(document)
    text, _ = decode(read_bytes(place))
    lines, number = text.splitlines(), source.removeprefix(f"{place.source}:")
    if not (source != number and number.isdigit()):
        return iter(lines)
    here = islice(lines, int(number) - 1, None)
    return _card(here) if kind is Kind.VCARD else islice(here, 1)


def _document(place: Place, source: str) -> list[str] | None:
    for record in json_records(place):
        if isinstance(record, Record) and f"{source}#".startswith(f"{record.source}#"):
            return json.dumps(record.value, ensure_ascii=False, indent=2).splitlines()
    return None


def _card(lines: Iterator[str]) -> Iterator[str]:
    """To its end, whether that is there or not."""
    return chain(takewhile(lambda line: line.strip().upper() != _END, lines), (_END,))
