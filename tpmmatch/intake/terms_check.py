"""Which terms of a document can't be read, or can't be meant."""

from collections.abc import Mapping
from typing import Any

from tpmmatch.intake.money import is_absurd, is_currency
from tpmmatch.model.document import Document, day, mapping, number, text
from tpmmatch.model.terms import HOURS_IN_WEEK, is_zone, read_work_mode


def odd_terms(document: Document) -> list[str]:
    """The names of the person's freelance terms that are odd; null and empty texts only say nothing."""
    meta = mapping(document.get("meta"))
    terms = meta.get("freelance")
    if not isinstance(terms, Mapping):
        return [] if terms is None else ["freelance"]
    checks = {
        "day_rate": is_odd_money,
        "available_from": is_odd_day,
        "hours_per_week": is_odd_hours,
        "time_zone": is_odd_zone,
        "work_mode": is_odd_mode,
    }
    return [name for name, odd in checks.items() if said(terms, name) and odd(terms[name])]


def said(owner: Mapping[str, Any], name: str) -> bool:
    """Whether there is something to judge."""
    value = owner.get(name)
    return value is not None and not (isinstance(value, str) and not value.strip())


def is_odd_money(value: object) -> bool:
    """Not an amount above zero in a known currency, or more than anybody takes a day."""
    amount, currency = number(mapping(value).get("amount")), text(mapping(value).get("currency"))
    return not amount or not is_currency(currency) or is_absurd(amount, currency.upper())


def is_odd_day(value: object) -> bool:
    """Not an ISO date, or one that no calendar of a project reaches."""
    found = day(value)
    return found is None or not 1990 <= found.year <= 2100


def is_odd_number(value: object) -> bool:
    """Not a number, or a negative one."""
    return number(value) is None


def is_odd_hours(value: object) -> bool:
    """Not a number of hours that a week has."""
    found = number(value)
    return found is None or found > HOURS_IN_WEEK


def is_odd_mode(value: object) -> bool:
    """Neither remote nor hybrid nor onsite."""
    return read_work_mode(value) is None


def is_odd_zone(value: object) -> bool:
    """Neither a time zone by name ("Europe/Dublin") nor an offset ("UTC+2")."""
    return not is_zone(text(value))
