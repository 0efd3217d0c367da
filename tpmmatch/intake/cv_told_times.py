"""Times that are told within an entry and begin none: since when somebody was more there, and faint ones.

A time is faint that may be of days, or has a share behind it that may be of anything.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import Span, find_spans, is_present
from tpmmatch.intake.cv_firms import says_alone
from tpmmatch.intake.cv_heads import EDGES, WORDS_OF_TITLE, begins_small, ends_sentence, parted
from tpmmatch.intake.cv_pieces import labelled, pieces_of
from tpmmatch.intake.cv_words import has, is_company, is_degree, is_school, is_title, is_undertaking, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

_NEAR = 0.6  # heights of a line
_LINES_OF_HEAD = 2  # above its time
_FARTHEST = 40  # lines down to the next of several roles
_SHARE = "%)"
_YEARS = re.compile(r"[QT][1-4]|(?:19|20)\d\d|['’‘/.-]\d\d")


@dataclass(frozen=True, slots=True)
class TimedLine:
    """A line with a time: its place among the others, what stands before and behind the time, and both together."""

    lines: Sequence[Line]
    place: int
    span: Span
    before: str
    after: str
    rest: str

    @property
    def time(self) -> str:
        return self.lines[self.place].text[self.span.first : self.span.last]

    @property
    def is_since(self) -> bool:
        """Whether it lasts without saying until when: "since Jan 21", not "Jan 21 – today"."""
        return self.span.open and not any(map(is_present, re.split(r"[\s–—-]+", self.time)))


def is_faint(time: str) -> bool:
    """Whether a time may be one of days, "May 10 – Jun 12", or has a share behind it, "2019 – 2021 (25 %)"."""
    return time.endswith(_SHARE) or _YEARS.search(time) is None


def is_rise(line: TimedLine) -> bool:
    """Whether a line says since when somebody was more within the job above, whose firm it doesn't name again."""
    whole = _time_above(line) if line.rest and line.is_since else None
    return whole is not None and _rises_within(line, *whole)


def is_told(line: TimedLine) -> bool:
    """Whether a faint time is of what is told: "Since May 20 testers report to me", or beside others in full."""
    whole = _time_above(line) if line.rest else None
    within = whole is not None and not _names(line.rest) and _lies_within(line.span, whole[1])
    near = _is_near_name(line)
    if not (parted(line.before, "") or line.lines[line.place].level or _names(line.before) or near):
        return within or begins_small(line.rest) or _is_beside_full_times(line)
    if not line.is_since or line.before.strip() or parted("", line.after):
        return False
    names_job = is_title(line.rest) and (is_company(line.rest) or near or says_alone(line.rest))
    return (within or begins_small(line.rest)) and not names_job


def _time_above(line: TimedLine) -> tuple[int, Span] | None:
    """The time next above without room between, and the place of its line; none where it is one day or year."""
    for place in _places_above(line.lines, line.place):
        text = line.lines[place].text
        if not is_bullet(text) and (spans := find_spans(text)):
            return None if spans[-1].single else (place, spans[-1])
    return None


def _places_above(lines: Sequence[Line], place: int) -> Iterator[int]:
    """The lines above one, from below, as long as no room parts them."""
    while place and lines[place].gap < _NEAR:
        place -= 1
        yield place


def _lies_within(span: Span, whole: Span) -> bool:
    """Whether a time lies within another, by what both say: "May 20 – Jun 21" in "2019 – 2021"."""
    ends = whole.open or (not span.open and span.end[: len(whole.end)] <= whole.end)
    return whole.start[: len(span.start)] <= span.start and ends


def _begins_within(span: Span, whole: Span) -> bool:
    """Whether a time begins within another, before its last month or year."""
    said = len(span.start)
    return whole.start[:said] <= span.start and (whole.open or span.start < whole.end[:said])


def _rises_within(line: TimedLine, place: int, whole: Span) -> bool:
    """Whether somebody rises within the job above: "since May 20 Head of PMO" below its title, and no list of roles."""
    if line.before.strip() or line.time.endswith(_SHARE) or not _begins_within(line.span, whole):
        return False
    rest = line.rest
    if line.lines[line.place].level or "," in rest or GAP in rest or is_company(rest) or says_alone(rest):
        return False
    pieces = pieces_of([(rest, line.lines[line.place])])
    if len(pieces) > 1 and any(_names_another(piece.text) for piece in pieces):
        return False  # "seit 09/2018 Trainer bei IHK Kiel", "Trainer | Segelclub"
    heads = [place, *islice(_places_above(line.lines, place), _LINES_OF_HEAD)]
    between = range(place, line.place)
    titled = any(is_title(line.lines[one].text) for one in {*heads, *between} if not is_bullet(line.lines[one].text))
    return titled and not _lists_roles_below(line, whole) and not _heads_like(line, place)


