"""Groups of skills side by side on a page, their names in bold over their lists: each with what stands below it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.page_rows import Piece, Row, joined_words, text_of
from tpmmatch.intake.page_tables import Table

_SAME = 3  # points between what begins at the same place
_ALIKE = 0.1  # points by which sizes may differ
_LONGEST = 40  # letters of a name
_SEVERAL = 2  # names in a row


def groups_in(rows: Sequence[Row]) -> Table | None:
    """The groups below a heading of skills, one in a row, its name first; None if there are none."""
    for number, (above, row) in enumerate(pairwise(rows), 1):
        headed = len(above.pieces) == 1 and heading_of(text_of(above.pieces)) == "skills"
        if headed and len(row.pieces) >= _SEVERAL and _are_names(row, row):
            groups, last = _groups(rows, number)
            if len(groups) >= _SEVERAL:
                return Table(number, last, groups)
    return None


def _groups(rows: Sequence[Row], first: int) -> tuple[list[Row], int]:
    """The groups of a row of names and of those below it that are set alike, and where these end."""
    found: list[Row] = []
    place = first
    while place < len(rows) and _are_names(rows[place], rows[first]):
        end = place + 1
        while end < len(rows) and _are_lists(rows[end], rows[first]):
            end += 1
        groups = list(_columns(rows[place:end]))
        if not any("," in text_of(group.pieces) for group in groups) or any(len(group.pieces) == 1 for group in groups):
            break
        found += [_whole(group) for group in groups]
        place = end
    return found, place


def _are_names(row: Row, first: Row) -> bool:
    """Whether pieces may be names of groups, in bold, in the print of the `first` ones and below them."""
    words = [word for piece in row.pieces for word in piece.words]
    texts = [joined_words(piece.words) for piece in row.pieces]
    alike = all(word.bold and abs(word.size - first.pieces[0].words[0].size) < _ALIKE for word in words)
    named = all(len(text) <= _LONGEST and "," not in text and not is_bullet(text) for text in texts)
    return alike and named and _stand_below(row, first)


def _are_lists(row: Row, first: Row) -> bool:
    words = [word for piece in row.pieces for word in piece.words]
    return not any(word.bold for word in words) and _stand_below(row, first)


def _stand_below(row: Row, first: Row) -> bool:
    """Whether each piece begins where one of the `first` names does."""
    return all(any(abs(piece.left - name.left) < _SAME for name in first.pieces) for piece in row.pieces)


def _columns(rows: Sequence[Row]) -> Iterator[Row]:
    """A row for each name, with the pieces below it."""
    for name in rows[0].pieces:
        pieces = [piece for row in rows for piece in row.pieces if abs(piece.left - name.left) < _SAME]
        bottom = max(piece.words[0].bottom for piece in pieces)
        yield Row(pieces, rows[0].top, bottom, rows[0].middle)


def _whole(row: Row) -> Row:
    """A row with all of its words in one piece."""
    words = [word for piece in row.pieces for word in piece.words]
    right = max(piece.right for piece in row.pieces)
    return Row([Piece(words, row.pieces[0].left, right)], row.top, row.bottom, row.middle)
