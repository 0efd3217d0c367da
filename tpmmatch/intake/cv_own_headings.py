"""Headings with the name of whom a CV tells, as portals print them: "Berufserfahrung von Ada Kranz"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line

_NAMED = re.compile(r"(?P<heading>\S.{2,40}?)\s+(?:von|of|de|d['’])\s*(?P<name>[A-ZÀ-Ž][^\d,:;|]{3,50})")
_HEAD = 8  # lines in which the name stands
_PARTS = frozenset({"work", "projects", "education", "skills", "languages", "certificates"})


def with_bare_headings(lines: Sequence[Line]) -> list[Line]:
    """The lines; headings that go on with the name that stands at the beginning are without it."""
    return [
        _bare(line, {fold(above.text) for above in lines[: min(_HEAD, number)]}) for number, line in enumerate(lines)
    ]


def _bare(line: Line, names: set[str]) -> Line:
    found = _NAMED.fullmatch(line.text.strip())
    if found is None or fold(found["name"]) not in names or heading_of(found["heading"]) not in _PARTS:
        return line
    return replace(line, text=found["heading"])
