"""CVs in which no heading says where the work is: what stands with times and titles is work, or what was studied."""

from collections.abc import Iterator, Sequence

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_entries import entries_of
from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_languages import says_languages
from tpmmatch.intake.cv_sections import TOP, Section
from tpmmatch.intake.cv_words import is_company, is_degree, is_school, is_title
from tpmmatch.intake.layout import Line

_OF_WORK = frozenset({"work", "projects"})
# Where work may stand behind what belongs there, if what heads it is a picture or words of one's own. Among interests
# times with titles are of clubs.
_MAY_HOLD_WORK = (
    TOP,
    "other",
    "summary",
    "skills",
    "languages",
    "contact",
    "personal",
    "terms",
    "education",
)
_HEAD = 2  # lines of a name and a headline: no job begins there
_SEVERAL = 2  # times from which on a part with another heading tells of work
_APART = 0.8  # room above, in lines, by which something new begins


def with_work_found(sections: Sequence[Section]) -> list[Section]:
    """The parts, with work and studies taken out of others where no heading names any work."""
    if any(section.name in _OF_WORK and section.lines for section in sections):
        return list(sections)
    for name in _MAY_HOLD_WORK:
        for number, section in enumerate(sections):
            if section.name == name and (parts := _parted(section)):
                return [*sections[:number], *parts, *sections[number + 1 :]]
    return list(sections)


def _parted(section: Section) -> list[Section]:
    """What a part holds before its work, and the work, studies and languages; nothing if there is no work."""
    lines = section.lines
    starts = [place for place in range(len(lines)) if _begins(lines, place, studies=section.name != "education")]
    if not starts or (section.name != TOP and len(starts) < _SEVERAL):
        return []
    start = _first(lines, starts[0], section.name)
    told = [line for line in lines[start:] if line.column == lines[start].column or line.page > lines[start].page]
    entries = [entry for entry in entries_of(told) if entry.heads]
    if not any(is_title(text) for entry in entries for text, _ in entry.heads):
        return []
    studies = {id(line) for line in told if _is_study(line)} | {id(line) for line in _of_studies(entries)}
    spoken = {id(line) for line in told if id(line) not in studies and line.gap >= _APART and says_languages(line)}
    return [
        Section(section.name, section.heading, [line for line in lines if id(line) not in set(map(id, told))]),
        Section("work", lines=[line for line in told if id(line) not in studies | spoken]),
        Section("education", lines=[line for line in told if id(line) in studies]),
        *([Section("languages", lines=[line for line in told if id(line) in spoken])] if spoken else ()),
    ]


def _begins(lines: Sequence[Line], place: int, *, studies: bool) -> bool:
    """Whether a line has a time from when to when and, beside it, above or below, what somebody was or studied."""
    line = lines[place]
    if not _has_time(line):
        return False
    around = [line]
    if _is_time(line) or is_company(line.text) or is_school(line.text):
        around += [*lines[place + 1 : place + 2], *_above(lines, place)]
    titled = any(is_title(one.text) for one in around)
    schooled = any(is_school(one.text) for one in around)
    return (titled or schooled) if studies else (titled and not schooled)


def _first(lines: Sequence[Line], place: int, name: str) -> int:
    """Where the entry of a line with its time begins: at what is above it, if that isn't the headline."""
    if not _is_time(lines[place]) and is_title(lines[place].text):
        return place
    first = place - len(_above(lines, place))
    return first if name != TOP or first >= _HEAD else place


def _above(lines: Sequence[Line], place: int) -> Sequence[Line]:
    """The lines of an entry's head above its time."""
    first = place
    while first > 0 and place - first < _HEAD and lines[first].gap < _APART and _is_head(lines[first - 1]):
        first -= 1
    return lines[first:place]


def _is_head(line: Line) -> bool:
    named = is_title(line.text) or is_company(line.text)
    return named and not (is_bullet(line.text) or _has_time(line) or line.text.rstrip().endswith("."))


def _has_time(line: Line) -> bool:
    spans = find_spans(line.text)
    return bool(spans) and not spans[0].single


def _is_time(line: Line) -> bool:
    """Whether a line has a time and nothing else."""
    spans = find_spans(line.text)
    return bool(spans) and not (line.text[: spans[0].first] + line.text[spans[0].last :]).strip()


def _of_studies(entries: Sequence[Entry]) -> Iterator[Line]:
    """The lines of entries that name a school and what one gets there, and nothing that somebody was."""
    for entry in entries:
        heads = [text for text, _ in entry.heads]
        if any(map(is_school, heads)) and any(map(is_degree, heads)) and not any(map(is_title, heads)):
            yield from (line for _, line in entry.heads)
            if entry.span_line is not None:
                yield entry.span_line
            yield from entry.body


def _is_study(line: Line) -> bool:
    return is_school(line.text) and is_degree(line.text) and not is_title(line.text)
