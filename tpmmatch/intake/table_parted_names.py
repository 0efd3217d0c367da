"""Two columns of which nobody says that they hold first and family names: the addresses beside them, or the names, do.

Words with a capital stand in many columns. Two of them that come again in "ada.kranz@…" are a name; so are those of a
list in which many are called Anna, Peter and the like in one column, and hardly any in the other.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from tpmmatch.intake.first_names import is_common_first_name
from tpmmatch.intake.folding import fold
from tpmmatch.intake.grid import Row
from tpmmatch.intake.table_columns import Column
from tpmmatch.intake.table_contents import EMAIL

_PART = re.compile(r"[^\W\d_][^\d_,;:@/&()|]{1,39}")
_LEAST_LETTERS = 3  # of a name that is found in an address
_NAMES = 0.8  # of the rows have them
_TOLD = 0.6  # of the addresses hold one of both names
_LEAST_NAMES = 4  # in each column
_COMMON = 0.5  # of the first names are common ones
_RARE = 0.25  # of the family names are called like them
_ORDERED = 0.3  # of the addresses hold both, or one behind the other's first letter


def parted_names(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[int, int] | None:
    """The places of the first and of the family names, if two columns beside each other hold them."""
    mail = next((place for place, column in enumerate(columns) if column.field == "email"), None)
    for places in pairwise(range(len(columns))):
        if any(columns[place].field for place in places):
            continue
        left, right = ([_cell(row, place) for row in rows if any(row.cells)] for place in places)
        if _share([_is_part(cell) for cell in (*left, *right)]) < _NAMES:
            continue
        mails = [] if mail is None else [_cell(row, mail) for row in rows if any(row.cells)]
        turn = _told_by_addresses(left, right, mails)
        if not any(column.header for column in columns):
            turn = turn or _told_by_first_names(left, right)
        if turn:
            return places if turn > 0 else (places[1], places[0])
    return None


def _told_by_addresses(left: Sequence[str], right: Sequence[str], mails: Sequence[str]) -> int:
    """1 if the first names are at the left, -1 if at the right, 0 if nothing tells."""
    orders = [_order(*row) for row in zip(left, right, mails, strict=False) if EMAIL.search(row[-1])]
    if _share([order is not None for order in orders]) < _TOLD or _share([bool(order) for order in orders]) < _ORDERED:
        return 0
    return 1 if sum(order or 0 for order in orders) > 0 else -1


def _told_by_first_names(left: Sequence[str], right: Sequence[str]) -> int:
    """The same by how many common first names each column holds; few families come again, while towns and trades do."""
    one, two = (_share([is_common_first_name(cell) for cell in cells if cell]) for cells in (left, right))
    families = [cell for cell in (right if one > two else left) if cell]
    if max(one, two) < _COMMON or min(one, two) > _RARE:
        return 0
    if len(families) < _LEAST_NAMES or len(set(families)) < _NAMES * len(families):
        return 0
    return 1 if one > two else -1


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
