"""The sign that parts title and firm in the heads of a part, and heads in which no word tells so.

Where it does in all heads whose words tell which is which, it does in the others: "Lead / Meadow" beside "Tester /
Kranz AG".
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tpmmatch.intake.cv_draft import tidy
from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_firms import is_alone, is_field
from tpmmatch.intake.cv_heads import SLASH
from tpmmatch.intake.cv_placed import is_place_only
from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.cv_words import is_company, is_school, is_title
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.intake.places import country_code, is_state, is_town

_SEVERAL = 2  # heads from which on a sign says something
_SIGN = re.compile(r"\s*(?:[^\w\s()'’\"&.+]{1,2}|@)\s*")
_COMMA = ", "
_OF_CAMPUS = re.compile(r"\bUniversity of \w+$")
_HYPHEN = re.compile(r"(?<=[\w.)])-(?=[^\W\d_a-zà-ÿ])")
_ALIKE = frozenset({",", "/"})  # they part what is alike, too
_WITH_PLACE = 2  # slashes of title, firm and place


class _Parting(NamedTuple):
    sign: str
    title_first: bool
    place: int  # of the line in the head
    lines: int  # of the head


def part_at_slashes(entries: Sequence[Entry]) -> None:
    """Part title, firm and place at the slashes between them, where several heads end in a place behind a second one.

    "Tester / Kranz AG / Graz"; a slash more is of the title: "Lead / Architect / Meadow / Graz".
    """
    both = [(entry, place) for entry in entries for place in range(len(entry.heads))]
    slashed = [(entry, place) for entry, place in both if _has_three(entry.heads[place][0])]
    placed = [entry for entry, place in slashed if is_place_only(Line(entry.heads[place][0].rpartition(SLASH)[2]))]
    if len(placed) < _SEVERAL:
        _part_behind_places(both)
        return
    for entry, place in slashed:
        text, line = entry.heads[place]
        entry.heads[place] = GAP.join(text.rsplit(SLASH, _WITH_PLACE)), line


def _has_three(text: str) -> bool:
    """Whether slashes part three, of which the one before the last may be a firm: no title, and no place."""
    *_, firm, _ = text.split(SLASH) if text.count(SLASH) >= _WITH_PLACE else ("", "", "")
    return bool(firm) and not ((is_title(firm) and not is_alone(firm)) or is_place_only(Line(firm)))


def _part_behind_places(heads: Sequence[tuple[Entry, int]]) -> None:
    """Part firms with their places from titles, where several heads say both before one slash: "Mill, Graz / Lead"."""
    slashed = [(entry, place) for entry, place in heads if entry.heads[place][0].count(SLASH) == 1]
    placed = [(entry, place) for entry, place in slashed if _ends_in_place(entry.heads[place][0].partition(SLASH)[0])]
    if len(placed) < _SEVERAL:
        return
    for entry, place in slashed:
        text, line = entry.heads[place]
        before, _, title = text.partition(SLASH)
        if is_title(title) and ((entry, place) in placed or _COMMA in before):
            entry.heads[place] = before + GAP + title, line


def _ends_in_place(text: str) -> bool:
    """Whether a name stands before a comma and a place: "Mill, Graz"."""
    name, comma, place = text.rpartition(_COMMA)
    return bool(comma and name) and not is_title(text) and is_place_only(Line(place))


def part_before_towns(entries: Sequence[Entry]) -> None:
    """Part what several heads join by a hyphen with the town behind: "Mill Ltd-Leeds", as job boards print it."""
    joined = [
        (entry, place, parts)
        for entry in entries
        for place, (text, _) in enumerate(entry.heads)
        if (parts := _before_town(text))
    ]
    if len({parts[0] for _, _, parts in joined}) < _SEVERAL:
        return
    for entry, place, parts in joined:
        entry.heads[place] = GAP.join(parts), entry.heads[place][1]


def _before_town(text: str) -> tuple[str, str] | None:
    """A name and the town behind a hyphen; nothing where the hyphen is of the name: "Universität Duisburg-Essen"."""
    for found in _HYPHEN.finditer(text):
        before, behind = text[: found.start()], text[found.end() :]
        last = before.rsplit(maxsplit=1)[-1]
        placed = is_town(last) or is_state(last) or country_code(last) or _OF_CAMPUS.search(before)
        if is_place_only(Line(behind)) and not placed:
            return before, behind
    return None


def part_like_others(entries: Sequence[Entry], roles: Sequence[Role]) -> bool:
    """Part heads of which it is not known for certain where the sign of all others stands; whether there were any."""
    both = list(zip(entries, roles, strict=True))
    known = [(entry, found) for entry, role in both if (found := _parting(entry, role))]
    if len(known) < _SEVERAL:
        return False
    usual, count = Counter(found for _, found in known).most_common(1)[0]
    if count < _SEVERAL or count * 2 <= len(known):
        return False
    if any(found != usual and usual.sign not in _text(entry, usual) for entry, found in known):
        return False
    doubtful = [entry for entry, role in both if _is_doubtful(entry, role, usual)]
    for entry in doubtful:
        text, line = entry.heads[usual.place]
        before, _, behind = tidy(text).partition(usual.sign)
        entry.heads[usual.place] = f"{before}{GAP}{behind}", line
    return bool(doubtful)


def _parting(entry: Entry, role: Role) -> _Parting | None:
    """What stands between title and firm in a head whose words tell which is which."""
    sure = {"name", "position"} <= role.values.keys() - role.unsure
    if not sure or role.title_first is None or not role.for_certain or role.by_order:
        return None
    name, title = role.values["name"], role.values["position"]
    first, last = (title, name) if role.title_first else (name, title)
    for place, (text, line) in enumerate(entry.heads):
        whole = tidy(text)
        start, end = whole.find(first) + len(first), whole.rfind(last)
        if line is role.lines["name"] is role.lines["position"] and 0 < start < end:
            sign = whole[start:end]
            return _Parting(sign, role.title_first, place, len(entry.heads)) if _SIGN.fullmatch(sign) else None
    return None


def _text(entry: Entry, usual: _Parting) -> str:
    """The line of a head in which others name title and firm; nothing where the head is set otherwise."""
    return tidy(entry.heads[usual.place][0]) if len(entry.heads) == usual.lines else ""


def _is_doubtful(entry: Entry, role: Role, usual: _Parting) -> bool:
    """Whether a head is set as the others, and was not parted at their sign."""
    before, _, behind = _text(entry, usual).partition(usual.sign)
    if not behind or (usual.sign in behind and usual.sign != _COMMA):
        return False
    title, firm = (before, behind) if usual.title_first else (behind, before)
    firm = firm.partition(_COMMA)[0]
    told = is_title(title) or (usual.sign != _COMMA and is_company(firm))
    if usual.sign.strip() in _ALIKE and not told:
        return False
    if is_title(firm) or is_field(firm) or is_place_only(Line(firm)) or firm in role.values.get("location", ""):
        return False
    sure = {"name", "position"} <= role.values.keys() - role.unsure
    if sure and (is_company(role.values["name"]) or is_school(role.values["name"])):
        return False
    return not sure or any(usual.sign in role.values[key] for key in ("name", "position"))
