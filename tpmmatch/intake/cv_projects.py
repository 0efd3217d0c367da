"""Projects: what they were called, for whom they were, and as what somebody worked there."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_draft import Draft, joined, tidy
from tpmmatch.intake.cv_entries import entries_of
from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_pieces import labelled
from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.cv_role_places import without_place
from tpmmatch.intake.cv_words import is_title
from tpmmatch.intake.cv_work import is_of_no_work
from tpmmatch.intake.cv_written import write_entry
from tpmmatch.intake.layout import GAP, Line

_FIELDS = {"project": "name", "position": "roles", "employer": "entity", "tools": "keywords"}
_STROKE = re.compile(r"\s+\|\s+|\t")
# "Kranz AG (50-250 Mitarbeiter), Maschinenbau", "Kranz AG, Stahl, >10.000 Mitarbeiter", as job boards for freelancers
# print it.
_SIZED = re.compile(
    r"(?P<firm>[^(]{3,70}?)(?:\s*\([<>\d]|,\s[^\d(),]{3,40},\s(?:[<>]|(?=[\d.]+\s?[–-]\s?\d)))[\d.,\s<>–-]*\s*"
    r"(?:mitarbeiter\w*|employees|salariés|empleados)(?:\)|$)",
    re.IGNORECASE,
)


def read_projects(draft: Draft, lines: Sequence[Line]) -> None:
    """Write the projects of such a part; a time between them in which nobody worked is none."""
    for entry in entries_of(_with_times_first(lines), dateless=True):
        if not is_of_no_work(entry):
            _read_project(draft, entry)


def _read_project(draft: Draft, entry: Entry) -> None:
    role = Role()
    for line in (*(line for _, line in entry.heads), *entry.body):
        _note_labelled(role, line, line)
    heads = [(text, line) for text, line in entry.heads if not labelled(line, clients=True)]
    # Behind a time as well: "2021 – 2023   Client: Kranz AG | Role: Lead".
    heads = [(part, line) for text, line in heads for part in _labels_in(text)]
    heads = [(text, line) for text, line in heads if not _note_labelled(role, Line(text), line)]
    entry.body = [line for line in entry.body if line not in role.lines.values()]
    if heads:
        entry.body = _say_heads(role, heads) + entry.body
    if entry.body and (sized := _SIZED.match(entry.body[0].text)):
        role.say("entity", tidy(sized["firm"]), entry.body[0])
    write_entry(draft, "projects", entry, role)


def _labels_in(text: str) -> Sequence[str]:
    """What strokes part in a head, where a label begins some of it: "Client: Kranz | Role: Lead"."""
    parts = _STROKE.split(text)
    return parts if any(labelled(Line(part), clients=True) for part in parts) else (text,)


def _with_times_first(lines: Sequence[Line]) -> list[Line]:
    """The lines; where only clients and projects have times, behind them, these stand before: "Kunde: Kranz (2021)"."""
    lasting = {
        n: spans[-1] for n, line in enumerate(lines) if (spans := find_spans(line.text)) and not spans[-1].single
    }
    if not all(_is_whose(lines[n]) for n in lasting):
        return list(lines)
    whole = list(lines)
    for n, span in lasting.items():
        text = lines[n].text
        before, time, behind = text[: span.first], text[span.first : span.last], text[span.last :]
        if not behind.strip(" )"):
            whole[n] = replace(lines[n], text=f"{time}{GAP}{before.rstrip(' (,|–-')}")
    return whole


def _is_whose(line: Line) -> bool:
    found = labelled(line, clients=True)
    return found is not None and found[0] in {"employer", "project"}


def _note_labelled(role: Role, said: Line, line: Line) -> bool:
    """Note what a line says of the project by a label, with its place in `line`; whether it did."""
    found = None if is_bullet(said.text) else labelled(said, clients=True)
    if found is None or found[0] not in _FIELDS:
        return False
    text = without_place(found[1], said, Role()) if found[0] == "employer" else found[1]
    if found[0] == "employer" and (sized := _SIZED.match(text)):
        text = tidy(sized["firm"])
    role.say(_FIELDS[found[0]], text, line)
    return True


def _say_heads(role: Role, heads: Sequence[tuple[str, Line]]) -> list[Line]:
    """Note what the heads say without a label; what is left of them is told of the project."""
    text, line = heads[0]
    role.say("name", joined([Line(text)]), line)
    rest = heads[1:] if role.lines.get("name") is line else heads
    if ":" not in text and is_title(text.split()[-1]) and not (rest and is_title(rest[0][0])):
        role.say("roles", joined([Line(text)]), line)
    if rest and is_title(rest[0][0]) and not _SIZED.match(rest[0][0]):
        role.say("roles", joined([Line(rest[0][0])]), rest[0][1])
        rest = rest[1:]
    return [line for _, line in rest]
