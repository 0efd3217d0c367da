"""Exchange rates, and the list of people sorted by them."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from tpmmatch.actions import Store, history, money, people
from tpmmatch.actions.money import EXCHANGE, exchange_rates
from tpmmatch.errors import UserError
from tpmmatch.model.firm import Rate
from tpmmatch.model.listing import PeopleSort
from tpmmatch.model.report import Report

BringIn = Callable[..., Report]
Person = Callable[..., dict[str, Any]]


def test_own_rates_stand_over_the_shipped_ones() -> None:
    shipped = exchange_rates(None)
    assert shipped["EUR"] == 1
    assert exchange_rates({"GBP": 1.2, "xyz": "0,5"}) == {**shipped, "GBP": 1.2, "XYZ": 0.5}


@pytest.mark.parametrize("own", ["GBP", 7, [], {"GBP": 0}, {"GBP": -1}, {"GBP": None}, {"GBP": "dear"}, {"GBP": True}])
def test_rates_that_cant_be_right_are_passed_over(own: object) -> None:
    assert exchange_rates(own) == exchange_rates(None)


def test_the_list_is_sorted_by_what_the_rates_are_worth(store: Store, bring_in: BringIn, person: Person) -> None:
    terms = {"kr": (5000, "SEK"), "eur": (450, "EUR"), "gbp": (400, "GBP")}  # 440, 450 and 468 euros as shipped
    bring_in(
        *(person(id, terms={"day_rate": {"amount": amount, "currency": code}}) for id, (amount, code) in terms.items())
    )
    assert order(store) == ["kr", "eur", "gbp"]
    with store.work() as unit:
        unit.settings.set(EXCHANGE, {"GBP": 1.0})
        unit.commit()
    assert order(store) == ["gbp", "kr", "eur"]


def order(store: Store) -> list[str]:
    return [row.id for row in people.rows(store, people.browse(store, sort=PeopleSort.RATE))]


def test_the_owner_sees_each_rate_with_its_day(store: Store, now: datetime) -> None:
    before = {rate.currency: rate for rate in money.rates(store)}
    assert "EUR" not in before
    assert before["GBP"] == Rate("GBP", 1.17, date(2026, 11, 1), 1.17, own=False)
    money.set_rate(store, "gbp", 1.2, now)
    money.set_rate(store, "KRW", 0.0007, now)
    after = {rate.currency: rate for rate in money.rates(store)}
    assert after["GBP"] == Rate("GBP", 1.2, now.date(), 1.17, own=True)
    assert after["KRW"] == Rate("KRW", 0.0007, now.date(), None, own=True)
    assert after["USD"] == before["USD"]
    with store.read() as unit:
        assert money.rates_of(unit)["GBP"] == 1.2


def test_a_rate_goes_back_alone_or_with_all(store: Store, now: datetime) -> None:
    shipped = money.rates(store)
    for code in ("GBP", "USD"):
        money.set_rate(store, code, 2.0, now)
    money.set_rate(store, "GBP", None, now)
    assert [rate.currency for rate in money.rates(store) if rate.own] == ["USD"]
    money.reset_rates(store, now)
    assert money.rates(store) == shipped
    history.undo(store, now)
    assert [rate.currency for rate in money.rates(store) if rate.own] == ["USD"]


@pytest.mark.parametrize(
    ("currency", "euros", "why"),
    [("GBP", 0.0, "rate_unclear"), ("GBP", -1.0, "rate_unclear"), ("GBP", 1e9, "rate_unclear"),
     ("GBP", float("nan"), "rate_unclear"), ("EUR", 1.1, "rate_fixed"), ("cows", 2.0, "currency_unknown")],
)  # fmt: skip
def test_rates_that_cant_be_are_refused(store: Store, now: datetime, currency: str, euros: float, why: str) -> None:
    with pytest.raises(UserError, match=why):
        money.set_rate(store, currency, euros, now)
    assert not any(rate.own for rate in money.rates(store))


def test_the_currency_is_that_of_the_country_until_it_is_chosen(store: Store, now: datetime) -> None:
    assert [money.currency(store, country) for country in ("GB", "ch", "NL", "")] == ["GBP", "CHF", "EUR", "EUR"]
    money.set_currency(store, "sek", now)
    assert money.currency(store, "GB") == "SEK"
    assert money.codes()[0] == "EUR"
