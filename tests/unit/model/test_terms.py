from datetime import date

import pytest

from tpmmatch.model.terms import Money, Terms, WorkMode, read_money, read_terms, read_work_mode


def test_terms_are_read_from_the_extension() -> None:
    terms = read_terms(
        {
            "day_rate": {"amount": 520, "currency": "eur"},
            "available_from": "2026-12-01",
            "hours_per_week": 24,
            "time_zone": "Europe/Dublin",
            "work_mode": "hybrid",
        }
    )
    assert terms == Terms(Money(520, "EUR"), date(2026, 12, 1), 24, "Europe/Dublin", WorkMode.HYBRID)


@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"day_rate": None, "available_from": "", "hours_per_week": 0, "time_zone": None, "work_mode": "moon"},
        {"day_rate": {"amount": -5, "currency": "EUR"}, "available_from": "0000-01-01", "hours_per_week": "many"},
        {"day_rate": 520, "available_from": 2026, "hours_per_week": True, "work_mode": []},
    ],
)
def test_what_is_odd_is_not_said(odd: dict[str, object]) -> None:
    assert read_terms(odd) == Terms()


def test_money_needs_both_halves() -> None:
    assert read_money({"amount": "520", "currency": "EUR"}) == Money(520, "EUR")
    assert read_money({"amount": 520}) is None


def test_on_site_may_have_a_hyphen() -> None:
    assert read_work_mode("On-Site") is WorkMode.ONSITE
