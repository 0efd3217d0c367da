"""A page to write on in two columns, as the screen has them: what is asked and noted, and at its right the hints."""

from collections.abc import Sequence
from dataclasses import dataclass

from tpmmatch.briefs import shapes
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.pen import Block, Frame, Pen, stack
from tpmmatch.briefs.style import HEADING, HINT

_HINTS = 0.27  # of the width
_GUTTER = 22.0


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the two stand."""

    frame: Frame

    @property
    def left(self) -> float:
        """Where the wide column begins."""
        return self.frame.left

    @property
    def width(self) -> float:
        """How wide the wide column is."""
        return self.frame.width - self.hints_width - _GUTTER

    @property
    def hints_left(self) -> float:
        """Where the hints begin."""
        return self.frame.right - self.hints_width

    @property
    def hints_width(self) -> float:
        """How wide the hints are."""
        return _HINTS * self.frame.width


def hint(desk: Desk, key: str, texts: Sequence[str], most: int) -> Block | None:
    """A heading and hints below it, none longer than so many lines; nothing where there are none."""
    at = Columns(desk.frame)
    told = [desk.paragraph(text, HINT, most, x=at.hints_left, width=at.hints_width) for text in texts if text]
    if not told:
        return None
    heading = desk.paragraph(desk.say(key), HEADING, 1, x=at.hints_left, width=at.hints_width)
    return stack([heading, stack(told, gap=4)], gap=1)


def beside_hints(desk: Desk, content: Block, hints: Sequence[Block | None]) -> Block:
    """Content with as many of the hints beside it as there is room for, behind a fine line."""
    at = Columns(desk.frame)
    shown: list[Block] = []
    for one in hints:
        if one and stack([*shown, one], gap=10).height <= content.height:
            shown.append(one)
    aside = stack(shown, gap=10)

    def draw(pen: Pen, top: float) -> None:
        content.draw(pen, top)
        aside.draw(pen, top)
        if shown:
            shapes.upright(pen.canvas, at.hints_left - _GUTTER / 2, top, top - content.height)

    return Block(content.height, draw)
