"""Profiles that a firm hands out without a name: "Beraterprofil M. K. (ID 2241)"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tpmmatch.intake.cv_words import is_degree, names_document
from tpmmatch.intake.layout import Line

_HEAD = 8  # lines among which such a title stands
# Nothing of a name may follow: "CV J. R. R. Kranz" is no title of this kind.
_INITIALS = re.compile(r"(?<!\w)(?P<said>(?:[^\W\d_a-zß-ÿ]\.\s?){2,3})(?=$|\s*[(|,–—\t/-])")


def initials_in_title(lines: Sequence[Line]) -> tuple[str, Line] | None:
    """The initials behind, or right below, what a document of one person is called, and where they stand."""
    for above, line in pairwise([Line(""), *lines[:_HEAD]]):
        found = _INITIALS.search(line.text)
        if not found or is_degree(found["said"]):
            continue
        before = line.text[: found.start()].strip(" \t:–—-") or above.text
        if names_document(before):
            return _spaced(found["said"]), line
    return None


def are_initials(name: str) -> bool:
    """Whether a name is nothing but the first letters of one."""
    return _INITIALS.fullmatch(name) is not None


def _spaced(said: str) -> str:
    return " ".join(said.replace(".", ". ").split())
