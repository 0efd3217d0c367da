"""Paragraphs whose lines are as long as their column, put together: so their first lines are no heads.

Only what has sentences is one. A line ran over if the first word of the line below would not have fitted behind it;
where a file has no pages, the longest lines say how long lines may be.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_draft import joined
from tpmmatch.intake.cv_heads import LONG, is_written_as_title
from tpmmatch.intake.cv_pieces import labelled
from tpmmatch.intake.cv_words import is_title
from tpmmatch.intake.cv_wrapped import Edges, runs_over
from tpmmatch.intake.layout import GAP, Line

_SENTENCE = re.compile(r"[^\W\d_]{3,}[.!?](?:\s|$)")
_SHORTEST = 45  # letters of a line that ran over
_NEAR = 0.15  # of the longest line: so much shorter are those that end where they had to
_FULL = 3  # lines that do, from which on their end is known
_WIDEST = 110  # letters; longer lines are paragraphs by themselves


def with_paragraphs_whole(lines: Sequence[Line], edges: Edges) -> list[Line]:
    """The lines, each paragraph in one."""
    width = _width(lines)
    whole: list[Line] = []
    first = 0
    while first < len(lines):
        last = first
        titled = first > 0 and _is_title_below_time(lines[first], lines[first - 1])
        while not titled and last + 1 < len(lines) and _goes_on(lines[last], lines[last + 1], edges, width):
            last += 1
        text = joined(lines[first : last + 1])
        if last > first and len(text) > LONG and _SENTENCE.search(text):
            left, top, _, _ = lines[first].box
            box = (left, top, max(line.box[2] for line in lines[first : last + 1]), lines[last].box[3])
            whole.append(replace(lines[first], text=text, box=box))
        else:
            whole += lines[first : last + 1]
        first = last + 1
    return whole


def _is_title_below_time(line: Line, above: Line) -> bool:
    """Whether a line is a title, however long it is, of the job whose time and firm stand above it."""
    return is_written_as_title(line.text) and bool(find_spans(above.text)) and not is_title(above.text)


def _goes_on(line: Line, below: Line, edges: Edges, width: int) -> bool:
    if len(line.text) < _SHORTEST or is_bullet(line.text) or is_bullet(below.text) or line.level or below.level:
        return False
    if any(GAP in one.text or find_spans(one.text) or labelled(one) for one in (line, below)):
        return False
    if line.box[2] > line.box[0]:
        return line.bold == below.bold and runs_over(line, below, edges)
    return not below.gap and len(line.text) + 1 + len(below.text.split(maxsplit=1)[0]) > width > 0


def _width(lines: Sequence[Line]) -> int:
    """How many letters the lines of text without pages may have; 0 if they don't end at one place."""
    lengths = [len(line.text) for line in lines if not line.box[2]]
    longest = max(lengths, default=0)
    full = sum(length >= longest * (1 - _NEAR) for length in lengths)
    return longest if full >= _FULL and longest <= _WIDEST else 0
