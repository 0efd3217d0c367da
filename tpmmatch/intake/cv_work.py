"""The entries of work → jobs: what somebody was, for whom and where, told by each head and by those beside it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_below import ask_about_firms_below, is_below
from tpmmatch.intake.cv_branches import without_branches
from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_draft import Draft, tidy
from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_firms import Employer, names_of_firms, whole_name
from tpmmatch.intake.cv_heads import is_head
from tpmmatch.intake.cv_parting import part_at_slashes, part_before_towns, part_like_others
from tpmmatch.intake.cv_pieces import labelled, pieces_of
from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.cv_role_places import without_place
from tpmmatch.intake.cv_roles import read_role
from tpmmatch.intake.cv_tables import TableRow
from tpmmatch.intake.cv_told_jobs import part_told_jobs
from tpmmatch.intake.cv_told_titles import say_told_titles
from tpmmatch.intake.cv_towns import towns_of
from tpmmatch.intake.cv_usual import sure_where_others_are, told_by_lines
from tpmmatch.intake.cv_within import with_parts_told
from tpmmatch.intake.cv_words import is_company, is_title, is_undertaking, words
from tpmmatch.intake.cv_written import write_entry
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

_NONE = "-"
_TIME = "Time"
_BEHIND_LEAVE = re.compile(r"\s*[(:/]|\s+(?:im|in|am|an|für|und|and|for|et|por)\s")
_LEVEL = 3  # points between lines that begin at the same place
_WORDS_OF_FIRM = 6
_SELDOM = 3  # times as often something is usual
_SEVERAL = 2  # heads from which on where their places stand says something


def read_work(draft: Draft, entries: Sequence[Entry]) -> None:
    """Write the jobs of a person whose name and place are known."""
    own = names_of_firms(draft.document.get("basics", {}).get("name", ""))
    entries = _parted([entry for entry in entries if not is_of_no_work(entry, told=True)])
    city = draft.document.get("basics", {}).get("location", {}).get("city", "")
    order, towns = _order(entries, own), towns_of(entries, city)
    employer: Employer | None = None
    apart = False  # whether firms have lines of their own
    roles = _roles(entries, order, towns, own)
    if part_like_others(entries, roles):
        roles = _roles(entries, order, towns, own)
    roles = told_by_lines(entries, roles, towns)
    entries, roles = with_parts_told(entries, roles)
    sure_where_others_are(entries, roles)
    say_told_titles(entries, roles)
    ask_about_firms_below(entries, roles)
    entries, roles = _told_once(entries, roles)
    for number, (entry, role) in enumerate(zip(entries, roles, strict=True)):
        if apart and employer is not None:
            _join_title(role)
        apart = apart or ("name" in role.lines and role.lines["name"] is not role.lines.get("position"))
        heads = _heads_a_group(entry, role, entries[number + 1 :], roles[number + 1 :])
        if "name" in role.values:
            times = (entry.span, None if heads else entry.span)
            alone = role.title_first or is_below(entry, role)  # what stands below a title is of this role only
            sure = heads or "name" not in role.unsure
            employer = None if alone else Employer(role.values["name"], role.lines["name"], *times, sure)
        elif employer is not None and "position" in role.values and not role.unsure and entry.span is not None:
            instead = _said_instead_of_firm(entry)
            hidden = instead == _NONE or (number > 0 and _may_hide_firm(entries[number - 1], entry))
            employer = None if hidden else employer.with_role(role.values["position"], entry.span)
            if employer is not None:
                role.say("name", employer.name, employer.line, sure=instead is None and employer.sure)
        if entry.span is None and order is None and _reads_like_title(role.values.get("name", "")):
            role.unsure.add("name")  # one of two titles, of which no other job tells whether it names a firm
        if not heads:
            said = [id(line) for line in role.lines.values()]
            told = [line for line in entry.body if not (labelled(line) and id(line) in said)]
            write_entry(draft, "work", replace(entry, body=told), role)


def _parted(entries: Sequence[Entry]) -> list[Entry]:
    """The jobs, with what signs and sentences part in their heads apart, and without what is none."""
    kept = _without_leaves(entries)
    without_branches(kept)
    part_at_slashes(kept)
    part_before_towns(kept)
    part_told_jobs(kept)
    return kept


def _told_once(entries: Sequence[Entry], roles: Sequence[Role]) -> tuple[list[Entry], list[Role]]:
    """Without the jobs that a table only lists and another part tells of with the same words and times."""
    keys = [_what_it_is(entry, role) for entry, role in zip(entries, roles, strict=True)]
    known = {key for key, entry in zip(keys, entries, strict=True) if entry.body}
    kept = []
    for number, (key, entry) in enumerate(zip(keys, entries, strict=True)):
        if key is None or entry.body or key not in known:
            kept.append(number)
            known.add(key)
    return [entries[number] for number in kept], [roles[number] for number in kept]


def _what_it_is(entry: Entry, role: Role) -> object:
    """Title, firm and time, by which a job is known again; none where one of them isn't told."""
    title, firm, span = role.values.get("position"), role.values.get("name"), entry.span
    return (fold(title), fold(firm), span.start, span.end) if title and firm and span is not None else None


