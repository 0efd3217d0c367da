"""The first page of a call guide, for the first minute: whom, what to say, the need, their claims, what comes when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tpmmatch.briefs.columns import Columns, beside_hints, hint
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.guide_agenda import agenda
from tpmmatch.briefs.guide_ends import sayings, title_of, to_begin
from tpmmatch.briefs.listing import claimed, hanging
from tpmmatch.briefs.pen import Block, side_by_side, stack
from tpmmatch.briefs.style import CAPTION, HEADING, LONG_NAME, SMALL
from tpmmatch.briefs.writing import Writing
from tpmmatch.model.call import MEETINGS, CallKind, Line
from tpmmatch.model.guide import PaperGuide
from tpmmatch.wording import say

_GAP = 14.0
_CUES = 4
_DAYS = frozenset({"held", "consent"})
_WHOLE = 100  # lines, more than any question has


@dataclass(frozen=True, slots=True)
class _Plan:
    """How much stands on the page: entries of the need, claims and lines of their quotes, least lines of a question."""

    need: int
    claims: int
    quote: int
    asked: int = _WHOLE
    gap: float = _GAP


# From generous to frugal: the questions are whole as long as they can be, for it is by them that a call is held.
_PLANS = (
    _Plan(5, claims=5, quote=2),
    _Plan(5, claims=3, quote=1),
    _Plan(5, claims=2, quote=1, gap=8),
    _Plan(5, claims=2, quote=1, asked=2, gap=8),
    _Plan(4, claims=2, quote=1, asked=1, gap=8),
    _Plan(2, claims=0, quote=0, asked=1, gap=8),
)


def opening(writing: Writing, paper: PaperGuide, room: float) -> Block:
    """All that the first minute needs, on one page of this height if it can be."""
    made = (_opening(writing, paper, plan, room) for plan in _PLANS)
    block = next(made)
    for frugal in made:
        if block.height <= room:
            break
        block = frugal
    return block


def _opening(writing: Writing, paper: PaperGuide, plan: _Plan, room: float) -> Block:
    desk, at = writing.desk, Columns(writing.desk.frame)
    head = [desk.paragraph(title_of(writing, paper), LONG_NAME, 4, width=at.width)]
    if paper.kept:
        head.append(desk.paragraph(desk.say("guide_call", id=paper.call.id), CAPTION, 2, width=at.width))
    parts = [stack(head, gap=2), _form(writing, paper), sayings(writing, "guide_opening", to_begin(writing, paper))]
    parts += _known(desk, paper, plan)
    cues = paper.guide.cues
    hints = [
        hint(desk, "guide_rating", [desk.say(f"guide_rating_{number}") for number in (1, 2, 3)], 6),
        hint(desk, "guide_notes", cues.notes[:2], 8),
        hint(desk, "guide_listening", cues.listening[:_CUES], 6),
        hint(desk, "guide_line_hints", cues.line[:1], 6),
    ]
    above = beside_hints(desk, stack(parts, gap=plan.gap), hints)
    return stack([above, agenda(desk, paper, plan.asked, room - above.height - plan.gap)], gap=plan.gap)


def _known(desk: Desk, paper: PaperGuide, plan: _Plan) -> Iterator[Block]:
    """The need in a few lines, and what this person claims of it."""
    at, sheet = Columns(desk.frame), paper.guide.sheet
    need = [hanging(desk, "–", say(line, desk.language), SMALL, 2, at.left, at.width) for line in sheet.need]
    if need:
        yield _headed(desk, desk.say("cheat_need"), need[: plan.need], gap=1)
    # A referee is asked about the claims: they stand in the questions.
    kept = () if paper.call.kind is CallKind.REFERENCE else sheet.claims[: plan.claims]
    claims = [claimed(desk, claim, plan.quote, at.left, at.width, with_rung=True) for claim in kept]
    if claims:
        yield _headed(desk, desk.say("cheat_claims"), claims, gap=3)


def _headed(desk: Desk, title: str, blocks: Sequence[Block], gap: float) -> Block:
    heading = desk.paragraph(title, HEADING, 1, width=Columns(desk.frame).width)
    return stack([heading, stack(blocks, gap=gap)], gap=2)


def _form(writing: Writing, paper: PaperGuide) -> Block:
    desk, at = writing.desk, Columns(writing.desk.frame)
    rows = [_blanks(writing, names) for names in _blanks_of(paper)]
    modes = {str(mode): desk.say(f"guide_mode_{mode}") for mode in MEETINGS}
    lines = {str(line): desk.say(f"guide_line_{line}") for line in Line}
    rows.append(writing.ticks("mode", desk.say("guide_mode"), modes, at.left, at.width))
    rows.append(writing.ticks("line", desk.say("guide_line"), lines, at.left, at.width))
    return stack(rows, gap=3)


def _blanks_of(paper: PaperGuide) -> list[tuple[str, ...]]:
    """What is to be filled in, by lines."""
    if paper.call.kind is CallKind.REFERENCE:
        return [("referee",), ("relation",), ("consent", "held"), ("rater", "begun")]
    whom = [] if paper.call.person else [("name",)]
    return [*whom, ("held", "rater"), ("begun", "ended")]


def _blanks(writing: Writing, names: Sequence[str]) -> Block:
    at = Columns(writing.desk.frame)
    width = (at.width - _GAP * (len(names) - 1)) / len(names)
    lines = [
        writing.line(name, _label(writing, name), at.left + place * (width + _GAP), width)
        for place, name in enumerate(names)
    ]
    return side_by_side(lines)


def _label(writing: Writing, name: str) -> str:
    """In a form, a day is written as it can be read back."""
    label = writing.desk.say(f"guide_{name}")
    return writing.desk.say("guide_as_day", label=label) if writing.is_form and name in _DAYS else label
