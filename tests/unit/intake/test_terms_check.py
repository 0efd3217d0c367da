import pytest

from tpmmatch.intake.terms_check import is_zone, odd_terms


def odd(name: str, value: object) -> bool:
    return odd_terms({"meta": {"freelance": {name: value}}}) == [name]


@pytest.mark.parametrize(
    "value",
    [
        {"amount": -5, "currency": "EUR"},
        {"amount": 0, "currency": "EUR"},
        {"amount": 500, "currency": "XYZ"},
        {"amount": 500},
        {"amount": 500000, "currency": "EUR"},
        {"amount": "much", "currency": "EUR"},
        520,
    ],
)
def test_rates_that_nobody_can_mean(value: object) -> None:
    assert odd("day_rate", value)


def test_terms_that_can_be_read_are_not_odd() -> None:
    terms = {
        "day_rate": {"amount": "520,50", "currency": "eur"},
        "available_from": "2026-12",
        "hours_per_week": 24,
        "time_zone": "Europe/Dublin",
        "work_mode": "On-site",
    }
    assert odd_terms({"meta": {"freelance": terms}}) == []


@pytest.mark.parametrize("empty", [None, "", "  "])
def test_what_is_not_said_is_not_odd(empty: object) -> None:
    names = ("day_rate", "available_from", "hours_per_week", "time_zone", "work_mode")
    assert odd_terms({"meta": {"freelance": dict.fromkeys(names, empty)}}) == []
    assert odd_terms({"meta": None}) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("available_from", "0000-01-01"),
        ("available_from", "soon"),
        ("available_from", "1066-10-14"),
        ("hours_per_week", 400),
        ("hours_per_week", -3),
        ("time_zone", "Mars/Phobos"),
        ("time_zone", 2),
        ("work_mode", "moon"),
    ],
)
def test_terms_that_are_odd_are_named(name: str, value: object) -> None:
    assert odd(name, value)


def test_terms_that_are_no_terms() -> None:
    assert odd_terms({"meta": {"freelance": ["x"]}}) == ["freelance"]


@pytest.mark.parametrize(
    "name", ["Europe", "../etc/passwd", "/etc/passwd", "a\0b", "x" * 5000, "", "Europe//Paris", ".", "UTC=5"]
)
def test_names_that_are_no_zone_raise_nothing(name: str) -> None:
    assert not is_zone(name)


@pytest.mark.parametrize("name", ["Europe/Paris", "UTC", "UTC+2", "UTC−3", "GMT-05:00"])
def test_zones_by_name_and_offset(name: str) -> None:
    assert is_zone(name)
