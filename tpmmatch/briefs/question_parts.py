"""One question on paper, laid out as on the screen: code and question, notes, rating; hints at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from tpmmatch.briefs.columns import Columns, beside_hints, hint
from tpmmatch.briefs.pen import Block, Pen, side_by_side, stack
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
_MOST_SHORT = 6  # where there is one


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


def short_questions(writing: Writing, posed: Sequence[Posed], room: float, gap: float) -> list[Block]:
    """Questions that a fact or a word settles: on as few pages of this height as can be, roomy if there is room."""
    tight = [_short_question(writing, one, _LEAST) for one in posed]
    fewest = _pages([block.height for block in tight], room, gap)
    for count in range(_MOST_SHORT, _LEAST, -1):
        blocks = [_short_question(writing, one, count) for one in posed]
        if _pages([block.height for block in blocks], room, gap) == fewest:
            return blocks
    return tight


def _pages(heights: Sequence[float], room: float, gap: float) -> int:
    """On how many pages they come to stand."""
    pages, left = 0, -1.0
    for height in heights:
        left -= height + gap
        if left < 0:
            pages, left = pages + 1, room - height
    return pages


def _short_question(writing: Writing, posed: Posed, count: int) -> Block:
    head, rating = _head(writing, posed, STRONG, why=False), _rating(writing, posed)
    said = _note(writing, posed.code, NOTES[0], count, "guide_says")
    return beside_hints(writing.desk, stack([head, said, rating], gap=6), _hints(writing, posed))


def _head(writing: Writing, posed: Posed, face: Face, *, why: bool) -> Block:
    """The code as large as it is short, whose question it is, the question, and why it is asked."""
    desk, at = writing.desk, Columns(writing.desk.frame)
    x, width = at.left + _CODE_WIDTH, at.width - _CODE_WIDTH
    code = desk.setter.line(posed.code, CODE, _CODE_WIDTH - 4)
    parts = [about(writing, posed), desk.say("guide_minutes", minutes=posed.minutes) if posed.minutes else ""]
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


def about(writing: Writing, posed: Posed) -> str:
    """What a question is about, in a word or two."""
    known = "guide_term" if posed.guided.is_term else "guide_unknown"
    return say(posed.guided.quality, writing.desk.language) or writing.desk.say(known)


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
    half = at.width / 2
    others = [
        writing.tick(posed.code, NO_EVIDENCE, desk.say("guide_no_evidence"), at.left, half - 8),
        writing.tick(posed.code, NOT_ASKED, desk.say("guide_not_asked"), at.left + half, half),
    ]
    return stack([*ticks, side_by_side(others)], gap=2)


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
