"""Rows of forms whose labels head parts of a CV: "Certificates    PMP, PMI, 2012" among skills, or in a head."""

from collections.abc import Iterable, Sequence

from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.layout import GAP, Line

_TOP = "top"
# What a label says of a person in a form's part on skills, and not of these.
_OF_PERSON = frozenset({"certificates", "publications", "interests", "volunteer", "awards", "references"})
_WITH_ROWS = _OF_PERSON | {"skills", "languages", "other"}
_OF_HEAD = frozenset({"languages", "certificates", "education"})
_SEVERAL = 2  # labels in a head that is a form


def heads_row(name: str, part: str, above: Sequence[Line], below: Iterable[Line]) -> bool:
    """Whether a label that reads like a heading of `name` begins that within a `part`, what it heads beside it.

    In the head, or right behind such a row of it, only where nothing below heads that as well.
    """
    if part in _WITH_ROWS and name in _OF_PERSON:
        return True
    form = part == _TOP and sum(GAP in line.text for line in above) >= _SEVERAL
    if name not in _OF_HEAD or not (form or part in _OF_HEAD):
        return False
    return not any(heading_of(line.text) == name for line in below)
