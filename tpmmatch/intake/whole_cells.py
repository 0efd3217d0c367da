"""Cells that go on in the rows below, put together: times, labels, numbers and headings too long for their column."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import date_of, find_spans, months
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_hyphens import BROKEN
from tpmmatch.intake.cv_table_heads import columns_of_head
from tpmmatch.intake.cv_words import headings, is_company, is_school, is_title, labels
from tpmmatch.intake.cv_wrapped import is_open
from tpmmatch.intake.folding import fold
from tpmmatch.intake.page_rows import Piece, Row, joined_words

_MOST_ROWS = 3  # below the first of a cell
_MOST_WORDS = 8  # of a time in one of its rows: "14 de junio de 2014 – diciembre de"
_MOST_BELOW = 4  # words of what goes on in the next: "14 September 2019 –"
_MOST_OF_LABEL = 8  # words of a label: "Name and type of organisation providing" over "education"
_NEAREST = 0.9  # heights of a line: more room parts what stands under one another
_ALIGNED = 3  # points
_BESIDE = 2  # points of a list in a row
_BEGUN = re.compile(r"\+\d[\d ()/-]{0,8}")  # of a telephone's number
_GOES_ON = re.compile(r"\d[\d /-]{3,12}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DASHES = ("–", "—", "-")


def with_whole_cells(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows; what a cell says in several is in its first: "2017 –" over "Present", "Name and address" over "of"…"""
    for place, row in enumerate(rows):
        below = rows[place + 1 : place + 1 + _MOST_ROWS]
        if not row.pieces or not below or columns_of_head([joined_words(piece.words) for piece in row.pieces]):
            continue  # what stands below the head of a table is of its rows
        _join_dates(row)
        _with_its_end(row, below[0])
        if _runs_over(row, below[0]):
            row.pieces[-2].words += below[0].pieces.pop(0).words
        if len(row.pieces) > 1:
            at_left = list(_at_left(row, below))
            if not _goes_on(row.pieces[0], at_left, _is_time) and not _goes_on(
                row.pieces[0], at_left, _is_label, _MOST_OF_LABEL
            ):
                _goes_on(row.pieces[-1], list(_at_right(row, below)), _is_time)
            _join_numbers(row, below[0])
            _join_years(row, below[0])
        _join_points(row, below)
    return rows


def _goes_on(
    cell: Piece, below: Sequence[tuple[Row, Piece]], is_whole: Callable[[str], bool], most: int = _MOST_WORDS
) -> bool:
    """Whether a cell of so many words at most is whole only with what stands below; it is made so then."""
    text, last = joined_words(cell.words), cell
    whole = 0
    for count, (row, piece) in enumerate(below, 1):
        own = joined_words(piece.words)
        longer = f"{text} {own}".replace(f"{BROKEN} ", "")
        if len(cell.words) > most or not _stand_together(last, piece):
            break
        if is_whole(own) and not (is_whole(longer) and (len(row.pieces) == 1 or _is_month(text))):
            break  # begins something of its own
        text, last = longer, piece
        whole = count if is_whole(text) else whole
    for other, taken in below[:whole]:
        cell.words += taken.words
        other.pieces.remove(taken)
    return whole > 0


def _join_dates(row: Row) -> None:
    """Put together "November", "2016" and "–", far apart as a narrow column spreads them."""
    pieces = row.pieces[:1]
    for piece in row.pieces[1:]:
        before, text = joined_words(pieces[-1].words), joined_words(piece.words)
        date = date_of(before) if text in _DASHES else date_of(f"{before} {text}".rstrip(" –—-"))
        if date and (text in _DASHES or not date_of(before)):
            pieces[-1].words += piece.words
            pieces[-1].right = piece.right
        else:
            pieces.append(piece)
    row.pieces = pieces


def _join_numbers(row: Row, below: Row) -> None:
    """Put together the numbers of telephones that stand in cells too narrow for them: "+49 171" over "5538207"."""
    for cell in row.pieces:
        rest = next((piece for piece in below.pieces if abs(piece.left - cell.left) < _ALIGNED), None)
        if rest is None or not _BEGUN.fullmatch(joined_words(cell.words)) or not _stand_together(cell, rest):
            continue
        if _GOES_ON.fullmatch(joined_words(rest.words)):
            cell.words += rest.words
            below.pieces.remove(rest)


def _join_years(row: Row, below: Row) -> None:
    """Put together two years one under the other, beside what lasted from the first to the second."""
    first, second = row.pieces[0], below.pieces[0] if below.pieces else row.pieces[0]
    from_when, to_when = joined_words(first.words), joined_words(second.words)
    years = _YEAR.fullmatch(from_when) and _YEAR.fullmatch(to_when) and from_when < to_when
    if years and len(below.pieces) == 1 and _is_aligned(first, second) and _stand_together(first, second):
        first.words += [replace(second.words[0], text="–"), *below.pieces.pop().words]


