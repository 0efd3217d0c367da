"""A person as a row of a spreadsheet: what an owner sorts and filters by, and the whole profile behind it.

The names of the columns are among those that are understood when the sheet comes in again.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from tpmmatch.intake.cleaning import seen
from tpmmatch.model.document import Document, entries, mapping, number, text, texts

PROFILE = "Profile as JSON Resume (leave as it is)"
HEADERS: Mapping[str, str] = {
    "id": "ID",
    "name": "Name",
    "headline": "Headline",
    "email": "E-mail",
    "phone": "Phone",
    "city": "City",
    "region": "Region",
    "country": "Country",
    "website": "Website",
    "linkedin": "LinkedIn",
    "xing": "XING",
    "github": "GitHub",
    "position": "Position",
    "company": "Company",
    "summary": "Summary",
    "skills": "Skills",
    "languages": "Languages",
    "certificates": "Certificates",
    "rate": "Day rate",
    "currency": "Currency",
    "available_from": "Available from",
    "hours_per_week": "Hours per week",
    "time_zone": "Time zone",
    "work_mode": "Work mode",
}
_CELL_LIMIT = 30_000  # letters; spreadsheets cut at 32,767
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
# Where a spreadsheet may take what follows for a formula, guarded or not: some part cells otherwise than they were.
_BEGINS, _LIVE = r"(\A|[;|\t]\s{0,9})", r"(?='*[=+\-@\t\r])"
_BARE, _GUARDED = re.compile(_BEGINS + _LIVE), re.compile(f"{_BEGINS}'{_LIVE}")


def row_of(document: Document) -> dict[str, str]:
    """The cells by their fields; what isn't said is left out."""
    basics, terms = mapping(document.get("basics")), mapping(mapping(document.get("meta")).get("freelance"))
    place, rate = mapping(basics.get("location")), mapping(terms.get("day_rate"))
    work = next((item for _, item in entries(document, "work")), {})
    row = {
        "id": text(mapping(document.get("meta")).get("id")),
        "name": text(basics.get("name")),
        "headline": text(basics.get("label")),
        "email": text(basics.get("email")),
        "phone": text(basics.get("phone")),
        "city": text(place.get("city")),
        "region": text(place.get("region")),
        "country": text(place.get("countryCode")),
        "website": text(basics.get("url")),
        **_profiles(basics),
        "position": text(work.get("position")),
        "company": text(work.get("name")),
        "summary": text(basics.get("summary")),
        "skills": ", ".join(_skills(document)),
        "languages": ", ".join(map(_language, (item for _, item in entries(document, "languages")))),
        "certificates": ", ".join(_names(document, "certificates")),
        "rate": _number(rate.get("amount")),
        "currency": text(rate.get("currency")),
        "available_from": text(terms.get("available_from")),
        "hours_per_week": _number(terms.get("hours_per_week")),
        "time_zone": text(terms.get("time_zone")),
        "work_mode": text(terms.get("work_mode")),
    }
    return {field: cell for field, found in row.items() if (cell := _fit(found))}


def _fit(cell: str) -> str:
    """What a spreadsheet can hold: no control characters but line breaks, no half characters."""
    whole = cell.replace("\r\n", "\n").replace("\t", " ").encode("utf-8", "replace").decode("utf-8")
    return _CONTROLS.sub("", seen(whole))[:_CELL_LIMIT].strip()


def _profiles(basics: Mapping[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for _, item in entries(basics, "profiles"):
        network = text(item.get("network")).casefold()
        link = text(item.get("url")) or text(item.get("username"))
        if network in {"linkedin", "xing", "github"} and link:
            found.setdefault(network, link)
    return found


def _names(document: Document, section: str) -> list[str]:
    return [name for _, item in entries(document, section) if (name := text(item.get("name")))]


def _skills(document: Document) -> list[str]:
    items = [item for _, item in entries(document, "skills")]
    named = [name for item in items for name in (text(item.get("name")), *texts(item.get("keywords")))]
    return list(dict.fromkeys(filter(None, named)))


def _language(item: Mapping[str, Any]) -> str:
    language, fluency = text(item.get("language")), text(item.get("fluency"))
    return f"{language} ({fluency})" if fluency else language


def _number(value: object) -> str:
    found = number(value)
    return "" if found is None else str(int(found) if found.is_integer() else found)


def profile_cells(document: Document) -> list[str]:
    """The whole document in as many cells as it needs."""
    rest = json.dumps(document, ensure_ascii=True, separators=(",", ":"))
    cells = []
    while len(rest) > _CELL_LIMIT:
        # Programs take blanks off the ends of cells.
        end = next((end for end in range(_CELL_LIMIT, 1, -1) if " " not in rest[end - 1 : end + 1]), 0)
        if not end:
            rest, end = rest.replace(" ", "\\u0020"), 1
        cells.append(rest[:end])
        rest = rest[end:]
    return [*cells, rest]


def guarded(cell: str) -> str:
    """A cell of which no spreadsheet takes anything for a formula, wherever it parts it."""
    return _BARE.sub(r"\1'", cell)


def unguarded(cell: str) -> str:
    """The cell as it was."""
    return _GUARDED.sub(r"\1", cell)
