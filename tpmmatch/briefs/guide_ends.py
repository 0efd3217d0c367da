"""The first page of a call guide and its last: whom, when, how; how to begin; red flags, the rest, how to end."""

from collections.abc import Sequence

from tpmmatch.briefs.columns import Columns, beside_hints, hint
from tpmmatch.briefs.pen import Block, Pen, stack
from tpmmatch.briefs.style import BODY, CAPTION, HEADING, LONG_NAME, SMALL, STRONG
from tpmmatch.briefs.writing import BESIDE_BOX, Writing
from tpmmatch.model.call import CallKind, Line, Mode
from tpmmatch.model.guide import PaperGuide
from tpmmatch.model.words import message
from tpmmatch.wording import say

_BLANK = "………………"
_GAP = 14.0
_CODE = 28.0
_CUES = 4
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


def spoken(paper: PaperGuide, cues: Sequence[str]) -> list[str]:
    """What to say, with the names that are known, and room for those that aren't."""
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


def flags(writing: Writing, paper: PaperGuide) -> Block:
    """The red flags, each with room for what shows it and for the reply."""
    desk, at = writing.desk, Columns(writing.desk.frame)
    note = desk.paragraph(desk.say("guide_flags_note"), CAPTION, 2, width=at.width)
    heading = desk.paragraph(desk.say("guide_flags"), HEADING, 1, width=at.width)
    half = (at.width - 12) / 2
    rows: list[Block] = []
    for flag in paper.guide.flags:
        name = desk.paragraph(flag.name, STRONG, 2, width=at.width)
        look = desk.paragraph(flag.look, CAPTION, 3, width=at.width)
        rooms = [
            _labelled(writing, f"flag_{flag.id}_{field}", f"guide_flag_{field}", 2, x, half)
            for field, x in (("evidence", at.left), ("reply", at.left + half + 12))
        ]
        rows.append(stack([name, look, side_by_side(rooms)], gap=2))
    cues = paper.guide.cues
    hints = [hint(desk, "guide_no_flag", [*cues.line[:3], *cues.interruption], 8)]
    return beside_hints(desk, stack([stack([heading, note], gap=2), *rows], gap=12), hints)


def rest(writing: Writing, paper: PaperGuide) -> Block:
    """The candidate's own questions, a risk named unasked, anything else, and how to end."""
    desk, at = writing.desk, Columns(writing.desk.frame)
    names = ["note"] if paper.call.kind is CallKind.REFERENCE else ["theirs", "risk", "note"]
    rooms = [
        _labelled(writing, name, f"guide_{name}", 5 if name == "theirs" else 3, at.left, at.width) for name in names
    ]
    said = sayings(writing, "guide_closing", spoken(paper, paper.guide.cues.closing))
    heading = desk.paragraph(desk.say("guide_rest"), HEADING, 1, width=at.width)
    return stack([heading, *rooms, said], gap=_GAP)


def side_by_side(blocks: Sequence[Block]) -> Block:
    """Blocks that begin on one level."""

    def draw(pen: Pen, top: float) -> None:
        for block in blocks:
            block.draw(pen, top)

    return Block(max(block.height for block in blocks), draw)


def _form(writing: Writing, paper: PaperGuide) -> Block:
    desk, at = writing.desk, Columns(writing.desk.frame)
    half = (at.width - 14) / 2
    pairs = [("held", "rater"), ("begun", "ended")]
    if paper.call.kind is CallKind.REFERENCE:
        pairs = [("referee", "relation"), ("consent", "held"), ("rater", "begun")]
    if not paper.call.person:
        pairs.insert(0, ("name", "role"))
    rows = [
        side_by_side(
            [
                writing.line(name, desk.say(f"guide_{name}"), x, half)
                for name, x in zip(pair, (at.left, at.left + half + 14), strict=True)
            ]
        )
        for pair in pairs
    ]
    modes = {str(mode): desk.say(f"guide_mode_{mode}") for mode in Mode}
    lines = {str(line): desk.say(f"guide_line_{line}") for line in Line}
    rows.append(writing.ticks("mode", desk.say("guide_mode"), modes, at.left, at.width))
    rows.append(writing.ticks("line", desk.say("guide_line"), lines, at.left, at.width))
    return stack(rows, gap=3)


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


def _labelled(writing: Writing, name: str, key: str, count: int, x: float, width: float) -> Block:
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
