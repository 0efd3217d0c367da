"""Tables of skills: only what is known, without the head of the table and what it says of how well and how long."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_hyphens import BROKEN
from tpmmatch.intake.cv_words import known_skills, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

_BETWEEN = re.compile(r"[,;/|]")
_SIGN = re.compile(r"^(?:Aa|[^\w\s]{1,2})\s+(?=\w)")  # of what a column holds, as web pages set it
_NAMES = ("skill", "kind", "level")
_APART = 1.0  # nothing goes on in a line with so much room above
_EDGE = 0.6  # more room above than above the first rows: another table
_FIRST = 2  # rows, from which the room above others is known


def without_levels(lines: Sequence[Line]) -> list[Line]:
    """The lines; below the head of a table only the columns of what somebody knows, and of which kind it is."""
    kept: list[Line] = []
    roles: Sequence[str] = ()
    rooms: list[float] = []  # above the rows
    below_row = False
    for line in lines:
        cells = line.text.split(GAP)
        if found := roles_of_skills(cells):
            roles, rooms, below_row = found, [], False
            continue
        if line.level or line.gap > _most_room(line, rooms) + _EDGE or _is_of_list(cells, roles):
            roles = ()
        told = [cell for role, cell in zip(roles, cells, strict=False) if role != "level"]
        is_row = bool(roles) and len(cells) == len(roles)
        apart = is_row or (below_row and not _goes_on(kept[-1].text, line.text))
        text = GAP.join(told) if is_row else _as_group(line.text, cells, roles)
        kept.append(replace(line, text=text, gap=max(line.gap, _APART) if apart else line.gap))
        rooms += [line.gap] if is_row else []
        below_row = is_row
    return kept


def _as_group(text: str, cells: Sequence[str], roles: Sequence[str]) -> str:
    """A row whose skills stand like tags behind their kind, with a colon and commas; else the text as it is."""
    tags = list(roles) == ["kind", "skill"] and len(cells) > len(roles) and not any(":" in cell for cell in cells)
    return f"{cells[0]}: {', '.join(cells[1:])}" if tags else text


def _most_room(line: Line, rooms: Sequence[float]) -> float:
    """The most room above the first rows, of which the line may be one."""
    return max([*rooms, line.gap][:_FIRST])


def _goes_on(above: str, text: str) -> bool:
    """Whether a cell seems to go on in a line below its row."""
    return above.rstrip().endswith((",", "&", "/", "-", BROKEN)) or text[:1].islower()


def _is_of_list(cells: Sequence[str], roles: Sequence[str]) -> bool:
    """Whether a line with as many cells as a table has another skill where the table says how well."""
    said = [cell for role, cell in zip(roles, cells, strict=False) if role == "level"]
    names = [fold(name) for cell in said for name in _BETWEEN.split(cell)]
    return len(cells) == len(roles) and any(len(name) > 1 and name in known_skills() for name in names)


def roles_of_skills(cells: Sequence[str]) -> Sequence[str]:
    """What the columns hold, if these cells head a table of skills."""
    bare = [fold(_SIGN.sub("", cell)) for cell in cells]
    roles = [next((name for name in _NAMES if cell in words("skill_table", name)), "") for cell in bare]
    if len(cells) == 1 or "" in roles or "skill" not in roles or len(set(roles)) == 1:
        return ()
    return roles
