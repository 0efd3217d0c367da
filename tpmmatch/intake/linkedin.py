"""LinkedIn's data export, a folder or archive of tables about one member, → that person."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tpmmatch.intake.csv_rows import csv_rows
from tpmmatch.intake.encodings import decode
from tpmmatch.intake.files import Place, read_bytes
from tpmmatch.intake.folding import fold
from tpmmatch.intake.found import Found, Refused
from tpmmatch.intake.identity import identity
from tpmmatch.intake.linkedin_names import (
    PROFILE,
    Table,
    column_of,
    is_idle_folder,
    is_yes,
    tables_among,
    tells_of_member,
    tells_of_others,
)
from tpmmatch.intake.months import month_of
from tpmmatch.intake.name_credentials import without_certificates
from tpmmatch.intake.places import is_area, split_place
from tpmmatch.intake.table_contents import EMAIL
from tpmmatch.model.document import Document
from tpmmatch.model.report import Note
from tpmmatch.model.words import message

Entries = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Export:
    """The tables of one member by LinkedIn's names for them, what to call the whole, and all files of it."""

    source: str
    tables: Mapping[str, Place]
    members: frozenset[str]

    @property
    def told(self) -> list[Place]:
        """The tables that tell of the member, the profile first."""
        names = sorted(filter(tells_of_member, self.tables), key=lambda name: (name != PROFILE, name))
        return [self.tables[name] for name in names]


def exports_among(places: Sequence[Place | Note]) -> list[Export]:
    """The exports that lie among files: wherever a Profile table has others of LinkedIn's beside it."""
    folders: dict[str, list[Place]] = {}
    for place in places:
        if isinstance(place, Place) and place.ending == ".csv":
            folders.setdefault(place.source.rpartition("/")[0], []).append(place)
    found = []
    for folder, inside in folders.items():
        tables = tables_among(inside)
        profiles = [table for table in tables if table.name == PROFILE]
        for profile in profiles:
            # Two who lie in one folder are told apart by what their files are stamped with.
            own = [table for table in tables if len(profiles) == 1 or table.stamp == profile.stamp]
            if any(tells_of_member(table.name) and table.name != PROFILE for table in own):
                below = _below(folder, places) if len(profiles) == 1 else []
                found.append(_export(profile, folder if len(profiles) == 1 else "", own, below))
    return found


def _below(folder: str, places: Sequence[Place | Note]) -> list[str]:
    """What lies in the folders of an export that have nothing of the member's work."""
    start = f"{folder}/" if folder else ""
    inside = (place.source for place in places if place.source.startswith(start))
    return [source for source in inside if "/" in source[len(start) :] and is_idle_folder(source[len(start) :])]


def _export(profile: Table, folder: str, tables: Sequence[Table], below: Sequence[str]) -> Export:
    named = {table.name: table.place for table in reversed(tables)} | {PROFILE: profile.place}
    members = frozenset((*(table.place.source for table in tables), *below))
    return Export(folder or profile.place.source, named, members)


def person_of_export(export: Export) -> Found:
    """The member; raises Refused. Birth date and other members are left out."""
    tables = {name: _entries(name, place) for name, place in export.tables.items() if tells_of_member(name)}
    profile = next(iter(tables[PROFILE]), {})
    document = _document(profile, tables)
    if not document["basics"].get("name"):
        raise Refused("intake_linkedin_nameless")
    others = sorted(filter(tells_of_others, export.tables))
    told = (message("intake_linkedin_others", tables=", ".join(others)),) if others else ()
    return Found(document, identity(document), export.source, told)


def lines_of_tables(places: Sequence[Place]) -> Iterator[str]:
    """The tables of a member to read: the name of each over its rows, a line a cell that has something in it."""
    for place in places:
        name = place.source.rpartition("/")[2]
        table = next((one.name for one in tables_among([place])), "")
        for number, row in enumerate(_rows(table, place)):
            yield from () if number else (name, "")
            yield from (f"{column}: {' '.join(cell.split())}" for column, cell in row if cell)
            yield ""


def _entries(table: str, place: Place) -> Entries:
    """Rows by the names of their columns."""
    return [{column_of(table, column): cell for column, cell in row} for row in _rows(table, place)]


def _rows(table: str, place: Place) -> Iterator[list[tuple[str, str]]]:
    """Cells with their columns; LinkedIn puts notes above some headers, which have one cell."""
    text, _ = decode(read_bytes(place))
    text = text.replace("\0", "")
    first = text.lstrip().partition("\n")[0]
    header: list[str] = []
    for row in csv_rows(text, ";" if first.count(";") > first.count(",") else ","):
        if not header:
            cells = [column_of(table, cell) for cell in row.cells]
            header = row.cells if (len(cells) > 1 and any(cells)) or cells == ["name"] else []
        elif any(row.cells):
            yield list(zip(header, row.cells, strict=False))


