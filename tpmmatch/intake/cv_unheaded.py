"""CVs without headings: what stands in their top with times is work, or what was studied."""

from collections.abc import Sequence

from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_entries import entries_of
from tpmmatch.intake.cv_sections import TOP, Section
from tpmmatch.intake.cv_words import is_degree, is_school, is_title
from tpmmatch.intake.layout import Line

_OF_WORK = frozenset({"work", "projects"})


def with_parts_of_the_top(sections: Sequence[Section]) -> list[Section]:
    """The parts, with work and studies taken out of the top where no heading names any work."""
    sections = [_renamed(section, sections) for section in sections]
    top = sections[0] if sections else None
    if top is None or top.name != TOP or any(section.name in _OF_WORK and section.lines for section in sections):
        return list(sections)
    lines = top.lines
    start = next((n for n, line in enumerate(lines) if _begins(line, lines[n + 1 : n + 2])), None)
    if start is None:
        return list(sections)
    told = top.lines[start:]
    entries = [entry for entry in entries_of(told) if entry.heads]
    if not any(is_title(text) for entry in entries for text, _ in entry.heads):
        return list(sections)
    studies = {id(line) for line in told if _is_study(line)}
    return [
        Section(TOP, lines=top.lines[:start]),
        Section("work", lines=[line for line in told if id(line) not in studies]),
        Section("education", lines=[line for line in told if id(line) in studies]),
        *sections[1:],
    ]


def _renamed(section: Section, sections: Sequence[Section]) -> Section:
    """A summary of a career with times and titles is the career, where no other part tells of it."""
    if section.name != "summary" or any(one.name in _OF_WORK and one.lines for one in sections):
        return section
    times = [line for line in section.lines if (spans := find_spans(line.text)) and not spans[0].single]
    titled = any(is_title(line.text) for line in section.lines)
    return Section("work", section.heading, section.lines) if len(times) > 1 and titled else section


def _begins(line: Line, below: Sequence[Line]) -> bool:
    """Whether a line has a time from when to when and, beside it or below, what somebody was."""
    spans = find_spans(line.text)
    if not spans or spans[0].single:
        return False
    alone = not (line.text[: spans[0].first] + line.text[spans[0].last :]).strip()
    return any(is_title(one.text) or is_school(one.text) for one in ([line, *below] if alone else [line]))


def _is_study(line: Line) -> bool:
    return is_school(line.text) and is_degree(line.text) and not is_title(line.text)
