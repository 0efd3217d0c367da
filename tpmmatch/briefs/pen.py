"""Ink on one page: text by its top edge, a grid between the margins, and blocks that know their height."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

from tpmmatch.briefs import shapes
from tpmmatch.briefs.forms import Form
from tpmmatch.briefs.setting import Line
from tpmmatch.briefs.style import MARGIN_X, SIDE, SIZES, Face
from tpmmatch.briefs.tagging import Tags
from tpmmatch.model.brief import Paper

_HALF_CAPITAL = 0.345  # of the size: half the height of Fira Sans' capitals


@dataclass(frozen=True, slots=True)
class Frame:
    """The printable width of a paper: all of it, and the column of text right of the side headings."""

    paper: Paper
    landscape: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the sheet."""
        short, long = SIZES[self.paper]
        return (long, short) if self.landscape else (short, long)

    @property
    def left(self) -> float:
        """The left margin's edge."""
        return MARGIN_X

    @property
    def right(self) -> float:
        """The right margin's edge."""
        return self.size[0] - MARGIN_X

    @property
    def column(self) -> float:
        """Where the column of text begins."""
        return MARGIN_X + SIDE

    @property
    def width(self) -> float:
        """From margin to margin."""
        return self.right - self.left

    @property
    def column_width(self) -> float:
        """The column of text up to the right margin."""
        return self.right - self.column


class Pen:
    """Draws on the page that is open; remembers whether a sign had to stand in for letters on it.

    A `form` is what fields to fill in are put in.
    """

    def __init__(self, canvas: Any, tags: Tags | None = None, form: Form | None = None) -> None:  # noqa: ANN401 - untyped library
        self.canvas, self._tags, self.form = canvas, tags, form
        self.incomplete = False

    def line(self, line: Line, x: float, top: float, face: Face) -> None:
        """One line, from `x` to the right, capitals centred in the leading below `top`."""
        self.lines([line], x, top, face)

    def lines(self, lines: Sequence[Line], x: float, top: float, face: Face, language: str = "") -> None:
        """Lines below each other: one text; in which `language`, if that isn't the document's."""
        if not lines:
            return
        with self._tags.told(face, language) if self._tags else nullcontext():
            for number, line in enumerate(lines):
                self._ink(line, x, top - number * face.leading, face)

    def right_line(self, line: Line, right: float, top: float, face: Face) -> None:
        """One line that ends at `right`."""
        self.line(line, right - line.width, top, face)

    def row(self) -> AbstractContextManager[None]:
        """What is drawn meanwhile is a row of a table."""
        return self._tags.row() if self._tags else nullcontext()

    def cell(self, heads: str = "", span: int = 1) -> AbstractContextManager[None]:
        """What is drawn meanwhile is one cell of it; one that `heads` a "Column" or a "Row" says so."""
        return self._tags.cell(heads, span) if self._tags else nullcontext()

    def unread(self) -> AbstractContextManager[None]:
        """What is drawn meanwhile isn't read aloud: it is there for the eye, and said elsewhere."""
        return self._tags.unread() if self._tags else nullcontext()

    def aside(self, line: Line, x: float, top: float, face: Face) -> None:
        """One line that isn't read aloud: a sign between others."""
        with self.unread():
            self._ink(line, x, top, face)

    def link(self, line: Line, x: float, top: float, face: Face, goal: str, *, within: bool = False) -> None:
        """One line that leads to an address, or to a mark `within` the file, when it is clicked."""
        box = (x, top - face.leading, x + line.width, top)
        label = "".join(piece for _, piece in line.runs)
        with self._tags.linked(goal, label, box, within=within) if self._tags else nullcontext():
            self._ink(line, x, top, face)

    def _ink(self, line: Line, x: float, top: float, face: Face) -> None:
        self.canvas.setFillColor(shapes.ink(face.colour))
        text = self.canvas.beginText(x + line.indent, baseline(top, face))
        for font, piece in line.runs:
            text.setFont(font, face.size)
            text.textOut(piece)
        self.canvas.drawText(text)
        self.incomplete |= not line.whole


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a page: how high it is, and how to draw it below `top`."""

    height: float
    draw: Callable[[Pen, float], None]


NOTHING = Block(0.0, lambda _pen, _top: None)


def baseline(top: float, face: Face) -> float:
    """Where letters stand whose capitals are centred in the line below `top`."""
    return top - face.leading / 2 - _HALF_CAPITAL * face.size


def stack(blocks: Sequence[Block], gap: float = 0.0) -> Block:
    """Blocks below each other with a gap between them."""

    def draw(pen: Pen, top: float) -> None:
        for block in blocks:
            block.draw(pen, top)
            top -= block.height + gap

    return Block(sum(block.height for block in blocks) + gap * max(0, len(blocks) - 1), draw)


def side_by_side(blocks: Sequence[Block]) -> Block:
    """Blocks that begin on one level; each knows where it stands across."""

    def draw(pen: Pen, top: float) -> None:
        for block in blocks:
            block.draw(pen, top)

    return Block(max(block.height for block in blocks), draw)


def row_of(cells: Sequence[Block], *heads: str) -> Block:
    """Cells that begin on one level, a row of a table; `heads` says what the first of them head."""
    told = [*heads, *[""] * (len(cells) - len(heads))]

    def draw(pen: Pen, top: float) -> None:
        with pen.row():
            for cell, head in zip(cells, told, strict=True):
                with pen.cell(head):
                    cell.draw(pen, top)

    return Block(max(cell.height for cell in cells), draw)


def padded(block: Block, above: float) -> Block:
    """A block with so much room above and below it."""
    return Block(block.height + 2 * above, lambda pen, top: block.draw(pen, top - above))


def unread(block: Block) -> Block:
    """The same for the eye alone: what is read aloud has it elsewhere."""

    def draw(pen: Pen, top: float) -> None:
        with pen.unread():
            block.draw(pen, top)

    return Block(block.height, draw)


def paragraph(lines: Sequence[Line], x: float, face: Face, language: str = "") -> Block:
    """Lines as a block; in which `language`, if that isn't the document's."""
    return Block(len(lines) * face.leading, lambda pen, top: pen.lines(lines, x, top, face, language))
