"""The rows of a printed comparison, as many and as rich as a page has room for.

Wishes that part people have a sentence under each mark; the others follow without, then the terms against the
project's. What finds no room is counted.
"""

from collections.abc import Sequence

from tpmmatch.briefs import shapes
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.marks import BEHIND, draw_mark
from tpmmatch.briefs.pen import Block, Pen, padded, row_of, stack
from tpmmatch.briefs.style import CAPTION, HEADING, SMALL, SMALL_STRONG, TINY
from tpmmatch.model.comparison import ComparedCell, ComparedRow, Comparison, Stand
from tpmmatch.model.match import CriterionKind
from tpmmatch.wording import say

_LABEL = 0.2  # of the width
_GUTTER = 10.0
_PADDING = 2.5
_QUOTES = (4, 3, 2)  # lines of a quote, from generous to frugal
_SHARE = 0.8  # of the room for wishes: those with a sentence, where not all rows find room


def columns(desk: Desk, count: int) -> list[tuple[float, float]]:
    """Left edge and width of each person's column; two people don't spread over the whole page."""
    start = desk.frame.left + _LABEL * desk.frame.width
    step = (1 - _LABEL) * desk.frame.width / max(count, 3)
    return [(start + at * step, step - _GUTTER) for at in range(count)]


def label_width(desk: Desk) -> float:
    """Of the column that says what people are held against."""
    return _LABEL * desk.frame.width - _GUTTER


def fitting_table(desk: Desk, compared: Comparison, room: float) -> Block:
    """The richest table that fits."""
    terms = [row for row in compared.rows if row.kind is CriterionKind.TERMS]
    wishes = [row for row in compared.rows if row.kind is not CriterionKind.TERMS]
    below = [_heading(desk, "paper_terms_asked", terms), *(_term(desk, row) for row in terms)] if terms else []
    left = room - _height(below)
    return stack([*_wishes(desk, wishes, left), *below])


def _wishes(desk: Desk, rows: Sequence[ComparedRow], room: float) -> list[Block]:
    """All with a sentence; or the first ones that part people, then others as they are, then how many are left."""
    if not rows:
        return []
    head = _heading(desk, "paper_you_said", rows)
    for lines in _QUOTES:
        rich = [_wish(desk, row, lines) for row in rows]
        if _height([head, *rich]) <= room:
            return [head, *rich]
    more = _more(desk, len(rows), rows)
    room -= head.height + more.height
    kept: list[Block] = []
    for row, block in zip(rows, rich, strict=True):
        if not row.differs or _height([*kept, block]) > room * _SHARE:
            break
        kept.append(block)
    for row in rows[len(kept) :]:
        plain = _wish(desk, row, 0)
        if _height([*kept, plain]) > room:
            break
        kept.append(plain)
    left = len(rows) - len(kept)
    return [head, *kept, *([_more(desk, left, rows)] if left else [])]


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)


def _more(desk: Desk, count: int, rows: Sequence[ComparedRow]) -> Block:
    return _across(desk.paragraph(desk.say("brief_more", count=count), CAPTION, 1), rows)


def _heading(desk: Desk, key: str, rows: Sequence[ComparedRow]) -> Block:
    words = desk.paragraph(desk.say(key), HEADING, 1, width=label_width(desk))
    return _across(Block(words.height + 4, lambda pen, top: words.draw(pen, top - 4)), rows, heads="Column")


def _across(block: Block, rows: Sequence[ComparedRow], heads: str = "") -> Block:
    """A row of one cell, as wide as all columns."""

    def draw(pen: Pen, top: float) -> None:
        with pen.row(), pen.cell(heads, 1 + len(rows[0].cells)):
            block.draw(pen, top)

    return Block(block.height, draw)


def _wish(desk: Desk, row: ComparedRow, lines: int) -> Block:
    """A wish; where nobody is quoted, its kind isn't told either."""
    width = label_width(desk)
    label = [desk.paragraph(say(row.label, desk.language), SMALL_STRONG, 2, width=width)]
    if lines and any(cell.proofs for cell in row.cells):
        label.append(desk.paragraph(desk.say(f"paper_kind_{row.kind}"), TINY, 1, width=width))
    places = columns(desk, len(row.cells))
    cells = [_cell(desk, cell, lines, *at) for cell, at in zip(row.cells, places, strict=True)]
    return _ruled(desk, [stack(label), *cells])


def _cell(desk: Desk, cell: ComparedCell, lines: int, x: float, width: float) -> Block:
    marked = _marked(desk, cell.stand, _word(desk, cell), 1, (x, width))
    if not (cell.proofs and lines):
        return marked
    opened = desk.say("brief_quote_opens") + cell.proofs[0].quote
    quote = desk.setter.lines(opened, TINY, width, lines, desk.say("brief_quote_closes"))
    spoken = desk.foreign(cell.proofs[0].quote)
    return stack([marked, Block(len(quote) * TINY.leading, lambda pen, top: pen.lines(quote, x, top, TINY, spoken))])


def _term(desk: Desk, row: ComparedRow) -> Block:
    """The term with what the project asks, and what each person offers."""
    cells = [
        _marked(desk, cell.stand, _offer(desk, cell), 2, at)
        for cell, at in zip(row.cells, columns(desk, len(row.cells)), strict=True)
    ]
    return _ruled(desk, [_asked(desk, row), *cells])


def _offer(desk: Desk, cell: ComparedCell) -> str:
    """Their side of a term, and whether it only nearly fits."""
    offered = say(cell.offered, desk.language) or desk.say(f"paper_term_{cell.stand}")
    return desk.say("paper_term_near", offered=offered) if cell.near else offered


def _asked(desk: Desk, row: ComparedRow) -> Block:
    """The project's side behind the term's name if there is room, else below it."""
    width, asks = label_width(desk), say(row.asked, desk.language)
    label = desk.setter.line(say(row.label, desk.language), SMALL_STRONG, width)
    asked = desk.setter.line(asks, TINY, width)
    x, beside = desk.frame.left, label.width + 6 + asked.width <= width

    def draw(pen: Pen, top: float) -> None:
        pen.line(label, x, top, SMALL_STRONG)
        if beside:
            pen.line(asked, x + label.width + 6, top - SMALL.leading + TINY.leading + 0.6, TINY)
        else:
            pen.line(asked, x, top - SMALL.leading, TINY)

    return Block(SMALL.leading if beside else SMALL.leading + TINY.leading, draw)


def _marked(desk: Desk, stand: Stand, word: str, most: int, place: tuple[float, float]) -> Block:
    x, width = place
    lines = desk.setter.lines(word, SMALL, width - BEHIND, most)

    def draw(pen: Pen, top: float) -> None:
        draw_mark(desk, pen, stand, x, top - SMALL.leading / 2)
        pen.lines(lines, x + BEHIND, top, SMALL)

    return Block(len(lines) * SMALL.leading, draw)


def _ruled(desk: Desk, blocks: Sequence[Block]) -> Block:
    told = padded(row_of(blocks, "Row"), _PADDING)

    def draw(pen: Pen, top: float) -> None:
        shapes.rule(pen.canvas, desk.frame.left, desk.frame.right, top)
        told.draw(pen, top)

    return Block(told.height, draw)


def _word(desk: Desk, cell: ComparedCell) -> str:
    """How well a wish is borne out."""
    if cell.stand in (Stand.MEETS, Stand.PARTLY) and cell.rung:
        return desk.say(f"brief_rung_{cell.rung}")
    if cell.stand is Stand.LACKS and not cell.proofs:
        return desk.say("paper_stand_silent")
    return desk.say(f"paper_stand_{cell.stand}")
