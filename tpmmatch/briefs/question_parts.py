"""One question on paper, laid out as on the screen: code and question, notes, rating; hints at the right."""

from dataclasses import dataclass

from tpmmatch.briefs.columns import Columns, beside_hints, hint
from tpmmatch.briefs.pen import Block, Pen, stack
from tpmmatch.briefs.sections import RULED
from tpmmatch.briefs.style import ASKED, CAPTION, CODE, HEADING, STRONG, Face
from tpmmatch.briefs.writing import Writing
from tpmmatch.model.guide import Guided
from tpmmatch.wording import say

RATINGS = range(1, 6)
NO_EVIDENCE, NOT_ASKED = "N", "0"  # the keys that say so on the screen
NOTES = ("situation", "action", "result")
_CODE_WIDTH = 34.0
_GAP = 10.0
_LEAST, _MOST = 2, 9  # lines to write on, of each note
_ON_TERM = 3


@dataclass(frozen=True, slots=True)
class Posed:
    """A question as it is put: its code, its minutes, and something to listen for."""

    code: str
    guided: Guided
    minutes: int
    cue: str


def full_question(writing: Writing, posed: Posed, room: float) -> Block:
    """A question with notes in three steps, filling a page of this height."""
    head, rating = _head(writing, posed, ASKED, why=True), _rating(writing, posed)
    fixed = head.height + rating.height + 2 * _GAP + len(NOTES) * (CAPTION.leading + 4) + 2 * _GAP
    count = min(_MOST, max(_LEAST, int((room - fixed) / RULED / len(NOTES))))
    notes = stack([_note(writing, posed.code, name, count) for name in NOTES], gap=_GAP)
    return beside_hints(writing.desk, stack([head, notes, rating], gap=_GAP), _hints(writing, posed))


def short_question(writing: Writing, posed: Posed) -> Block:
    """A question that a fact or a word settles, with room for what they say."""
    head, rating = _head(writing, posed, STRONG, why=False), _rating(writing, posed)
    said = _note(writing, posed.code, NOTES[0], _ON_TERM, "guide_says")
    return beside_hints(writing.desk, stack([head, said, rating], gap=6), _hints(writing, posed))


def _head(writing: Writing, posed: Posed, face: Face, *, why: bool) -> Block:
    """The code as large as it is short, whose question it is, the question, and why it is asked."""
    desk, at = writing.desk, Columns(writing.desk.frame)
    x, width = at.left + _CODE_WIDTH, at.width - _CODE_WIDTH
    code = desk.setter.line(posed.code, CODE, _CODE_WIDTH - 4)
    about = say(posed.guided.quality, desk.language) or desk.say(
        "guide_term" if posed.guided.is_term else "guide_unknown"
    )
    parts = [about, desk.say("guide_minutes", minutes=posed.minutes) if posed.minutes else ""]
    lines = [
        desk.paragraph(" · ".join(filter(None, parts)), HEADING, 1, x=x, width=width),
        desk.paragraph(say(posed.guided.ask, desk.language), face, 7, x=x, width=width),
    ]
    if why and posed.guided.words and posed.guided.words.why:
        reason = desk.say("guide_why", why=posed.guided.words.why)
        lines.append(desk.paragraph(reason, CAPTION, 3, x=x, width=width))
    text = stack(lines, gap=2)

    def draw(pen: Pen, top: float) -> None:
        pen.line(code, at.left, top, CODE)
        text.draw(pen, top)

    return Block(max(text.height, CODE.leading), draw)


def _note(writing: Writing, code: str, name: str, count: int, key: str = "") -> Block:
    desk, at = writing.desk, Columns(writing.desk.frame)
    label = desk.say(key or f"guide_{name}")
    room = writing.lines(f"{code}_{name}", f"{code} {label}", count, at.left, at.width)
    return stack([desk.paragraph(label, CAPTION, 1, width=at.width), room], gap=4 if writing.is_form else 0)


def _rating(writing: Writing, posed: Posed) -> Block:
    """The five anchors, then what became of a question that has none of them."""
    desk, at = writing.desk, Columns(writing.desk.frame)
    ticks = [
        writing.tick(posed.code, f"{rating}", say(anchor, desk.language), at.left, at.width)
        for rating, anchor in zip(RATINGS, posed.guided.anchors, strict=False)
    ]
    others = {NO_EVIDENCE: desk.say("guide_no_evidence"), NOT_ASKED: desk.say("guide_not_asked")}
    ticks += [writing.tick(posed.code, key, word, at.left, at.width) for key, word in others.items()]
    return stack(ticks, gap=2)


def _hints(writing: Writing, posed: Posed) -> list[Block | None]:
    desk, words = writing.desk, posed.guided.words
    told = (
        [
            hint(desk, "guide_more", words.more, 6),
            hint(desk, "guide_good", [words.good], 14),
            hint(desk, "guide_vague", [words.vague], 14),
        ]
        if words
        else []
    )
    return [*told, hint(desk, "guide_listening", [posed.cue], 8)]
