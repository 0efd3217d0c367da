"""Rows of a spreadsheet → people. What isn't understood is kept under `meta.csv`, column → cell."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from tpmmatch.intake import csv_cells
from tpmmatch.intake.csv_columns import Column
from tpmmatch.intake.csv_table import Row, Table, read_table
from tpmmatch.intake.encodings import decode
from tpmmatch.intake.files import Place, read_bytes
from tpmmatch.intake.found import Found, Refused, named, short
from tpmmatch.intake.identity import identity
from tpmmatch.intake.money import currency_in
from tpmmatch.intake.places import country_code, split_place
from tpmmatch.model.document import Document
from tpmmatch.model.report import Note
from tpmmatch.model.words import Message, message

ENDINGS = frozenset({".csv", ".tsv"})
T = TypeVar("T")
_NETWORKS = {"linkedin": "LinkedIn", "xing": "XING", "github": "GitHub"}


def people_in_csv(place: Place) -> Iterator[Found | Note]:
    """The people of a table, one a row."""
    text, warnings = decode(read_bytes(place))
    if "\0" in text:
        text, warnings = text.replace("\0", ""), (*warnings, message("intake_nul_dropped"))
    if not text.strip():
        raise Refused("intake_file_empty")
    table = read_table(text)
    unknown = [short(column.header, 30) for column in table.columns if column.header and not column.field]
    if unknown:
        warnings = (*warnings, message("intake_csv_columns_unknown", columns=named(unknown)))
    nothing = True
    for row in table.rows():
        nothing = False
        found = _person(table, row, f"{place.source}:{row.line}", warnings)
        yield found
        if isinstance(found, Found):
            warnings = ()
    if nothing:
        raise Refused("intake_csv_no_rows")


def _person(table: Table, row: Row, source: str, warnings: tuple[Message, ...]) -> Found | Note:
    cells = _Cells(table.columns, row.cells)
    document = _document(cells)
    if not (document["basics"].get("name") or document["basics"].get("email")):
        return Note(source, message("intake_csv_row_nameless"))
    return Found(document, identity(document), source, warnings + tuple(cells.warnings))


class _Cells:
    """One row on its way: cells by field, those left over, and what was odd."""

    def __init__(self, columns: tuple[Column, ...], cells: list[str]) -> None:
        self._known: dict[str, tuple[Column, str]] = {}
        self.summary: list[str] = []
        self._left: dict[str, str] = {}
        self._used: set[str] = set()
        self.warnings: list[Message] = []
        for index, cell in enumerate(cells):
            column = columns[index] if index < len(columns) else Column("")
            if not cell:
                continue
            if column.field == "summary":
                self.summary.append(cell)
            elif column.field:
                self._known[column.field] = column, cell
            else:
                self._keep(column.header or f"#{index + 1}", cell, index)

    def text(self, field: str) -> str:
        """The cell of a field, or an empty text; from now on it counts as used."""
        self._used.add(field)
        return self.peek(field)

    def peek(self, field: str) -> str:
        """The cell of a field, or an empty text."""
        return self._known[field][1] if field in self._known else ""

    def unused(self) -> dict[str, str]:
        """Cells that went nowhere, by the names of their columns."""
        for field, (column, cell) in self._known.items():
            if field not in self._used:
                self._keep(column.header, cell, len(self._left))
        return self._left

    def value(self, field: str, read: Callable[[str, Column], T]) -> T | None:
        """What `read` makes of a cell; if it can't, the cell is kept, the reason told, and None given."""
        if field not in self._known:
            return None
        column, cell = self._known[field]
        self._used.add(field)
        try:
            return read(cell, column)
        except Refused as refused:
            self._keep(column.header, cell, len(self._left))
            values = {**refused.reason.values, "cell": short(cell), "column": short(column.header)}
            self.warnings.append(Message(refused.reason.id, values))
            return None

    def _keep(self, header: str, cell: str, index: int) -> None:
        self._left[f"{header} #{index + 1}" if header in self._left else header] = cell


def _document(cells: _Cells) -> Document:
    document: Document = {"basics": _basics(cells)}
    if company := cells.text("company"):
        document["work"] = [_said(name=company, position=cells.text("position"))]
    for section, key in (("skills", "name"), ("certificates", "name")):
        if found := csv_cells.items(cells.text(section)):
            document[section] = [{key: item} for item in found]
    if spoken := csv_cells.languages(cells.text("languages")):
        document["languages"] = spoken
    terms = _terms(cells)
    meta = _said(id=csv_cells.plain(cells.text("id")), freelance=terms, csv=cells.unused())
    if meta:
        document["meta"] = meta
    return document


def _basics(cells: _Cells) -> dict[str, Any]:
    name = cells.text("name") or f"{cells.text('first_name')} {cells.text('last_name')}".strip()
    profiles = [{"network": shown, "url": cells.text(field)} for field, shown in _NETWORKS.items() if cells.text(field)]
    return _said(
        name=name,
        label=cells.text("headline") or cells.text("position"),
        email=cells.text("email").removeprefix("mailto:"),
        phone=csv_cells.plain(cells.text("phone")),
        url=cells.text("website"),
        summary="\n\n".join(cells.summary),
        location=_location(cells),
        profiles=profiles,
    )


def _location(cells: _Cells) -> dict[str, Any]:
    city, code = split_place(cells.text("city"))
    named_code = cells.value("country", _country)
    return _said(
        address=cells.text("city") if city != cells.text("city") else "",
        city=city,
        region=cells.text("region"),
        countryCode=named_code or code,
    )


def _country(cell: str, column: Column) -> str:
    code = country_code(cell)
    if not code:
        raise Refused("intake_cell_unread", column=column.header, cell=cell)
    return code


def _terms(cells: _Cells) -> dict[str, Any]:
    def rate(cell: str, column: Column) -> dict[str, Any]:
        found = csv_cells.day_rate(cell, column, currency_in(cells.peek("currency").upper()))
        cells.text("currency")
        return found

    day_rate = cells.value("rate", rate)
    if day_rate is None:
        cells.value("hourly_rate", csv_cells.no_day_rate)
    return _said(
        day_rate=day_rate,
        available_from=cells.value("available_from", csv_cells.start_day),
        hours_per_week=cells.value("hours_per_week", csv_cells.hours),
        time_zone=cells.value("time_zone", csv_cells.zone),
        work_mode=cells.value("work_mode", csv_cells.mode),
    )


def _said(**values: object) -> dict[str, Any]:
    """Only what has something in it."""
    return {key: value for key, value in values.items() if value}
