"""The list of people: searched and sorted by the database, in one order on both."""

from collections.abc import Callable
from datetime import date

import pytest

from tpmmatch.model.cards import Card
from tpmmatch.model.listing import PeopleSort
from tpmmatch.model.terms import Money
from tpmmatch.store import Store
from tpmmatch.store.documents import fold


def rate(amount: float, currency: str = "EUR", **more: object) -> dict[str, object]:
    return {"day_rate": {"amount": amount, "currency": currency}} | more


@pytest.fixture
def people(store: Store, add: Callable[..., str]) -> Store:
    lodz, zurich = {"city": "Łódź", "countryCode": "pl"}, {"city": "Zürich", "countryCode": "CH"}
    add("1", name="Émile Zola", label="Delivery lead", email="ez@example.com", location=lodz, freelance=rate(500))
    add("2", name="emil Berg", label="CRM, 100% remote", location=zurich, freelance=rate(480, "GBP"))
    add("3", name="Zoë Straße", freelance=rate(450, available_from="2027-01-01", work_mode="hybrid"))
    add("4", name="Łukasz Øre", freelance={"hours_per_week": 24, "available_from": "2026-12-01"})
    add("5", name="", label="Scrum_Master")
    return store


def ids(store: Store, search: str = "", sort: PeopleSort = PeopleSort.NAME, *, descending: bool = False) -> str:
    with store.read() as unit:
        return "".join(row.id for row in unit.people.rows(unit.people.browse(search, sort, descending)))


def test_sorted_without_regard_to_case_and_accents(people: Store) -> None:
    assert ids(people) == "21435"
    assert ids(people, descending=True) == "34125"  # who has no name comes last both ways


@pytest.mark.parametrize(
    ("sort", "up", "down"),
    [
        (PeopleSort.LABEL, "21543", "51243"),
        (PeopleSort.CITY, "12435", "21435"),
        (PeopleSort.COUNTRY, "21435", "12435"),
        (PeopleSort.RATE, "31245", "13245"),
        (PeopleSort.AVAILABLE, "43215", "34215"),
        (PeopleSort.HOURS, "42135", "42135"),
        (PeopleSort.WORK_MODE, "32145", "32145"),
        (PeopleSort.ADDED, "21435", "21435"),
        (PeopleSort.UPDATED, "21435", "21435"),
    ],
)
def test_every_sort_both_ways(people: Store, sort: PeopleSort, up: str, down: str) -> None:
    assert (ids(people, sort=sort), ids(people, sort=sort, descending=True)) == (up, down)


def test_rates_compare_by_what_currencies_are_worth(people: Store) -> None:
    with people.read() as unit:
        keys = unit.people.browse(sort=PeopleSort.RATE, worth={"EUR": 1.0, "GBP": 1.17})
        assert "".join(row.id for row in unit.people.rows(keys)) == "31245"
        keys = unit.people.browse(sort=PeopleSort.RATE, descending=True, worth={"EUR": 1.0, "GBP": 1.17})
        assert "".join(row.id for row in unit.people.rows(keys)) == "21345"


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("emil", "21"),
        ("ÉMIL", "21"),
        ("zola lodz", "1"),
        ("zola zurich", ""),
        ("strasse", "3"),
        ("lukasz ore", "4"),
        ("EZ@example", "1"),
        ("100%", "2"),
        ("%", "2"),
        ("m_m", "5"),
        ("m_l", ""),
        ("'; drop table people", ""),
        ("  ", "21435"),
        ("a\x00b\ud800", ""),
    ],
)
def test_searching_finds_every_word(people: Store, search: str, found: str) -> None:
    assert ids(people, search) == found


def test_rows_say_what_the_list_shows(people: Store) -> None:
    with people.read() as unit:
        rows = {row.id: row for row in unit.people.rows(unit.people.browse())}
        assert unit.people.rows([10**6]) == []
    key = rows["1"].key
    assert rows["1"][:11] == (key, "1", "Émile Zola", "Delivery lead", "Łódź", "PL", 500.0, "EUR", None, None, None)
    assert rows["3"][7:11] == ("EUR", date(2027, 1, 1), None, "hybrid")


def test_cards_say_what_an_order_shows(people: Store) -> None:
    with people.read() as unit:
        cards = unit.people.cards()
    assert cards.of("1") == Card("Émile Zola", "Delivery lead", Money(500.0, "EUR"), None)
    assert cards.of("4") == Card("Łukasz Øre", "", None, date(2026, 12, 1))
    assert cards.of("nobody") is None


def test_rows_come_in_the_order_asked_for(people: Store) -> None:
    with people.read() as unit:
        keys = unit.people.browse()
        assert [row.key for row in unit.people.rows(keys[::-1])] == keys[::-1]
        assert [row.key for row in unit.people.rows([keys[2], keys[2]])] == [keys[2], keys[2]]


def test_very_long_names_fit(store: Store, add: Callable[..., str]) -> None:
    add("long", name="ŉ" * 100_000, label="ﷺ" * 9000, email="e" * 9000, location={"city": "x" * 9000})
    assert ids(store, "x") == "long"


@pytest.mark.parametrize(
    ("text", "folded"), [("Ærø  Œuvre", "aero oeuvre"), ("ŁÓDŹ", "lodz"), ("STRASSE ß", "strasse ss"), ("Ёж", "еж")]
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
