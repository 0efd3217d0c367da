"""Tables of skills: only what is known, without the head of the table and what it says of how well and how long."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_words import words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

_FIGURE = re.compile(r"\d+[a-z]?|[abc][12]|x+|[ivx]{1,3}|o+")
_NAMES = ("skill", "kind", "level")
_APART = 1.0  # no list goes on in a line with so much room above
_EDGE = 0.6  # more room above than above the first row: another table


def without_levels(lines: Sequence[Line]) -> list[Line]:
    """The lines; below the head of a table only the columns of what somebody knows, and of which kind it is."""
    kept: list[Line] = []
    roles: Sequence[str] = ()
    room = 0.0  # above the first row
    for line in lines:
        cells = line.text.split(GAP)
        if found := _roles(cells):
            roles, room = found, -1.0
            continue
        room = line.gap if room < 0 else room
        if line.level or line.gap > room + _EDGE:
            roles = ()
        if len(cells) == len(roles) and _is_row(cells, roles):
            told = [cell for role, cell in zip(roles, cells, strict=True) if role != "level"]
            kept.append(replace(line, text=GAP.join(told), gap=max(line.gap, _APART)))
        else:
            kept.append(line)
    return kept


def _is_row(cells: Sequence[str], roles: Sequence[str]) -> bool:
    """Whether all that stands in the columns of levels may be one."""
    return all(role != "level" or _is_level(cell) for role, cell in zip(roles, cells, strict=True))


def _is_level(text: str) -> bool:
    """Whether a cell says how well or how long: "sehr gut", "C1", "8 years", "80 %", a day, or stars."""
    for span in reversed(find_spans(text)):
        text = text[: span.first] + " " + text[span.last :]
    said = f" {fold(text)} "
    known = words("skill_table", "levels") | words("languages", "levels") | words("languages", "of_skills")
    for phrase in sorted(known, key=len, reverse=True):
        said = said.replace(f" {phrase} ", " ")
    return all(_FIGURE.fullmatch(word) or word in words("skill_table", "around") for word in said.split())


def _roles(cells: Sequence[str]) -> Sequence[str]:
    """What the columns hold, if these cells head a table of skills."""
    roles = [next((name for name in _NAMES if fold(cell) in words("skill_table", name)), "") for cell in cells]
    if len(cells) == 1 or "" in roles or "skill" not in roles or len(set(roles)) == 1:
        return ()
    return roles
