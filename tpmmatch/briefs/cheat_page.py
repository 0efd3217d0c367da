"""What lies beside the telephone, on one sheet: the need, this person's claims, three questions, what to say."""

from collections.abc import Sequence
from dataclasses import dataclass

from tpmmatch.briefs.booklet import Booklet, Leaf, Mark
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.foot import draw_foot, rules_line
from tpmmatch.briefs.guide_ends import to_begin, to_end
from tpmmatch.briefs.letterhead import headed
from tpmmatch.briefs.listing import HANG, claimed, hanging
from tpmmatch.briefs.masthead import name_lines, running_head
from tpmmatch.briefs.pen import Block, Pen, side_by_side, stack
from tpmmatch.briefs.repeated import without_repeats
from tpmmatch.briefs.sections import beside_heading
from tpmmatch.briefs.style import BODY, CAPTION, FOOT, HEADING, MARGIN_BOTTOM, MARGIN_TOP, SMALL, Face
from tpmmatch.briefs.writing import Writing
from tpmmatch.model.firm import Firm
from tpmmatch.model.guide import PaperGuide
from tpmmatch.model.words import message
from tpmmatch.wording import say

_GUTTER = 20.0


@dataclass(frozen=True, slots=True)
class _Plan:
    """How much stands on the page."""

    claims: int
    quote_lines: int
    mind: int
    ruled: int
    cues: int
    said: int
    gap: float


# From generous to frugal; the last one fits whatever the texts are.
_PLANS = (
    _Plan(5, quote_lines=2, mind=3, ruled=2, cues=5, said=5, gap=18),
    _Plan(5, quote_lines=2, mind=2, ruled=1, cues=4, said=5, gap=14),
    _Plan(4, quote_lines=2, mind=2, ruled=1, cues=3, said=4, gap=12),
    _Plan(4, quote_lines=1, mind=2, ruled=1, cues=3, said=3, gap=12),
    _Plan(3, quote_lines=1, mind=1, ruled=1, cues=2, said=3, gap=10),
    _Plan(2, quote_lines=1, mind=1, ruled=0, cues=2, said=2, gap=8),
)


def cheat_booklet(desk: Desk, papers: Sequence[PaperGuide], firm: Firm) -> Booklet:
    """A page for each of these calls, at least one."""
    first = papers[0]
    names = [_name(desk, paper) for paper in papers]
    who = names[0] if len(papers) == 1 else desk.say("brief_several", count=len(papers))
    head = desk.say("cheat_head", project=first.project)
    return Booklet(
        title=desk.say("cheat_title", who=who, project=first.project),
        subject=head,
        leaves=tuple(_leaf(desk, paper, firm) for paper in papers),
    )


def _name(desk: Desk, paper: PaperGuide) -> str:
    return paper.guide.name or desk.say("brief_no_name")


def _leaf(desk: Desk, paper: PaperGuide, firm: Firm) -> Leaf:
    def draw(pen: Pen, number: int, count: int) -> None:
        room = desk.frame.size[1] - MARGIN_TOP - MARGIN_BOTTOM - FOOT
        running = running_head(desk, desk.say("cheat_head", project=paper.project), paper.today)
        for plan in _PLANS:
            whole = stack([headed(desk, firm, running), *_parts(desk, paper, plan)], gap=plan.gap)
            if whole.height <= room:
                break
        whole.draw(pen, desk.frame.size[1] - MARGIN_TOP)
        draw_foot(desk, pen, rules_line(desk, paper.rules, paper.today), number, count)

    return Leaf(desk.frame.size, draw, (Mark(_name(desk, paper)),))


def _parts(desk: Desk, paper: PaperGuide, plan: _Plan) -> list[Block]:
    sheet, cues = paper.guide.sheet, paper.guide.cues
    writing, x, width = Writing(desk), desk.frame.column, desk.frame.column_width
    kind = message(f"call_kind_{paper.call.kind}")
    call = desk.paragraph(desk.say("cheat_call", kind=kind, minutes=paper.guide.minutes), CAPTION, 1)
    parts = [stack([name_lines(desk, _name(desk, paper)), call])]
    need = [say(line, desk.language) for line in sheet.need]
    parts.append(beside_heading(desk, "cheat_need", _listed(desk, need, BODY, 2)))
    claims = [claimed(desk, claim, plan.quote_lines, x, width, with_rung=True) for claim in sheet.claims[: plan.claims]]
    parts.append(beside_heading(desk, "cheat_claims", stack(claims, gap=4) if claims else _none(desk, "cheat_none")))
    if sheet.mind:
        mind = [claimed(desk, claim, 1, x, width, with_rung=False) for claim in sheet.mind[: plan.mind]]
        parts.append(beside_heading(desk, "cheat_mind", stack(mind, gap=3)))
    if sheet.ask:
        asked = enumerate(without_repeats(sheet.ask), 1)
        ask = [_question(desk, number, say(text, desk.language), plan) for number, text in asked]
        parts.append(beside_heading(desk, "cheat_ask", stack(ask, gap=4)))
    parts.append(beside_heading(desk, "cheat_listening", _listed(desk, cues.listening[: plan.cues], BODY, 2)))
    parts.append(_sayings(desk, to_begin(writing, paper)[: plan.said], to_end(writing, paper)[: plan.said]))
    return parts


def _listed(desk: Desk, texts: Sequence[str], face: Face, most: int) -> Block:
    x, width = desk.frame.column, desk.frame.column_width
    return stack([hanging(desk, "–", text, face, most, x, width) for text in texts], gap=2)


def _question(desk: Desk, number: int, text: str, plan: _Plan) -> Block:
    x, width = desk.frame.column, desk.frame.column_width
    asked = hanging(desk, f"{number}", text, BODY, 3, x, width)
    return stack([asked, Writing(desk).lines("", "", plan.ruled, x + HANG, width - HANG)])


def _sayings(desk: Desk, begin: Sequence[str], end: Sequence[str]) -> Block:
    """How to begin and how to end, beside each other."""
    width = (desk.frame.width - _GUTTER) / 2
    columns: list[Block] = []
    for place, (key, texts) in enumerate((("guide_opening", begin), ("guide_closing", end))):
        x = desk.frame.left + place * (width + _GUTTER)
        told = [hanging(desk, "–", text, SMALL, 4, x, width) for text in texts]
        columns.append(stack([desk.paragraph(desk.say(key), HEADING, 1, x=x, width=width), *told], gap=2))
    return side_by_side(columns)


def _none(desk: Desk, key: str) -> Block:
    return desk.paragraph(desk.say(key), BODY, 2, x=desk.frame.column, width=desk.frame.column_width)
