"""Ligatures that PDFium parts into letters and puts elsewhere, back beside the letters of their word."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

Box = tuple[float, float, float, float]  # left, top, right, bottom, in points
Style = TypeVar("Style")
Letter = tuple[str, Box, Style]

_LIGATURES = ("ff", "fi", "fl", "ffi", "ffl")
_FAR = 2.0  # heights of a letter: nothing within a word stands so much higher or lower
_WIDTH = 0.3  # of its height: an "f" or "i"


def with_ligatures_placed(letters: Iterable[Letter[Style]]) -> Iterator[Letter[Style]]:
    """The letters, those of a ligature that stand far from their word right before or behind what they belong to.

    Where words end, PDFium says so: without a space between, letters are of one word wherever their boxes are.
    """
    before: Letter[Style] | None = None
    held: list[Letter[Style]] = []
    for letter in letters:
        if letter[0] in "fil" and _may_begin("".join(one[0] for one in held) + letter[0]):
            held.append(letter)
            continue
        yield from (held := _placed(before, held, letter))
        before = None if letter[0].isspace() else letter
        held = []
        yield letter
    yield from _placed(before, held, None)


def _may_begin(text: str) -> bool:
    return any(ligature.startswith(text) for ligature in _LIGATURES)


def _placed(
    before: Letter[Style] | None, held: list[Letter[Style]], behind: Letter[Style] | None
) -> list[Letter[Style]]:
    """The held letters, if they are a ligature far from both neighbours, beside one of these."""
    if "".join(letter for letter, *_ in held) not in _LIGATURES:
        return held
    near = [one for one in (before, behind) if one is not None and not one[0].isspace()]
    if not near or any(_is_level(held[0][1], one[1]) for one in near):
        return held
    left, top, right, bottom = near[0][1]
    width = _WIDTH * (bottom - top)
    start = right if near[0] is before else left - width * len(held)
    return [
        (letter, (start + width * number, top, start + width * (number + 1), bottom), style)
        for number, (letter, _, style) in enumerate(held)
    ]


def _is_level(box: Box, other: Box) -> bool:
    return abs(box[1] - other[1]) < _FAR * (other[3] - other[1])
