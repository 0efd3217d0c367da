"""Rows of a table in the column of text, a hairline above each; the head has none and is quiet."""

from collections.abc import Sequence

from tpmmatch.briefs import shapes
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.pen import Block, Pen
from tpmmatch.briefs.style import CAPTION, TIGHT

PADDING = 1.5
_GUTTER = 10.0


def edges(desk: Desk, starts: Sequence[float]) -> list[tuple[float, float]]:
    """Left edge and width of columns that begin at these shares of the column of text."""
    left, width = desk.frame.column, desk.frame.column_width
    ends = (*starts[1:], 1.0 + _GUTTER / width)
    return [(left + a * width, (b - a) * width - _GUTTER) for a, b in zip(starts, ends, strict=True)]


def table_row(desk: Desk, cells: Sequence[str], starts: Sequence[float], most: int, *, head: bool = False) -> Block:
    """Cells beside each other, none of more lines than `most`."""
    face = CAPTION if head else TIGHT
    places = edges(desk, starts)
    set_cells = [desk.setter.lines(cell, face, room, most) for cell, (_, room) in zip(cells, places, strict=True)]
    height = max(1, *map(len, set_cells)) * face.leading + 2 * PADDING

    def draw(pen: Pen, top: float) -> None:
        if not head:
            shapes.rule(pen.canvas, desk.frame.column, desk.frame.right, top)
        for lines, (x, _) in zip(set_cells, places, strict=True):
            pen.lines(lines, x, top - PADDING, face)

    return Block(height, draw)
