"""The evidence behind a brief, on a page of its own: what was asked for on the left, what they did and said right."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
_LONGEST_NAME = 50


@dataclass(frozen=True, slots=True)
class _Plan:
    """How much of it stands there: sentences a wish, wishes, red flags, lines a text, lines of what isn't borne out.

    Without `scores`, only what calls came to in all is told.
    """

    proofs: int
    wishes: int
    flags: int
    lines: int = 8
    bare: int = 24
    scores: bool = True


def evidence_leaves(desk: Desk, brief: Brief, *, whole: bool = False) -> tuple[Leaf, ...]:
    """One page, on which what counts least is left out and counted if it must be; none without evidence gathered.

    The `whole` of it takes as many pages as it takes.
    """
    if brief.evidence is None:
        return ()
    running = running_head(desk, desk.say("brief_head", project=brief.project), brief.today)
    head = Head(stack([running, _title(desk, brief)], gap=10), running)
    foot = rules_line(desk, brief.rules, brief.today)
    found = brief.evidence

    def set_by(plan: _Plan) -> tuple[Leaf, ...]:
        return flow(desk, head, _pieces(desk, found, plan), foot)

    roomy, others = _plans(len(found.proved), len(found.flags))
    leaves = next((leaves for plan in roomy if len(leaves := set_by(plan)) == 1), ())
    if leaves or whole:
        return leaves or set_by(roomy[0])
    return set_by(others[bisect_left(others, True, hi=len(others) - 1, key=lambda plan: len(set_by(plan)) == 1)])


def _plans(wishes: int, flags: int) -> tuple[list[_Plan], list[_Plan]]:
    """From generous to frugal: those that leave nobody's wish and no flag out, and those that do; the last one fits."""
    roomy = [_Plan(proofs, wishes, flags) for proofs in (3, 2, 1)]
    few_flags, few_wishes = min(flags, 6), min(wishes, 4)
    tight = [_Plan(1, wishes, kept, 3) for kept in range(flags, few_flags, -1)]
    tight += [_Plan(1, kept, few_flags, 3) for kept in range(wishes, few_wishes, -1)]
    tight += [_Plan(1, few_wishes, kept, 3) for kept in range(few_flags, 0, -1)]
    tight += [_Plan(1, kept, min(flags, 1), 2, bare=4) for kept in range(few_wishes, 0, -1)]
    return roomy, [*tight, _Plan(0, 0, 0, 2, bare=4, scores=False)]


def _title(desk: Desk, brief: Brief) -> Block:
    """Whose evidence it is; a name that runs left stands by itself, so that it doesn't turn the words around it."""
    name = brief.name or desk.say("brief_no_name")
    if runs_left(name):
        below = desk.paragraph(desk.say("paper_evidence"), HEADLINE, 1)
        return stack([desk.paragraph(name, PAGE_TITLE, 1), below])
    return desk.paragraph(desk.say("paper_evidence_title", name=shorten(name, _LONGEST_NAME)), PAGE_TITLE, 2)


def _pieces(desk: Desk, found: Evidence, plan: _Plan) -> list[Piece]:
    scores = score_pieces(desk, found.cards, found.referees, lines=plan.scores)
    return [*_wishes(desk, found, plan), *_flags(desk, found.flags, plan), *scores]


def _wishes(desk: Desk, found: Evidence, plan: _Plan) -> Iterator[Piece]:
    """The first of them, with as many sentences each; how many more there are; and what no sentence bears out."""
    asked = desk.paragraph(desk.say("paper_you_said"), HEADING, 1, width=_left(desk))
    did = desk.paragraph(desk.say("paper_they_did"), HEADING, 1, x=_start(desk), width=_width(desk))
    head = padded(row_of([asked, did], "Column", "Column"), _PADDING)
    if found.proved or found.bare:
        yield Piece(head, with_next=True)
    for wish in found.proved[: plan.wishes]:
        yield Piece(_wish(desk, wish, plan), again=head)
    if left := len(found.proved) - plan.wishes:
        yield Piece(_more(desk, left), again=head)
    if found.bare:
        words = "; ".join(say(word, desk.language) for word in found.bare)
        bare = desk.paragraph(desk.say("paper_bare"), STRONG, 2, width=_left(desk))
        listed = desk.paragraph(words, BODY, plan.bare, x=_start(desk), width=_width(desk))
        yield Piece(_row(desk, bare, listed), again=head)


