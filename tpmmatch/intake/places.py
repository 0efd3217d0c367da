"""Countries by name or code, and places written as "City, Country"."""

import re
from functools import cache
from typing import Any

import tomli

from tpmmatch import resources
from tpmmatch.intake.folding import fold

_DISTRICT = re.compile(r"\s+\d{1,2}$")


@cache
def _table() -> dict[str, Any]:
    return tomli.loads(resources.read_text("intake/countries.toml"))


@cache
def _countries() -> dict[str, str]:
    table = _table()
    known = {code.casefold(): code for code in table["codes"].split()}
    for code, names in table["names"].items():
        known.update({fold(name): code for name in names})
    return known


def country_code(text: str) -> str:
    """The ISO 3166 code of a country's code or usual name, or an empty string."""
    return _countries().get(fold(text), "")


def is_state(text: str) -> bool:
    """Whether this is the code of a state or province as it stands behind a town: "Portland, OR"."""
    return text in _table()["states"].split()


def country_of_state(text: str) -> str:
    """The country of a state or province by its code."""
    return "CA" if text in _table()["canadian"].split() else "US" if is_state(text) else ""


@cache
def _regions() -> frozenset[str]:
    return frozenset(map(fold, _table()["regions"].split("|")))


def is_region(text: str) -> bool:
    """Whether this is the name of a state or a region: "Texas" in "Texas, USA"."""
    return fold(text) in _regions()


@cache
def _towns() -> frozenset[str]:
    names = tomli.loads(resources.read_text("intake/towns.toml"))["names"]
    return frozenset(fold(name) for name in names.split("|"))


def is_town(text: str) -> bool:
    """Whether this is the name of a well-known town and nothing else; a number of its district may follow."""
    return fold(_DISTRICT.sub("", text)) in _towns()


def is_in_country(text: str) -> bool:
    """Whether a country stands in brackets behind what may be a town or a firm: "Lliria (Spain)"."""
    before, _, behind = text.removesuffix(")").partition(" (")
    return text.endswith(")") and before[:1].isupper() and len(before.split()) <= 3 and bool(country_code(behind))


def plain_town(text: str) -> str:
    """A town's name without the number of its district: "Dublin 6"."""
    return _DISTRICT.sub("", text).strip()


def split_place(text: str) -> tuple[str, str]:
    """City and country code of "Graz, Austria" or "Lyon (FR)"; what isn't said is empty."""
    parts = [part.strip() for part in text.replace("(", ",").replace(")", "").split(",") if part.strip()]
    if not parts:
        return "", ""
    code = country_code(parts[-1])
    if len(parts) == 1:
        return ("", code) if code else (parts[0], "")
    return parts[0], "" if _is_rather_province(parts[-1].upper(), parts[0]) else code


def is_area(text: str) -> bool:
    """Whether this is what lies round a town, not the town alone: "London Area", "Großraum Ulm"."""
    begins, ends = (tuple(map(fold, _table()[part])) for part in ("area_beginnings", "area_ends"))
    plain = fold(text)
    return plain.startswith(tuple(f"{word} " for word in begins)) or plain.endswith(tuple(f" {word}" for word in ends))


def _is_rather_province(letters: str, town: str) -> bool:
    """Whether letters behind a town may be those of a state or a province: "Portland, OR", "Torino (TO)"."""
    if is_state(letters):
        return True
    table = _table()
    may_be_country = letters in table["rather_countries"].split() and fold(town) not in _towns_of_provinces()
    return letters in table["provinces"].split() and not may_be_country


@cache
def _towns_of_provinces() -> frozenset[str]:
    return frozenset(map(fold, _table()["their_towns"].split("|")))
