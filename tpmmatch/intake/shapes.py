"""Where a document leaves the shapes of JSON Resume 1.0.0.

Checked by hand, as a validator of any schema would take longer than all the rest of an import.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from tpmmatch.intake.identity import is_email
from tpmmatch.model.document import Document, day

_DATE = re.compile(r"[12]\d{3}(-(0[1-9]|1[0-2])(-[0-3]\d)?)?", re.ASCII)
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")

Check = Callable[[object], bool]


def _text(value: object) -> bool:
    return isinstance(value, str)


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _date(value: object) -> bool:
    if not isinstance(value, str) or _DATE.fullmatch(value) is None:
        return False
    return len(value) < 10 or day(value) is not None


def _uri(value: object) -> bool:
    return isinstance(value, str) and _URI.fullmatch(value) is not None


def _email(value: object) -> bool:
    return isinstance(value, str) and is_email(value)


def _shape(text: str = "", date: str = "", texts: str = "", url: str = "url") -> Mapping[str, Check]:
    kinds = ((_text, text), (_date, date), (_texts, texts), (_uri, url))
    return {field: check for check, fields in kinds for field in fields.split()}


_BASICS = {**_shape("name label image phone summary"), "email": _email}
_LOCATION = _shape("address postalCode city countryCode region", url="")
_PROFILE = _shape("network username")
_META = _shape("version lastModified", url="canonical")
_SECTIONS: Mapping[str, Mapping[str, Check]] = {
    "work": _shape("name location description position summary", "startDate endDate", "highlights"),
    "volunteer": _shape("organization position summary", "startDate endDate", "highlights"),
    "education": _shape("institution area studyType score", "startDate endDate", "courses"),
    "awards": _shape("title awarder summary", "date", url=""),
    "certificates": _shape("name issuer", "date"),
    "publications": _shape("name publisher summary", "releaseDate"),
    "skills": _shape("name level", "", "keywords", url=""),
    "languages": _shape("language fluency", url=""),
    "interests": _shape("name", "", "keywords", url=""),
    "references": _shape("name reference", url=""),
    "projects": _shape("name description entity type", "startDate endDate", "highlights keywords roles"),
}


Path = tuple[str | int, ...]


def breaches(document: Document) -> list[str]:
    """The places that break the schema, as "work #2 startDate"; empty if all is well."""
    return [
        " ".join(f"#{step + 1}" if isinstance(step, int) else step for step in place)
        for place in places_of_breaches(document)
    ]


def places_of_breaches(document: Document) -> list[Path]:
    """The same places, as the keys and numbers that lead there."""
    found: list[Path] = []
    if not _text(document.get("$schema", "")):
        found.append(("$schema",))
    _object(document, "basics", _BASICS, ("basics",), found)
    basics = document.get("basics")
    if isinstance(basics, dict):
        _object(basics, "location", _LOCATION, ("basics", "location"), found)
        _list(basics, "profiles", _PROFILE, ("basics", "profiles"), found)
    for section, shape in _SECTIONS.items():
        _list(document, section, shape, (section,), found)
    _object(document, "meta", _META, ("meta",), found)
    return found


def _object(owner: Mapping[str, Any], key: str, shape: Mapping[str, Check], place: Path, found: list[Path]) -> None:
    if key in owner:
        _fields(owner[key], shape, place, found)


def _list(owner: Mapping[str, Any], key: str, shape: Mapping[str, Check], place: Path, found: list[Path]) -> None:
    if key not in owner:
        return
    items = owner[key]
    if not isinstance(items, list):
        found.append(place)
        return
    for number, item in enumerate(items):
        _fields(item, shape, (*place, number), found)


def _fields(value: object, shape: Mapping[str, Check], place: Path, found: list[Path]) -> None:
    if not isinstance(value, dict):
        found.append(place)
        return
    for field, check in shape.items():
        if field in value and not check(value[field]):
            found.append((*place, field))
