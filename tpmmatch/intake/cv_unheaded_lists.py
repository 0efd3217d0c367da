"""Lists that no heading says anything of: what a picture heads, or words of one's own, is told by what stands in it."""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from tpmmatch.intake.cv_contact import is_contact
from tpmmatch.intake.cv_dates import find_span
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_languages import says_languages
from tpmmatch.intake.cv_sections import TOP, Section
from tpmmatch.intake.cv_skills import items_of
from tpmmatch.intake.cv_words import known_skills
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line

_MAY_HOLD = frozenset({TOP, "contact", "personal", "other"})
_HEAD = 2  # lines of a name and a headline: no list stands there
_APART = 0.8  # room above, in lines, by which something new begins
_LEAST = 3  # skills in a list
_WORDS = 4  # of a skill


def with_lists_found(sections: Sequence[Section]) -> list[Section]:
    """The parts, with skills and languages taken out of others where nothing heads any."""
    found = list(sections)
    for name, is_such in (("skills", _lists_skills), ("languages", _lists_languages)):
        if not any(section.name == name and section.lines for section in found):
            found = [part for section in found for part in _parted(section, name, is_such)]
    return found


def _parted(section: Section, name: str, is_such: Callable[[Sequence[Line]], bool]) -> Iterator[Section]:
    blocks = list(_blocks(section.lines, _HEAD if section.name == TOP else 0)) if section.name in _MAY_HOLD else []
    blocks = [_below_label(block, name) or block for block in blocks]
    taken = {id(line) for block in blocks if is_such(block) for line in block}
    yield Section(section.name, section.heading, [line for line in section.lines if id(line) not in taken])
    if taken:
        yield Section(name, lines=[line for line in section.lines if id(line) in taken])


def _below_label(block: Sequence[Line], name: str) -> list[Line]:
    """The languages below a label that no looks make a heading: "Sprache" among personal data."""
    start = next((n for n, line in enumerate(block) if heading_of(line.text) == name == "languages"), len(block))
    return list(takewhile(says_languages, block[start + 1 :]))


def _blocks(lines: Sequence[Line], first: int) -> Iterator[list[Line]]:
    """Lines that stand together, parted by room or by the edge of a column."""
    block: list[Line] = []
    last: Line | None = None
    for line in lines[first:]:
        if last is not None and (line.gap >= _APART or (line.page, line.column) != (last.page, last.column)):
            yield block
            block = []
        block.append(line)
        last = line
    if block:
        yield block


def _lists_languages(block: Sequence[Line]) -> bool:
    return all(says_languages(line) for line in block)


def _lists_skills(block: Sequence[Line]) -> bool:
    """Whether most of what a block lists are tools and methods that are known, and nothing in it tells."""
    items = [item for line in block for item in items_of(line.text)]
    plain = all(len(item.split()) <= _WORDS for item in items) and not any(map(_tells, block))
    known = sum(fold(item) in known_skills() for item in items)
    return plain and len(items) >= _LEAST and known * 2 >= len(items)


def _tells(line: Line) -> bool:
    return is_contact(line.text) or find_span(line.text) is not None or line.text.rstrip().endswith(".")
