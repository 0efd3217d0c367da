"""Rate and start where no label of their own says them: below a heading that does, or behind the last job."""

import re
from collections.abc import Callable, Sequence
from dataclasses import fields, replace

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_sections import Section
from tpmmatch.intake.cv_terms import UnsureLine, is_term, parts_of, prices_in, says_now, says_terms
from tpmmatch.intake.cv_words import has, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line
from tpmmatch.intake.money import says_currency

_OF_ENTRIES = frozenset({"work", "projects", "education"})
_APART = 0.8  # room above, in lines, by which something new begins
_LONGEST = 100  # letters
_EDGE = re.compile(r"[\s:–—-]+$")


def with_terms_apart(sections: Sequence[Section]) -> list[Section]:
    """The parts; terms that stand by themselves behind the last entry of one are a part of their own."""
    parts: list[Section] = []
    for number, section in enumerate(sections):
        parts.append(section)
        if section.name not in _OF_ENTRIES:
            continue
        start = _start_of_terms(section.lines)
        if start < len(section.lines) and start and not any(map(_is_all_terms, section.lines[:start])):
            followed = any(other.lines for other in sections[number + 1 :])
            parts.append(Section("terms", lines=_asked_about(section.lines, start, followed=followed)))
            section.lines = section.lines[:start]
    return parts


def _start_of_terms(lines: Sequence[Line]) -> int:
    """Where the terms behind the last entry begin, apart from it: those of one who says when they are free, or alone.

    With a day from which somebody is free "Honorar: 850" and "Reisebereitschaft: 50 %" are no job's either.
    """
    start = _start_of_last(lines, lambda number: _is_own(number, lines) or _has_own_label(lines[number]))
    if any(_is_own(number, lines) and _tells_when(lines[number]) for number in range(start, len(lines))):
        return start
    return _start_of_last(lines, lambda number: _is_own(number, lines))


def _start_of_last(lines: Sequence[Line], belongs: Callable[[int], bool]) -> int:
    """Where those of the last lines that belong together have room above; behind all if there are none."""
    start = len(lines)
    while start and belongs(start - 1):
        start -= 1
    return next((number for number in range(start, len(lines)) if lines[number].gap >= _APART), len(lines))


def _is_own(number: int, lines: Sequence[Line]) -> bool:
    """Whether a line is all of terms, and those of no job, as a start before others is that goes on behind its day."""
    spans = find_spans(lines[number].text)
    goes_on = bool(spans) and bool(lines[number].text[spans[-1].last :].strip(" ."))
    return _is_all_terms(lines[number]) and not (goes_on and _is_past(number, lines))


def _has_own_label(line: Line) -> bool:
    """Whether a label says that a line is about what somebody asks for or offers."""
    label, colon, _ = line.text.partition(":")
    return bool(colon) and (says_terms(line) or fold(label) in words("end", "labels"))


def _tells_when(line: Line) -> bool:
    return has(line.text, "terms", "available")


def _asked_about(lines: Sequence[Line], start: int, *, followed: bool) -> list[Line]:
    """The lines from there on; amid a CV a rate behind a job may have been that job's, and so may a start long past."""
    told: list[Line] = []
    for number, line in enumerate(lines[start:], start):
        past, said = _is_past(number, lines), {field.name: getattr(line, field.name) for field in fields(line)}
        told.append(UnsureLine(**said, past=past) if followed or past else line)
    return told


def _is_past(number: int, lines: Sequence[Line]) -> bool:
    """Whether a line says a start before the last year that is told above it."""
    years = [span.end[:4] or span.start[:4] for line in lines[:number] for span in find_spans(line.text)]
    said = [span.start[:4] for span in find_spans(lines[number].text)]
    return bool(years and said) and max(said) < max(years)


def with_heading_said(section: Section) -> list[Line]:
    """The lines of a part about terms; the first that its heading tells of has that as its label.

    What looks like a heading may say it all: "Tagessatz (8h): 900".
    """
    if section.heading is not None and is_term(section.heading.text):
        return [section.heading, *section.lines]
    heading = _EDGE.sub("", section.heading.plain) if section.heading is not None else ""
    for number, line in enumerate(section.lines):
        if _is_told_by(fold(heading), line):
            said = replace(line, text=f"{heading}: {line.text}")
            return [*section.lines[:number], said, *section.lines[number:]]
    return section.lines


def _is_told_by(heading: str, line: Line) -> bool:
    """Whether a line says no more than its value, of the kind that the heading names."""
    if says_terms(line) or is_term(line.text) or is_bullet(line.text):
        return False
    if heading in words("terms", "available"):
        now = fold(line.text) in words("terms", "now")
        return now or bool(find_spans(line.text))
    priced = says_currency(line.text) and any(map(str.isdigit, line.text))
    return priced and heading in words("terms", "day_rate") | words("terms", "hourly_rate")


def _is_all_terms(line: Line) -> bool:
    """Whether a line says a rate or when somebody is free, and nothing else."""
    parts = [part for part in parts_of(line) if part.strip()]
    short = len(line.text) <= _LONGEST and not is_bullet(line.text)
    return short and bool(parts) and all(is_term(part) or says_now(part) or prices_in(part) for part in parts)
