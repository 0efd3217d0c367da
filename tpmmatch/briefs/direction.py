"""Scripts that run from right to left: Arabic letters joined as they are written, and a line in the order of its ink.

Vowel signs and points are left out: without a shaping engine they would stand beside their letters.
"""

import re
import unicodedata

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_POINTS = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")

_OPENING, _CLOSING = "([{«‹", ")]}»›"
_MIRRORED = dict(zip(_OPENING + _CLOSING, _CLOSING + _OPENING, strict=True))


def joined(text: str) -> str:
    """The text with its Arabic letters in the forms that they take beside each other, still in reading order."""
    if not _RIGHT_TO_LEFT.search(text):
        return text
    import arabic_reshaper  # noqa: PLC0415 - few texts need it

    return str(arabic_reshaper.reshape(_POINTS.sub("", text)))


def runs_left(text: str) -> bool:
    """Whether it begins to the left and more of its letters run there than to the right, and so the whole text."""
    if not _RIGHT_TO_LEFT.search(text):
        return False
    directions = [unicodedata.bidirectional(char) for char in text]
    begins = next((found for found in directions if found in ("L", "R", "AL")), "L")
    return begins != "L" and sum(found in ("R", "AL") for found in directions) > directions.count("L")


def in_ink_order(line: str, *, left: bool) -> str:
    """One line from left to right as its signs are drawn; `left` says that it belongs to a text that runs left."""
    if not _RIGHT_TO_LEFT.search(line):
        return line
    from bidi import get_display  # noqa: PLC0415 - few texts need it

    return _turned_brackets(str(get_display(line, base_dir="R" if left else "L")))


def _turned_brackets(line: str) -> str:
    """The library leaves brackets as they are: a pair that came to face outwards is turned."""
    turned: list[str] = []
    awaited: list[str] = []  # what closes the pairs that are open, or the wrong way round
    for char in line:
        if awaited and char == awaited[-1]:
            turned.append(char if char in _CLOSING else _MIRRORED[char])
            awaited.pop()
        elif char in _MIRRORED:
            turned.append(char if char not in _CLOSING else _MIRRORED[char])
            awaited.append(_MIRRORED[char])
        else:
            turned.append(char)
    return "".join(turned)
