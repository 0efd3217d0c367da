"""Time zones on real dates, from the tz database that travels with the program (public domain)."""

from datetime import date, datetime, time
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

OFFICE = (9, 17)  # the hours in which people are usually at work, by their own clock


@cache
def _names() -> frozenset[str]:
    return frozenset(files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())


@cache
def _zone(name: str) -> ZoneInfo | None:
    """The packaged zone, not the system's: the same answer on every machine. None if nobody knows it."""
    if name not in _names():
        return None
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as stream:
        return ZoneInfo.from_file(stream, key=name)


def is_zone(name: str) -> bool:
    """Whether a time zone goes by this name: "Europe/Dublin"."""
    return name in _names()


def overlap_hours(here: str, there: str, day: date) -> float | None:
    """How many office hours two places share; None for a zone that nobody knows.

    Across the date line one's morning is still the other's day before: 23 hours apart are one by the clock.
    """
    mine, yours = _zone(here), _zone(there)
    if mine is None or yours is None:
        return None
    noon = datetime.combine(day, time(12))
    apart = (noon.replace(tzinfo=mine) - noon.replace(tzinfo=yours)).total_seconds() / 3600 % 24
    return max(0.0, OFFICE[1] - OFFICE[0] - min(apart, 24 - apart))


@cache
def _countries() -> dict[str, str]:
    table = files("tzdata").joinpath("zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {row[2]: row[0] for row in rows}


def country_of_zone(zone: str | None) -> str:
    """The country (ISO 3166 code) that a time zone lies in; empty where it isn't known."""
    return _countries().get(zone, "") if zone else ""
