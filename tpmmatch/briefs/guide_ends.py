"""The first page of a call guide and its last: whom, when, how; how to begin; red flags, the rest, how to end."""

from collections.abc import Sequence

from tpmmatch.briefs.columns import Columns, beside_hints, hint
from tpmmatch.briefs.pen import Block, Pen, side_by_side, stack
from tpmmatch.briefs.style import BODY, CAPTION, HEADING, LONG_NAME, SMALL, STRONG
from tpmmatch.briefs.writing import BESIDE_BOX, Writing
from tpmmatch.model.call import MEETINGS, CallKind, Line
from tpmmatch.model.guide import PaperGuide
from tpmmatch.model.words import message
from tpmmatch.wording import say

_BLANK = "………………"
_GAP = 14.0
_CODE = 28.0
_CUES = 4
_DAYS = frozenset({"held", "consent"})
_ROOM = {"theirs": 5, "risk": 3, "note": 3}  # lines to write on


def opening(writing: Writing, paper: PaperGuide) -> Block:
    """Whom the call is with, what is to be filled in, the questions at a glance."""
    desk, at = writing.desk, Columns(writing.desk.frame)
    head = [desk.paragraph(title_of(writing, paper), LONG_NAME, 2, width=at.width)]
    if paper.kept:
        head.append(desk.paragraph(desk.say("guide_call", id=paper.call.id), CAPTION, 2, width=at.width))
    content = stack([stack(head, gap=2), _form(writing, paper), _plan(writing, paper)], gap=_GAP)
    cues = paper.guide.cues
    hints = [
        hint(desk, "guide_notes", cues.notes[:2], 8),
        hint(desk, "guide_listening", cues.listening[:_CUES], 6),
        hint(desk, "guide_line_hints", cues.line[:1], 6),
    ]
    return beside_hints(desk, content, hints)


def title_of(writing: Writing, paper: PaperGuide) -> str:
    """ "Phone call with Ann", or "Phone call: the same for all"."""
    kind = message(f"call_kind_{paper.call.kind}")
    if not paper.call.person:
        return writing.desk.say("guide_for_all", kind=kind)
    return writing.desk.say("guide_with", kind=kind, name=paper.guide.name or message("brief_no_name"))


def to_begin(writing: Writing, paper: PaperGuide) -> list[str]:
    """What to say first: to a candidate, or to a referee."""
    if paper.call.kind is not CallKind.REFERENCE:
        return _spoken(paper, paper.guide.cues.opening)
    values = {"name": paper.guide.name, "project": paper.project}
    return [writing.desk.say(f"guide_referee_{number}", **values) for number in (1, 2, 3)]


def to_end(writing: Writing, paper: PaperGuide) -> list[str]:
    """What to say last."""
    if paper.call.kind is CallKind.REFERENCE:
        return [writing.desk.say("guide_referee_end")]
    return _spoken(paper, paper.guide.cues.closing)


def _spoken(paper: PaperGuide, cues: Sequence[str]) -> list[str]:
    """Cues with the names that are known, and room for those that aren't."""
    known = {
        "me": paper.call.rater or _BLANK,
        "firm": paper.guide.firm or _BLANK,
        "minutes": paper.guide.minutes,
        "date": _BLANK,
    }
    return [cue.format(**known) for cue in cues]


def sayings(writing: Writing, key: str, lines: Sequence[str]) -> Block:
    """A heading, and what to say, each behind a dash."""
    desk, at = writing.desk, Columns(writing.desk.frame)
    heading = desk.paragraph(desk.say(key), HEADING, 1, width=at.width)
    return stack([heading, *(_dashed(writing, line) for line in lines)], gap=3)


def rest(writing: Writing, paper: PaperGuide) -> Block:
    """The candidate's own questions, a risk named unasked, anything else, and how to end."""
    desk, at = writing.desk, Columns(writing.desk.frame)
    names = ["note"] if paper.call.kind is CallKind.REFERENCE else ["theirs", "risk", "note"]
    rooms = [
        labelled(writing, name, f"guide_{name}", 5 if name == "theirs" else 3, at.left, at.width) for name in names
    ]
    said = sayings(writing, "guide_closing", to_end(writing, paper))
    heading = desk.paragraph(desk.say("guide_rest"), HEADING, 1, width=at.width)
    return stack([heading, *rooms, said], gap=_GAP)


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


def _plan(writing: Writing, paper: PaperGuide) -> Block:
    """All questions with code and minutes, those for all told from this person's."""
    desk, at = writing.desk, Columns(writing.desk.frame)
    heading = desk.paragraph(desk.say("guide_plan", minutes=paper.guide.minutes), HEADING, 1, width=at.width)
    rows: list[Block] = []
    was_core = None
    for code, answer, guided in zip(paper.call.codes, paper.call.answers, paper.guide.questions, strict=True):
        if answer.is_core is not was_core:
            was_core = answer.is_core
            word = desk.say("guide_same" if was_core else "guide_own")
            rows.append(desk.paragraph(word, CAPTION, 1, width=at.width))
        rows.append(_planned(writing, code, say(guided.ask, desk.language), answer.minutes))
    return stack([heading, *rows], gap=2)


def _planned(writing: Writing, code: str, ask: str, minutes: int) -> Block:
    desk, at = writing.desk, Columns(writing.desk.frame)
    mark = desk.setter.line(code, STRONG, _CODE - 4)
    time = desk.setter.line(desk.say("guide_minutes", minutes=minutes) if minutes else "", CAPTION, 60)
    lines = desk.setter.lines(ask, SMALL, at.width - _CODE - 64, 2)

    def draw(pen: Pen, top: float) -> None:
        pen.line(mark, at.left, top, STRONG)
        pen.lines(lines, at.left + _CODE, top, SMALL)
        pen.right_line(time, at.left + at.width, top, CAPTION)

    return Block(len(lines) * SMALL.leading, draw)


def labelled(writing: Writing, name: str, key: str, count: int, x: float, width: float) -> Block:
    """A quiet word, and room to write below it."""
    desk = writing.desk
    label = desk.say(key)
    room = writing.lines(name, label, count, x, width)
    return stack([desk.paragraph(label, CAPTION, 1, x=x, width=width), room], gap=4 if writing.is_form else 0)


def _dashed(writing: Writing, text: str) -> Block:
    desk, at = writing.desk, Columns(writing.desk.frame)
    dash = desk.setter.line("–", BODY, BESIDE_BOX)
    lines = desk.setter.lines(text, BODY, at.width - BESIDE_BOX, 4)

    def draw(pen: Pen, top: float) -> None:
        pen.line(dash, at.left, top, BODY)
        pen.lines(lines, at.left + BESIDE_BOX, top, BODY)

    return Block(len(lines) * BODY.leading, draw)
