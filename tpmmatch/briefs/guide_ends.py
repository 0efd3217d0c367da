"""What is said first and last in a call, and the last page of a call guide: the rest, and how to end."""

from collections.abc import Sequence

from tpmmatch.briefs.columns import Columns
from tpmmatch.briefs.listing import hanging
from tpmmatch.briefs.pen import Block, stack
from tpmmatch.briefs.style import BODY, CAPTION, HEADING
from tpmmatch.briefs.text import called, shorten
from tpmmatch.briefs.writing import Writing
from tpmmatch.model.call import CallKind
from tpmmatch.model.guide import PaperGuide
from tpmmatch.model.words import message

_BLANK = "………………"
_GAP, _TIGHT_GAP = 14.0, 8.0
_LONGEST_TITLE = 80
# Lines to write on: on a page of its own, and below something else.
_ROOMY = {"theirs": 7, "risk": 4, "note": 5}
_TIGHT = {"theirs": 4, "risk": 2, "note": 2}


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
    values = {"name": called(paper.guide.name), "project": shorten(paper.project, _LONGEST_TITLE)}
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
    told = [hanging(desk, "–", line, BODY, 4, at.left, at.width) for line in lines]
    return stack([heading, *told], gap=2)


def rest(writing: Writing, paper: PaperGuide, *, tight: bool = False) -> Block:
    """The candidate's own questions, a risk named unasked, anything else, and how to end."""
    desk, at = writing.desk, Columns(writing.desk.frame)
    lines = _TIGHT if tight else _ROOMY
    names = ["note"] if paper.call.kind is CallKind.REFERENCE else list(lines)
    rooms = [labelled(writing, name, f"guide_{name}", lines[name], at.left, at.width) for name in names]
    said = sayings(writing, "guide_closing", to_end(writing, paper))
    heading = desk.paragraph(desk.say("guide_rest"), HEADING, 1, width=at.width)
    return stack([heading, *rooms, said], gap=_TIGHT_GAP if tight else _GAP)


def labelled(writing: Writing, name: str, key: str, count: int, x: float, width: float) -> Block:
    """A quiet word, and room to write below it."""
    desk = writing.desk
    label = desk.say(key)
    room = writing.lines(name, label, count, x, width)
    return stack([desk.paragraph(label, CAPTION, 1, x=x, width=width), room], gap=4 if writing.is_form else 0)
