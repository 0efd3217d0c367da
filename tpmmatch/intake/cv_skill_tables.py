"""Tables of skills: only what is known, without the head of the table and what it says of how well and how long."""

from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_words import words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

_NAMES = ("skill", "kind", "level")


def without_levels(lines: Sequence[Line]) -> list[Line]:
    """The lines; below the head of a table only the columns of what somebody knows, and of which kind it is."""
    kept: list[Line] = []
    roles: Sequence[str] = ()
    for line in lines:
        cells = line.text.split(GAP)
        if found := _roles(cells):
            roles = found
            continue
        if len(cells) == len(roles):
            told = [cell for role, cell in zip(roles, cells, strict=True) if role != "level"]
            kept.append(replace(line, text=GAP.join(told)))
        else:
            kept.append(line)
    return kept


def _roles(cells: Sequence[str]) -> Sequence[str]:
    """What the columns hold, if these cells head a table of skills."""
    roles = [next((name for name in _NAMES if fold(cell) in words("skill_table", name)), "") for cell in cells]
    if len(cells) == 1 or "" in roles or "skill" not in roles or len(set(roles)) == 1:
        return ()
    return roles
