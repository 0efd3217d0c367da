"""Jobs in order, with those that have no dates: what they are told by instead."""

from collections.abc import Sequence

from tpmmatch.intake.cv_dates import is_present
from tpmmatch.intake.cv_entries import Entry, around_first_date, goes_on
from tpmmatch.intake.cv_heads import is_head, room_of, runs_on, style_of
from tpmmatch.intake.cv_pieces import pieces_of
from tpmmatch.intake.cv_sections import is_bullet, without_bullet
from tpmmatch.intake.cv_words import is_company, is_title
from tpmmatch.intake.layout import Line

_WORDS_OF_TITLE = 6


def jobs_of(lines: Sequence[Line]) -> list[Entry]:
    """The entries of work in order; without a date, those are some whose heads name a title or a firm."""
    before, dated = around_first_date(lines)
    return [*_by_words(before), *dated]


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
    return [entry for entry in entries if _is_titled(entry) or any(is_bullet(line.text) for line in entry.body)]


def _goes_on_undated(entry: Entry, lines: Sequence[Line], place: int) -> bool:
    """Whether a head goes on in this line; behind a firm alone, only with a title: "A bank with branches" is told."""
    titled = _is_titled(entry) or _names(lines[place])[0]
    return not entry.body and titled and goes_on(entry, lines, place, len(lines))


def _is_titled(entry: Entry) -> bool:
    return any(_names(line)[0] for _, line in entry.heads)


def _begins_job(lines: Sequence[Line], place: int, above: Entry | None, room: float) -> bool:
    line, named = lines[place], _names(lines[place])
    if not (is_head(line) and any(named)):
        return False
    if above is None or line.gap >= room or (all(named) and not runs_on(lines[place - 1], line)):
        return True
    return style_of(line) == style_of(above.heads[0][1]) != style_of(lines[place - 1])


def _names(line: Line) -> tuple[bool, bool]:
    """Whether short parts of a line name a title, and a firm."""
    text = without_bullet(line.text)
    short = [piece.text for piece in pieces_of([(text, line)]) if len(piece.text.split()) <= _WORDS_OF_TITLE]
    return any(map(is_title, short)), any(map(is_company, short))


def _without_today(text: str) -> str:
    """ "Kranz AG (current)" without what stands for its time."""
    before, bracket, behind = text.rpartition("(")
    return before.rstrip() if bracket and is_present(behind.rstrip(" )")) else text
