"""Where title and firm usually stand in the heads of a part, and how they look: so they do in the others."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tpmmatch.intake.cv_draft import tidy
from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_pieces import Piece, pieces_of
from tpmmatch.intake.cv_placed import is_place_only
from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.cv_role_places import without_place
from tpmmatch.intake.cv_words import is_company, is_school, is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.intake.places import country_code, is_town

_SEVERAL = 2  # heads from which on where their firms stand says something

Where = tuple[float, ...]


class _Usual(NamedTuple):
    """Where titles and firms stand, by what tells it.

    `often` is true where that is seen so often that no word is needed, `placed` where firms' places stand behind them.
    """

    where: Callable[[Entry, Line], Where]
    title: Where
    firm: Where
    often: bool
    placed: bool


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


def told_by_lines(entries: Sequence[Entry], roles: Sequence[Role], towns: frozenset[str]) -> list[Role]:
    """The roles; where all that words tell have title and firm in lines of their own, others' lines are the same.

    Looks tell the lines apart, or else their order in the head.
    """
    both = list(zip(entries, roles, strict=True))
    certain = [(entry, role) for entry, role in both if _is_certain(role) and _are_apart(role)]
    others = [role for entry, role in both if _is_certain(role) and not _are_apart(role) and len(entry.heads) > 1]
    if len(certain) < _SEVERAL or len(certain) <= len(others):
        return list(roles)
    for where in (_look, _order):
        titles, firms = ({where(entry, role.lines[key]) for entry, role in certain} for key in ("position", "name"))
        if len(titles) == len(firms) == 1 and titles != firms:
            placed = sum(f"{role.values['name']}, " in role.lines["name"].text for _, role in certain)
            usual = _Usual(
                where,
                titles.pop(),
                firms.pop(),
                often=where is _look or len(certain) > _SEVERAL,
                placed=placed * 2 > len(certain),
            )
            return [
                role if _is_certain(role) and _are_apart(role) else _by_lines(entry, role, usual, towns)
                for entry, role in both
            ]
    return list(roles)


def _by_lines(entry: Entry, role: Role, usual: _Usual, towns: frozenset[str]) -> Role:
    """What a head says whose lines stand as a title and a firm do, or one line as a firm does; else what is known."""
    told = Role()
    for text, line in entry.heads:
        where = usual.where(entry, line)
        if where == usual.title and not is_school(text):
            title, gap, place = text.rpartition(GAP)
            if gap and is_place_only(Line(place)):
                told.say("location", place, line)
                text = title  # noqa: PLW2901 - the same text, barer
            told.say("position", tidy(text), line, sure=usual.often or is_title(text))
        elif where == usual.firm and not (is_title(text) or _is_place(text, placed=usual.placed)):
            told.say("name", _firm_of(without_place(text, line, told, towns), line), line)
    name, title = told.values.get("name", ""), told.values.get("position", "")
    whole = name and len(told.values.keys() - {"location"}) == len(entry.heads)
    if usual.where is _order:  # alone, nothing has an order
        whole = whole and title and (is_company(name) or not is_company(title))
    return told if whole else role


def _is_place(text: str, *, placed: bool) -> bool:
    """Whether a line is only a place; where firms have theirs behind them, what is no known town is a firm."""
    first, comma, _ = text.partition(", ")
    known = is_town(first) or fold(first) in words("place") or not (comma and placed)
    return bool(country_code(text)) or (known and is_place_only(Line(text)))


def _firm_of(text: str, line: Line) -> str:
    """The firm that a line names: all of it, or what stands before its place or its kind; nothing if that is unsure."""
    first, *others = pieces_of([(text, line)]) or [Piece("", line, 0)]
    alone = not others or is_company(first.text) or others[0].group != first.group
    return first.text if alone and not country_code(first.text) else ""


def _is_sure(role: Role) -> bool:
    return {"name", "position"} <= role.values.keys() - role.unsure


def _is_certain(role: Role) -> bool:
    """Whether words tell title and firm."""
    return _is_sure(role) and role.for_certain and not role.by_order and is_title(role.values["position"])


def _are_apart(role: Role) -> bool:
    """Whether title and firm have lines of their own."""
    return role.lines["name"] is not role.lines["position"]


def _look(_: Entry, line: Line) -> Where:
    return line.level, line.size, line.bold


def _order(entry: Entry, line: Line) -> Where:
    return (next((n for n, (_, one) in enumerate(entry.heads) if one is line), -1),)


def _is_beside(entry: Entry, role: Role, key: str) -> bool:
    return role.lines[key] is entry.span_line
