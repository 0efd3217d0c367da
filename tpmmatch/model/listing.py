"""People as a table shows them: light rows and the orders that they can be put in."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class PeopleSort(StrEnum):
    """What the list of people can be sorted by."""

    NAME = "name"
    LABEL = "label"
    CITY = "city"
    COUNTRY = "country"
    RATE = "rate"
    AVAILABLE = "available"
    HOURS = "hours"
    WORK_MODE = "work_mode"
    ADDED = "added"
    UPDATED = "updated"


class PersonRow(NamedTuple):
    """One line of the list. `key` names the line while the store is open; `id` is the person's for good.

    A plain tuple, because a screen makes thousands of them; an empty text or None is "not said".
    """

    key: int
    id: str
    name: str
    label: str
    city: str
    country: str
    rate_amount: float | None
    rate_currency: str | None
    available_from: date | None
    hours: float | None
    work_mode: str | None
