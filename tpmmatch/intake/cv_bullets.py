"""Points of a list, by the signs that they begin with."""

import re

from tpmmatch.intake.cv_dates import find_span

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
