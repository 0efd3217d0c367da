"""Which fields of a JSON Resume document can change a fit, and which can't.

The first list is put together from what the reader of profiles says that it reads, so that the two never part.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields

from tpmmatch.matching.passages import engagement_sections, fields_read
from tpmmatch.model.terms import Terms

Sections = Mapping[str, tuple[str, ...]]

# JSON Resume 1.0.0, with the freelance terms and what some programs add to `basics`.
DOCUMENT: Sections = {
    "basics": (
        "label", "summary", "name", "image", "email", "phone", "url", "birthDate", "age", "gender", "nationality",
        "birthplace", "maritalStatus", "religion",
    ),
    "location": ("city", "countryCode", "address", "postalCode", "region"),
    "profiles": ("network", "username", "url"),
    "work": ("position", "name", "summary", "description", "highlights", "startDate", "endDate", "location", "url"),
    "volunteer": ("position", "organization", "summary", "highlights", "startDate", "endDate", "url"),
    "projects": (
        "roles", "name", "description", "highlights", "keywords", "startDate", "endDate", "entity", "type", "url",
    ),
    "education": ("area", "studyType", "courses", "institution", "startDate", "endDate", "score", "url"),
    "awards": ("title", "summary", "date", "awarder"),
    "certificates": ("name", "date", "issuer", "url"),
    "publications": ("name", "summary", "publisher", "releaseDate", "url"),
    "skills": ("name", "keywords", "level"),
    "languages": ("language", "fluency"),
    "interests": ("name", "keywords"),
    "references": ("reference", "name"),
    "freelance": ("day_rate", "available_from", "hours_per_week", "time_zone", "work_mode"),
}  # fmt: skip
_DATES = ("startDate", "endDate")  # of work: for how long it was led, and how long ago
# What the terms and the headline are read from, beside the sections of entries.
_ELSEWHERE: Sections = {
    "basics": ("label", "summary"),
    "location": ("city", "countryCode"),
    "languages": ("language", "fluency"),
    "freelance": tuple(field.name for field in fields(Terms)),
}


def counting() -> Sections:
    """The fields that can change a fit, by section."""
    found: dict[str, list[str]] = {section: list(names) for section, names in _ELSEWHERE.items()}
    dated = dict.fromkeys(engagement_sections(), _DATES)
    for section, names in fields_read().items():
        found.setdefault(section, []).extend((*names, *dated.get(section, ())))
    return {section: tuple(dict.fromkeys(found[section])) for section in _in_order(found)}


def idle() -> Sections:
    """The fields that can't, by section."""
    counted = counting()
    rest = {
        section: tuple(name for name in names if name not in counted.get(section, ()))
        for section, names in DOCUMENT.items()
    }
    return {section: names for section, names in rest.items() if names}


def _in_order(found: Iterable[str]) -> list[str]:
    """As in the document; a section that it doesn't know comes last rather than being left out."""
    known = list(DOCUMENT)
    return sorted(found, key=lambda section: known.index(section) if section in known else len(known))
