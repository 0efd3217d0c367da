"""Gutters of a page: strips that no line crosses over a good part of it, and that part two columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_skill_tables import roles_of_skills
from tpmmatch.intake.page_rows import Piece, Row, joined_words, text_of
from tpmmatch.intake.page_sides import APART, LEAST_ROWS, is_beside_bar, is_time, parts_address, parts_columns

_ALIGNED = 3  # points between what begins at the same place
_INDENTED = 30  # points right of the margin
_SEVERAL = 3
_STRIP = 8  # points: so wide is a strip that is free all along


@dataclass(frozen=True, slots=True)
class Gutter:
    """The rows between which it runs, and the left edge of what is right of it."""

    first: int
    last: int
    x: float


def gutter_in(rows: Sequence[Row]) -> Gutter | None:
    """The tallest gutter that parts two columns; None if there is none."""
    best, found = 0.0, None
    tables = _tables_of_skills(rows)
    for x in (*_places_where_several_begin(rows), *_places_of_right_set_bars(rows)):
        for first, last in _free_runs(rows, x):
            whole = not any(first <= head < last for head in tables)
            gutter = _gutter_from(rows, first, last, x) if whole else None
            tall = rows[gutter.last - 1].bottom - rows[first].top if gutter is not None else 0.0
            if gutter is not None and tall >= best:
                found = gutter if found is None or tall > best or _is_wider(rows, gutter, found) else found
                best = tall
    return found


def _gutter_from(rows: Sequence[Row], first: int, last: int, x: float) -> Gutter | None:
    """The gutter of these rows, or of those of them that stand above all headings at the left."""
    if parts_columns(rows[first:last], x):
        return Gutter(first, last, x)
    end = next((n for n in range(first, last) if _begins_with_heading(rows[n], x)), last)
    return Gutter(first, end, x) if parts_address(rows[first:end], x) else None


def _places_where_several_begin(rows: Sequence[Row]) -> Iterator[float]:
    leftmost = min((row.pieces[0].left for row in rows), default=0.0)
    edges: dict[int, list[float]] = {}
    for row in rows:
        for piece in row.pieces:
            edges.setdefault(round(piece.left / _ALIGNED), []).append(piece.left)
    places = [min(lefts) for lefts in edges.values() if len(lefts) >= _SEVERAL]
    for place, lefts in edges.items():
        both = [*lefts, *(after := edges.get(place + 1, []))]  # what begins at one place, with a border between
        few = max(len(lefts), len(after)) < _SEVERAL <= len(both)
        if few and max(both) - min(both) < _ALIGNED:
            places.append(min(both))
    found = [x for x in places if x >= leftmost + _INDENTED]
    return iter(dict.fromkeys((*found, *(_before(rows, x) for x in found))))


def _before(rows: Sequence[Row], x: float) -> float:
    """Where a few pieces begin a little left of a place, as years do beside what is told: else the place itself."""
    lefts = [piece.left for row in rows for piece in row.pieces if x - _INDENTED < piece.left < x < piece.right]
    return min(lefts, default=x)


def _places_of_right_set_bars(rows: Sequence[Row]) -> Iterator[float]:
    """Where side bars may begin whose headings end at one place, as all of their lines do: behind free strips.

    A line over the whole width below the first of the headings ends every strip: such a page isn't parted so.
    """
    ends: dict[int, list[int]] = {}
    for number, row in enumerate(rows):
        if heading_of(joined_words(row.pieces[-1].words)):
            ends.setdefault(round(row.pieces[-1].right / _ALIGNED), []).append(number)
    for headings in ends.values():
        if len(headings) >= _SEVERAL:
            yield from _behind_free_strips([piece for row in rows[headings[0] :] for piece in row.pieces])


def _behind_free_strips(pieces: Sequence[Piece]) -> Iterator[float]:
    reached = min(piece.left for piece in pieces)
    for piece in sorted(pieces, key=lambda piece: piece.left):
        if piece.left - reached > _STRIP:
            yield piece.left
        reached = max(reached, piece.right)


def _is_wider(rows: Sequence[Row], gutter: Gutter, other: Gutter) -> bool:
    """Whether what stands between two gutters of the same rows, as years beside schools do, is nearer to the right."""
    if gutter.x >= other.x:
        return False
    pieces = [piece for row in rows[gutter.first : gutter.last] for piece in row.pieces]
    lefts = [piece for piece in pieces if piece.left < gutter.x - 1]
    between = [piece for piece in pieces if gutter.x - 1 <= piece.left < other.x - 1]
    rights = [piece for piece in pieces if piece.left >= other.x - 1]
    if _level(between, lefts) > _level(between, rights):
        return False
    ends = max((piece.right for piece in between), default=gutter.x)
    return other.x - ends < gutter.x - max((piece.right for piece in lefts), default=0.0)


def _level(pieces: Sequence[Piece], others: Sequence[Piece]) -> int:
    """How many pieces stand on one line with one of the others."""
    lines = [other.words[0].bottom for other in others]
    return sum(any(abs(piece.words[0].bottom - line) < 1 for line in lines) for piece in pieces)


def is_of_bar(rows: Sequence[Row], gutter: Gutter | None) -> bool:
    """Whether a gutter parts a side bar from the text, both with headings of their own."""
    return gutter is not None and is_beside_bar(rows[gutter.first : gutter.last], gutter.x)


def _tables_of_skills(rows: Sequence[Row]) -> Sequence[int]:
    """The rows that head tables of skills: below their heading, "Experience" beside "Skill" heads no part."""
    return [
        number
        for number, (above, row) in enumerate(pairwise(rows), 1)
        if len(above.pieces) == 1
        and heading_of(text_of(above.pieces)) == "skills"
        and roles_of_skills([joined_words(piece.words) for piece in row.pieces])
    ]


def gutter_as_before(rows: Sequence[Row], left: float, right: float) -> Gutter | None:
    """The gutter of the first page, whose columns begin so: where both have something here and nothing crosses it."""
    for first, last in _free_runs(rows, right):
        lefts = [row.pieces[0].left for row in rows[first:last] if row.pieces[0].left < right - 2]
        rights = [piece.left for row in rows[first:last] for piece in row.pieces if piece.left >= right - 2]
        if lefts and rights and abs(min(lefts) - left) < _ALIGNED > abs(min(rights) - right):
            return Gutter(first, last, right)
    return None


def _free_runs(rows: Sequence[Row], x: float) -> list[tuple[int, int]]:
    """Stretches of rows that nothing crosses at this place, without what goes on with those that cross it next."""
    runs, first = [], 0
    for index in range(len(rows) + 1):
        if index == len(rows) or _is_crossed(rows[index], x):
            begin, end = _begin_of(rows, first, index, x), _end_of(rows, first, index, x)
            if end - begin >= LEAST_ROWS:
                runs.append((begin, end))
            first = index + 1
    return runs


def _begin_of(rows: Sequence[Row], first: int, last: int, x: float) -> int:
    """Where a stretch begins behind the last words of a paragraph that crosses the place above it.

    So it does behind what stands at the right margin beside the end of an entry. Parts with headings side by side begin
    there, however short the lines above are that have nothing but times beside.
    """
    margin = max(row.pieces[-1].right for row in rows)
    while 0 < first < last and not heading_of(text_of(rows[first].pieces)):
        above, row = rows[first - 1], rows[first]
        at_left = row.pieces[-1].left < x - 2
        if at_left and row.top - above.bottom >= APART * (row.bottom - row.top):
            break
        if not at_left and not _is_at_margin(row, x, margin):
            break
        first += 1
    beside = next((n for n in range(first, last) if _has_more_than_times(rows[n], x)), first)
    heads = [heading_of(joined_words(piece.words)) for piece in rows[beside].pieces] if first < last else []
    dated = any(rows[n].pieces[-1].left >= x - 2 for n in range(first, beside))
    return beside if (first or dated) and len(heads) > 1 and all(heads) else first


def _is_at_margin(row: Row, x: float, margin: float) -> bool:
    """Whether what a row has right of a place ends at the margin, away from where a column would begin."""
    begins = min(piece.left for piece in row.pieces if piece.left >= x - 2)
    return begins > x + _INDENTED and margin - row.pieces[-1].right < _ALIGNED


def _has_more_than_times(row: Row, x: float) -> bool:
    return any(piece.left >= x - 2 and not is_time(joined_words(piece.words)) for piece in row.pieces)


def _end_of(rows: Sequence[Row], first: int, last: int, x: float) -> int:
    """Where a stretch ends before the heading of what crosses the place next, with the head of an entry below it.

    At the end of a page only a list in two columns ends so, and what has times beside: below a side bar another may
    be shorter.
    """
    beside = [n for n in range(first, last) if any(abs(one.left - x) < _ALIGNED for one in rows[n].pieces)]
    end = beside[-1] + 1 if beside else first
    below = rows[end:last]
    dated = any(row.pieces[-1].left >= x - 2 for row in below) and not any(
        _has_more_than_times(row, x) for row in below
    )
    if last == len(rows) and not (dated or _are_points([rows[number] for number in beside])):
        return last
    return next((n for n in range(end, last) if _heads_at_the_left(rows[n], x)), last)


def _are_points(rows: Sequence[Row]) -> bool:
    """Whether these rows list points beside points, the last of which may stand alone."""
    level = any(len(row.pieces) > 1 for row in rows)
    return level and all(is_bullet(joined_words(piece.words)) for row in rows for piece in row.pieces)


def _is_crossed(row: Row, x: float) -> bool:
    """Whether a piece reaches over a place, other than by a last word too long where something begins there."""
    crossing = [piece for piece in row.pieces if piece.left < x - 2 and piece.right > x - 5]
    begun = any(abs(piece.left - x) < 2 for piece in row.pieces)
    return any(not begun or any(word.right > x - 5 for word in piece.words[:-1]) for piece in crossing)


def _heads_at_the_left(row: Row, x: float) -> bool:
    return row.pieces[-1].left < x - 2 and bool(heading_of(text_of(row.pieces)))


def _begins_with_heading(row: Row, x: float) -> bool:
    return row.pieces[0].left < x - 2 and bool(heading_of(joined_words(row.pieces[0].words)))
