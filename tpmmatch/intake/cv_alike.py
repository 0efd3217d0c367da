"""Titles that read like headings, known by how the other entries of their part are set.

"Projects & Processes" over "Mill Ltd, 2011 – 2014" is a job where "Manager" in the same letters stands over
"Kranz AG, 2014 – 2017"; so is "Volunteer" with its time beside it where other titles have theirs there.
"""

from collections.abc import Sequence

from tpmmatch.intake.cv_dates import find_span
from tpmmatch.intake.cv_words import is_degree, is_school
from tpmmatch.intake.layout import GAP, Line

MOST_BELOW = 16  # lines of one entry that are looked at
_EDGES = " \t,;|/()–—-•·:"
_MOST_TO_TIME = 2  # lines from a title down to its time
_BLANK = 0.8  # heights of a line: room that parts entries where letters don't tell

Look = tuple[float, bool, int, bool]


def heads_like_others(line: Line, below: Sequence[Line], before: Sequence[Line]) -> bool:
    """Whether a line looks as the titles of entries `before` it do, with one time as far below as they have theirs."""
    look = _look(line)
    told = _told_below(below, look)
    if not told or find_span(line.text) is not None:
        return False
    usual = {way for place, one in enumerate(before) if _look(one) == look and (way := _to_time(before[place + 1 :]))}
    if _to_time(told) not in usual:
        return False
    after = below[len(told)] if len(told) < len(below) else None
    return sum(map(_is_timed, told)) == 1 and not (after is not None and _is_timed(after))


def tells_of_study(below: Sequence[Line]) -> bool:
    """Whether the lines down to a time name a degree or a school: what stands above them heads a part."""
    return any(is_degree(line.text) or is_school(line.text) for line in below[: _to_time(below)])


def stand_beside_times(lines: Sequence[Line], heads: frozenset[str]) -> frozenset[tuple[float, float, int]]:
    """Where and how large titles stand that have nothing but a time beside them; `heads` are texts of no title."""
    found = (line for line in lines if is_beside_time(line) and line.text.partition(GAP)[0] not in heads)
    return frozenset(map(place_of, found))


def is_beside_time(line: Line) -> bool:
    """Whether a line is one thing with a time and nothing more beside it."""
    first, _, rest = line.text.partition(GAP)
    span = find_span(rest)
    alone = span is not None and not span.single and not (rest[: span.first] + rest[span.last :]).strip(_EDGES)
    return alone and find_span(first) is None


def place_of(line: Line) -> tuple[float, float, int]:
    """What entries of one kind have in common: size, left edge and level."""
    return line.size, round(line.box[0] / 4), line.level


def _look(line: Line) -> Look:
    return line.size, line.bold, line.level, not line.size and line.gap >= _BLANK


def _told_below(below: Sequence[Line], look: Look) -> Sequence[Line]:
    """What stands below a line before the next of its look."""
    end = next((place for place, one in enumerate(below) if _look(one) == look), len(below))
    return below[:end]


def _to_time(below: Sequence[Line]) -> int:
    """How many lines further down the time stands; 0 if it doesn't."""
    return next((place for place, one in enumerate(below[:_MOST_TO_TIME], 1) if _is_timed(one)), 0)


def _is_timed(line: Line) -> bool:
    span = find_span(line.text)
    return span is not None and not span.single
