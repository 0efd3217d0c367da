"""Entries on both sides of their times: a firm at the left of a column of times, what somebody did at its right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_words import is_degree, is_title
from tpmmatch.intake.page_cells import paragraphs_of
from tpmmatch.intake.page_rows import Piece, Row, joined_words, text_of
from tpmmatch.intake.page_tables import Table, is_time
from tpmmatch.intake.pdf_words import Word
from tpmmatch.intake.places import is_town

_LEAST_TIMES = 2
_NEAR = 2.0  # points
_ALIKE = 20.0  # points between the middles of times that stand under one another
_MOST_CELLS = 3  # of who it was for, and where
_MOST_WORDS = 6  # of a time


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row in which an entry begins, its words parted by the time between."""

    left: list[Word]
    time: list[Word]
    right: list[Word]


def timeline_in(rows: Sequence[Row]) -> Table | None:
    """The first stretch of rows set so, rearranged: each time with the head beside it, then who it was for."""
    for middle in _middles(rows):
        begun = {n: entry for n, row in enumerate(rows) if (entry := _entry_in(row, middle)) is not None}
        while len(begun) >= _LEAST_TIMES:
            first = next(iter(begun))
            last = _end(rows, first, begun)
            own = [n for n in begun if n < last]
            others = [_words(rows[n]) for n in range(first, last) if n not in begun]
            placed = any(is_town(joined_words(begun[n].right)) for n in own)  # "Lead", "2019 – 2021", "Kiel"
            if len(own) >= _LEAST_TIMES and not placed and _are_beside(others, len(own), begun[first]):
                parts = [rows[begin + 1 : end] for begin, end in zip(own, [*own[1:], last], strict=True)]
                rearranged = (_rearranged(begun[n], part) for n, part in zip(own, parts, strict=True))
                return Table(first, last, [row for entry in rearranged for row in entry])
            begun = {n: entry for n, entry in begun.items() if n >= last}
    return None


def _middles(rows: Sequence[Row]) -> list[float]:
    """Where columns of times may have their middle: a time stands there that has something on both of its sides."""
    found: list[float] = []
    for row in rows:
        for piece in row.pieces[1:-1]:
            middle = (piece.left + piece.right) / 2
            if is_time(joined_words(piece.words)) and all(abs(middle - other) > _ALIKE for other in found):
                found.append(middle)
    return found


def _entry_in(row: Row, middle: float) -> _Entry | None:
    """The words of a row around a time in its column; it may stand so near to one of its sides as words do."""
    words = _words(row)
    for begin in range(1, len(words) - 1):
        if words[begin].left > middle:
            return None
        for end in range(min(begin + _MOST_WORDS, len(words) - 1), begin, -1):
            time = words[begin:end]
            around = time[0].left <= middle <= time[-1].right
            if around and abs(time[0].left + time[-1].right - 2 * middle) < _ALIKE * 2 and is_time(joined_words(time)):
                return _Entry(words[:begin], time, words[end:])
    return None


def _end(rows: Sequence[Row], first: int, begun: dict[int, _Entry]) -> int:
    """Up to which row nothing but times stands between the sides."""
    left, right = begun[first].left[-1].right, begun[first].right[0].left
    for number, row in enumerate(rows[first:], first):
        if (entry := begun.get(number)) is not None:
            left, right = max(left, entry.left[-1].right), min(right, entry.right[0].left)
            continue
        at_left = row.pieces[-1].right <= left + _NEAR
        crosses = any(piece.left < right - _NEAR and piece.right > left + _NEAR for piece in row.pieces)
        if crosses or (at_left and heading_of(text_of(row.pieces))):
            return number
    return len(rows)


def _are_beside(others: Sequence[Sequence[Word]], times: int, first: _Entry) -> bool:
    """Whether more is told on both sides: with one row for each time it is a table, which is read by its rows."""
    at_left = any(words[0].right <= first.time[0].left for words in others)
    return len(others) >= times - 1 and at_left


def _rearranged(entry: _Entry, below: Sequence[Row]) -> Iterator[Row]:
    """The rows of an entry: its time and head, what stands at the other side of the time, and what is told."""
    left, right = [entry.left], [entry.right]
    for row in below:
        at_left = [word for word in _words(row) if word.right <= entry.time[-1].left]
        told = [word for word in _words(row) if word.right > entry.time[-1].left]
        left += [at_left] if at_left else []
        right += [told] if told else []
    names = [paragraph for part in _alike(left) for paragraph in paragraphs_of(part, entry.time[0].left)]
    if _heads(entry.right, names):
        yield _row([entry.time, entry.right])
        yield from [_row(names)] if len(names) <= _MOST_CELLS else map(_alone, names)
        right = right[1:]
    else:
        yield _row([entry.time, names[0]])
        yield from map(_alone, names[1:])
    yield from map(_alone, right)


def _alike(lines: Sequence[list[Word]]) -> Iterator[list[list[Word]]]:
    """Lines that look alike, together: a firm in bold over its town."""
    for _, part in groupby(lines, lambda words: (words[0].bold, words[0].size)):
        yield list(part)


def _heads(words: Sequence[Word], others: Sequence[Sequence[Word]]) -> bool:
    """Whether the first line at the right heads an entry rather than the one at the left."""
    text = joined_words(words)
    if is_bullet(text):
        return False
    return is_title(text) or is_degree(text) or not any(is_title(joined_words(other)) for other in others)


def _words(row: Row) -> list[Word]:
    return [word for piece in row.pieces for word in piece.words]


def _alone(words: list[Word]) -> Row:
    return _row([words])


def _row(cells: Sequence[list[Word]]) -> Row:
    pieces = [Piece(words, words[0].left, max(word.right for word in words)) for words in cells]
    top = min(word.top for words in cells for word in words)
    bottom = max(word.bottom for words in cells for word in words)
    return Row(pieces, top, bottom, (top + bottom) / 2)
