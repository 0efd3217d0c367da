"""A sheet of cells as texts, whatever file it stood in."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

_LETTERS = re.compile(r"[A-Za-z]{1,3}")


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row and the line on which it begins."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet; `rows` begins anew at each call and raises Refused where rows stop being readable."""

    rows: Callable[[], Iterator[Row]]
    name: str = ""
    from_1904: bool = False  # days that stand as bare numbers are counted from 1904 on
    shown: Mapping[int, str] = field(default_factory=dict)  # column → what its numbers are shown with: "€/Tag"
    formulas: frozenset[tuple[int, int]] = frozenset()  # line and place of those that give something
    tall: frozenset[tuple[int, int]] = frozenset()  # line and place of cells that are one with the cell above


def letter(place: int) -> str:
    """What spreadsheets call a column, counted from 0: A … Z, AA …"""
    found, rest = "", place + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        found = chr(ord("A") + digit) + found
    return found


def place_of(letters: str) -> int | None:
    """The other way round; None if this is no column's letter."""
    if not _LETTERS.fullmatch(letters):
        return None
    place = 0
    for one in letters.upper():
        place = place * 26 + ord(one) - ord("A") + 1
    return place - 1


def turned(grid: Grid, rows: list[Row]) -> Grid:
    """The sheet with rows for columns: one that has a person a column and the names of the fields at its left."""
    width = max((len(row.cells) for row in rows), default=0)
    cells = [
        Row(place + 1, [row.cells[place] if place < len(row.cells) else "" for row in rows]) for place in range(width)
    ]
    return Grid(lambda: iter(cells), grid.name, grid.from_1904)