def _join_points(row: Row, below: Sequence[Row]) -> None:
    """Put together points that stand beside points and go on below."""
    if len(row.pieces) < _BESIDE or not all(is_bullet(joined_words(piece.words)) for piece in row.pieces):
        return
    last = {id(point): point for point in row.pieces}
    for other in below:
        found = [(point, piece) for piece in other.pieces for point in row.pieces if _is_under(point, piece)]
        close = all(_room(last[id(point)], piece) < _NEAREST * piece.words[0].size for point, piece in found)
        if len(found) < len(other.pieces) or not close or any(is_bullet(joined_words(p.words)) for _, p in found):
            return
        for point, piece in found:
            point.words, last[id(point)] = [*point.words, *piece.words], piece
        other.pieces = []


def _is_under(point: Piece, piece: Piece) -> bool:
    first, last = piece.words[0], point.words[-1]
    alike = (first.size, first.bold) == (last.size, last.bold) and not heading_of(joined_words(piece.words))
    return alike and -_ALIGNED < piece.left - point.left < 2 * point.words[0].size


def _runs_over(row: Row, below: Row) -> bool:
    """Whether what stands before a time at the margin was too long for its place: "Lead, Mill" over "Ltd, Graz"."""
    if len(row.pieces) < 2 or len(below.pieces) != 1 or not _is_date(joined_words(row.pieces[-1].words)):
        return False
    cell, rest = row.pieces[-2], below.pieces[0]
    first, last = rest.words[0], cell.words[-1]
    alike = (first.size, first.bold) == (last.size, last.bold) and abs(cell.left - rest.left) < _ALIGNED
    beside = rest.right < row.pieces[-1].left  # what is told may go on below the time
    if not (alike and beside) or first.top - last.bottom > _NEAREST * first.size:
        return False
    firm = is_company(first.text.strip(",.")) and not is_school(first.text)  # "University of Leeds" below its degree
    firm = firm and not is_title(joined_words(rest.words))
    return is_open(joined_words(cell.words)) or (len(cell.words) > 1 and firm)


def _at_left(row: Row, below: Sequence[Row]) -> Iterator[tuple[Row, Piece]]:
    """What stands under the first cell of a row, left of the second; rows without it are passed over."""
    edge = row.pieces[1].left
    return ((one, one.pieces[0]) for one in below if one.pieces and one.pieces[0].right < edge)


def _at_right(row: Row, below: Sequence[Row]) -> Iterator[tuple[Row, Piece]]:
    """What stands under the last cell of a row and begins or ends where it does."""
    cell = row.pieces[-1]
    return ((one, one.pieces[-1]) for one in below if one.pieces and _is_aligned(cell, one.pieces[-1]))


def _is_aligned(piece: Piece, other: Piece) -> bool:
    return abs(piece.left - other.left) < _ALIGNED or abs(piece.right - other.right) < _ALIGNED


def _stand_together(piece: Piece, below: Piece) -> bool:
    first, second = piece.words[0], below.words[0]
    close = _room(piece, below) < _NEAREST * first.size
    return first.size == second.size and close and len(below.words) <= _MOST_BELOW


def _room(piece: Piece, below: Piece) -> float:
    return min(word.top for word in below.words) - max(word.bottom for word in piece.words)


def _is_time(text: str) -> bool:
    """Whether a text is a time from when to when and nothing else."""
    spans = find_spans(text)
    if len(spans) != 1 or spans[0].single or not spans[0].sound or text.rstrip().endswith(_DASHES):
        return False
    return not (text[: spans[0].first] + text[spans[0].last :]).strip(" ,.()")


def _is_month(text: str) -> bool:
    return fold(text) in months()


def _is_date(text: str) -> bool:
    """Whether a text is a time or a date and nothing else."""
    spans = find_spans(text)
    return bool(spans) and not (text[: spans[0].first] + text[spans[-1].last :]).strip(" ,.()")


def _is_label(text: str) -> bool:
    return fold(text) in labels()


def _with_its_end(row: Row, below: Row) -> None:
    """Take up the end of a heading whose second line stands in the row below."""
    if not below.pieces or (len(row.pieces) > 1 and below.pieces[0].right >= row.pieces[1].left):
        return
    first, second = row.pieces[0], below.pieces[0]
    if not _is_aligned(first, second) or not _stand_together(first, second):
        return
    end = joined_words(second.words)
    whole = f"{joined_words(first.words)} {end}"
    known = heading_of(whole) if len(row.pieces) > 1 else fold(whole) in headings()
    if known and heading_of(end) in {"", heading_of(joined_words(first.words))}:
        first.words += second.words
        below.pieces = below.pieces[1:]
