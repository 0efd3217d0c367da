"""Filters of the list of people, on both databases."""

from collections.abc import Callable
from datetime import date

import pytest

from tpmmatch.model.listing import Facet, PeopleFilter
from tpmmatch.model.terms import Money
from tpmmatch.store import Store

Add = Callable[..., str]
WORTH = {"EUR": 1.0, "USD": 0.5}


@pytest.fixture
def people(store: Store, add: Add) -> Store:
    add("1", name="A", location={"city": "Łódź", "countryCode": "pl"},
        freelance={"day_rate": {"amount": 400, "currency": "EUR"}, "available_from": "2026-12-01"})  # fmt: skip
    add("2", name="B", location={"city": "Lodzka"}, freelance={"day_rate": {"amount": 700, "currency": "USD"}})
    add("3", name="C", freelance={"day_rate": {"amount": 100, "currency": "XAU"}, "available_from": "2027-02-01"})
    add("4", name="D")
    with store.work() as unit:
        facets = {
            "1": (["lang_de", "lang_en"], ["agile", "scrum"], ["crm"]),
            "2": (["lang_en"], ["prince2"], []),
            "3": ([], [], ["crm"]),
        }
        unit.extracts.put("1", ((id, (b"", b"", b""), told) for id, told in facets.items()))
        unit.tags.put("Late_r", ["2", "3"])
        unit.tags.put("later", ["1"])
        unit.commit()
    return store


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (PeopleFilter(), "1234"),
        (PeopleFilter(rate_at_most=Money(400, "EUR")), "12"),
        (PeopleFilter(rate_at_most=Money(399, "EUR")), "2"),
        (PeopleFilter(rate_at_most=Money(100, "XAU")), "3"),
        (PeopleFilter(rate_at_most=Money(399, "EUR"), unsaid=frozenset({Facet.RATE})), "24"),
        (PeopleFilter(free_by=date(2026, 12, 1)), "1"),
        (PeopleFilter(unsaid=frozenset({Facet.FREE})), "24"),
        (PeopleFilter(languages=("lang_en",)), "12"),
        (PeopleFilter(languages=("lang_en", "lang_de")), "1"),
        (PeopleFilter(languages=("lang_de",), unsaid=frozenset({Facet.LANGUAGE})), "134"),
        (PeopleFilter(methods=("scrum",)), "1"),
        (PeopleFilter(methods=("scru",)), ""),
        (PeopleFilter(unsaid=frozenset({Facet.METHOD})), "34"),
        (PeopleFilter(areas=("crm",), free_by=date(2027, 3, 1)), "13"),
        (PeopleFilter(city="lodz"), "12"),
        (PeopleFilter(country="PL"), "1"),
        (PeopleFilter(unsaid=frozenset({Facet.PLACE})), "34"),
        (PeopleFilter(tags=("Late_r",)), "23"),
        (PeopleFilter(tags=("Late_r", "later")), ""),
        (PeopleFilter(unsaid=frozenset({Facet.TAG})), "4"),
    ],
)
def test_a_filter_leaves_those_who_are_as_wanted(people: Store, wanted: PeopleFilter, ids: str) -> None:
    with people.read() as unit:
        keys = unit.people.browse(wanted=wanted, worth=WORTH)
        assert "".join(row.id for row in unit.people.rows(keys)) == ids


def test_what_can_be_asked_for_is_told(people: Store) -> None:
    with people.read() as unit:
        assert unit.extracts.facets() == (
            {"lang_de": 1, "lang_en": 2}, {"agile": 1, "prince2": 1, "scrum": 1}, {"crm": 2}
        )  # fmt: skip
        assert unit.people.countries() == [("PL", 1)]


def test_a_changed_person_is_unknown_until_they_are_read_anew(people: Store, add: Add) -> None:
    add("1", name="A, who changed")
    with people.read() as unit:
        assert len(unit.people.browse(wanted=PeopleFilter(languages=("lang_en",)))) == 1
