"""A head that stands below what was learnt, or below another list: it is read as if it stood above."""

from collections.abc import Sequence
from itertools import takewhile

from tpmmatch.intake.cv_contact import is_contact
from tpmmatch.intake.cv_document_titles import LISTS, is_told_by_mail
from tpmmatch.intake.cv_name_mail import has_headline_below
from tpmmatch.intake.cv_name_written import as_name
from tpmmatch.intake.cv_sections import heading_of, is_bullet
from tpmmatch.intake.layout import Line

_DEEPEST = 20  # lines above a head
_HEAD = 7  # lines of a head
_NEAR = 4  # lines below a name in which one is reached


def with_head_first(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of a head first that stands below lists: name, what the person is, and how to reach them.

    Else the address would be read as that of a school, and nobody's.
    """
    start = _start_of_head(lines)
    if not start:
        return list(lines)
    head = list(takewhile(lambda line: not heading_of(line.text), lines[start : start + _HEAD]))
    end = start + 1 + max(number for number, line in enumerate(head) if is_contact(line.text))
    return [*lines[start:end], *lines[:start], *lines[end:]]


def _start_of_head(lines: Sequence[Line]) -> int:
    """Where such a head begins; 0 if there is none."""
    if not lines or any(line.column for line in lines[: _DEEPEST + _HEAD]):
        return 0
    for place, line in enumerate(lines[:_DEEPEST]):
        heading = heading_of(line.text)
        if (heading and heading not in LISTS) or (not place and not heading):
            return 0
        if place > 1 and not is_bullet(line.text) and as_name(line.text) and _is_head_below(lines, place):
            return place
    return 0


def _is_head_below(lines: Sequence[Line], place: int) -> bool:
    below = list(takewhile(lambda line: not heading_of(line.text), lines[place + 1 : place + 1 + _NEAR]))
    headed = has_headline_below(lines, place) and any(is_contact(line.text) for line in below)
    return headed or is_told_by_mail(lines[place].text, below)
