"""Which column of a table holds what, by its name."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import tomli

from tpmmatch import resources
from tpmmatch.intake.folding import fold
from tpmmatch.intake.money import currency_in, is_currency_word
from tpmmatch.model.table import Known

_HEADER_LIMIT = 80
_RATES = {"": "rate", "day": "rate", "hour": "hourly_rate"}
INSTEAD = frozenset({"name", "phone", "email", "city", "country"})  # of several columns the first that has something
_OF_PROGRAMS = frozenset({"label"})  # what a program for customers says of a person, not what the person is
SEVERAL = frozenset(
    {"summary", "profile", "honorific", "contact", "languages"}
)  # fields that several columns may fill together
_BEGINNING = re.compile(r"[^\W\d_]{3,20}\s?(?:-|–|:|\.|/|>)\s")
_BRACKETS = re.compile(r"[(\[{].*?[)\]}]")
_JOINED = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")  # "GivenName"
# What may be said to be somebody's: "Contact phone", "Employee name".
_OF_SOMEBODY = frozenset({
    "name", "first_name", "middle_name", "last_name", "honorific", "email", "phone", "linkedin", "headline", "position",
    "company", "city", "country",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `field` is empty if nobody knows what it holds.

    `instead` is the field that it fills where the column before it left that empty: "Mobile" beside "Phone".
    `unit` and `currency` go with money, `from_1904` and `day_first` with days ("03/04/2027": None if nothing tells).
    `shown` is what numbers are shown with by their format alone: "€/Tag"; `usual` is the owner's own currency.
    `family_first` is whether whole names stand in it as "Kranz Ada".
    """

    header: str
    field: str = ""
    unit: str = ""
    currency: str = ""
    known: Known = Known.NAME
    from_1904: bool = False
    day_first: bool | None = None
    instead: str = ""
    shown: str = ""
    usual: str = ""
    family_first: bool = False


@dataclass(frozen=True, slots=True)
class _Names:
    fields: dict[str, str]
    within: tuple[tuple[str, str], ...]
    others: frozenset[str]
    rate: frozenset[str]
    little: frozenset[str]
    units: dict[str, str]


@cache
def column_words() -> dict[str, Any]:
    """The packaged table of column names and of words in cells."""
    return tomli.loads(resources.read_text("intake/columns.toml"))


@cache
def _names() -> _Names:
    table = column_words()
    rate = table["rate"]
    fields = {fold(name): field for field, names in table["columns"].items() for name in names}
    return _Names(
        fields={name.replace(" ", ""): field for name, field in fields.items()} | fields,
        within=tuple((f" {fold(name)} ", field) for field, names in table["within"].items() for name in names),
        others=frozenset(map(fold, table["not_people"]["with_names"])),
        rate=frozenset(map(fold, rate["rate"])),
        little=frozenset(map(fold, rate["little"])),
        units={fold(word): unit for unit, words in rate["units"].items() for word in words},
    )


def field_named(header: str) -> str:
    """The field that a column of just this name holds, whatever stands beside it; empty if that isn't sure."""
    return _names().fields.get(fold(header), "") if len(header) <= _HEADER_LIMIT else ""


def is_of_contact(column: Column) -> bool:
    """Whether it is called as columns are that hold numbers and addresses together."""
    return fold(column.header) in words_for("contact", "words")


def is_of_address(header: str) -> bool:
    """Whether a column is called as columns of whole addresses are."""
    return fold(header) in words_for("addresses")


def with_contact(column: Column) -> Column:
    """The column as one of numbers and addresses together, if it is called so and nobody knows it as anything else."""
    known = column.field or column.instead or column.known is Known.OWNER
    return replace(column, field="contact") if is_of_contact(column) and not known else column


