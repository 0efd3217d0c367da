"""Two columns of which nobody says that they hold first and family names: the addresses beside them do.

Words with a capital stand in many columns; two of them that come again in "ada.kranz@…" are a name.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from tpmmatch.intake.folding import fold
from tpmmatch.intake.grid import Row
from tpmmatch.intake.table_columns import Column
from tpmmatch.intake.table_contents import EMAIL

_PART = re.compile(r"[^\W\d_][^\d_,;:@/&()|]{1,39}")
_LEAST_LETTERS = 3  # of a name that is found in an address
_NAMES = 0.8  # of the rows have them
_TOLD = 0.6  # of the addresses hold one of both names
_ORDERED = 0.3  # of the addresses hold both, or one behind the other's first letter


def parted_names(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[int, int] | None:
    """The places of the first and of the family names, if two columns beside each other hold them."""
    mail = next((place for place, column in enumerate(columns) if column.field == "email"), None)
    if mail is None:
        return None
    for places in pairwise(range(len(columns))):
        if any(columns[place].field for place in places):
            continue
        left, right, mails = ([_cell(row, place) for row in rows] for place in (*places, mail))
        if _share([_is_part(cell) for cell in (*left, *right)]) < _NAMES:
            continue
        orders = [_order(*row) for row in zip(left, right, mails, strict=True) if EMAIL.search(row[-1])]
        told = _share([order is not None for order in orders]) >= _TOLD
        if told and _share([bool(order) for order in orders]) >= _ORDERED:
            first = 0 if sum(order or 0 for order in orders) > 0 else 1
            return places[first], places[1 - first]
    return None


def _order(left: str, right: str, mail: str) -> int | None:
    """Which word an address begins with: 1 the left one, -1 the right one, 0 if it has only one, None if neither."""
    local = _letters(mail.partition("@")[0])
    one, two = _letters(left), _letters(right)
    at, behind = _place(one, local), _place(two, local)
    if at < 0 and behind < 0:
        return None
    if at >= 0 and behind >= 0:
        return 1 if at <= behind else -1
    # "akranz": the letter of the first name before the family name.
    if behind == 1 and one[:1] == local[:1]:
        return 1
    return -1 if at == 1 and two[:1] == local[:1] else 0


def _place(name: str, local: str) -> int:
    return local.find(name) if len(name) >= _LEAST_LETTERS else -1


def _letters(text: str) -> str:
    return fold(text).replace(" ", "")


def _is_part(cell: str) -> bool:
    return _PART.fullmatch(cell) is not None and not cell[0].islower()


def _cell(row: Row, place: int) -> str:
    return row.cells[place] if place < len(row.cells) else ""


def _share(told: Sequence[bool]) -> float:
    return sum(told) / len(told) if told else 0.0
