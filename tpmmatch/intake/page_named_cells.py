"""Groups of skills, or languages, side by side: names in bold, each over what is said of it."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_skill_tables import roles_of_skills
from tpmmatch.intake.cv_words import language_names, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.page_rows import Piece, Row, joined_words, text_of

_PARTS = frozenset({"skills", "languages"})
_SEVERAL = 2
_NEAREST = 0.8  # heights of a line between a name and what stands under it
_ALIGNED = 3  # points


def with_names_over_cells(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows of a page; where names stand so, one row for each of them and for what is under it."""
    found: list[Row] = []
    part, place = "", 0
    while place < len(rows):
        row = rows[place]
        name = heading_of(text_of(row.pieces)) if len(row.pieces) == 1 else ""
        part = name or part
        below = list(_below(row, rows[place + 1 :])) if part in _PARTS and not name else []
        below = below if _name_groups(row, below) else []
        found += _by_names(row, below) if below else [row]
        place += 1 + len(below)
    return found


def _below(row: Row, rows: Sequence[Row]) -> Iterator[Row]:
    """The rows that stand under names; nothing if these are none, or one has nothing under it."""
    if len(row.pieces) < _SEVERAL or not all(map(_is_bold, row.pieces)):
        return
    above = row
    for other in takewhile(lambda one: bool(one.pieces), rows):
        near = other.top - above.bottom < _NEAREST * (other.bottom - other.top)
        under = all(not _is_bold(piece) and _place(piece, row) is not None for piece in other.pieces)
        if not near or not under or (above is row and len(other.pieces) < len(row.pieces)):
            return
        yield other
        above = other


def _name_groups(row: Row, below: Sequence[Row]) -> bool:
    """Whether all of a row are languages, or each name stands over a list of skills; the head of a table does not."""
    names = [joined_words(piece.words) for piece in row.pieces]
    if all(fold(name) in language_names() | words("languages", "rare") for name in names):
        return True
    pieces = [piece for other in below for piece in other.pieces]
    lists = {_place(piece, row) for piece in pieces if "," in joined_words(piece.words)}
    return len(lists) == len(names) and not roles_of_skills(names)


def _by_names(row: Row, below: Sequence[Row]) -> Iterator[Row]:
    for number, name in enumerate(row.pieces):
        yield Row([name], row.top, row.bottom, row.middle)
        for other in below:
            if pieces := [piece for piece in other.pieces if _place(piece, row) == number]:
                yield Row(pieces, other.top, other.bottom, other.middle)


def _place(piece: Piece, row: Row) -> int | None:
    """The number of the name under which a piece begins."""
    return next((n for n, name in enumerate(row.pieces) if abs(name.left - piece.left) < _ALIGNED), None)


def _is_bold(piece: Piece) -> bool:
    return all(word.bold for word in piece.words)
