"""Rows of a table in the column of text, a hairline above each; the head has none and is quiet."""

from collections.abc import Sequence

from tpmmatch.briefs import shapes
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.pen import Block, Pen, row_of
from tpmmatch.briefs.style import CAPTION, TIGHT

PADDING = 1.5
_GUTTER = 10.0


def edges(desk: Desk, starts: Sequence[float]) -> list[tuple[float, float]]:
    """Left edge and width of columns that begin at these shares of the column of text."""
    left, width = desk.frame.column, desk.frame.column_width
    ends = (*starts[1:], 1.0 + _GUTTER / width)
    return [(left + a * width, (b - a) * width - _GUTTER) for a, b in zip(starts, ends, strict=True)]


def table_row(
    desk: Desk, cells: Sequence[str | Block], starts: Sequence[float], most: int, *, head: bool = False
) -> Block:
    """Cells beside each other, no text of more lines than `most`; a block as a cell knows its place across."""
    face = CAPTION if head else TIGHT
    told = row_of(
        [
            cell if isinstance(cell, Block) else desk.paragraph(cell, face, most, x=x, width=width)
            for cell, (x, width) in zip(cells, edges(desk, starts), strict=True)
        ],
        *(["Column"] * len(cells) if head else []),
    )

    def draw(pen: Pen, top: float) -> None:
        if not head:
            shapes.rule(pen.canvas, desk.frame.column, desk.frame.right, top)
        told.draw(pen, top - PADDING)

    return Block(max(face.leading, told.height) + 2 * PADDING, draw)
