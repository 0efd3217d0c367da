"""Days as sentences say them."""

import re
from datetime import date

import pytest

from tpmmatch.intake.spoken_days import day_in, days

SENT = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("1 March 2027", "2027-03-01"),
        ("March 1st, 2027", "2027-03-01"),
        ("1. März 2027", "2027-03-01"),
        ("1er mars 2027", "2027-03-01"),
        ("1 de marzo de 2027", "2027-03-01"),
        ("1 de marzo del 2027", "2027-03-01"),
        ("März 2027", "2027-03-01"),
        ("01.03.2027", "2027-03-01"),
        ("1. 3. 2027", "2027-03-01"),
        ("2027-03-01", "2027-03-01"),
    ],
)
def test_a_day_with_its_year_is_read_whole(said: str, day: str) -> None:
    found = re.search(days(dated=True), f"Free from {said}, then gone", re.IGNORECASE)
    assert found is not None
    assert day_in(found[0]) == day_in(found[0], SENT) == day


def test_a_day_without_its_year_is_the_next_after_it_was_sent_or_has_just_passed() -> None:
    assert re.search(days(dated=True), "from 1 March on", re.IGNORECASE) is None
    found = re.search(days(dated=False), "from 1 March on", re.IGNORECASE)
    assert found is not None
    assert found[0].strip() == "1 March"
    assert day_in("1 March", SENT) == "2027-03-01"
    assert day_in("1 November", SENT) == "2026-11-01"
    assert day_in("1 March") == ""


def test_what_is_no_day_is_none() -> None:
    assert [day_in(said, SENT) for said in ("31 February 2027", "32.13.2027", "soon")] == ["", "", ""]
