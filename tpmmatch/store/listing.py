"""The list of people: what stands in its columns, and how it is sorted within the database."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, case, cast, func, nulls_last, select

from tpmmatch.model.listing import PeopleSort
from tpmmatch.model.profile import Profile
from tpmmatch.store.documents import clean, fold
from tpmmatch.store.schema import PEOPLE
from tpmmatch.store.terms import FORM

_LONGEST = 200

_SORTS: dict[PeopleSort, Any] = {
    PeopleSort.NAME: PEOPLE.c.name_key,
    PeopleSort.LABEL: PEOPLE.c.label_key,
    PeopleSort.CITY: PEOPLE.c.city_key,
    PeopleSort.COUNTRY: PEOPLE.c.country,
    PeopleSort.RATE: PEOPLE.c.rate_amount,
    PeopleSort.AVAILABLE: PEOPLE.c.available_from,
    PeopleSort.HOURS: PEOPLE.c.hours_per_week,
    PeopleSort.WORK_MODE: PEOPLE.c.work_mode,
    PeopleSort.ADDED: PEOPLE.c.added_at,
    PeopleSort.UPDATED: PEOPLE.c.updated_at,
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
    query = select(PEOPLE.c.key).where(*wanted)
    column = _SORTS[sort]
    if sort is PeopleSort.RATE and worth:
        column = PEOPLE.c.rate_amount * case(dict(worth), value=PEOPLE.c.rate_currency)
    elif sort is PeopleSort.RATE:
        query = query.order_by(nulls_last(PEOPLE.c.rate_currency.asc()))
    query = query.order_by(nulls_last(column.desc() if descending else column.asc()))
    if sort is not PeopleSort.NAME:
        query = query.order_by(nulls_last(PEOPLE.c.name_key.asc()))
    return query.order_by(PEOPLE.c.id)


def in_one_row(keys: Select[int]) -> Select[str]:
    """The keys of a query as one text, in its order, with commas between; None if there are none.

    The database gathers them by itself. Fetched one by one, each of 100,000 rows waits for Python anew, and lets the
    other threads wait: a window would stand still meanwhile. Both databases keep to the order of the inner query,
    which their aggregates of texts depend on.
    """
    sorted_keys = keys.subquery()
    return select(func.aggregate_strings(cast(sorted_keys.c.key, Text), ","))


def cards() -> Select[*tuple[Any, ...]]:
    """What `Cards` are made of, in its order."""
    return select(
        PEOPLE.c.id,
        PEOPLE.c.name,
        PEOPLE.c.label,
        PEOPLE.c.rate_amount,
        PEOPLE.c.rate_currency,
        PEOPLE.c.available_from,
    )


def rows(keys: Sequence[int]) -> Select[*tuple[Any, ...]]:
    """The columns of a `PersonRow`, in its order."""
    return select(
        PEOPLE.c.key,
        PEOPLE.c.id,
        PEOPLE.c.name,
        PEOPLE.c.label,
        PEOPLE.c.city,
        PEOPLE.c.country,
        PEOPLE.c.rate_amount,
        PEOPLE.c.rate_currency,
        PEOPLE.c.available_from,
        PEOPLE.c.hours_per_week,
        PEOPLE.c.work_mode,
        PEOPLE.c.email_folded,
        PEOPLE.c.time_zone,
        PEOPLE.c.source,
        PEOPLE.c.added_at,
        PEOPLE.c.updated_at,
    ).where(PEOPLE.c.key.in_(keys))
