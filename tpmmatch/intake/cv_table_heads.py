"""What the row at the head of a table says of its columns: "From", "To", "Company", "Position"."""

from collections.abc import Sequence
from functools import cache

from tpmmatch.intake.cv_words import words
from tpmmatch.intake.folding import fold

OF_WORK = (
    "from",
    "to",
    "time",
    "employer",
    "position",
    "duties",
    "tools",
    "place",
    "sector",
    "project",
    "told",
    "number",
)
OF_STUDY = ("from", "to", "time", "school", "degree", "area", "duties", "place", "told", "number")
_WHAT = {OF_WORK: frozenset({"employer", "position"}), OF_STUDY: frozenset({"school", "degree"})}
_OF_NOTHING = frozenset({"told", "number", "duties"})
_MAY_COME_TWICE = frozenset({"school", "employer", "place", "area"})
_OWN = frozenset({"told", "number", "from", "to"})  # no labels, these only head columns


def columns_of_head(cells: Sequence[str]) -> Sequence[str]:
    """What each column of a table of jobs or studies holds, if these cells are its head; else nothing."""
    return roles_of(cells, OF_WORK) or roles_of(cells, OF_STUDY)


def roles_of(cells: Sequence[str], names: tuple[str, ...]) -> Sequence[str]:
    """The same for tables of work or for those of studies: a time, and what or whom, each in a column of its own.

    Where two columns say the same, as "Institution" and "Board", the second is told.
    """
    roles: list[str] = []
    for cell in cells:
        role = _role(cell, names)
        roles.append("told" if role in roles and role in _MAY_COME_TWICE else role)
    if {"from", "to"} <= set(roles) and roles.count("") == 1 and not any(map(str.isdigit, cells[roles.index("")])):
        roles[roles.index("")] = "told"  # what is headed by words of one's own beside a time
    known = [role for role in roles if role not in _OF_NOTHING]
    timed = "time" in roles or {"from", "to"} <= set(roles)
    if "" in roles or len(known) != len(set(known)) or not timed or _WHAT[names].isdisjoint(roles):
        return ()
    return roles


def is_time_in_two(cells: Sequence[str]) -> bool:
    """Whether a row below a head only parts its time: "From", "To"."""
    return [_role(cell, ("from", "to")) for cell in cells] == ["from", "to"]


def _role(cell: str, names: tuple[str, ...]) -> str:
    said = fold(cell)
    return next((name for name in names if said in _words(name)), "")


@cache
def _words(name: str) -> frozenset[str]:
    own = words("table", name) if name not in {"tools", "sector", "project"} else frozenset[str]()
    return own if name in _OWN else own | words("labels", name)
