"""XLSX, XLS and ODS files → sheets of texts → people."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from itertools import islice

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from tpmmatch.intake.cleaning import seen
from tpmmatch.intake.files import Place, read_bytes
from tpmmatch.intake.found import Found, Original, Refused, alone, named, short
from tpmmatch.intake.grid import Grid, Row, letter
from tpmmatch.intake.table_blocks import tables_below
from tpmmatch.intake.table_people import people_in_tables
from tpmmatch.intake.tables import Table
from tpmmatch.intake.workbook_guard import Guarded, guard_old, guard_zipped
from tpmmatch.model.report import Note
from tpmmatch.model.table import TableWishes
from tpmmatch.model.words import Message, message

_OLD = b"\xd0\xcf\x11\xe0"
_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#NV", "#BEZUG!", "#WERT!"})
_LIKE_THOUSANDS = re.compile(r"-?\d{1,3}\.\d{3}")  # as people type them
_TALLEST = 50  # rows and columns of merged cells
_MOST_MERGED = 10_000
_NOTHING = TableWishes()


@dataclass(frozen=True, slots=True)
class Sheets:
    """The tables of people in a workbook, and the sheets that hold something else.

    `whole` is whether nothing else is in it, not even out of sight.
    """

    tables: Sequence[Table]
    others: Sequence[str]
    whole: bool


def people_in_workbook(place: Place, wishes: TableWishes = _NOTHING) -> Iterator[Found | Note]:
    """The people of all visible sheets that are lists of people, or of the one that is wished for."""
    sheets = tables_in_workbook(read_bytes(place), wishes)
    warnings: tuple[Message, ...] = ()
    if sheets.others:
        warnings = (message("intake_sheets_left_out", sheets=named([short(name, 30) for name in sheets.others])),)
    if columns := [each for table in sheets.tables for each in _unreckoned(table)]:
        warnings = (*warnings, message("intake_formulas_unreckoned", columns=named(columns)))
    people = people_in_tables(sheets.tables, place, warnings)
    yield from alone(people, Original(place.path, place.source)) if sheets.whole else people


def _unreckoned(table: Table) -> list[str]:
    """The columns of formulas whose results the file doesn't hold, as files have that a program wrote."""
    grid, empty = table.grid, set[int]()
    for row in grid.rows() if grid.formulas else ():
        empty |= {at for at, cell in enumerate(row.cells) if not cell and (row.line, at) in grid.formulas}
    headers = {at: column.header for at, column in enumerate(table.columns)}
    return [short(headers.get(place, ""), 30) or letter(place) for place in sorted(empty)]


def tables_in_workbook(data: bytes, wishes: TableWishes = _NOTHING) -> Sheets:
    """Its tables of people; refused if there are none."""
    tables, others, reasons = list[Table](), list[str](), list[Refused]()
    grids, hidden = _grids(data)
    for grid in _wished(grids, wishes):
        try:
            tables += tables_below([grid], wishes)
        except Refused as refused:
            if next(iter(grid.rows()), None) is not None:
                others.append(grid.name)
                reasons.append(refused)
    if not tables:
        raise reasons[0] if reasons else Refused("intake_file_empty")
    return Sheets(tables, others, whole=not (others or hidden or wishes.sheet))


def _wished(grids: Sequence[Grid], wishes: TableWishes) -> Sequence[Grid]:
    if not wishes.sheet:
        return grids
    found = [grid for grid in grids if grid.name.casefold() == wishes.sheet.casefold()]
    if not found:
        names = named([short(grid.name, 30) for grid in grids])
        raise Refused("intake_sheet_missing", sheet=short(wishes.sheet), sheets=names)
    return found


def _grids(data: bytes) -> tuple[list[Grid], bool]:
    """The sheets that are seen, and whether there are others."""
    guarded = _guarded(data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        seen_ones = [sheet for sheet in book.sheets_metadata if sheet.visible is SheetVisibleEnum.Visible]
        shown = [sheet.name for sheet in seen_ones if sheet.typ is SheetTypeEnum.WorkSheet]
        grids = [_grid(book.get_sheet_by_name(name), guarded) for name in shown]
        return grids, len(seen_ones) < len(book.sheets_metadata)
    except (CalamineError, ValueError, OSError):
        raise Refused("intake_table_broken") from None
    except BaseException as error:
        # What the reader doesn't expect is raised past `Exception`; a file is to blame all the same.
        if type(error).__name__ != "PanicException":
            raise
        raise Refused("intake_table_broken") from None


def _guarded(data: bytes) -> Guarded:
    if data.startswith(_OLD):
        return guard_old(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return guard_zipped(archive)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise Refused("intake_table_broken") from None


def _grid(sheet: CalamineSheet, guarded: Guarded) -> Grid:
    _, left = sheet.start or (0, 0)
    shown = guarded.shown_in(sheet.name)
    return Grid(
        partial(_rows, sheet, left),
        sheet.name,
        guarded.from_1904,
        shown,
        formulas=guarded.formulas_in(sheet.name),
        tall=_tall(sheet),
    )


def _tall(sheet: CalamineSheet) -> frozenset[tuple[int, int]]:
    """Line and place of all cells that are merged with the one above."""
    ranges = (found for found in sheet.merged_cell_ranges or () if 0 < found[1][0] - found[0][0] < _TALLEST)
    return frozenset(
        (row + 1, place)
        for (top, left), (bottom, right) in islice(ranges, _MOST_MERGED)
        for row in range(top + 1, bottom + 1)
        for place in range(left, min(right, left + _TALLEST) + 1)
    )


def _rows(sheet: CalamineSheet, left: int) -> Iterator[Row]:
    before = [""] * left
    for line, cells in enumerate(sheet.iter_rows() if sheet.start else (), 1):  # blank rows above come, too
        yield Row(line, before + [_text(cell) for cell in cells])


def _text(cell: object) -> str:
    """A cell as an owner would type it."""
    if isinstance(cell, str):
        found = seen(cell.replace("\0", "")).strip()
        return "" if found in _ERRORS else found
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        shown = str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
        return f"{shown}0" if _LIKE_THOUSANDS.fullmatch(shown) else shown
    if isinstance(cell, datetime):
        return (cell.date() if cell.time() == time() else cell).isoformat()
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)
