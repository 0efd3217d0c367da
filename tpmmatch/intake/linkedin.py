"""LinkedIn's data export, a folder or archive of tables about one member, → that person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tpmmatch.intake.csv_rows import csv_rows
from tpmmatch.intake.encodings import decode
from tpmmatch.intake.files import Place, read_bytes
from tpmmatch.intake.folding import fold
from tpmmatch.intake.found import Found, Refused
from tpmmatch.intake.identity import identity
from tpmmatch.intake.months import month_of
from tpmmatch.intake.places import country_code, split_place
from tpmmatch.intake.table_contents import EMAIL
from tpmmatch.model.document import Document
from tpmmatch.model.report import Note
from tpmmatch.model.words import message

# The tables by their folded names: what tells of the member, what is about others, and what is of no use here.
_NAMED = frozenset(
    """positions education skills languages certifications projects emailaddresses phonenumbers volunteering honors
    publications courses recommendationsreceived""".split()  # noqa: SIM905 - a list of names is longer than it is wide
)
_CHATTER = frozenset(("connections", "messages", "invitations", "importedcontacts", "contacts"))
_IDLE = frozenset(
    """adtargeting adsclicked causesyoucareabout companyfollows endorsementgiveninfo endorsementreceivedinfo events
    inferencesaboutyou jobapplications savedjobs learning logins memberfollows patents profilesummary reactions receipts
    registration richmedia searchqueries securitychallenges shares comments votes organizations testscores
    recommendationsgiven whatsappphonenumbers guidemessages learningcoachmessages savedjobalerts hashtagfollows
    instantreposts articles services""".split()  # noqa: SIM905 - the same
)

Entries = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Export:
    """The tables of one member by their folded names, and what to call the whole."""

    source: str
    tables: Mapping[str, Place]
    members: frozenset[str]


def exports_among(places: Sequence[Place | Note]) -> list[Export]:
    """The exports that lie among files: wherever a Profile table has others of LinkedIn's beside it."""
    folders: dict[str, dict[str, Place]] = {}
    for place in places:
        if isinstance(place, Place) and place.ending == ".csv":
            folder, _, name = place.source.rpartition("/")
            folders.setdefault(folder, {})[fold(name.rpartition(".")[0]).replace(" ", "")] = place
    return [
        _export(folder or tables["profile"].source, tables)
        for folder, tables in folders.items()
        if "profile" in tables and tables.keys() & _NAMED
    ]


def _export(source: str, tables: Mapping[str, Place]) -> Export:
    known = {name: place for name, place in tables.items() if name == "profile" or name in _NAMED | _CHATTER | _IDLE}
    return Export(source, known, frozenset(place.source for place in known.values()))


def person_of_export(export: Export) -> Found | Note:
    """The member. Birth date and other members are left out."""
    try:
        tables = {name: _entries(place) for name, place in export.tables.items() if name == "profile" or name in _NAMED}
        profile = next(iter(tables["profile"]), {})
        document = _document(profile, tables)
        if not document["basics"].get("name"):
            raise Refused("intake_linkedin_nameless")
    except Refused as refused:
        return Note(export.source, refused.reason)
    others = export.tables.keys() & _CHATTER
    told = (message("intake_linkedin_others", tables=", ".join(sorted(others))),) if others else ()
    return Found(document, identity(document), export.source, told)


def _entries(place: Place) -> Entries:
    """Rows by the names of their columns; LinkedIn puts notes above some headers, which have one cell."""
    text, _ = decode(read_bytes(place))
    header: list[str] = []
    found: Entries = []
    for row in csv_rows(text.replace("\0", ""), ","):
        if not header:
            header = [fold(cell) for cell in row.cells] if len(row.cells) > 1 or fold(row.cells[0]) == "name" else []
        elif any(row.cells):
            found.append(dict(zip(header, row.cells, strict=False)))
    return found


def _document(profile: Mapping[str, str], tables: Mapping[str, Entries]) -> Document:
    document: Document = {"basics": _basics(profile, tables)}
    for section, (table, make) in _SECTIONS.items():
        if found := [entry for row in tables.get(table, []) if (entry := make(row))]:
            document[section] = found
    return document


def _basics(profile: Mapping[str, str], tables: Mapping[str, Entries]) -> dict[str, Any]:
    addresses = sorted(tables.get("emailaddresses", []), key=lambda row: row.get("primary", "").casefold() != "yes")
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
        location=_said(city=city, countryCode=code or country_code(profile.get("geo location", "").split(",")[-1])),
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
