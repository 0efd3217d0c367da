"""The evidence behind a brief, on pages of its own: what was asked for on the left, what they did and said right."""

from collections.abc import Iterator, Sequence

from tpmmatch.briefs import shapes
from tpmmatch.briefs.booklet import Leaf
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.direction import runs_left
from tpmmatch.briefs.flow import Head, Piece, flow
from tpmmatch.briefs.foot import rules_line
from tpmmatch.briefs.marks import draw_marked
from tpmmatch.briefs.masthead import running_head
from tpmmatch.briefs.pen import NOTHING, Block, Pen, padded, row_of, stack
from tpmmatch.briefs.scores import score_pieces
from tpmmatch.briefs.style import BODY, CAPTION, HEADING, HEADLINE, PAGE_TITLE, SMALL, STRONG
from tpmmatch.briefs.text import shorten
from tpmmatch.model.brief import Brief, Evidence, Proved, RedFact
from tpmmatch.model.comparison import Proof
from tpmmatch.wording import say

_LEFT = 0.34  # of the width: what was asked for
_GUTTER = 16.0
_PADDING = 5.0
_MOST_LINES = 8
_MOST_BARE = 24
_LONGEST_NAME = 50
_PROOFS = (3, 2, 1)  # a wish: as many as one page has room for; if it takes several, all


def evidence_leaves(desk: Desk, brief: Brief, *, one_page: bool = False) -> tuple[Leaf, ...]:
    """As many pages as it takes; none for a brief without evidence gathered.

    For the back of a sheet it is `one_page`: what counts least is left out then, and counted.
    """
    if brief.evidence is None:
        return ()
    running = running_head(desk, desk.say("brief_head", project=brief.project), brief.today)
    head = Head(stack([running, _title(desk, brief)], gap=10), running)
    foot = rules_line(desk, brief.rules, brief.today)
    found = brief.evidence
    tries = [(most, len(found.proved)) for most in _PROOFS]
    if one_page:
        tries += [(_PROOFS[-1], kept) for kept in range(len(found.proved) - 1, -1, -1)]
    for most, kept in tries:
        leaves = flow(desk, head, _pieces(desk, found, most, kept), foot)
        if len(leaves) == 1 or (one_page and not kept):
            return leaves
    return flow(desk, head, _pieces(desk, found, _PROOFS[0], len(found.proved)), foot)


def _title(desk: Desk, brief: Brief) -> Block:
    """Whose evidence it is; a name that runs left stands by itself, so that it doesn't turn the words around it."""
    name = brief.name or desk.say("brief_no_name")
    if runs_left(name):
        below = desk.paragraph(desk.say("paper_evidence"), HEADLINE, 1)
        return stack([desk.paragraph(name, PAGE_TITLE, 1), below])
    return desk.paragraph(desk.say("paper_evidence_title", name=shorten(name, _LONGEST_NAME)), PAGE_TITLE, 2)


def _pieces(desk: Desk, found: Evidence, most: int, kept: int) -> list[Piece]:
    scores = score_pieces(desk, found.cards, found.referees)
    return [*_wishes(desk, found, most, kept), *_flags(desk, found.flags), *scores]


def _wishes(desk: Desk, found: Evidence, most: int, kept: int) -> Iterator[Piece]:
    """The first of them, with as many sentences each; how many more there are; and what no sentence bears out."""
    asked = desk.paragraph(desk.say("paper_you_said"), HEADING, 1, width=_left(desk))
    did = desk.paragraph(desk.say("paper_they_did"), HEADING, 1, x=_start(desk), width=_width(desk))
    head = padded(row_of([asked, did], "Column", "Column"), _PADDING)
    if found.proved or found.bare:
        yield Piece(head, with_next=True)
    for wish in found.proved[:kept]:
        yield Piece(_wish(desk, wish, most), again=head)
    if left := len(found.proved) - kept:
        more = desk.paragraph(desk.say("brief_more", count=left), CAPTION, 1, x=_start(desk), width=_width(desk))
        yield Piece(_row(desk, NOTHING, more), again=head)
    if found.bare:
        words = "; ".join(say(word, desk.language) for word in found.bare)
        bare = desk.paragraph(desk.say("paper_bare"), STRONG, 2, width=_left(desk))
        listed = desk.paragraph(words, BODY, _MOST_BARE, x=_start(desk), width=_width(desk))
        yield Piece(_row(desk, bare, listed), again=head)


def _wish(desk: Desk, wish: Proved, most: int) -> Block:
    label = desk.paragraph(say(wish.wish, desk.language), STRONG, 4, width=_left(desk))
    kind = desk.paragraph(desk.say(f"paper_kind_{wish.kind}"), CAPTION, 1, width=_left(desk))
    word = desk.say(f"paper_stand_{wish.stand}")

    def mark(pen: Pen, top: float) -> None:
        draw_marked(desk, pen, wish.stand, word, (desk.frame.left, top, _left(desk)), SMALL)

    left = stack([label, kind, Block(SMALL.leading, mark)])
    return _row(desk, left, stack(list(_proofs(desk, wish.proofs[:most])), gap=5))


def _proofs(desk: Desk, proofs: Sequence[Proof]) -> Iterator[Block]:
    """The sentences; where they were read is said once for all of one place."""
    placed: dict[str, list[Block]] = {}
    for proof in proofs:
        where = say(proof.where, desk.language)
        source = desk.say("brief_source", rung=desk.say(f"brief_rung_{proof.rung}"), where=where)
        placed.setdefault(source, []).append(quoted(desk, proof.quote, _start(desk), _width(desk)))
    for source, quotes in placed.items():
        yield stack([stack(quotes, gap=2), _right(desk, source)])


def quoted(desk: Desk, text: str, x: float, width: float, most: int = _MOST_LINES) -> Block:
    """Somebody's own words between quotation marks; the first hangs in the margin, so that letters stand in a line."""
    opens = desk.say("brief_quote_opens")
    opening = desk.setter.line(opens, BODY, width)
    hangs = opening.width + desk.setter.fonts.width(opens[len(opens.rstrip()) :], BODY)
    lines = desk.setter.lines(text, BODY, width, most, desk.say("brief_quote_closes"))

    def draw(pen: Pen, top: float) -> None:
        pen.line(opening, x - hangs, top, BODY)
        pen.lines(lines, x, top, BODY, desk.foreign(text))

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


def _row(desk: Desk, left: Block, right: Block) -> Block:
    """Two columns below a hairline."""
    told = padded(row_of([left, right], "Row"), _PADDING)

    def draw(pen: Pen, top: float) -> None:
        shapes.rule(pen.canvas, desk.frame.left, desk.frame.right, top)
        told.draw(pen, top)

    return Block(told.height, draw)


def _left(desk: Desk) -> float:
    return _LEFT * desk.frame.width - _GUTTER


def _start(desk: Desk) -> float:
    return desk.frame.left + _LEFT * desk.frame.width


def _width(desk: Desk) -> float:
    return (1 - _LEFT) * desk.frame.width
