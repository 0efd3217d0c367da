"""Points of a time line before the heads of entries: they begin no list, though their sign is the same."""

from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.layout import Line

_MOST_LINES = 4  # of a head, with its time
_LEVEL = 3.0  # points between signs that stand under one another


def without_time_line(lines: Sequence[Line]) -> list[Line]:
    """The lines; where each point at the very left, the first line's too, has a time below it, these are heads."""
    outer = _outer(lines)
    if not outer or outer[0] != 0:
        return list(lines)
    ends = [*outer[1:], len(lines)]
    if not all(_has_time(lines[begin:end]) for begin, end in zip(outer, ends, strict=True)):
        return list(lines)
    return [replace(line, text=without_bullet(line.text)) if n in outer else line for n, line in enumerate(lines)]


def _outer(lines: Sequence[Line]) -> list[int]:
    """Where points stand that have none further left in their column."""
    left: dict[tuple[int, int], float] = {}
    points = [n for n, line in enumerate(lines) if is_bullet(line.text)]
    for n in points:
        place = lines[n].page, lines[n].column
        left[place] = min(left.get(place, lines[n].box[0]), lines[n].box[0])
    return [n for n in points if lines[n].box[0] - left[lines[n].page, lines[n].column] < _LEVEL]


def _has_time(entry: Sequence[Line]) -> bool:
    """Whether a time stands in a line of its own below the head of an entry, before anything is told."""
    for line in entry[1:_MOST_LINES]:
        if is_bullet(line.text):
            return False
        spans = find_spans(line.text)
        if (
            spans
            and not spans[0].single
            and not (line.text[: spans[0].first] + line.text[spans[0].last :]).strip(" ()|")
        ):
            return True
    return False
