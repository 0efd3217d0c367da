"""Filters of the list of people as conditions of the database."""

from collections.abc import Iterator, Mapping

from sqlalchemy import ColumnElement, and_, case, exists, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from tpmmatch.model.listing import Facet, PeopleFilter
from tpmmatch.model.terms import Money
from tpmmatch.store.documents import fold
from tpmmatch.store.schema import Person, PersonFacets, PersonTag

Condition = ColumnElement[bool]

COLUMNS: Mapping[Facet, InstrumentedAttribute[str]] = {
    Facet.LANGUAGE: PersonFacets.languages,
    Facet.METHOD: PersonFacets.methods,
    Facet.AREA: PersonFacets.areas,
}
_TAGGED = exists().where(PersonTag.person_key == Person.key)


def conditions(wanted: PeopleFilter, worth: Mapping[str, float]) -> Iterator[Condition]:
    """One for each facet that something is asked of; `worth` says what one of each currency is worth."""
    for facet in Facet:
        asked = list(_asked(facet, wanted, worth))
        unsaid = facet in wanted.unsaid
        if asked and unsaid:
            yield or_(and_(*asked), _unsaid(facet))
        elif unsaid:
            yield _unsaid(facet)
        else:
            yield from asked


def _asked(facet: Facet, wanted: PeopleFilter, worth: Mapping[str, float]) -> Iterator[Condition]:
    match facet:
        case Facet.RATE if wanted.rate_at_most:
            yield _at_most(wanted.rate_at_most, worth)
        case Facet.FREE if wanted.free_by:
            yield Person.available_from <= wanted.free_by
        case Facet.PLACE:
            if wanted.city:
                yield Person.city_key.contains(fold(wanted.city), autoescape=True)
            if wanted.country:
                yield Person.country == wanted.country
        case Facet.TAG:
            for tag in wanted.tags:
                yield Person.key.in_(select(PersonTag.person_key).where(PersonTag.tag == tag))
        case Facet.LANGUAGE | Facet.METHOD | Facet.AREA:
            named = {Facet.LANGUAGE: wanted.languages, Facet.METHOD: wanted.methods, Facet.AREA: wanted.areas}
            for concept in named[facet]:
                holds = COLUMNS[facet].contains(f"|{concept}|", autoescape=True)
                yield Person.key.in_(select(PersonFacets.person_key).where(holds))
        case _:
            pass


def _unsaid(facet: Facet) -> Condition:
    match facet:
        case Facet.RATE:
            return Person.rate_amount.is_(None)
        case Facet.FREE:
            return Person.available_from.is_(None)
        case Facet.PLACE:
            return and_(Person.city_key.is_(None), Person.country.is_(None))
        case Facet.TAG:
            return ~_TAGGED
        case _:
            return Person.key.not_in(select(PersonFacets.person_key).where(COLUMNS[facet] != ""))


def _at_most(limit: Money, worth: Mapping[str, float]) -> Condition:
    """In whatever currency they ask; what nobody knows the worth of is compared in its own alone."""
    own = and_(Person.rate_currency == limit.currency, Person.rate_amount <= limit.amount)
    if limit.currency not in worth:
        return own
    asked = Person.rate_amount * case(dict(worth), value=Person.rate_currency)
    return or_(own, asked <= limit.amount * worth[limit.currency])
