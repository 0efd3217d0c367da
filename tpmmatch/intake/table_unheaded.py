"""Columns that nothing names, by what stands in them: names, telephones, what people do."""

from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.grid import Row
from tpmmatch.intake.table_columns import Column
from tpmmatch.intake.table_contents import are_long_numbers, are_titles, is_person_name
from tpmmatch.intake.table_parted_names import parted_names
from tpmmatch.model.table import Known

_NAMES = frozenset({"name", "first_name", "last_name"})


def cells_at(place: int, rows: Sequence[Row]) -> list[str]:
    """What stands in a column."""
    return [row.cells[place] for row in rows if place < len(row.cells) and row.cells[place]]


def name_by_content(columns: list[Column], rows: Sequence[Row]) -> None:
    """The first column of whole names, or the two of their parts."""
    for place, column in enumerate(columns):
        cells = cells_at(place, rows)
        named = sum(map(is_person_name, cells))
        if not column.field and named and named * 10 >= len(cells) * 8 and len(set(cells)) * 10 >= len(cells) * 8:
            columns[place] = replace(column, field="name", known=Known.CONTENT)
            return
    for place, field in zip(parted_names(columns, rows) or (), ("first_name", "last_name"), strict=False):
        columns[place] = replace(columns[place], field=field, known=Known.CONTENT)


def phone_by_content(columns: list[Column], rows: Sequence[Row]) -> None:
    """The one column of long numbers in a list of names and addresses that nothing heads."""
    fields = {column.field for column in columns}
    if "phone" in fields or "email" not in fields or not fields & (_NAMES):
        return
    cells = [cells_at(place, rows) for place in range(len(columns))]
    places = [place for place, column in enumerate(columns) if not column.field and are_long_numbers(cells[place])]
    if len(places) == 1:
        columns[places[0]] = replace(columns[places[0]], field="phone", known=Known.CONTENT)


def position_by_content(columns: list[Column], rows: Sequence[Row]) -> None:
    """The first column of what people do, in a list that nothing heads."""
    places = (place for place, one in enumerate(columns) if not one.field and are_titles(cells_at(place, rows)))
    if (place := next(places, None)) is not None:
        columns[place] = replace(columns[place], field="position", known=Known.CONTENT)
