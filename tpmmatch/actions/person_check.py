"""What in a person's document can't be used as it stands, said for each place, so that a form can say it there."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from tpmmatch.intake.folding import fold
from tpmmatch.intake.identity import is_email
from tpmmatch.intake.places import country_code
from tpmmatch.intake.terms_check import is_odd_day, is_odd_hours, is_odd_money, is_odd_zone
from tpmmatch.model.document import Document, entries, mapping, text
from tpmmatch.model.terms import is_zone
from tpmmatch.model.words import Message

_DATES = frozenset({"startDate", "endDate", "date", "releaseDate"})
_SECTIONS = (
    "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages", "interests",
    "references", "projects",
)  # fmt: skip
_TERMS: Mapping[str, Callable[[object], bool]] = {
    "day_rate": is_odd_money,
    "available_from": is_odd_day,
    "hours_per_week": is_odd_hours,
    "time_zone": is_odd_zone,
}
_REGIONS = ("Europe", "America", "Asia", "Africa", "Australia", "Pacific", "Atlantic")
_NO_CITIES = frozenset({"North", "South", "West"})  # zones of Australia's states by their former names
_PARTIAL = re.compile(r"(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def complaints(document: Document) -> dict[str, Message]:
    """What is odd, by JSON Pointer. It is kept as typed all the same, and counts as not said until it is right."""
    return dict(_complaints(document))


def tidied(document: Document) -> Document:
    """The document with what is meant beyond doubt as it is written: "Australia" as AU, "Dublin" as Europe/Dublin."""
    found, basics, meta = dict(document), mapping(document.get("basics")), mapping(document.get("meta"))
    location, terms = mapping(basics.get("location")), mapping(meta.get("freelance"))
    if (code := country_code(text(location.get("countryCode")))) and location["countryCode"] != code:
        found["basics"] = {**basics, "location": {**location, "countryCode": code}}
    if (zone := _zone_of(text(terms.get("time_zone")))) and not is_zone(text(terms["time_zone"])):
        found["meta"] = {**meta, "freelance": {**terms, "time_zone": zone}}
    return found


def _zone_of(city: str) -> str:
    """The time zone that is named after a city."""
    typed, plain = ("_".join(name.title().split()) for name in (city, fold(city)))
    if not typed.isidentifier() or typed in _NO_CITIES:
        return ""
    # Without its accent a city may be another one overseas: Córdoba, Mérida.
    zones = [f"{region}/{typed}" for region in _REGIONS] + [f"Europe/{plain}"]
    return next((zone for zone in zones if is_zone(zone)), "")


def _complaints(document: Document) -> Iterator[tuple[str, Message]]:
    basics = mapping(document.get("basics"))
    yield from _entry("/basics", basics)
    if _said(basics.get("email")) and not is_email(str(basics["email"]).strip()):
        yield "/basics/email", Message("person_odd_email")
    code = mapping(basics.get("location")).get("countryCode")
    if _said(code) and (len(str(code).strip()) != 2 or not country_code(str(code))):
        yield "/basics/location/countryCode", Message("person_odd_country")
    terms = mapping(mapping(document.get("meta")).get("freelance"))
    for name, is_odd in _TERMS.items():
        if _said(terms.get(name)) and is_odd(terms[name]):
            yield f"/meta/freelance/{name}", Message(f"person_odd_{name}")
    for index, entry in entries(basics, "profiles"):
        yield from _entry(f"/basics/profiles/{index}", entry)
    for section in _SECTIONS:
        for index, entry in entries(document, section):
            yield from _entry(f"/{section}/{index}", entry)


def _entry(at: str, entry: Mapping[str, Any]) -> Iterator[tuple[str, Message]]:
    """What is odd in any entry: its dates, their order, its address in the web."""
    for name in _DATES & entry.keys():
        if _said(entry[name]) and not _is_date(entry[name]):
            yield f"{at}/{name}", Message("person_odd_date")
    start, end = entry.get("startDate"), entry.get("endDate")
    if _is_date(start) and _is_date(end) and str(end).strip() < str(start).strip()[: len(str(end).strip())]:
        yield f"{at}/endDate", Message("person_odd_order")
    if _said(entry.get("url")) and not _is_address(str(entry["url"]).strip()):
        yield f"{at}/url", Message("person_odd_url")


def _said(value: object) -> bool:
    return value is not None and not (isinstance(value, str) and not value.strip())


def _is_date(value: object) -> bool:
    return isinstance(value, str) and _PARTIAL.fullmatch(value.strip()) is not None


def _is_address(text: str) -> bool:
    try:
        return bool(urlsplit(text).netloc) or "." in text.split("/", maxsplit=1)[0]
    except ValueError:
        return False
