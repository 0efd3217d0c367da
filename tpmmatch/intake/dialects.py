"""Older forms of JSON Resume, lifted to the names of 1.0.0.

An old name gives way only where the new one is absent; what has no new name stays as it is.
"""

from collections.abc import Callable, Mapping
from typing import Any

from tpmmatch.intake.places import country_code, split_place
from tpmmatch.model.document import Document, text

Names = Mapping[str, str]
Entry = dict[str, Any]

_TOP: Names = {"bio": "basics", "certifications": "certificates"}
_BASICS: Names = {"picture": "image", "website": "url", "phoneNumber": "phone", "links": "profiles"}
_OF_BASICS = frozenset({"name", "label", "image", "email", "phone", "url", "summary", "location", "profiles", *_BASICS})
_LOCATION: Names = {
    "state": "region",
    "street-address": "address",
    "postal-code": "postalCode",
    "locality": "city",
    "country_code": "countryCode",
}
_SITE: Names = {"website": "url"}
_ENTRIES: Mapping[str, Names] = {
    "work": {"company": "name", "employer": "name", **_SITE},
    "volunteer": _SITE,
    "education": {"gpa": "score", "grade": "score", **_SITE},
    "certificates": {"governingBody": "issuer", **_SITE},
    "publications": _SITE,
    "projects": _SITE,
    "languages": {"name": "language", "level": "fluency"},
}
_BARE: Names = {"skills": "name", "languages": "language", "interests": "name"}


def upgrade(document: Document) -> tuple[Document, list[str]]:
    """The document by the names of 1.0.0, and what was changed, as "work: company → name"."""
    changes: dict[str, None] = {}
    document = _with_basics(dict(_renamed(document, _TOP, "", changes)), changes)
    if isinstance(document.get("basics"), dict):
        document["basics"] = _basics(document["basics"], changes)
    for section, names in _ENTRIES.items():
        items = document.get(section)
        if isinstance(items, list):
            document[section] = [_entry(item, names, section, changes) for item in items]
    for section, key in _BARE.items():
        items = document.get(section)
        if isinstance(items, dict) and items and all(map(_are_words, items.values())):
            # By kinds: {"Methods": ["Scrum"], "Tools": ["Jira"]}.
            items = document[section] = [{key: kind, "keywords": list(words)} for kind, words in items.items()]
            changes[f"{section} → {section} {key}, keywords"] = None
        if isinstance(items, list) and any(text(item) for item in items):
            document[section] = [{key: item} if text(item) else item for item in items]
            changes[f"{section} → {section} {key}"] = None
    return document, list(changes)


def _with_basics(document: Document, changes: dict[str, None]) -> Document:
    """Who it is may stand beside the work, at the top."""
    if "basics" in document or not text(document.get("name")) or not isinstance(document.get("work"), list):
        return document
    changes["name, … → basics"] = None
    lifted = {key: value for key, value in document.items() if key in _OF_BASICS}
    return {"basics": lifted} | {key: value for key, value in document.items() if key not in _OF_BASICS}


def _are_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _entry(item: object, names: Names, section: str, changes: dict[str, None]) -> object:
    return _renamed(item, names, f"{section}: ", changes) if isinstance(item, dict) else item


def _renamed(entry: Entry, names: Names, where: str, changes: dict[str, None]) -> Entry:
    """The same keys in the same order, old ones by their new names."""
    if not names.keys() & entry.keys():
        return entry
    taken = set(entry)
    renamed: Entry = {}
    for key, value in entry.items():
        new = names.get(key, key)
        if new != key and new not in taken:
            changes[f"{where}{key} → {new}"] = None
            taken.add(new)
        else:
            new = key
        renamed[new] = value
    return renamed


def _basics(entry: Entry, changes: dict[str, None]) -> Entry:
    basics = _renamed(entry, _BASICS, "basics: ", changes)
    for key, told, make in _MADE:
        if made := make(basics):
            basics = {**basics, key: made}
            changes[f"basics: {told}"] = None
    for key in ("email", "phone"):
        values = basics.get(key)
        chosen = _first_of(values)
        if chosen and f"{key}s" not in basics:
            # The other addresses stay, in the plural.
            basics = {**basics, key: chosen, f"{key}s": values}
            changes[f"basics: {key}, one of several"] = None
    if "location" in basics:
        basics["location"] = _location(basics["location"], changes)
    return basics


def _full_name(basics: Entry) -> str:
    if "name" in basics:
        return ""
    return f"{text(basics.get('firstName'))} {text(basics.get('lastName'))}".strip()


def _first_of(values: object) -> str:
    """One of several addresses by purpose: `{"work": …, "personal": …}`."""
    if not isinstance(values, dict):
        return ""
    return text(values.get("work")) or next((text(value) for value in values.values() if text(value)), "")


def _website(basics: Entry) -> str:
    return "" if "url" in basics else _first_of(basics.get("websites"))


def _profiles(basics: Entry) -> list[Entry]:
    """Networks as an object of names, or as links with labels."""
    profiles = basics.get("profiles")
    if isinstance(profiles, dict) and all(text(value) for value in profiles.values()):
        return [{"network": key, "username": value} for key, value in profiles.items()]
    if isinstance(profiles, list) and any(isinstance(item, dict) and "label" in item for item in profiles):
        return [_renamed(item, {"label": "username"}, "", {}) if isinstance(item, dict) else item for item in profiles]
    return []


# What is to be there, how that is told, and what it's made of; nothing is made where it's there already.
_MADE: tuple[tuple[str, str, Callable[[Entry], object]], ...] = (
    ("name", "firstName, lastName → name", _full_name),
    ("url", "websites → url", _website),
    ("profiles", "profiles → network, username", _profiles),
)


def _location(value: object, changes: dict[str, None]) -> object:
    if isinstance(value, str) and value.strip():
        city, code = split_place(value)
        changes["basics: location → location city"] = None
        return {"address": value, **({"city": city} if city else {}), **({"countryCode": code} if code else {})}
    if not isinstance(value, dict):
        return value
    location = _renamed(value, _LOCATION, "basics location: ", changes)
    for key in ("country", "country-name", "countryName"):
        code = country_code(text(location.get(key)))
        if code and "countryCode" not in location:
            location = {**location, "countryCode": code}
            changes[f"basics location: {key} → countryCode"] = None
    return location
