"""What comes when in a call, in minutes from its start: all questions by their codes, as whole as there is room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.pen import Block, Pen, baseline, stack
from tpmmatch.briefs.style import CAPTION, HEADING, SMALL, SMALL_STRONG
from tpmmatch.model.guide import PaperGuide
from tpmmatch.wording import say

_CODE = 20.0
_GUTTER = 12.0
_GAP = 2.0
_OPENING = 2  # minutes
_ALL = 100  # lines, more than any question has


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of the agenda; `head` stands above the first of its kind."""

    code: str
    text: str
    times: str
    head: str = ""


def agenda(desk: Desk, paper: PaperGuide, least: int, room: float) -> Block:
    """A row a question: each in its own words, shortened to no fewer than `least` lines if the room is too small."""
    frame, entries = desk.frame, tuple(_entries(desk, paper))
    times = max(desk.setter.line(entry.times, CAPTION, frame.width).width for entry in entries)
    width = frame.width - _CODE - _GUTTER - times
    whole = [len(desk.setter.lines(entry.text, SMALL, width, _ALL)) for entry in entries]
    heads = sum(CAPTION.leading + _GAP for entry in entries if entry.head)
    free = room - HEADING.leading - len(entries) * (SMALL.leading + _GAP) - heads
    lines = shared_out(whole, least, int(free / SMALL.leading))
    rows: list[Block] = []
    for entry, most in zip(entries, lines, strict=True):
        if entry.head:
            rows.append(desk.paragraph(entry.head, CAPTION, 1))
        rows.append(_row(desk, entry, width, most))
    title = desk.paragraph(desk.say("guide_plan", minutes=paper.guide.minutes), HEADING, 1)
    return stack([title, *rows], gap=_GAP)


def shared_out(whole: Sequence[int], least: int, spare: int) -> list[int]:
    """How many lines each text gets that has so many in all, if beyond one line for each there are `spare` ones.

    Lines go where the fewest are, and first where one makes a text whole.
    """
    given = [max(1, min(lines, least)) for lines in whole]
    for _ in range(spare - sum(given) + len(given)):
        cut = [(given[at], whole[at] - given[at], at) for at in range(len(given)) if given[at] < whole[at]]
        if not cut:
            break
        given[min(cut)[2]] += 1
    return given


def _entries(desk: Desk, paper: PaperGuide) -> Iterator[_Entry]:
    """The opening, the questions for all and those for this person, and the end."""
    guide, answers = paper.guide, paper.call.answers
    spare = guide.minutes - sum(answer.minutes for answer in answers)
    now = min(_OPENING, max(0, spare) // 2)
    yield _Entry("–", desk.say("guide_opening"), _times(desk, 0, now))
    was_core = None
    for code, answer, guided in zip(paper.call.codes, answers, guide.questions, strict=True):
        head = "" if answer.is_core is was_core else desk.say("guide_same" if answer.is_core else "guide_own")
        yield _Entry(code, say(guided.ask, desk.language), _times(desk, now, now + answer.minutes), head)
        was_core, now = answer.is_core, now + answer.minutes
    yield _Entry("–", desk.say("guide_last"), _times(desk, now, max(now, guide.minutes)))


def _times(desk: Desk, begin: int, end: int) -> str:
    return desk.say("guide_times", begin=begin, end=end) if end > begin else ""


def _row(desk: Desk, entry: _Entry, width: float, most: int) -> Block:
    frame = desk.frame
    mark = desk.setter.line(entry.code, SMALL_STRONG, _CODE - 4)
    time = desk.setter.line(entry.times, CAPTION, frame.width)
    lines = desk.setter.lines(entry.text, SMALL, width, most)
    drop = baseline(0, CAPTION) - baseline(0, SMALL)  # small letters stand on the line of the others

    def draw(pen: Pen, top: float) -> None:
        pen.line(mark, frame.left, top, SMALL_STRONG)
        pen.lines(lines, frame.left + _CODE, top, SMALL)
        pen.right_line(time, frame.right, top - drop, CAPTION)

    return Block(max(1, len(lines)) * SMALL.leading, draw)
