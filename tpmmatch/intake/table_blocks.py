"""A file → all its tables of people: those that stand beside each other, and those one below the other in a sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tpmmatch.intake.found import Refused
from tpmmatch.intake.grid import Grid, Row
from tpmmatch.intake.table_columns import columns_of, field_named
from tpmmatch.intake.tables import Table, best_table
from tpmmatch.model.table import TableWishes

_NOTHING = TableWishes()
_NAMES = frozenset({"name", "first_name", "last_name"})
_REACHED = frozenset({"email", "phone"})
_MOST = 0.6  # of the cells of a header name something that is known


def tables_beside(grids: Sequence[Grid], wishes: TableWishes = _NOTHING) -> list[Table]:
    """The tables of people among those of a file, the further ones called by numbers; refused if there are none."""
    found: list[Table] = []
    for number, grid in enumerate(grids, 1):
        try:
            found += tables_below([grid if number == 1 else replace(grid, name=str(number))], wishes)
        except Refused:
            continue
    return found or [best_table(grids, wishes)]


def tables_below(grids: Sequence[Grid], wishes: TableWishes = _NOTHING) -> list[Table]:
    """The tables of people in one sheet that may be seen in several ways: one for each header, as a rule a single one.

    What can't be parted so that each part is of people stays together, as does what the owner named columns of.
    """
    whole = best_table(grids, wishes)
    parts = [] if wishes.columns or wishes.of_anything else _parts(whole.grid)
    try:
        return [best_table([part], wishes) for part in parts] if len(parts) > 1 else [whole]
    except Refused:
        return [whole]


def _parts(grid: Grid) -> list[Grid]:
    """The sheet parted before each header that isn't the one before once more."""
    begins, last, header = [0], 0, list[str]()
    for row in _headers(grid):
        if header and row.cells != header and row.line > last + 1:
            begins.append(row.line)
        header, last = row.cells, row.line
    return [_part(grid, begin, end) for begin, end in zip(begins, [*begins[1:], 0], strict=True)]


def _part(grid: Grid, begin: int, end: int) -> Grid:
    rows = grid.rows
    return replace(grid, rows=lambda: (row for row in rows() if row.line >= begin and (not end or row.line < end)))


def _headers(grid: Grid) -> Iterator[Row]:
    """The rows that name a column of names and one of addresses or numbers, and hardly anything that isn't known."""
    try:
        for row in grid.rows():
            filled = [cell for cell in row.cells if cell]
            if any(field_named(cell) in _REACHED for cell in filled) and not _has_value(filled) and _is_header(filled):
                yield row
    except Refused:
        return  # told when the rows are read for good


def _has_value(cells: Sequence[str]) -> bool:
    return any("@" in cell or any(map(str.isdecimal, cell)) for cell in cells)


def _is_header(cells: list[str]) -> bool:
    fields = [column.field for column in columns_of(cells) if column.field]
    return bool(_NAMES.intersection(fields) and _REACHED.intersection(fields)) and len(fields) >= _MOST * len(cells)
