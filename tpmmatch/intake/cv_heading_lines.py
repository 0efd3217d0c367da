"""Headings in lines of their own, each whole and at the head of its column, before a CV is parted by them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.layout import GAP, Line

_WITHIN = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]")  # a capital within a word
_PARTS_IN_SMALL = 3  # parts with headings in small letters, from which on such words are headings
_WRAPPED, _ROOM = 0.5, 0.8  # of a line's height: within a heading, and above one

Look = tuple[float, bool, bool, int]


def headings_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines, ready for being parted."""
    return _under_their_headings(_with_capitals(_with_one_heading_each(lines)))


def look_of(line: Line) -> Look:
    """How a line looks among others: its size, and whether it is bold, in capitals, and marked by the file."""
    return line.size, line.bold, line.text.isupper(), line.level


def _with_one_heading_each(lines: Sequence[Line]) -> list[Line]:
    """The lines; a heading at the left of its part goes on beside its second line: "Work" over "Experience"."""
    return [*lines[:1], *(line for above, line in pairwise(lines) if not _ends_heading(above, line))]


def _ends_heading(above: Line, line: Line) -> bool:
    first, beside, _ = above.text.partition(GAP)
    close = beside and line.gap < _WRAPPED and abs(line.box[0] - above.box[0]) < line.size / 2
    return bool(close) and "" != heading_of(first) == heading_of(line.text)


def _with_capitals(lines: Sequence[Line]) -> list[Line]:
    """The lines; headings all in small letters, of several parts that look alike and apart, begin with a capital.

    So do those whose letters a font of small capitals has mixed: "ausBildung".
    """
    small: dict[Look, dict[int, str]] = {}
    mixed = {number for number, line in enumerate(lines) if _is_mixed(line.text)}
    for number, line in enumerate(lines):
        able = number in mixed or (line.text.islower() and not is_bullet(line.text))
        part = heading_of(line.text.capitalize()) if able else ""
        if part and (line.bold or line.gap >= _ROOM):
            small.setdefault(look_of(line), {})[number] = part
    found = {n for parts in small.values() if len(set(parts.values())) >= _PARTS_IN_SMALL for n in parts} | mixed
    return [replace(line, text=line.text.capitalize()) if n in found else line for n, line in enumerate(lines)]


def _under_their_headings(lines: Sequence[Line]) -> list[Line]:
    """The lines; of headings that stand side by side over columns of the page, each at the head of its own."""
    whole: list[Line] = []
    waiting: dict[int, Line] = {}
    for number, line in enumerate(lines):
        parts = line.text.split(GAP)
        headed = not line.column and len(parts) > 1 and all(map(heading_of, parts))
        columns = _columns_below(lines[number + 1 :]) if headed else ()
        if headed and len(columns) == len(parts):
            waiting = {c: replace(line, text=part, column=c) for part, c in zip(parts, columns, strict=True)}
            continue
        if heading := waiting.pop(line.column, None):
            whole.append(heading)
        whole.append(line)
    return whole


def _columns_below(lines: Sequence[Line]) -> Sequence[int]:
    """The columns of what follows, up to what runs over the whole width."""
    return list(dict.fromkeys(line.column for line in takewhile(lambda line: line.column, lines)))


def _is_mixed(text: str) -> bool:
    return _WITHIN.search(text) is not None and not is_bullet(text) and bool(heading_of(text.capitalize()))