def _wish(desk: Desk, wish: Proved, plan: _Plan) -> Block:
    label = desk.paragraph(say(wish.wish, desk.language), STRONG, 4, width=_left(desk))
    kind = desk.paragraph(desk.say(f"paper_kind_{wish.kind}"), CAPTION, 1, width=_left(desk))
    word = desk.say(f"paper_stand_{wish.stand}")

    def mark(pen: Pen, top: float) -> None:
        draw_marked(desk, pen, wish.stand, word, (desk.frame.left, top, _left(desk)), SMALL)

    left = stack([label, kind, Block(SMALL.leading, mark)])
    return _row(desk, left, stack(list(_proofs(desk, wish.proofs[: plan.proofs], plan.lines)), gap=5))


def _proofs(desk: Desk, proofs: Sequence[Proof], most: int) -> Iterator[Block]:
    """The sentences; where they were read is said once for all of one place."""
    placed: dict[str, list[Block]] = {}
    for proof in proofs:
        where = say(proof.where, desk.language)
        source = desk.say("brief_source", rung=desk.say(f"brief_rung_{proof.rung}"), where=where)
        placed.setdefault(source, []).append(quoted(desk, proof.quote, _start(desk), _width(desk), most))
    for source, quotes in placed.items():
        yield stack([stack(quotes, gap=2), _right(desk, source)])


def quoted(desk: Desk, text: str, x: float, width: float, most: int) -> Block:
    """Somebody's own words between quotation marks; the first hangs in the margin, so that letters stand in a line."""
    opens = desk.say("brief_quote_opens")
    opening = desk.setter.line(opens, BODY, width)
    hangs = opening.width + desk.setter.fonts.width(opens[len(opens.rstrip()) :], BODY)
    lines = desk.setter.lines(text, BODY, width, most, desk.say("brief_quote_closes"))

    def draw(pen: Pen, top: float) -> None:
        pen.line(opening, x - hangs, top, BODY)
        pen.lines(lines, x, top, BODY, desk.foreign(text))

    return Block(len(lines) * BODY.leading, draw)


def _flags(desk: Desk, flags: Sequence[RedFact], plan: _Plan) -> Iterator[Piece]:
    if not flags:
        return
    yield Piece(desk.paragraph(desk.say("paper_flags"), HEADING, 1), gap=16, with_next=True)
    for flag in flags[: plan.flags]:
        left = desk.paragraph(say(flag.flag, desk.language), STRONG, 3, width=_left(desk))
        yield Piece(_row(desk, left, stack(list(_fact(desk, flag, plan.lines)))))
    if left_out := len(flags) - plan.flags:
        yield Piece(_more(desk, left_out))


def _fact(desk: Desk, flag: RedFact, most: int) -> Iterator[Block]:
    if flag.evidence and not flag.put:
        yield quoted(desk, flag.evidence, _start(desk), _width(desk), most)
    elif flag.evidence:
        yield desk.paragraph(flag.evidence, BODY, most, x=_start(desk), width=_width(desk))
    yield _right(desk, say(flag.where, desk.language))
    if flag.reply:
        said = desk.say("paper_reply", reply=flag.reply)
        yield desk.paragraph(said, BODY, most, x=_start(desk), width=_width(desk))
    elif flag.put:
        yield _right(desk, desk.say("paper_no_reply"))


def _more(desk: Desk, count: int) -> Block:
    """How many are left out, and where they are."""
    return _row(desk, NOTHING, _right(desk, desk.say("brief_more", count=count)))


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
