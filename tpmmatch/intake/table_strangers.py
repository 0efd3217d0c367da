"""Columns called like a field that hold something else: extensions for numbers, "80 %" for what somebody does."""

from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.folding import fold
from tpmmatch.intake.grid import Row
from tpmmatch.intake.table_columns import Column, words_for
from tpmmatch.intake.table_unheaded import cells_at

_LEAST_DIGITS = 5  # of a number that is called from outside


def without_strangers(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[Column, ...]:
    """The columns; unknown are those in whose cells nothing of their field stands."""
    cells = [cells_at(place, rows) for place in range(len(columns))]
    done = [
        Column(column.header) if _is_no_title(column, held) or _tells_at_length(column, held) else column
        for column, held in zip(columns, cells, strict=True)
    ]
    phones = [place for place, column in enumerate(columns) if "phone" in (column.field, column.instead)]
    numbers = [place for place in phones if any(_digits(cell) >= _LEAST_DIGITS for cell in cells[place])]
    for place in phones:
        if cells[place] and place not in numbers and (numbers or not any(map(_digits, cells[place]))):
            done[place] = Column(columns[place].header)
    if numbers and all(column.field != "phone" for column in done):
        done[numbers[0]] = replace(done[numbers[0]], field="phone", instead="")
    return tuple(done)


def _digits(cell: str) -> int:
    return sum(map(str.isdigit, cell))


def _is_no_title(column: Column, cells: Sequence[str]) -> bool:
    shares = bool(cells) and not any(letter.isalpha() for cell in cells for letter in cell)
    return column.field in {"headline", "position"} and shares


def _tells_at_length(column: Column, cells: Sequence[str]) -> bool:
    """Whether sentences stand where there are skills only perhaps."""
    return fold(column.header) in words_for("skills_alone") and any(". " in cell or cell[-1] == "." for cell in cells)
