"""A file to look at beside what was read in it: a page as a picture, its lines, the row or the columns of a list.

Files are drawn and read again in a process apart, as in `apart`. A picture comes back as bare bytes behind a head in
JSON, which can't bring anything but values.
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, replace
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import Any

from tpmmatch.intake.documents import READERS, layout_of
from tpmmatch.intake.files import Place, read_bytes
from tpmmatch.intake.found import Refused
from tpmmatch.intake.grid import letter
from tpmmatch.intake.kinds import Kind
from tpmmatch.intake.linkedin import lines_of_tables
from tpmmatch.intake.record_lines import lines_of
from tpmmatch.intake.table_people import named_table, tables_in_csv
from tpmmatch.intake.tables import Table
from tpmmatch.intake.workers import Worker
from tpmmatch.model.review import Form, Origin, PagePicture, SourceRow, SourceText
from tpmmatch.model.table import ColumnUse, Known, TableMapping, TableWishes

SECONDS = 10
_MOST_LINES = 20_000
_MOST_PIXELS = 2_400  # of the longer side; a page may say that it is a mile wide
_POINTS_AN_INCH = 72
_SIGNS = re.compile("[\uf000-\uf0ff]")  # of fonts of signs, which no other font has: points of lists, as a rule

View = PagePicture | SourceText | SourceRow | tuple[TableMapping, ...]


def origin_of(place: Place, kind: Kind, tables: Sequence[Place] = ()) -> Origin:
    """How to find the file again, or all the tables of one person, and how it will be shown."""
    form = Form.NOTHING
    if tables:
        form = Form.LINES
    elif kind in {Kind.PDF, Kind.PICTURE}:
        form = Form.PAGES
    elif kind in {Kind.TABLE, Kind.WORKBOOK}:
        form = Form.ROW
    elif kind in READERS or kind in {Kind.JSON, Kind.VCARD}:
        form = Form.LINES
    return Origin(place.path, place.source, kind.value, form, tuple((one.path, one.source) for one in tables))


class Shower:
    """Whoever shows files, one at a time; `close` it at the end, so that no process is left."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._worker: Worker | None = None
        self._owed = 0  # answers that are still to come
        self._one_at_a_time = Lock()

    def page(self, origin: Origin, page: int, dots: float, look: Callable[[], None]) -> PagePicture | None:
        """A page of a PDF in so many dots an inch; None if it can't be drawn. The look may raise, to stop."""
        found = self._shown(origin, {"page": page, "dots": dots}, look)
        return found if isinstance(found, PagePicture) else None

    def lines(self, origin: Origin, source: str, look: Callable[[], None]) -> SourceText | None:
        """The lines of a text or an office document as they were read, of a list those of one person; None if none."""
        tables = [(str(path), called) for path, called in origin.tables]
        found = self._shown(origin, {"lines": source, "tables_of_one": tables}, look)
        return found if isinstance(found, SourceText) else None

    def row(self, origin: Origin, source: str, wishes: TableWishes, look: Callable[[], None]) -> SourceRow | None:
        """The row that a person came from; None if it isn't there any more."""
        asked = {"row": source, "columns": dict(wishes.columns), "remembered": wishes.remembered}
        found = self._shown(origin, asked, look)
        return found if isinstance(found, SourceRow) else None

    def tables(self, origin: Origin, wishes: TableWishes, look: Callable[[], None]) -> tuple[TableMapping, ...]:
        """How its tables of people are read, or all of them if none is of people; nothing if it has none any more."""
        found = self._shown(origin, {"tables": True, "columns": {}, "remembered": wishes.remembered}, look)
        return found if isinstance(found, tuple) else ()

    def close(self) -> None:
        """Let go of the process."""
        if self._worker is not None:
            self._worker.end()
            self._worker = None
            self._owed = 0

    def _shown(self, origin: Origin, asked: dict[str, Any], look: Callable[[], None]) -> View | None:
        question = json.dumps({"path": str(origin.path), "source": origin.source, "kind": origin.kind, **asked})
        with self._one_at_a_time:
            self._worker = self._worker or Worker(_answered)
            self._worker.ask(question.encode("utf-8", "surrogatepass"))
            self._owed += 1
            return self._awaited(self._worker, look)

    def _awaited(self, worker: Worker, look: Callable[[], None]) -> View | None:
        """The answer to the latest question; those before it that nobody waits for any more are passed over."""
        answer: bytes | None = None
        while self._owed:
            answer = worker.answer(self._seconds, look)
            if not answer:
                self.close()
                return None
            self._owed -= 1
        return _unpacked(answer) if answer else None


