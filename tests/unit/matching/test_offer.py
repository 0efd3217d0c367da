from collections.abc import Callable

import pytest

from tpmmatch.matching.offer import offer_of
from tpmmatch.model.profile import Profile
from tpmmatch.model.terms import WorkMode

Person = Callable[..., Profile]


def test_what_is_offered_is_what_the_profile_says(person: Person) -> None:
    terms = {"day_rate": {"amount": 400, "currency": "EUR"}, "hours_per_week": 20, "work_mode": "hybrid"}
    offer = offer_of(
        person(terms=terms, location={"city": "Ennis", "countryCode": "IE"}, languages={"Irish": "native"}), "en"
    )
    assert (offer.country, offer.city, offer.written_in) == ("IE", "Ennis", "en")
    assert (offer.terms.hours_per_week, offer.terms.work_mode) == (20, WorkMode.HYBRID)
    assert [(item.language, item.fluency) for item in offer.languages] == [("Irish", "native")]


@pytest.mark.parametrize(
    ("location", "zone", "country"),
    [
        ({"countryCode": "IE"}, "Europe/Lisbon", "IE"),  # what is said goes before the time zone
        ({}, "Europe/Lisbon", "PT"),
        ({}, "UTC", ""),
        ({}, None, ""),
    ],
)
def test_the_country_is_what_is_said_else_that_of_the_time_zone(
    person: Person, location: dict[str, str], zone: str | None, country: str
) -> None:
    assert offer_of(person(location=location, terms={"time_zone": zone}), "").country == country


def test_whoever_offers_the_same_offers_the_same(person: Person) -> None:
    """So that each different offer is held once."""
    terms = {"day_rate": {"amount": 400, "currency": "EUR"}, "available_from": "2027-01-04"}
    one, other = (offer_of(person(id=id, name=id, terms=terms, languages={"German": "C1"}), "en") for id in "ab")
    assert one == other
    assert len({one.terms.day_rate, other.terms.day_rate}) == 1
    assert len({one.languages, other.languages}) == 1
