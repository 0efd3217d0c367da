import zoneinfo
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from tpmmatch.matching.zones import country_of_zone, overlap_hours

WINTER = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("here", "there", "hours"),
    [
        ("Europe/Dublin", "Europe/Dublin", 8.0),
        ("Europe/Dublin", "Europe/Berlin", 7.0),
        ("Europe/Berlin", "Asia/Kolkata", 3.5),  # 4:30 h apart in winter
        ("Europe/Berlin", "America/New_York", 2.0),
        ("Europe/Berlin", "America/Los_Angeles", 0.0),  # 9 h apart: never less than nothing
    ],
)
def test_office_hours_shared_on_a_winter_day(here: str, there: str, hours: float) -> None:
    assert overlap_hours(here, there, WINTER) == hours
    assert overlap_hours(there, here, WINTER) == hours


def test_summer_time_counts_on_the_day_it_holds() -> None:
    """2027: the United States put the clock on on 14 March, Europe on 28 March."""
    assert overlap_hours("Europe/London", "America/New_York", date(2027, 3, 13)) == 3.0
    assert overlap_hours("Europe/London", "America/New_York", date(2027, 3, 14)) == 4.0
    assert overlap_hours("Europe/London", "America/New_York", date(2027, 3, 27)) == 4.0
    assert overlap_hours("Europe/London", "America/New_York", date(2027, 3, 28)) == 3.0


def test_the_date_line_parts_no_office_hours() -> None:
    """Nine in Auckland (UTC+13) is ten on the day before in Honolulu (UTC-10)."""
    assert overlap_hours("Pacific/Auckland", "Pacific/Honolulu", WINTER) == 7.0
    assert overlap_hours("Australia/Sydney", "America/Los_Angeles", WINTER) == 3.0  # UTC+11, UTC-8


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "CET time", "Europe", "../../etc/passwd", "Europe/Berlin\0"])
def test_a_zone_that_nobody_knows_is_unknown(name: str) -> None:
    assert overlap_hours("Europe/Berlin", name, WINTER) is None
    assert overlap_hours(name, "Europe/Berlin", WINTER) is None


@pytest.mark.parametrize("name", ["posix/Europe/Berlin", "posixrules", "localtime"])
def test_names_of_the_systems_own_files_are_no_zones(name: str) -> None:
    assert overlap_hours("Europe/Berlin", name, WINTER) is None


def test_the_systems_time_zones_are_not_asked(tmp_path: Path) -> None:
    """A machine whose files say that Malta keeps Tokyo's time: still seven shared hours with Dublin."""
    tokyo = files("tzdata").joinpath("zoneinfo", "Asia", "Tokyo").read_bytes()
    (tmp_path / "Europe").mkdir()
    (tmp_path / "Europe" / "Malta").write_bytes(tokyo)
    zoneinfo.reset_tzpath(to=[str(tmp_path)])
    zoneinfo.ZoneInfo.clear_cache()
    try:
        assert overlap_hours("Europe/Malta", "Europe/Dublin", WINTER) == 7.0
    finally:
        zoneinfo.reset_tzpath()
        zoneinfo.ZoneInfo.clear_cache()


@pytest.mark.parametrize("day", [date.min, date.max])
def test_any_date_has_an_answer(day: date) -> None:
    assert overlap_hours("Asia/Tokyo", "Asia/Seoul", day) is not None


def test_a_zone_tells_its_country() -> None:
    assert country_of_zone("Europe/Dublin") == "IE"
    assert country_of_zone("Europe/Zurich") == "CH"


@pytest.mark.parametrize("name", [None, "", "UTC", "Mars/Olympus"])
def test_no_country_is_guessed(name: str | None) -> None:
    assert country_of_zone(name) == ""