def _document(profile: Mapping[str, str], tables: Mapping[str, Entries]) -> Document:
    basics = _basics(profile, tables)
    name, certified = without_certificates(basics.get("name", ""))
    document: Document = {"basics": {**basics, **_said(name=name)}}
    for section, (table, make) in _SECTIONS.items():
        if found := [entry for row in tables.get(table, []) if (entry := make(row))]:
            document[section] = found
    told = " ".join(fold(one.get("name", "")) for one in document.get("certificates", []))
    if further := [{"name": one} for one in certified if fold(one) not in told]:
        document["certificates"] = [*document.get("certificates", []), *further]
    if courses := [row["name"] for row in tables.get("courses", []) if row.get("name")]:
        document.setdefault("education", []).append({"courses": courses})
    return document


def _basics(profile: Mapping[str, str], tables: Mapping[str, Entries]) -> dict[str, Any]:
    addresses = sorted(tables.get("emailaddresses", []), key=lambda row: not is_yes(row.get("primary", "")))
    emails = [row.get("email address", "") for row in addresses if EMAIL.fullmatch(row.get("email address", ""))]
    phones = [row["number"] for row in tables.get("phonenumbers", []) if row.get("number")]
    sites = [part.split(":", 1)[-1].strip(" []") for part in profile.get("websites", "").split(",") if ":" in part]
    city, code = split_place(profile.get("geo location", ""))
    return _said(
        name=f"{profile.get('first name', '')} {profile.get('last name', '')}".strip(),
        label=profile.get("headline"),
        email=next(iter(emails), ""),
        phone=next(iter(phones), ""),
        url=next((site for site in sites if site), ""),
        summary=profile.get("summary"),
        location=_said(**{"region" if is_area(city) else "city": city}, countryCode=code),
    )


def _dates(row: Mapping[str, str], start: str = "started on", end: str = "finished on") -> dict[str, str]:
    return {"startDate": month_of(row.get(start, "")), "endDate": month_of(row.get(end, ""))}


def _work(row: Mapping[str, str]) -> dict[str, Any]:
    return _said(
        name=row.get("company name"),
        position=row.get("title"),
        location=row.get("location"),
        **_dates(row),
        summary=row.get("description"),
    )


def _volunteer(row: Mapping[str, str]) -> dict[str, Any]:
    return _said(
        organization=row.get("company name"),
        position=row.get("role"),
        **_dates(row),
        summary=row.get("description"),
    )


def _education(row: Mapping[str, str]) -> dict[str, Any]:
    return _said(
        institution=row.get("school name"),
        studyType=row.get("degree name"),
        **_dates(row, "start date", "end date"),
        notes=row.get("notes"),
        activities=row.get("activities"),
    )


def _certificate(row: Mapping[str, str]) -> dict[str, Any]:
    date = month_of(row.get("started on", ""))
    return _said(name=row.get("name"), date=date, issuer=row.get("authority"), url=row.get("url"))


def _project(row: Mapping[str, str]) -> dict[str, Any]:
    return _said(name=row.get("title"), description=row.get("description"), **_dates(row), url=row.get("url"))


def _award(row: Mapping[str, str]) -> dict[str, Any]:
    return _said(title=row.get("title"), date=month_of(row.get("issued on", "")), summary=row.get("description"))


def _publication(row: Mapping[str, str]) -> dict[str, Any]:
    return _said(
        name=row.get("name"),
        publisher=row.get("publisher"),
        releaseDate=month_of(row.get("published on", "")),
        url=row.get("url"),
        summary=row.get("description"),
    )


def _reference(row: Mapping[str, str]) -> dict[str, Any]:
    name = f"{row.get('first name', '')} {row.get('last name', '')}".strip()
    role = ", ".join(part for part in (row.get("job title"), row.get("company")) if part)
    return _said(name=f"{name}, {role}" if role else name, reference=row.get("text")) if row.get("text") else {}


_SECTIONS = {
    "work": ("positions", _work),
    "volunteer": ("volunteering", _volunteer),
    "education": ("education", _education),
    "awards": ("honors", _award),
    "certificates": ("certifications", _certificate),
    "publications": ("publications", _publication),
    "skills": ("skills", lambda row: _said(name=row.get("name"))),
    "languages": ("languages", lambda row: _said(language=row.get("name"), fluency=row.get("proficiency"))),
    "references": ("recommendationsreceived", _reference),
    "projects": ("projects", _project),
}


def _said(**values: object) -> dict[str, Any]:
    """Only what has something in it."""
    return {key: value for key, value in values.items() if value}