def _roles(entries: Sequence[Entry], order: bool | None, towns: frozenset[str], own: frozenset[str]) -> list[Role]:
    """What each head says, read again once the firms are known that others name."""
    roles = [_role(entry, order, towns, own) for entry in entries]
    firms = _firms_of(roles)
    return [_role(entry, order, towns, own | firms) for entry in entries] if firms else roles


def _firms_of(roles: Sequence[Role]) -> frozenset[str]:
    """The firms that heads name for certain beside a title: one that another names with them is a firm there, too."""
    sure = [role for role in roles if {"name", "position"} <= role.values.keys() - role.unsure and not role.by_order]
    return frozenset(whole_name(role.values["name"]) for role in sure)


def _reads_like_title(name: str) -> bool:
    return is_title(name) and not is_company(name)


def _without_leaves(entries: Sequence[Entry]) -> list[Entry]:
    """The jobs without a time of which the line above says why somebody didn't work: it ends the entry before."""
    kept: list[Entry] = []
    for entry in entries:
        last = kept[-1].body[-1:] if kept and not entry.heads and not entry.body else []
        if last and _says_leave([last[0].text]):
            kept[-1].body.pop()
        else:
            kept.append(entry)
    return kept


def is_of_no_work(entry: Entry, *, told: bool = False) -> bool:
    """Whether an entry says only why somebody didn't work: that is no job, and family counts for nothing.

    Where more may be `told` of it, that names neither a title nor a firm: "Sabbatical, Asien", "Elternzeit (2. Kind)".
    """
    said = [(text, line) for text, line in entry.heads if not _labels_time(text, line)]
    pieces = pieces_of([((labelled(Line(text)) or ("", text))[1], line) for text, line in said])
    whole = [piece.text for piece in pieces]
    return _says_leave(whole) if told else bool(whole) and all(fold(text) in words("no_work") for text in whole)


def _labels_time(text: str, line: Line) -> bool:
    """Whether what a head says without its time is only the label before it, as rows of a table have: "Time: 2019"."""
    return text == _TIME and line.text.startswith(f"{_TIME}: ")


def _says_leave(texts: Sequence[str]) -> bool:
    """Whether the first of some texts begins with why somebody didn't work, and no other title or firm is named."""
    if not texts:
        return False
    whole = texts[0]
    first = whole if fold(whole) in words("no_work") else _BEHIND_LEAVE.split(whole)[0]
    named = any(is_title(text) or is_company(text) for text in (whole[len(first) :], *texts[1:]))
    return fold(first) in words("no_work") and not named


def _heads_a_group(entry: Entry, role: Role, entries: Sequence[Entry], roles: Sequence[Role]) -> bool:
    """Whether an entry only names a firm and the whole time there, and the roles at it follow with their own."""
    if "position" in role.values or "name" not in role.values or entry.body or not entries:
        return False
    whole, inner, below = entry.span, entries[0].span, roles[0]
    own_firm = "name" in below.values and (
        below.lines["name"] is not below.lines.get("position") or is_company(below.values["name"])
    )
    if whole is None or inner is None or "position" not in below.values or own_firm:
        return False
    started = whole.start[:4] <= inner.start[:4]
    return started and (whole.open or (not inner.open and inner.end[:4] <= whole.end[:4]))