def _answered(question: bytes) -> bytes:
    """In the worker: show what is asked for."""
    asked = json.loads(question.decode("utf-8", "surrogatepass"))
    place, kind = Place(Path(asked["path"]), asked["source"]), Kind(asked["kind"])
    try:
        if "page" in asked:
            draw = _picture if kind is Kind.PICTURE else _drawn
            return draw(place, asked["page"], asked["dots"])
        if "tables" in asked:
            wishes = TableWishes("", {}, asked["remembered"])
            return _packed({"tables": [asdict(mapping) for mapping in _mappings(place, kind, wishes)]})
        if "row" in asked:
            return _packed({"cells": _row(place, kind, asked)})
        tables = [Place(Path(path), called) for path, called in asked["tables_of_one"]]
        lines = lines_of_tables(tables) if tables else _lines(place, kind, asked["lines"])
        return _packed({"lines": list(islice(lines, _MOST_LINES))})
    except (Exception, RecursionError):  # noqa: BLE001 - whatever a file does, it can't be shown and that is all
        return _packed({})


def _drawn(place: Place, number: int, dots: float) -> bytes:
    import pypdfium2 as pdfium  # noqa: PLC0415 - only in the worker, and only for PDFs

    document = pdfium.PdfDocument(read_bytes(place))
    page = document[number]
    width, height = page.get_size()
    scale = min(dots / _POINTS_AN_INCH, _MOST_PIXELS / max(width, height, 1.0))
    bitmap = page.render(scale=scale, force_bitmap_format=pdfium.raw.FPDFBitmap_BGRx)
    head = {
        "size": [width, height],
        "pixels": [bitmap.width, bitmap.height, bitmap.stride],
        "of": len(document),
    }
    return _packed(head, bytes(bitmap.buffer))


def _picture(place: Place, number: int, _dots: float) -> bytes:
    from tpmmatch.intake.recognising import pictures_of, points_of  # noqa: PLC0415 - only in the worker

    pages = list(pictures_of(place))
    picture, size = pages[number], points_of(pages[number])
    picture.thumbnail((_MOST_PIXELS, _MOST_PIXELS))
    head = {"size": list(size), "pixels": [picture.width, picture.height, picture.width * 4], "of": len(pages)}
    return _packed(head, picture.convert("RGBX").tobytes())


def _lines(place: Place, kind: Kind, source: str) -> Iterable[str]:
    if kind in READERS:
        return [_SIGNS.sub("•", line.plain) for line in layout_of(place, kind).lines]
    return lines_of(place, kind, source)


def _row(place: Place, kind: Kind, asked: dict[str, Any]) -> list[list[str]]:
    wishes = TableWishes("", asked["columns"], asked["remembered"])
    source = str(asked["row"])
    for table, named in _tables(place, kind, wishes):
        for row in table.rows():
            at = f"{named}:{row.line}"
            if source == at or source.startswith(f"{at}."):
                return [
                    [(table.columns[at].header if at < len(table.columns) else "") or letter(at), cell]
                    for at, cell in enumerate(row.cells)
                    if cell  # an address book has dozens of columns, most of them empty
                ]
    return []


def _mappings(place: Place, kind: Kind, wishes: TableWishes) -> list[TableMapping]:
    """How its tables of people are read; if it has none, all its tables, of which the owner may say what they hold."""
    try:
        return [table.mapping() for table, _ in _tables(place, kind, wishes)]
    except Refused:
        found = [table.mapping() for table, _ in _tables(place, kind, replace(wishes, of_anything=True))]
    return found if len(found) == 1 else list(map(_unsaid, found))


def _unsaid(table: TableMapping) -> TableMapping:
    """Nothing is taken from a sheet of something else until the owner says what."""
    return replace(table, columns=tuple(replace(use, field="", known=Known.UNKNOWN) for use in table.columns))


def _tables(place: Place, kind: Kind, wishes: TableWishes) -> list[tuple[Table, str]]:
    if kind is Kind.TABLE:
        tables: Sequence[Table] = tables_in_csv(place, wishes)[0]
    else:
        from tpmmatch.intake.workbooks import tables_in_workbook  # noqa: PLC0415 - only for workbooks

        tables = tables_in_workbook(read_bytes(place), wishes).tables
    return [(table, named_table(place, table)) for table in tables]


def _packed(head: dict[str, Any], data: bytes = b"") -> bytes:
    told = json.dumps(head).encode("ascii")
    return len(told).to_bytes(4, "big") + told + data


def _unpacked(answer: bytes) -> View | None:
    length = int.from_bytes(answer[:4], "big")
    head = json.loads(answer[4 : 4 + length])
    if "pixels" in head:
        across, down, stride = head["pixels"]
        width, height = head["size"]
        return PagePicture(width, height, (across, down, stride), answer[4 + length :], head["of"])
    if head.get("tables"):
        return tuple(_table(**table) for table in head["tables"])
    if head.get("cells"):
        return SourceRow(tuple((column, cell) for column, cell in head["cells"]))
    return SourceText(tuple(head["lines"])) if "lines" in head else None


def _table(sheet: str, header_line: int, columns: list[dict[str, Any]], fingerprint: str) -> TableMapping:
    uses = [ColumnUse(**{**use, "known": Known(use["known"]), "samples": tuple(use["samples"])}) for use in columns]
    return TableMapping(sheet, header_line, tuple(uses), fingerprint)
