"""Where title and firm usually stand in the heads of a part, and how they look: so they do in the others."""

from collections.abc import Collection, Sequence

from tpmmatch.intake.cv_draft import tidy
from tpmmatch.intake.cv_entries import Entry
from tpmmatch.intake.cv_pieces import pieces_of
from tpmmatch.intake.cv_placed import is_place_only
from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.cv_role_places import without_place
from tpmmatch.intake.cv_words import is_school, is_title
from tpmmatch.intake.layout import Line

_SEVERAL = 2  # heads from which on where their firms stand says something

Look = tuple[int, float, bool]


def sure_where_others_are(entries: Sequence[Entry], roles: Sequence[Role]) -> None:
    """Take a lone name for a firm that stands where all heads with a title have theirs: beside the time, or above."""
    both = list(zip(entries, roles, strict=True))
    usual = {
        (_is_beside(entry, role, "name"), _is_beside(entry, role, "position"))
        for entry, role in both
        if _is_sure(role) and entry.span_line is not None
    }
    titled = sum(map(_is_sure, roles))
    if titled < _SEVERAL or usual not in ({(True, False)}, {(False, True)}):
        return
    for entry, role in both:
        alone = "position" not in role.values and "name" in role.values and entry.span is not None
        if alone and _is_beside(entry, role, "name") in {beside for beside, _ in usual}:
            role.unsure -= set() if is_title(role.values["name"]) else {"name"}


def told_by_looks(entries: Sequence[Entry], roles: Sequence[Role], towns: frozenset[str]) -> list[Role]:
    """The roles; what no word for a title tells is told by looks, where all others' titles look alike and firms do."""
    certain = [role for role in roles if _is_certain(role) and role.lines["name"] is not role.lines["position"]]
    titles, firms = ({_look(role.lines[key]) for role in certain} for key in ("position", "name"))
    if len(certain) < _SEVERAL or len(titles) != 1 or len(firms) != 1 or titles == firms:
        return list(roles)
    return [
        role if _is_certain(role) else _by_looks(entry, role, titles, firms, towns)
        for entry, role in zip(entries, roles, strict=True)
    ]


def _by_looks(
    entry: Entry, role: Role, titles: Collection[Look], firms: Collection[Look], towns: frozenset[str]
) -> Role:
    """What a head says whose lines look as a title and a firm do, or one line as a firm does; else what is known."""
    told = Role()
    for text, line in entry.heads:
        if _look(line) in titles and not is_school(text):
            told.say("position", tidy(text), line)
        elif _look(line) in firms and not (is_title(text) or is_place_only(line)):
            told.say("name", without_place(text, line, told, towns), line)
    name = told.values.get("name", "")
    whole = name and len(told.values.keys() - {"location"}) == len(entry.heads)
    return told if whole and len(pieces_of([(name, told.lines["name"])])) == 1 else role


def _is_sure(role: Role) -> bool:
    return {"name", "position"} <= role.values.keys() - role.unsure


def _is_certain(role: Role) -> bool:
    """Whether words tell title and firm."""
    return _is_sure(role) and role.for_certain and not role.by_order and is_title(role.values["position"])


def _look(line: Line) -> Look:
    return line.level, line.size, line.bold


def _is_beside(entry: Entry, role: Role, key: str) -> bool:
    return role.lines[key] is entry.span_line
