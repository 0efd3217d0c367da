"""Whole addresses in a cell → the town and the country, where these are certain."""

import re
from typing import Any

from tpmmatch.intake.folding import fold
from tpmmatch.intake.places import country_code, is_area, is_region, is_town, plain_town
from tpmmatch.intake.table_columns import words_for

_BETWEEN = re.compile(r"\s*[,;\n]\s*|\s{2,}")
_NOTE = re.compile(r"\s*\((?:[^\W\d_]|\s){1,20}\)\s*$")  # "(home)"
_CODE_BEFORE = re.compile(r"(?:[A-Z]{1,2}-)?(?P<code>\d{4,6})\s+(?P<town>[^\W\d_].*)")
_CODE_BEHIND = re.compile(r"(?P<town>.*[^\W\d_])\s+(?P<code>\d{4,6}|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})")
_SURE = 5  # figures of a postal code, of which few houses have as many
_TOWN_AND_COUNTRY = 2  # parts
_LONGEST = 300


def place_in_address(cell: str) -> dict[str, Any]:
    """City and country, of an address that names one well-known town, or one behind a postal code."""
    parts = [part for part in _BETWEEN.split(_NOTE.sub("", cell.strip())) if part] if len(cell) <= _LONGEST else []
    code = country_code(parts[-1]) if len(parts) > 1 else ""
    towns = {town for number, part in enumerate(parts) if (town := _town(part, first=not number and len(parts) > 1))}
    if code and len(parts) == _TOWN_AND_COUNTRY and not any(map(str.isdigit, cell)) and not _is_wider(parts[0]):
        towns = {parts[0]}
    found = {"city": towns.pop() if len(towns) == 1 else "", "countryCode": code}
    return {key: value for key, value in found.items() if value}


def _is_wider(part: str) -> bool:
    """Whether this is a part of a country, or nowhere at all: "Bayern", "Remote"."""
    return is_area(part) or is_region(part) or fold(part) in words_for("work_mode", "remote")


def _town(part: str, *, first: bool) -> str:
    """The town in a part of an address; what stands first may be a street with the number of a house before it."""
    coded = _CODE_BEFORE.fullmatch(part) or _CODE_BEHIND.fullmatch(part)
    town = plain_town(coded["town"] if coded else part)
    if is_town(town):
        return town
    sure = coded is not None and not first and coded["code"].isdigit() and len(coded["code"]) == _SURE
    return town if sure and coded is not None and coded.re is _CODE_BEFORE else ""
