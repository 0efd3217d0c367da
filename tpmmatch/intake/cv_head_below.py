"""A head that stands below what was learnt: it is read as if it stood above."""

from collections.abc import Sequence
from itertools import takewhile

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_contact import is_contact
from tpmmatch.intake.cv_dates import find_span
from tpmmatch.intake.cv_document_titles import is_told_by_mail
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_name_labels import labelled_name
from tpmmatch.intake.cv_name_mail import has_headline_below
from tpmmatch.intake.cv_name_written import as_name
from tpmmatch.intake.layout import Line

_DEEPEST = 20  # lines above a head
_HEAD = 7  # lines of a head
_ROOM = 0.8  # above it, in heights of a line
_ELSEWHERE = frozenset({"contact", "personal"})  # parts that say how to reach somebody
_LEARNT = frozenset({"education", "certificates", "skills", "languages"})
_NEAR = 4  # lines below a name in which one is reached


def with_head_first(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of a head first that stands below what was learnt: a name, a headline, and an address.

    Else the address would be read as that of a school, or a certificate, and nobody's.
    """
    start = _start_of_head(lines)
    if not start:
        return list(lines)
    head = list(takewhile(lambda line: not heading_of(line.text), lines[start : start + _HEAD]))
    end = start + 1 + max(number for number, line in enumerate(head) if is_contact(line.text))
    return [*lines[start:end], *lines[:start], *lines[end:]]


def _start_of_head(lines: Sequence[Line]) -> int:
    """Where such a head begins, in a block of its own; 0 if there is none."""
    if not lines or any(line.column for line in lines[: _DEEPEST + _HEAD]):
        return 0
    if heading_of(lines[0].text) not in _LEARNT or any(map(_tells_whose, lines)):
        return 0
    learnt = list(takewhile(lambda line: (heading_of(line.text) or "skills") in _LEARNT, lines[1:]))
    if len(learnt) == len(lines) - 1:
        return 0  # the last lines may name a referee
    for place, line in enumerate(learnt[:_DEEPEST], 1):
        begins = place > 1 and line.gap >= _ROOM and len(learnt) - place < _HEAD
        if begins and not is_bullet(line.text) and as_name(line.text) and _is_head_below(lines, place):
            return place
    return 0


def _tells_whose(line: Line) -> bool:
    """Whether a line says elsewhere whose CV it is, or how to reach them: names in lists are of others."""
    return heading_of(line.text) in _ELSEWHERE or bool(labelled_name(line.text))


def _is_head_below(lines: Sequence[Line], place: int) -> bool:
    below = list(takewhile(lambda line: not heading_of(line.text), lines[place + 1 : place + _HEAD]))
    if any(find_span(line.text) for line in below):
        return False
    headed = has_headline_below(lines, place) and any(is_contact(line.text) for line in below[:_NEAR])
    return headed or is_told_by_mail(lines[place].text, below[:_NEAR])
