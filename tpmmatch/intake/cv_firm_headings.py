"""Firms that head their jobs with something told of them between: each brought to the head of the first job there.

"### Meadow" over "Two shops in Graz. I was the third to join." over "#### Lead" over "2019 – 2021" is the head of one
job, and what stands between is told by it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_heads import EDGES, is_head, says_duties
from tpmmatch.intake.cv_pieces import labelled
from tpmmatch.intake.cv_placed import is_place_only
from tpmmatch.intake.cv_told_titles import title_in
from tpmmatch.intake.cv_words import is_company, is_title
from tpmmatch.intake.layout import Line

_SEVERAL = 2  # firms in bold from which on they are known by it
_WORDS = 7  # of a firm

Look = tuple[int, float, bool]


class _Group(NamedTuple):
    """A firm, and where the head of the first job below it begins and ends."""

    firm: int
    first: int
    end: int


def with_firms_at_jobs(lines: Sequence[Line]) -> list[Line]:
    """The lines of a part, what is told of a firm that heads jobs put behind the head of the first of them."""
    groups = _groups(lines)
    ordered = list(lines)
    for firm, first, end in groups:
        ordered[firm + 1 : end] = [*lines[first:end], *lines[firm + 1 : first]]
    return ordered


def _groups(lines: Sequence[Line]) -> list[_Group]:
    """The firms with what is told of them; none unless all lines of that look before jobs are firms."""
    timed = [place for place, line in enumerate(lines) if _is_timed(line)]
    heads = [place for place in range(timed[0]) if _may_be_firm(lines[place])] if timed else []
    if not heads:
        return []
    look = _look(lines[heads[0]])
    firms = [place for place, line in enumerate(lines) if _look(line) == look and _may_be_firm(line)]
    if not look[0] and len({lines[place].text for place in firms}) < max(_SEVERAL, len(firms)):
        return []
    groups = []
    for firm, next_firm in zip(firms, [*firms[1:], len(lines)], strict=True):
        group = _group(lines, firm, [place for place in timed if firm < place < next_firm])
        if group is None:
            return []
        groups.append(group)
    if any(not _is_marked_less(lines[group.first], lines[group.firm]) for group in groups):
        return []
    return [group for group in groups if _is_told(lines[group.firm + 1 : group.first])]


def _group(lines: Sequence[Line], firm: int, timed: Sequence[int]) -> _Group | None:
    """The first job below a firm, if there is one."""
    if not timed:
        return None
    time = timed[0]
    above = time - 1
    if above > firm and is_head(lines[above]) and (is_title(lines[above].text) or lines[above].level > 0):
        return _Group(firm, above, time + 1)
    below = time + 1
    titled = below < len(lines) and bool(title_in(lines[below])[0] or _is_title(lines[below]))
    return _Group(firm, time, below + titled)


def _is_title(line: Line) -> bool:
    return is_head(line) and is_title(line.text)


def _is_marked_less(line: Line, firm: Line) -> bool:
    """Whether a line that begins a job is marked less than the firm above, so that the job is one there."""
    if firm.level or line.level:
        return line.level > firm.level > 0 or not line.level
    return line.size < firm.size or not line.bold


def _is_told(lines: Sequence[Line]) -> bool:
    """Whether lines tell of a firm, at most with its place: none may be the head of a job without a time."""
    told = [line for line in lines if not is_place_only(line)]
    return any(not is_head(line) for line in told) and not any(is_head(line) and _is_marked(line) for line in told)


def _is_timed(line: Line) -> bool:
    """Whether a line is a time, or the head of a job with one."""
    spans = find_spans(line.text)
    if not spans or is_bullet(line.text):
        return False
    alone = not (line.text[: spans[0].first] + line.text[spans[0].last :]).strip(EDGES)
    return not spans[0].single and (alone or is_head(line))


def _may_be_firm(line: Line) -> bool:
    text = line.text
    known = labelled(line) is not None or says_duties(line) or is_place_only(line)
    named = _is_marked(line) and is_head(line) and len(text.split()) <= _WORDS and not find_spans(text)
    return named and not known and (not is_title(text) or is_company(text))


def _is_marked(line: Line) -> bool:
    return line.level > 0 or line.bold


def _look(line: Line) -> Look:
    return line.level, line.size, line.bold
