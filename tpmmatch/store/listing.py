"""The list of people: what stands in its columns, and how it is sorted within the database."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, case, nulls_last, select

from tpmmatch.model.listing import PeopleSort
from tpmmatch.model.profile import Profile
from tpmmatch.store.documents import clean, fold
from tpmmatch.store.schema import Person
from tpmmatch.store.terms import FORM

_LONGEST = 200

_SORTS: dict[PeopleSort, Any] = {
    PeopleSort.NAME: Person.name_key,
    PeopleSort.LABEL: Person.label_key,
    PeopleSort.CITY: Person.city_key,
    PeopleSort.COUNTRY: Person.country,
    PeopleSort.RATE: Person.rate_amount,
    PeopleSort.AVAILABLE: Person.available_from,
    PeopleSort.HOURS: Person.hours_per_week,
    PeopleSort.WORK_MODE: Person.work_mode,
    PeopleSort.ADDED: Person.added_at,
    PeopleSort.UPDATED: Person.updated_at,
}


def person_columns(profile: Profile, source: str) -> dict[str, Any]:
    """What the table of people holds beside the document."""
    name, label, city = (clean(text, _LONGEST) for text in (profile.name, profile.label, profile.city))
    country, email = clean(profile.country_code, _LONGEST) or None, email_key(profile.email)
    keys = [fold(text)[:_LONGEST] or None for text in (name, label, city)]
    rate, terms = profile.terms.day_rate, profile.terms
    if rate and not (rate.currency.isascii() and rate.currency.isalpha()):
        rate = None
    return {
        "id": profile.id,
        "name": name,
        "name_key": keys[0],
        "label": label,
        "label_key": keys[1],
        "city": city,
        "city_key": keys[2],
        "country": country,
        "email_folded": email,
        "rate_amount": rate and rate.amount,
        "rate_currency": rate and rate.currency,
        "available_from": terms.available_from,
        "hours_per_week": terms.hours_per_week,
        "work_mode": terms.work_mode and terms.work_mode.value,
        "time_zone": clean(terms.time_zone or "", _LONGEST) or None,
        "search": "\n".join(filter(None, (*keys, country and country.casefold(), email and fold(email)))),
        "source": clean(source, 1000),
        "words_form": FORM,
        "keys_form": None,  # they are made when somebody is looked for next
    }


def email_key(email: str) -> str | None:
    """The address as it is compared."""
    return clean(email.casefold(), _LONGEST) or None


def browse(
    wanted: Iterable[ColumnElement[bool]], sort: PeopleSort, worth: Mapping[str, float], *, descending: bool
) -> Select[int]:
    """Keys in order. Equals go by name, then by id, so that the order is the same on every machine."""
    query = select(Person.key).where(*wanted)
    column = _SORTS[sort]
    if sort is PeopleSort.RATE and worth:
        column = Person.rate_amount * case(dict(worth), value=Person.rate_currency)
    elif sort is PeopleSort.RATE:
        query = query.order_by(nulls_last(Person.rate_currency.asc()))
    query = query.order_by(nulls_last(column.desc() if descending else column.asc()))
    if sort is not PeopleSort.NAME:
        query = query.order_by(nulls_last(Person.name_key.asc()))
    return query.order_by(Person.id)


def rows(keys: Sequence[int]) -> Select[*tuple[Any, ...]]:
    """The columns of a `PersonRow`, in its order."""
    return select(
        Person.key,
        Person.id,
        Person.name,
        Person.label,
        Person.city,
        Person.country,
        Person.rate_amount,
        Person.rate_currency,
        Person.available_from,
        Person.hours_per_week,
        Person.work_mode,
        Person.email_folded,
        Person.time_zone,
        Person.source,
        Person.added_at,
        Person.updated_at,
    ).where(Person.key.in_(keys))
