"""The evidence behind a brief, on pages of its own: what was asked for on the left, what they did and said right."""

from collections.abc import Iterator, Sequence

from tpmmatch.briefs import shapes
from tpmmatch.briefs.booklet import Leaf
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.flow import Head, Piece, flow
from tpmmatch.briefs.foot import rules_line
from tpmmatch.briefs.marks import draw_marked
from tpmmatch.briefs.masthead import running_head
from tpmmatch.briefs.pen import Block, Pen, stack
from tpmmatch.briefs.scores import score_pieces
from tpmmatch.briefs.style import BODY, CAPTION, HEADING, PAGE_TITLE, SMALL, STRONG
from tpmmatch.model.brief import Brief, Evidence, Proved, RedFact
from tpmmatch.model.comparison import Proof
from tpmmatch.wording import say

_LEFT = 0.34  # of the width: what was asked for
_GUTTER = 16.0
_PADDING = 5.0
_MOST_LINES = 8
_PROOFS = (3, 2, 1)  # a wish: as many as one page has room for; if it takes several, all


def evidence_leaves(desk: Desk, brief: Brief) -> tuple[Leaf, ...]:
    """As many pages as it takes; none for a brief without evidence gathered."""
    if brief.evidence is None:
        return ()
    name = brief.name or desk.say("brief_no_name")
    running = running_head(desk, desk.say("brief_head", project=brief.project), brief.today)
    title = desk.paragraph(desk.say("paper_evidence_title", name=name), PAGE_TITLE, 2)
    head, foot = Head(stack([running, title], gap=10), running), rules_line(desk, brief.rules, brief.today)
    for most in _PROOFS:
        leaves = flow(desk, head, _pieces(desk, brief.evidence, most), foot)
        if len(leaves) == 1:
            break
    else:
        leaves = flow(desk, head, _pieces(desk, brief.evidence, _PROOFS[0]), foot)
    return leaves


def _pieces(desk: Desk, found: Evidence, most: int) -> list[Piece]:
    scores = score_pieces(desk, found.cards, found.referees)
    return [*_wishes(desk, found, most), *_flags(desk, found.flags), *scores]


def _wishes(desk: Desk, found: Evidence, most: int) -> Iterator[Piece]:
    asked = desk.paragraph(desk.say("paper_you_said"), HEADING, 1, width=_left(desk))
    did = desk.paragraph(desk.say("paper_they_did"), HEADING, 1, x=_start(desk), width=_width(desk))
    head = _row(desk, asked, did, ruled=False)
    if found.proved:
        yield Piece(head, with_next=True)
    for wish in found.proved:
        yield Piece(_wish(desk, wish, most), again=head)
    if found.bare:
        words = "; ".join(say(word, desk.language) for word in found.bare)
        bare = desk.paragraph(desk.say("paper_bare"), STRONG, 2, width=_left(desk))
        listed = desk.paragraph(words, BODY, _MOST_LINES, x=_start(desk), width=_width(desk))
        yield Piece(_row(desk, bare, listed), again=head)


def _wish(desk: Desk, wish: Proved, most: int) -> Block:
    label = desk.paragraph(say(wish.wish, desk.language), STRONG, 4, width=_left(desk))
    kind = desk.paragraph(desk.say(f"paper_kind_{wish.kind}"), CAPTION, 1, width=_left(desk))
    word = desk.say(f"paper_stand_{wish.stand}")

    def mark(pen: Pen, top: float) -> None:
        draw_marked(desk, pen, wish.stand, word, (desk.frame.left, top, _left(desk)), SMALL)

    left = stack([label, kind, Block(SMALL.leading, mark)])
    return _row(desk, left, stack([_proof(desk, proof) for proof in wish.proofs[:most]], gap=5))


def _proof(desk: Desk, proof: Proof) -> Block:
    source = desk.say("brief_source", rung=desk.say(f"brief_rung_{proof.rung}"), where=say(proof.where, desk.language))
    return stack([quoted(desk, proof.quote, _start(desk), _width(desk)), _right(desk, source)])


def quoted(desk: Desk, text: str, x: float, width: float, most: int = _MOST_LINES) -> Block:
    """Somebody's own words between quotation marks; the first hangs in the margin, so that letters stand in a line."""
    opens = desk.say("brief_quote_opens")
    opening = desk.setter.line(opens, BODY, width)
    hangs = opening.width + desk.setter.fonts.width(opens[len(opens.rstrip()) :], BODY)
    lines = desk.setter.lines(text, BODY, width, most, desk.say("brief_quote_closes"))

    def draw(pen: Pen, top: float) -> None:
        pen.line(opening, x - hangs, top, BODY)
        pen.lines(lines, x, top, BODY)

    return Block(len(lines) * BODY.leading, draw)


def _flags(desk: Desk, flags: Sequence[RedFact]) -> Iterator[Piece]:
    if not flags:
        return
    yield Piece(desk.paragraph(desk.say("paper_flags"), HEADING, 1), gap=16, with_next=True)
    for flag in flags:
        left = desk.paragraph(say(flag.flag, desk.language), STRONG, 3, width=_left(desk))
        yield Piece(_row(desk, left, stack(list(_fact(desk, flag)))))


def _fact(desk: Desk, flag: RedFact) -> Iterator[Block]:
    if flag.evidence and not flag.put:
        yield quoted(desk, flag.evidence, _start(desk), _width(desk))
    elif flag.evidence:
        yield desk.paragraph(flag.evidence, BODY, _MOST_LINES, x=_start(desk), width=_width(desk))
    yield _right(desk, say(flag.where, desk.language))
    if flag.reply:
        said = desk.say("paper_reply", reply=flag.reply)
        yield desk.paragraph(said, BODY, _MOST_LINES, x=_start(desk), width=_width(desk))
    elif flag.put:
        yield _right(desk, desk.say("paper_no_reply"))


def _right(desk: Desk, text: str) -> Block:
    return desk.paragraph(text, CAPTION, 2, x=_start(desk), width=_width(desk))


def _row(desk: Desk, left: Block, right: Block, *, ruled: bool = True) -> Block:
    """Two columns below a hairline."""

    def draw(pen: Pen, top: float) -> None:
        if ruled:
            shapes.rule(pen.canvas, desk.frame.left, desk.frame.right, top)
        left.draw(pen, top - _PADDING)
        right.draw(pen, top - _PADDING)

    return Block(max(left.height, right.height) + 2 * _PADDING, draw)


def _left(desk: Desk) -> float:
    return _LEFT * desk.frame.width - _GUTTER


def _start(desk: Desk) -> float:
    return desk.frame.left + _LEFT * desk.frame.width


def _width(desk: Desk) -> float:
    return (1 - _LEFT) * desk.frame.width
