"""People as a table shows them: light rows, the orders that they can be put in, and what filters may ask for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from tpmmatch.model.terms import Money
from tpmmatch.model.words import Words


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


class Facet(StrEnum):
    """What a filter may ask for."""

    RATE = "rate"
    FREE = "free"
    LANGUAGE = "language"
    METHOD = "method"
    AREA = "area"
    PLACE = "place"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """What is asked of people: of each facet what stands here, or that nothing is said of it; of several facets all.

    Languages, methods and areas are ids of concepts, each of which is wanted; `country` is a code.
    """

    rate_at_most: Money | None = None
    free_by: date | None = None
    languages: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    city: str = ""
    country: str = ""
    tags: tuple[str, ...] = ()
    unsaid: frozenset[Facet] = frozenset()


EVERYBODY = PeopleFilter()


class Choice(NamedTuple):
    """Something that may be asked for, and of how many people it is true."""

    value: str
    words: Words
    people: int


Choices = Mapping[Facet, tuple[Choice, ...]]


class Hit(NamedTuple):
    """A passage in which a search found something, and where in it the words stand."""

    text: str
    spans: tuple[tuple[int, int], ...]


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
    email: str | None = None
    time_zone: str | None = None
    source: str = ""
    added_at: datetime | None = None
    updated_at: datetime | None = None
    tags: tuple[str, ...] = ()
    hit: Hit | None = None
