"""Pieces set below each other over as many pages as they need, broken where a reader doesn't stumble over it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tpmmatch.briefs.booklet import Leaf, Mark
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.foot import draw_foot
from tpmmatch.briefs.pen import Block, Frame, Pen, paragraph, stack, unread
from tpmmatch.briefs.style import FOOT, MARGIN_BOTTOM, MARGIN_TOP, Face

_BELOW_HEAD = 18.0
_MOST_LINES = 10_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A part that stands on one page, whole.

    `gap` is the space above it, but for the first of a page. One that stays `with_next` is never the last of its page;
    a `new_page` begins one. `again` is drawn above it where a page begins with it: the head of the table that it is a
    row of. `mark` is its entry in the outline. A `tight` block takes its place where the page has no room but for that.
    """

    block: Block
    gap: float = 0.0
    with_next: bool = False
    new_page: bool = False
    again: Block | None = None
    mark: Mark | None = None
    tight: Block | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the pieces: on the first page, and on those after it."""

    first: Block
    others: Block


def text_pieces(desk: Desk, text: str, face: Face, *, x: float, width: float, gap: float = 0.0) -> list[Piece]:
    """A text of any length; at the end of a page and at the beginning of the next stand at least two lines of it."""
    lines = desk.setter.lines(text, face, width, _MOST_LINES)
    kept, spoken = {0, len(lines) - 2} - {len(lines) - 1}, desk.foreign(text)
    pieces = [Piece(paragraph([line], x, face, spoken), with_next=at in kept) for at, line in enumerate(lines)]
    return [replace(pieces[0], gap=gap), *pieces[1:]] if pieces else []


def room(frame: Frame, head: Block) -> float:
    """The height that a page has for pieces."""
    return frame.size[1] - MARGIN_TOP - MARGIN_BOTTOM - FOOT - head.height - _BELOW_HEAD


def flow(desk: Desk, head: Head, pieces: Iterable[Piece], foot: str) -> tuple[Leaf, ...]:
    """The pages that these pieces make, at least one; what is kept together and is more than a page breaks anywhere."""
    pages = [_Open(desk, head.first, foot)]
    for chain in _chains(pieces):
        page = pages[-1]
        if not page.is_new and (chain[0].new_page or not page.fitting(chain)):
            page = _Open(desk, head.others, foot)
            pages.append(page)
        for piece in page.fitting(chain) or chain:
            if not page.is_new and not page.has_room([piece]):
                page = _Open(desk, head.others, foot)
                pages.append(page)
            page.place(piece)
    return tuple(page.closed() for page in pages)


def _chains(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Pieces that stay together."""
    chain: list[Piece] = []
    for piece in pieces:
        if chain and piece.new_page:
            yield chain
            chain = []
        chain.append(piece)
        if not piece.with_next:
            yield chain
            chain = []
    if chain:
        yield chain


class _Open:
    """A page that pieces are still put on."""

    def __init__(self, desk: Desk, head: Block, foot: str) -> None:
        self._desk, self._foot = desk, foot
        top = desk.frame.size[1] - MARGIN_TOP
        self._placed: list[tuple[float, Block]] = [(top, head)]
        self._marks: list[Mark] = []
        self._top = top - head.height - _BELOW_HEAD
        self.is_new = True

    def has_room(self, pieces: Sequence[Piece]) -> bool:
        """Whether all of these fit below what is there."""
        need = sum(piece.gap + piece.block.height for piece in pieces)
        if self.is_new:
            need += (pieces[0].again.height if pieces[0].again else 0.0) - pieces[0].gap
        return self._top - need >= MARGIN_BOTTOM + FOOT - 0.01

    def fitting(self, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """These as they fit below what is there, tight if need be; none if they don't."""
        tight = [replace(piece, block=piece.tight or piece.block) for piece in pieces]
        return next(filter(self.has_room, (pieces, tight)), ())

    def place(self, piece: Piece) -> None:
        """Put a piece below the others."""
        block = piece.block
        if self.is_new:
            block = stack([unread(piece.again), block]) if piece.again else block
        else:
            self._top -= piece.gap
        if piece.mark:
            self._marks.append(piece.mark)
        self._placed.append((self._top, block))
        self._top -= block.height
        self.is_new = False

    def closed(self) -> Leaf:
        """The page, done."""
        desk, foot, placed = self._desk, self._foot, tuple(self._placed)

        def draw(pen: Pen, number: int, count: int) -> None:
            for top, block in placed:
                block.draw(pen, top)
            draw_foot(desk, pen, foot, number, count)

        return Leaf(desk.frame.size, draw, tuple(self._marks))