def _names_another(text: str) -> bool:
    """Whether beside a title stands for whom else it is: "IHK Kiel", not "Region Nord", "12 Mitarbeiter", "EMEA"."""
    site = fold(text).split()[:1] and fold(text).split()[0] in words("company", "sites")
    inner = is_undertaking(text) or begins_small(text) or _is_part_of_firm(text) or site
    return not (is_title(text) or text[:1].isdigit() or inner)


def _heads_like(line: TimedLine, place: int) -> bool:
    """Whether a line heads a job of its own, as the one above does: a title behind its time, over or under a firm.

    "Seit 03/2016 Projektleiter" over "Donau Netz GmbH", and so "Seit 10/2019 Lektor" over "Campus Wieden".
    """
    lines, head = line.lines, line.lines[place]
    span = find_spans(head.text)[0]
    said = head.text[span.last :].strip(EDGES)
    if span.first or not said or is_company(said):
        return False
    below = [one + 1 for one in (place, line.place)]
    if below[1] < len(lines) and _is_part_of_firm(lines[below[1]].text):
        return False
    if all(_is_name_at(lines, one) and not is_undertaking(lines[one].text) for one in below):
        return below[1] + 1 >= len(lines) or _parts_from(lines[below[1] + 1])
    above = [one - 1 for one in (place, line.place)]
    if above[0] < 0 or above[1] <= place or head.gap >= _NEAR or find_spans(lines[0].text):
        return False  # firms stand over their times only where the first does
    return all(_is_name_at(lines, one) for one in above) and not is_undertaking(lines[above[1]].text)


def _is_part_of_firm(text: str) -> bool:
    """Whether a name without a word of firms has one of their parts or fields: "Strategischer Einkauf"."""
    inner = has(text, "company", "units") or has(text, "company", "fields")
    return inner and not (is_company(text) or is_school(text))


def _parts_from(line: Line) -> bool:
    """Whether a line doesn't go on with the one above: a point, a time, or one with room above."""
    return is_bullet(line.text) or bool(find_spans(line.text)) or line.gap >= _NEAR


def _is_name_at(lines: Sequence[Line], place: int) -> bool:
    """Whether a line may be no more than a firm's name: short, and in capitals but for little words."""
    if place >= len(lines) or not _is_short(lines[place].text):
        return False
    text = lines[place].text
    small = [word for word in text.split() if word.islower() and fold(word) not in words("table", "small")]
    told = ends_sentence(text) or is_title(text) or labelled(lines[place])
    return not small and not told


def _lists_roles_below(line: TimedLine, whole: Span) -> bool:
    """Whether other times within the whole follow without room between: of a firm's roles, this is the last."""
    for below in line.lines[line.place + 1 : line.place + 1 + _FARTHEST]:
        if below.gap >= _NEAR:
            return False
        spans = [] if is_bullet(below.text) else [one for one in find_spans(below.text) if not (one.open or one.single)]
        if spans:
            return _begins_within(spans[-1], whole)
    return False


def _is_beside_full_times(line: TimedLine) -> bool:
    """Whether other lines have times that can be nothing else."""
    others = (one.text for number, one in enumerate(line.lines) if number != line.place and not is_bullet(one.text))
    times = ((text[one.first : one.last], one) for text in others for one in find_spans(text))
    return any(not (one.single or is_faint(time)) for time, one in times)


def _is_near_name(line: TimedLine) -> bool:
    """Whether the line above or below only names a title or a firm."""
    lines, place = line.lines, line.place
    above = place and lines[place].gap < _NEAR and not (place > 1 and find_spans(lines[place - 2].text))
    below = place + 1 < len(lines) and lines[place + 1].gap < _NEAR
    near = [*(lines[place - 1 : place] if above else []), *(lines[place + 1 : place + 2] if below else [])]
    return any(_names(one.text) and _is_short(one.text) for one in near)


def _is_short(text: str) -> bool:
    return len(text.split()) <= WORDS_OF_TITLE and not (is_bullet(text) or find_spans(text))


def _names(text: str) -> bool:
    return is_title(text) or is_company(text) or is_degree(text) or is_school(text)
