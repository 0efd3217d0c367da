"""Exchange rates, and the list of people sorted by them."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.actions import Store, people
from tpmmatch.actions.money import EXCHANGE, exchange_rates
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
