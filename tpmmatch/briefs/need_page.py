"""The need as a sheet to send: readable by somebody who has never heard of the firm; a page, or more for much text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tpmmatch.briefs import shapes
from tpmmatch.briefs.booklet import Booklet, Leaf
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.flow import Head, Piece, flow, text_pieces
from tpmmatch.briefs.letterhead import headed
from tpmmatch.briefs.masthead import running_head
from tpmmatch.briefs.need import NeedSheet
from tpmmatch.briefs.pen import Block, Pen, row_of, stack
from tpmmatch.briefs.style import BODY, HEADING, LONG_NAME, SIDE, SMALL, STRONG
from tpmmatch.model.firm import Firm
from tpmmatch.model.words import Words
from tpmmatch.wording import say

_GAP, _TIGHT_GAP = 16.0, 8.0  # above a part
_INDENT = 12.0
_TERM = 0.32  # of the column: what the term is called
_MOST = 6  # lines of one wish


def need_booklet(desk: Desk, sheet: NeedSheet, firm: Firm) -> Booklet:
    """What is said, part by part; a part without anything to say is left out."""
    title = desk.say("paper_need_title", project=sheet.project)
    running = running_head(desk, desk.say("paper_need_head"), sheet.today)
    name = desk.paragraph(sheet.project or title, LONG_NAME, 3)
    head = Head(stack([headed(desk, firm, running), name], gap=12), running)
    foot = firm.name or desk.say("paper_need_foot")
    return Booklet(title, desk.say("paper_need_head"), _leaves(desk, head, _pieces(desk, sheet), foot))


def _leaves(desk: Desk, head: Head, pieces: Sequence[Piece], foot: str) -> tuple[Leaf, ...]:
    """One page if it takes no more than less room between the parts."""
    usual = flow(desk, head, pieces, foot)
    if len(usual) == 1:
        return usual
    closer = [replace(piece, gap=_TIGHT_GAP) if piece.gap == _GAP else piece for piece in pieces]
    tight = flow(desk, head, closer, foot)
    return tight if len(tight) == 1 else usual


def _pieces(desk: Desk, sheet: NeedSheet) -> list[Piece]:
    pieces = _part(desk, "paper_need_what", [*_paragraphs(desk, sheet.what), *_description(desk, sheet.description)])
    pieces += _part(desk, "paper_need_needed", _listed(desk, sheet.needed))
    pieces += _part(desk, "paper_need_welcome", _listed(desk, sheet.welcome))
    pieces += _part(desk, "paper_need_terms", [Piece(_term(desk, *term)) for term in sheet.terms])
    pieces += _part(desk, "paper_need_working", _paragraphs(desk, sheet.working))
    pieces += _part(desk, "paper_need_aims", _text(desk, sheet.aims))
    pieces += _part(desk, "paper_need_choosing", _paragraphs(desk, sheet.choosing))
    return [*pieces, *_part(desk, "paper_need_tell", _listed(desk, sheet.tell_us))]


def _part(desk: Desk, key: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The heading stands beside the first piece and moves with it."""
    if not pieces:
        return []
    lines = desk.say(key).split("\n")
    heading = stack([desk.paragraph(line, HEADING, 1, width=SIDE - 12) for line in lines])
    first = pieces[0]

    def draw(pen: Pen, top: float) -> None:
        heading.draw(pen, top)
        first.block.draw(pen, top)

    beside = Piece(Block(first.block.height, draw), gap=_GAP, with_next=len(pieces) > 1)
    return [beside, *pieces[1:]]


def _paragraphs(desk: Desk, words: Sequence[Words]) -> list[Piece]:
    return [
        Piece(
            desk.paragraph(say(word, desk.language), BODY, _MOST, x=desk.frame.column, width=desk.frame.column_width),
            gap=2,
        )
        for word in words
    ]


def _description(desk: Desk, text: str) -> Iterator[Piece]:
    for number, paragraph in enumerate(filter(str.strip, text.splitlines())):
        yield from _text(desk, paragraph, gap=4.0 if number else 6.0)


def _text(desk: Desk, text: str, gap: float = 0.0) -> list[Piece]:
    return text_pieces(desk, text, BODY, x=desk.frame.column, width=desk.frame.column_width, gap=gap)


def _listed(desk: Desk, words: Sequence[Words]) -> list[Piece]:
    return [Piece(_entry(desk, say(word, desk.language)), gap=2) for word in words]


def _entry(desk: Desk, text: str) -> Block:
    x = desk.frame.column
    sign = desk.setter.line("–", STRONG, _INDENT)
    lines = desk.setter.lines(text, BODY, desk.frame.column_width - _INDENT, _MOST)

    def draw(pen: Pen, top: float) -> None:
        pen.line(sign, x, top, STRONG)
        pen.lines(lines, x + _INDENT, top, BODY)

    return Block(len(lines) * BODY.leading, draw)


def _term(desk: Desk, name: Words, asked: Words) -> Block:
    x, width = desk.frame.column, _TERM * desk.frame.column_width
    label = desk.paragraph(say(name, desk.language), SMALL, 1, x=x, width=width - 8)
    said = desk.paragraph(say(asked, desk.language), SMALL, 3, x=x + width, width=desk.frame.column_width - width)

    told = row_of([label, said], "Row")

    def draw(pen: Pen, top: float) -> None:
        shapes.rule(pen.canvas, x, desk.frame.right, top)
        told.draw(pen, top - 2)

    return Block(told.height + 4, draw)
