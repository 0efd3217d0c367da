"""Jobs in order, with those that have no dates: what they are told by instead."""

from collections.abc import Sequence
from itertools import pairwise

from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_dates import is_present
from tpmmatch.intake.cv_entries import around_first_date, goes_on
from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_firm_headings import with_firms_at_jobs
from tpmmatch.intake.cv_firms import is_field
from tpmmatch.intake.cv_heads import WORDS_OF_TITLE, is_head, room_of, runs_on, style_of
from tpmmatch.intake.cv_pieces import pieces_of
from tpmmatch.intake.cv_placed import is_place_only
from tpmmatch.intake.cv_sentences import with_sentences_parted
from tpmmatch.intake.cv_time_headings import with_heads_under_times
from tpmmatch.intake.cv_words import is_company, is_title
from tpmmatch.intake.layout import GAP, Line


def jobs_of(lines: Sequence[Line]) -> list[Entry]:
    """The entries of work in order; without a date, those are some whose heads name a title or a firm."""
    lines = with_firms_at_jobs(with_heads_under_times(lines))
    before, dated = around_first_date(lines)
    if not dated:
        before, dated = around_first_date(with_sentences_parted(lines))
    return [*_by_words(before), *(job for entry in dated for job in _each_of(entry))]


def _each_of(entry: Entry) -> Sequence[Entry]:
    """The entry, and those without a time that are marked as its head is and stood among what it tells."""
    head, told = (entry.heads[0] if entry.heads else None), list(entry.body)
    places = [n for n, line in enumerate(told) if head is not None and _is_like(*head, line)]
    jobs = [entry]
    entry.body = told[: places[0]] if places else told
    for start, end in pairwise([*places, len(told)]):
        found = _by_words(told[start:end])
        if not found:
            jobs[-1].body += told[start:end]
        jobs += found
    return jobs


def _is_like(text: str, head: Line, line: Line) -> bool:
    """Whether a line is marked as a head is, whose `text` is that without its time."""
    if not is_head(line) or line.level != head.level:
        return False
    return any(_names(line)) if line.level else head.bold and line.bold and _is_title_and_firm(text, line.text)


def _is_title_and_firm(*texts: str) -> bool:
    """Whether texts are each a title in bold and, parted from it, one more piece that is none and no field or place."""
    for title, *others in (text.split(GAP) for text in texts):
        other = others[0].strip() if len(others) == 1 else ""
        if (
            not is_title(title)
            or not other[:1].isupper()
            or is_title(other)
            or is_field(other)
            or is_place_only(Line(other))
        ):
            return False
    return True


def _by_words(lines: Sequence[Line]) -> list[Entry]:
    """Jobs without dates: each begins with a line that names a title or a firm, behind free room or a point."""
    if all(is_bullet(line.text) and all(_names(line)) for line in lines):
        return [Entry(heads=[(without_bullet(line.text), line)]) for line in lines]
    entries: list[Entry] = []
    room = room_of(lines) if lines else 0.0
    for place, line in enumerate(lines):
        if _begins_job(lines, place, entries[-1] if entries else None, room):
            entries.append(Entry(heads=[(_without_today(line.text), line)]))
        elif entries and _goes_on_undated(entries[-1], lines, place):
            entries[-1].heads.append((_without_today(line.text), line))
        elif entries:
            entries[-1].body.append(line)
    told = [entry for entry in entries if _is_titled(entry) or any(is_bullet(line.text) for line in entry.body)]
    return [entry for entry in told if not _is_one_word(entry)]


def _is_one_word(entry: Entry) -> bool:
    """Whether a heading of one word is all of a head: "Expert" heads what somebody knows well."""
    (text, line), *others = entry.heads
    return not others and line.level > 0 and len(text.split()) == 1


def _goes_on_undated(entry: Entry, lines: Sequence[Line], place: int) -> bool:
    """Whether a head goes on in this line; behind a firm alone, only with a title: "A bank with branches" is told."""
    titled = _is_titled(entry) or _names(lines[place])[0]
    return not entry.body and titled and goes_on(entry, lines, place, len(lines))


def _is_titled(entry: Entry) -> bool:
    return any(_names(line)[0] for _, line in entry.heads)


def _begins_job(lines: Sequence[Line], place: int, above: Entry | None, room: float) -> bool:
    line, named = lines[place], _names(lines[place])
    if above is not None and _lacks_title(above):
        return False
    if _is_over_title(line, lines[place + 1 : place + 2]):
        return True
    if not (is_head(line) and any(named)):
        return False
    if above is None or line.gap >= room or (all(named) and not runs_on(lines[place - 1], line)):
        return True
    return style_of(line) == style_of(above.heads[0][1]) != style_of(lines[place - 1])


def _is_over_title(line: Line, below: Sequence[Line]) -> bool:
    """Whether a heading stands over a title that is marked less: "### Meadow" over "**Lead**"."""
    title = below[0] if below else None
    if title is None or not (line.level and is_head(line) and is_head(title)):
        return False
    return _names(title)[0] and (title.level > line.level if title.level else title.bold)


def _lacks_title(entry: Entry) -> bool:
    """Whether an entry is so far only a heading, whose title is to come."""
    return not entry.body and len(entry.heads) == 1 and entry.heads[0][1].level > 0 and not _is_titled(entry)


def _names(line: Line) -> tuple[bool, bool]:
    """Whether short parts of a line name a title, and a firm."""
    text = without_bullet(line.text)
    short = [piece.text for piece in pieces_of([(text, line)]) if len(piece.text.split()) <= WORDS_OF_TITLE]
    return any(map(is_title, short)), any(map(is_company, short))


def _without_today(text: str) -> str:
    """ "Kranz AG (current)" and "Currently: Lead, Kranz AG" without what stands for their time."""
    first, _, rest = text.partition(" ")
    if is_present(first.rstrip(":,")) and is_title(rest.partition(",")[0]):
        text = rest.lstrip()
    before, bracket, behind = text.rpartition("(")
    return before.rstrip() if bracket and is_present(behind.rstrip(" )")) else text
