"""Filters of the list of people as conditions of the database."""

from collections.abc import Iterator, Mapping

from sqlalchemy import ColumnElement, and_, case, exists, or_, select

from tpmmatch.model.listing import Facet, PeopleFilter
from tpmmatch.model.terms import Money
from tpmmatch.store.documents import fold
from tpmmatch.store.schema import FACETS, PEOPLE, TAGS

Condition = ColumnElement[bool]

COLUMNS: Mapping[Facet, ColumnElement[str]] = {
    Facet.LANGUAGE: FACETS.c.languages,
    Facet.METHOD: FACETS.c.methods,
    Facet.AREA: FACETS.c.areas,
}
_TAGGED = exists().where(TAGS.c.person_key == PEOPLE.c.key)


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
            yield PEOPLE.c.available_from <= wanted.free_by
        case Facet.PLACE:
            if wanted.city:
                yield PEOPLE.c.city_key.contains(fold(wanted.city), autoescape=True)
            if wanted.country:
                yield PEOPLE.c.country == wanted.country
        case Facet.TAG:
            for tag in wanted.tags:
                yield PEOPLE.c.key.in_(select(TAGS.c.person_key).where(TAGS.c.tag == tag))
        case Facet.LANGUAGE | Facet.METHOD | Facet.AREA:
            named = {Facet.LANGUAGE: wanted.languages, Facet.METHOD: wanted.methods, Facet.AREA: wanted.areas}
            for concept in named[facet]:
                holds = COLUMNS[facet].contains(f"|{concept}|", autoescape=True)
                yield PEOPLE.c.key.in_(select(FACETS.c.person_key).where(holds))
        case _:
            pass


def _unsaid(facet: Facet) -> Condition:
    match facet:
        case Facet.RATE:
            return PEOPLE.c.rate_amount.is_(None)
        case Facet.FREE:
            return PEOPLE.c.available_from.is_(None)
        case Facet.PLACE:
            return and_(PEOPLE.c.city_key.is_(None), PEOPLE.c.country.is_(None))
        case Facet.TAG:
            return ~_TAGGED
        case _:
            return PEOPLE.c.key.not_in(select(FACETS.c.person_key).where(COLUMNS[facet] != ""))


def _at_most(limit: Money, worth: Mapping[str, float]) -> Condition:
    """In whatever currency they ask; what nobody knows the worth of is compared in its own alone."""
    own = and_(PEOPLE.c.rate_currency == limit.currency, PEOPLE.c.rate_amount <= limit.amount)
    if limit.currency not in worth:
        return own
    asked = PEOPLE.c.rate_amount * case(dict(worth), value=PEOPLE.c.rate_currency)
    return or_(own, asked <= limit.amount * worth[limit.currency])
