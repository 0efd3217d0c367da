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
    top = sections[0] if sections else None
    if top is None or top.name != TOP or any(section.name in _OF_WORK and section.lines for section in sections):
        return list(sections)
    start = next((number for number, line in enumerate(top.lines) if _begins(line)), None)
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


def _begins(line: Line) -> bool:
    """Whether a line has a time from when to when and, beside it, what somebody was."""
    spans = find_spans(line.text)
    return bool(spans) and not spans[0].single and (is_title(line.text) or is_school(line.text))


def _is_study(line: Line) -> bool:
    return is_school(line.text) and is_degree(line.text) and not is_title(line.text)
