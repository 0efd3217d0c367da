"""Times whose beginning and end stand in a line each, as narrow columns set them: "2012" over "2013"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from tpmmatch.intake.cv_dates import date_of, is_present
from tpmmatch.intake.layout import Line

_NEAR = 0.8  # of a line's height
_PAIR = 2


def with_paired_times(lines: Sequence[Line]) -> list[Line]:
    """The lines; where no more than two times stand over each other, and the second isn't earlier, they are one."""
    runs = [list(run) for _, run in groupby(lines, lambda line: _is_time(line.text))]
    timed = [run for run in runs if _is_time(run[0].text)]
    if not timed or any(len(run) > _PAIR for run in timed):
        return list(lines)
    return [line for run in runs for line in (_joined(run) if run in timed and len(run) == _PAIR else run)]


def _joined(pair: Sequence[Line]) -> Sequence[Line]:
    first, second = pair
    beside = second.gap < _NEAR and (first.page, first.column) == (second.page, second.column)
    begun, ended = date_of(first.text), date_of(second.text)
    lasts = bool(begun) and (is_present(second.text) or (len(begun) == len(ended) and begun <= ended))
    return [replace(first, text=f"{first.text} – {second.text}")] if beside and lasts else pair


def _is_time(text: str) -> bool:
    """Whether a line is a date or "today", and nothing else."""
    return bool(date_of(text)) or is_present(text)
