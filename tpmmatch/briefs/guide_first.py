"""The first page of a call guide, for the first minute: whom, what to say, the need, their claims, what comes when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tpmmatch.briefs.columns import Columns, beside_hints, hint
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.guide_ends import sayings, title_of, to_begin
from tpmmatch.briefs.listing import claimed, hanging
from tpmmatch.briefs.pen import Block, Pen, side_by_side, stack
from tpmmatch.briefs.style import CAPTION, HEADING, LONG_NAME, SMALL, STRONG
from tpmmatch.briefs.writing import Writing
from tpmmatch.model.call import MEETINGS, CallKind, Line
from tpmmatch.model.guide import PaperGuide
from tpmmatch.wording import say

_GAP = 14.0
_CODE = 28.0
_TIMES = 64.0
_CUES = 4
_DAYS = frozenset({"held", "consent"})
_OPENING = 2  # minutes


@dataclass(frozen=True, slots=True)
class _Plan:
    """How much stands on the page: lines of the need, claims and lines of their quotes, lines of a question."""

    need: int
    claims: int
    quote: int
    asked: int
    gap: float = _GAP


# From generous to frugal.
_PLANS = (
    _Plan(5, claims=5, quote=2, asked=3),
    _Plan(5, claims=4, quote=2, asked=2),
    _Plan(5, claims=3, quote=1, asked=2),
    _Plan(5, claims=3, quote=1, asked=1, gap=12),
    _Plan(4, claims=2, quote=1, asked=1, gap=10),
    _Plan(2, claims=0, quote=0, asked=1, gap=10),
)
# A referee is asked about the claims: they stand in the questions.
_PLANS_REFERENCE = (
    _Plan(5, claims=0, quote=0, asked=3),
    _Plan(5, claims=0, quote=0, asked=2),
    _Plan(2, claims=0, quote=0, asked=2),
    _Plan(2, claims=0, quote=0, asked=2, gap=8),
    _Plan(2, claims=0, quote=0, asked=1, gap=10),
)


def opening(writing: Writing, paper: PaperGuide, room: float) -> Block:
    """All that the first minute needs, on one page of this height if it can be."""
    plans = _PLANS_REFERENCE if paper.call.kind is CallKind.REFERENCE else _PLANS
    made = (_opening(writing, paper, plan) for plan in plans)
    block = next(made)
    for frugal in made:
        if block.height <= room:
            break
        block = frugal
    return block


def _opening(writing: Writing, paper: PaperGuide, plan: _Plan) -> Block:
    desk, at = writing.desk, Columns(writing.desk.frame)
    head = [desk.paragraph(title_of(writing, paper), LONG_NAME, 4, width=at.width)]
    if paper.kept:
        head.append(desk.paragraph(desk.say("guide_call", id=paper.call.id), CAPTION, 2, width=at.width))
    parts = [stack(head, gap=2), _form(writing, paper), sayings(writing, "guide_opening", to_begin(writing, paper))]
    parts += _known(desk, paper, plan)
    parts.append(_agenda(writing, paper, plan))
    cues = paper.guide.cues
    hints = [
        hint(desk, "guide_rating", [desk.say(f"guide_rating_{number}") for number in (1, 2, 3)], 6),
        hint(desk, "guide_notes", cues.notes[:2], 8),
        hint(desk, "guide_listening", cues.listening[:_CUES], 6),
        hint(desk, "guide_line_hints", cues.line[:1], 6),
    ]
    return beside_hints(desk, stack(parts, gap=plan.gap), hints)


def _known(desk: Desk, paper: PaperGuide, plan: _Plan) -> Iterator[Block]:
    """The need in a few lines, and what this person claims of it."""
    at, sheet = Columns(desk.frame), paper.guide.sheet
    need = [hanging(desk, "–", say(line, desk.language), SMALL, 2, at.left, at.width) for line in sheet.need]
    if need:
        yield _headed(desk, desk.say("cheat_need"), need[: plan.need], gap=1)
    kept = sheet.claims[: plan.claims]
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


def _agenda(writing: Writing, paper: PaperGuide, plan: _Plan) -> Block:
    """What comes when, in minutes from the start: all questions by codes, those for all told from this person's."""
    desk, guide = writing.desk, paper.guide
    spare = guide.minutes - sum(answer.minutes for answer in paper.call.answers)
    now = min(_OPENING, max(0, spare) // 2)
    rows = [_row(desk, "–", desk.say("guide_opening"), _times(desk, 0, now), plan)]
    was_core = None
    for code, answer, guided in zip(paper.call.codes, paper.call.answers, guide.questions, strict=True):
        if answer.is_core is not was_core:
            was_core = answer.is_core
            word = desk.say("guide_same" if was_core else "guide_own")
            rows.append(desk.paragraph(word, CAPTION, 1, width=Columns(desk.frame).width))
        rows.append(_row(desk, code, say(guided.ask, desk.language), _times(desk, now, now + answer.minutes), plan))
        now += answer.minutes
    rows.append(_row(desk, "–", desk.say("guide_last"), _times(desk, now, max(now, guide.minutes)), plan))
    return _headed(desk, desk.say("guide_plan", minutes=guide.minutes), rows, gap=2)


def _times(desk: Desk, begin: int, end: int) -> str:
    return desk.say("guide_times", begin=begin, end=end) if end > begin else ""


def _row(desk: Desk, code: str, text: str, times: str, plan: _Plan) -> Block:
    at = Columns(desk.frame)
    mark = desk.setter.line(code, STRONG, _CODE - 4)
    time = desk.setter.line(times, CAPTION, _TIMES - 4)
    lines = desk.setter.lines(text, SMALL, at.width - _CODE - _TIMES, plan.asked)

    def draw(pen: Pen, top: float) -> None:
        pen.line(mark, at.left, top, STRONG)
        pen.lines(lines, at.left + _CODE, top, SMALL)
        pen.right_line(time, at.left + at.width, top, CAPTION)

    return Block(max(1, len(lines)) * SMALL.leading, draw)
