"""Grids of levels, as Europass has them: for each language one level instead of one for each part of speaking it.

What holds for all parts is the lowest. A grid is one only below a label of Europass or a row of its headings, so that
other tables stay as they are; its headings and what explains the levels say nothing of the person and are left out.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from tpmmatch.intake.cv_bullets import without_bullet
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_tongues import parted_label
from tpmmatch.intake.cv_words import language_names, mother_tongue, raw_words, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

_LEVEL = re.compile(r"[ABC][12](?!\w)")
_BARE_LEVELS = re.compile(r"(?<!\S)(?:[ABC][12](?:\s+|$)){3,}$")
_SEVERAL = 2  # cells that make a row
_LANGUAGES = ("", "languages")  # what a heading within the part of languages heads
_EDGES = " \t:–—-"
_LATER = ("b1", "b2", "c1")  # levels with which a legend may go on in a second line
_LONGEST = 240  # letters of a legend, the longest line of a grid
_MOST_HEADINGS = 3  # rows down to the first levels
_NEAR = 1.0  # of a line's height: from a legend to where it goes on


def with_grids_read(lines: Sequence[Line]) -> list[Line]:
    """The lines, each language of a grid with the one level that holds for all parts of speaking it."""
    found: list[Line] = []
    held: list[str] = []  # the levels of the language that stands last, so far
    within = legend = False
    for number, line in enumerate(lines):
        if len(line.text) > _LONGEST:
            found.append(line)
            held = []
            continue
        within = within or _opens(lines, number)
        if legend and _ends_legend(line):
            continue
        text = _without_headings(line.text) if within else line.text
        name, levels = _row(text) if within else ("", [])
        legend = within and not levels and _is_legend(text)
        if levels and (name or held or _names_language(lines[number - 1 : number], line)):
            held = levels if name else [*held, *levels]
            spoken = name or _first_cell(found.pop().text)
            said = min(held) if len(held) >= _SEVERAL else text.removeprefix(name).strip(_EDGES)
            found.append(replace(line, text=f"{spoken}{GAP}{said}"))
            continue
        held = []
        if text and not legend and not (within and _is_frame(text)):
            found.append(replace(line, text=text))
            within = within and heading_of(text) in _LANGUAGES
    return found


def _opens(lines: Sequence[Line], number: int) -> bool:
    """Whether a grid may stand from here on: below a label of the form, or a row of headings over levels."""
    below = lines[number + 1 : number + 1 + _MOST_HEADINGS]
    headed = len(_headings(lines[number].text)) >= _SEVERAL
    return bool(parted_label(lines[number].text)[0]) or (
        headed and any(len(line.text) <= _LONGEST and all(_row(line.text)) for line in below)
    )


def _headings(text: str) -> Sequence[str]:
    """The headings of a grid that a row consists of, if it consists of nothing else."""
    said = fold(text)
    return _heading().findall(said) if _heading().match(said) and not _heading().sub("", said).strip() else ()


@cache
def _heading() -> re.Pattern[str]:
    said = "|".join(sorted(map(re.escape, words("languages", "grid")), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{said})(?!\w)")


def _without_headings(text: str) -> str:
    """The text without the headings of a grid: in a row of their own, or behind the label that stands beside them."""
    first, _, rest = text.partition(GAP)
    if len(_headings(text)) >= _SEVERAL:
        return ""
    return first if parted_label(first)[0] and _headings(rest) else text


def _row(text: str) -> tuple[str, list[str]]:
    """The language and the levels of a row of a grid; of a row that goes on with one only the levels."""
    first, _, rest = text.partition(GAP)
    if _is_language(first) and (levels := _levels_in(rest)):
        return _first_cell(first), levels
    name, levels = _before_levels(text)
    return (name, levels) if not name or _is_language(name) else ("", [])


def _levels_in(text: str) -> list[str]:
    """The levels that cells say, where several do and no cell says anything else."""
    cells = [cell.strip() for cell in text.split(GAP) if fold(cell) not in words("languages", "users")]
    levels = [found[0] for cell in cells if (found := _LEVEL.match(cell)) and _is_user(cell[found.end() :])]
    return levels if len(levels) == len(cells) >= _SEVERAL else []


def _is_user(text: str) -> bool:
    """Whether behind a level stands nothing, or how the form calls who speaks so: "B2 Independent user"."""
    return not fold(text) or fold(text) in words("languages", "users")


def _before_levels(text: str) -> tuple[str, list[str]]:
    """What stands before rows of "Listening C1  Reading B2" or "C1 B2", and the levels; none if they say more."""
    found = _with_modes().search(text) or _BARE_LEVELS.search(text)
    levels = _LEVEL.findall(found[0]) if found else _levels_in(text)
    return (text[: found.start()].strip(_EDGES) if found else ""), levels


@cache
def _with_modes() -> re.Pattern[str]:
    said = "|".join(map(re.escape, raw_words("languages", "grid")))
    return re.compile(rf"(?<!\w)(?:(?:{said})\s{{0,4}}:?\s{{1,4}}[ABC][12](?:\s+|$))+$", re.IGNORECASE)


def _names_language(above: Sequence[Line], line: Line) -> bool:
    """Whether the line right above only names a language, which is no mother tongue."""
    return any(one.column == line.column and _is_language(one.text) for one in above)


def _is_language(text: str) -> bool:
    """Whether a text is a language's name, perhaps behind the label of those that are no mother tongues."""
    label, rest = parted_label(text)
    return fold(without_bullet(text) if mother_tongue(label) else rest or without_bullet(text)) in language_names()


def _first_cell(text: str) -> str:
    return text.partition(GAP)[0].strip(_EDGES)


def _is_legend(text: str) -> bool:
    """Whether a line tells what levels mean: "Levels: A1 and A2: Basic user"."""
    said = fold(text)
    first, *rest = said.split() or [""]
    leads = first in words("languages", "legend") and rest[:1] == ["a1"]
    return leads and any(name in said for name in words("languages", "users"))


def _ends_legend(line: Line) -> bool:
    """Whether a legend goes on in this line: with further levels, or with the last words."""
    said = fold(line.text)
    goes_on = said[:2] in _LATER and "c2" in said.split()
    return line.gap < _NEAR and (goes_on or said in words("languages", "users"))


def _is_frame(text: str) -> bool:
    """Whether a line only says whose levels these are."""
    return any(fold(text).startswith(name) for name in words("languages", "frame"))
