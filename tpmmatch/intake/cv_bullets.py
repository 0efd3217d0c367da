"""Points of a list, by the signs that they begin with."""

import re
from collections.abc import Iterable
from dataclasses import replace

from tpmmatch.intake.cv_dates import find_span
from tpmmatch.intake.layout import GAP, Line

_BULLET = re.compile(r"^\s*(?:[•◦▪●■‣○∙·*➢➤►▸✓✔➔→–—-]|[o{](?=\s))\s*(?=\S)")


def is_bullet(text: str) -> bool:
    """Whether a line begins with a sign of a list."""
    if _BULLET.match(text) is None:
        return False
    rest = text.lstrip("–—- ")
    # "– 2019" ends a time, "– 14 stores opened" is a point.
    return not rest[:1].isdigit() or (len(rest.split()) > 2 and find_span(rest[:24]) is None)


def without_bullet(text: str) -> str:
    """The text behind the sign."""
    return _BULLET.sub("", text, count=1).strip()


def points_apart(lines: Iterable[Line]) -> list[Line]:
    """The lines; points that stand beside one another in lines of their own."""
    found: list[Line] = []
    for line in lines:
        parts = line.text.split(GAP)
        beside = len(parts) > 1 and all(map(is_bullet, parts))
        found += [replace(line, text=part) for part in parts] if beside else [line]
    return found