def columns_of(headers: list[str]) -> tuple[Column, ...]:
    """What each column holds. "Nombre" or "Nom" alone is the whole name; a second column of a kind is unknown."""
    shared = _shared_beginning(headers)
    columns = [_column(header, shared) for header in headers]
    if any(column.field == "rate" and column.unit for column in columns):
        columns = [Column(one.header) if one.field == "rate" and not one.unit else one for one in columns]
    columns = _as_meant(columns)
    fields = {column.field for column in columns}
    if {"name", "last_name"} <= fields and "first_name" not in fields:
        columns = [_as(column, "first_name") for column in columns]
    elif {"name", "first_name"} <= fields and "last_name" not in fields:
        columns = [_as(column, "last_name") for column in columns]  # "Vorname" and "Name"
    elif "name" not in fields and len(fields & {"first_name", "last_name"}) == 1:
        columns = [_as_whole_name(column) for column in columns]
    return tuple(_with_address(_one_of_each(columns)))


def _with_address(columns: list[Column]) -> list[Column]:
    """The columns, the first of whole addresses for that of the towns if there is none."""
    if any(column.field == "city" for column in columns):
        return columns
    addresses = [place for place, one in enumerate(columns) if not one.field and is_of_address(one.header)]
    return [
        replace(column, instead="city") if place in addresses[:1] else column for place, column in enumerate(columns)
    ]


def _as_meant(columns: list[Column]) -> list[Column]:
    """The columns that mean something else beside others: what one applies for, since when one is employed, a title."""
    headers = [fold(column.header) for column in columns]
    fields = {column.field for column in columns}
    if any(_is_of_applicants(header) for header in headers):
        columns = _without(columns, "position", words_for("applicants", "openings"))
    if not (words_for("staff", "words") | words_for("bare_start", "ends")).isdisjoint(headers):
        columns = _without(columns, "available_from", words_for("staff", "starts"))
    if "position" not in fields and any(header in words_for("titles", "second") for header in headers):
        columns = [
            Column(one.header, "position") if fold(one.header) in words_for("titles", "second") else one
            for one in columns
        ]
    elif "company" in fields and "position" not in fields:
        titles = words_for("titles", "words")
        columns = [
            Column(one.header, "position") if not titles.isdisjoint(_of_somebody(readings(one.header))) else one
            for one in columns
        ]
    if not {"position", "headline"} & {column.field for column in columns}:
        columns = [
            Column(one.header, "position") if fold(one.header) in words_for("titles", "alone") else one
            for one in columns
        ]
    if all(column.field != "skills" for column in columns):
        alone = words_for("skills_alone")
        columns = [Column(one.header, "skills") if fold(one.header) in alone else one for one in columns]
    return columns


def _is_of_applicants(header: str) -> bool:
    begins = tuple(column_words()["applicants"]["beginnings"])
    return any(word in words_for("applicants", "words") or word.startswith(begins) for word in header.split())


def _without(columns: list[Column], field: str, headers: frozenset[str]) -> list[Column]:
    return [Column(one.header) if one.field == field and fold(one.header) in headers else one for one in columns]


@cache
def words_for(part: str, kind: str = "words") -> frozenset[str]:
    """The folded words of one list of the packaged table."""
    return frozenset(map(fold, column_words()[part][kind]))


def may_be_start(header: str, others: Iterable[str]) -> bool:
    """Whether a column may tell from when on somebody is free: "ab", where no other says until when."""
    return fold(header) in words_for("bare_start", "words") and words_for("bare_start", "ends").isdisjoint(
        map(fold, others)
    )


def _one_of_each(columns: list[Column]) -> list[Column]:
    """The columns, a second one of a kind unknown; one that speaks of today is the first."""
    chosen: dict[str, int] = {}
    for index, column in enumerate(columns):
        first = chosen.get(column.field)
        if first is None or (_is_of_today(column.header) and not _is_of_today(columns[first].header)):
            chosen[column.field] = index
    return [
        column if column.field in SEVERAL or chosen[column.field] == index else _second(column)
        for index, column in enumerate(columns)
    ]


def _second(column: Column) -> Column:
    """A further column of a kind: unknown, unless it is one more way to reach somebody, or place."""
    return Column(column.header, instead=column.field if column.field in INSTEAD else "")