def _may_hide_firm(before: Entry, entry: Entry) -> bool:
    """Whether the line above a title ends the job before, or names a firm: short and bare, below a point."""
    above, last = before.body[-2:] if len(before.body) > 1 else (None, None)
    if above is None or last is None or not is_bullet(above.text) or not entry.heads:
        return False
    level = abs(last.box[0] - entry.heads[0][1].box[0]) < _LEVEL
    return level and is_head(last) and len(last.text.split()) <= _WORDS_OF_FIRM


def _said_instead_of_firm(entry: Entry) -> str | None:
    """What stands in a cell without words beside the time: a dash for none, or nothing; None if all have words."""
    cells = entry.span_line.text.split(GAP) if isinstance(entry.span_line, TableRow) else []
    return next((_NONE if cell.strip() else "" for cell in cells if not cell.strip(" –—-")), None)


def _order(entries: Sequence[Entry], own: frozenset[str]) -> bool | None:
    """Whether titles stand before employers here; None if that can't be told.

    Words for titles and firms tell it; where there are none, places behind firms do, if they all say the same.
    """
    roles = [read_role(entry.heads, None, own=own) for entry in entries]
    certain = [role.title_first for role in roles if role.title_first is not None and role.for_certain]
    likely = [role.title_first for role in roles if role.title_first is not None and not role.for_certain]
    if certain:
        usual = certain.count(True) > certain.count(False)
        return usual if certain.count(not usual) * _SELDOM <= len(certain) else None
    return likely[0] if len(likely) >= _SEVERAL and len(set(likely)) == 1 else None


def _join_title(role: Role) -> None:
    """ "Manager, Ads" is a title where the firm's name stood in a line of its own before."""
    name, line = role.values.get("name", ""), role.lines.get("name")
    if line is None or line is not role.lines.get("position") or is_company(name):
        return
    whole = f"{role.values['position']}, {name}"
    if whole in tidy(line.text):
        role.values["position"] = whole
        del role.values["name"]
        del role.lines["name"]


def _role(entry: Entry, order: bool | None, towns: frozenset[str], own: frozenset[str]) -> Role:
    said, heads = Role(), list[tuple[str, Line]]()
    for text, line in entry.heads:
        found = labelled(line)
        key = {"position": "position", "employer": "name", "place": "location"}.get(found[0], "") if found else ""
        if found and key:
            said.say(key, without_place(found[1], line, said, towns) if key == "name" else found[1], line)
        elif not found or found[0] not in {"time", "sector"}:
            heads.append((text, line))
    if said.values or not entry.heads:
        _say_below(said, entry, towns)
    role = read_role(heads, order, towns, own) if heads else Role()
    name = role.values.get("name", "")
    if "position" in said.values.keys() - role.values.keys() and not (is_title(name) or is_undertaking(name)):
        role.unsure.discard("name")  # a label says the title, so that the other name is the firm
    above = role.values.get("position", "")
    if "position" in said.values and "name" not in role.values | said.values and _may_be_firm(above):
        role.say("name", above, role.lines["position"])
    for key, value in said.values.items():
        role.values[key], role.lines[key] = value, said.lines[key]
        role.unsure.discard(key)
    return role


def _may_be_firm(text: str) -> bool:
    """Whether what reads like a title by its end may be a firm's name: "Kranz Engineering", not "Lead of shops"."""
    first, *others = text.split() or [""]
    return bool(others) and not is_title(first) and all(word[:1].isupper() for word in others)


def _say_below(said: Role, entry: Entry, towns: frozenset[str]) -> None:
    """Note what forms name below the duties: "Name and address of employer"."""
    for line in entry.body:
        found = None if is_bullet(line.text) else labelled(line)
        key = {"position": "position", "employer": "name"}.get(found[0], "") if found else ""
        if found and key and key not in said.values:
            said.say(key, without_place(found[1], line, said, towns) if key == "name" else found[1], line)
