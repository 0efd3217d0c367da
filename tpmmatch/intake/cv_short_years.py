"""Years of two figures at the left: beside times as "’18 – ’22", "’17" by itself is a year too and written as one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_dates import date_of
from tpmmatch.intake.layout import Line

_TIME = re.compile(r"['’‘]\d\d\s?[–—-]")
# Of a title or a firm behind it, as "3M" and "iPhone" as well: "'20  stores opened" goes on with a sentence.
_YEAR = re.compile(r"['’‘]\d\d(?=(?:\t|\s\s)\s*(?:[\da-z]?[A-ZÀ-ÖØ-Ž]|[–—-]))")


def with_whole_years(lines: Sequence[Line]) -> list[Line]:
    """The lines, a short year by itself at the left as a whole one if times there are written so."""
    if not any(_TIME.match(line.text) for line in lines):
        return list(lines)
    return [replace(line, text=_whole(line.text)) for line in lines]


def _whole(text: str) -> str:
    found = _YEAR.match(text)
    return date_of(found[0]) + text[found.end() :] if found else text