def _as(column: Column, field: str) -> Column:
    """A column called "Name" or "Nombre" and no more, as the part of a name that the others leave to it."""
    return Column(column.header, field) if column.field == "name" and is_bare(column.header) else column


def is_bare(header: str) -> bool:
    """Whether a column is called "Name" and no more, so that whole names may stand in it beside the first ones."""
    return fold(header) in {fold(word) for word in column_words()["bare"]["words"]}


def _is_of_today(header: str) -> bool:
    words = f" {fold(header)} "
    return any(f" {word} " in words for word in column_words()["today"]["words"])


def unit_in(text: str) -> str:
    """Whether a text speaks of an hour, a day or longer; empty if of none or several."""
    units = _names().units
    found = {units[word] for word in fold(text).split() if word in units}
    return found.pop() if len(found) == 1 else ""


def _shared_beginning(headers: list[str]) -> str:
    """What an export writes before the names of most of its columns, as in "Person - Phone" or "Candidate: City"."""
    begins = Counter(found[0] for header in headers if (found := _BEGINNING.match(header.strip())))
    most = begins.most_common(1)
    return most[0][0] if most and most[0][1] >= 3 else ""


def _column(header: str, shared: str = "") -> Column:
    shown = " ".join(header.split())
    if len(shown) > _HEADER_LIMIT:
        return Column(shown)
    fields = _names().fields
    bare = shown.removeprefix(shared) if shared else shown
    ways = (
        (shown, _BRACKETS.sub(" ", shown), bare, bare.partition(" - ")[0])
        if shared
        else (shown, _BRACKETS.sub(" ", shown))
    )
    names = list(dict.fromkeys(name for way in ways for name in readings(way)))
    field = next((fields[name] for name in names if name in fields), "")
    field = field or next((fields[name] for name in _of_somebody(names) if fields.get(name) in _OF_SOMEBODY), "")
    if shared and fold(bare) in _OF_PROGRAMS:
        field = ""
    if field:
        return Column(shown, field)
    if _is_rate(shown):
        unit = unit_in(shown)
        return Column(shown, _RATES.get(unit, ""), unit, currency_in(shown))
    field = next(filter(None, map(_field_within, readings(_BRACKETS.sub(" ", shown)))), "")
    if field in _RATES.values():
        return Column(shown, field, "day" if field == "rate" else "hour", currency_in(shown))
    return Column(shown, field)


def readings(header: str) -> tuple[str, ...]:
    """A column's name as it is compared, and with the words apart that programs join: "GivenName"."""
    return tuple(dict.fromkeys((fold(header), fold(_JOINED.sub(" ", header)))))


def _of_somebody(names: Iterable[str]) -> list[str]:
    """The names, and what is left of them without the word for whose it is, which stands before or behind."""
    whose, found = words_for("whose"), []
    for name in names:
        first, _, behind = name.partition(" ")
        before, _, last = name.rpartition(" ")
        found += [name, *([behind] if first in whose else []), *([before] if last in whose else [])]
    return [name for name in found if name]


def _field_within(words: str) -> str:
    """ "What is your e-mail address?", "Name des Beraters": a field by some of the words; not "Name of the product"."""
    names = _names()
    if names.others & set(words.split()):
        return ""
    return next((field for name, field in names.within if name in f" {words} "), "")


def _as_whole_name(column: Column) -> Column:
    return Column(column.header, "name") if column.field in {"first_name", "last_name"} else column


def _is_rate(header: str) -> bool:
    words = fold(header).split()
    if not all(map(is_word_of_rates, words)):
        return False
    # "EUR/day" says it without a word for money.
    return any(word in _names().rate for word in words) or bool(currency_in(header) and unit_in(header))


def is_word_of_rates(word: str) -> bool:
    """Whether a word belongs to what people are paid: money, a currency, a unit, or one that stands beside these."""
    names, plain = _names(), fold(word)
    return plain in names.rate or plain in names.little or plain in names.units or is_currency_word(plain)
