"""The columns of the list of people: their heads, what they are sorted by, and how a person's line reads."""

from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from tpmmatch.model.listing import PeopleSort, PersonRow
from tpmmatch.model.terms import Money
from ui.pages.labels import mode_words, source_word
from ui.words import say_date, say_money, say_number


class Column(IntEnum):
    """What is shown, from left to right."""

    NAME = 0
    LABEL = 1
    HIT = 2
    PLACE = 3
    RATE = 4
    FROM = 5
    HOURS = 6
    MODE = 7
    TAGS = 8
    EMAIL = 9
    ZONE = 10
    ADDED = 11
    UPDATED = 12
    SOURCE = 13


SORTS = {
    Column.NAME: PeopleSort.NAME,
    Column.LABEL: PeopleSort.LABEL,
    Column.PLACE: PeopleSort.CITY,
    Column.RATE: PeopleSort.RATE,
    Column.FROM: PeopleSort.AVAILABLE,
    Column.HOURS: PeopleSort.HOURS,
    Column.MODE: PeopleSort.WORK_MODE,
    Column.ADDED: PeopleSort.ADDED,
    Column.UPDATED: PeopleSort.UPDATED,
}
WIDTHS = {
    Column.NAME: 190, Column.PLACE: 140, Column.RATE: 98, Column.FROM: 114, Column.HOURS: 100, Column.MODE: 76,
    Column.TAGS: 120, Column.EMAIL: 190, Column.ZONE: 130, Column.ADDED: 110, Column.UPDATED: 110, Column.SOURCE: 160,
}  # fmt: skip
# Shown at first; where there is no room for all, they go in this order.
CHOSEN = (Column.MODE, Column.HOURS, Column.TAGS, Column.PLACE, Column.FROM, Column.RATE)
RIGHT = {Column.RATE, Column.HOURS}


def _tr(text: str) -> str:
    return QCoreApplication.translate("PeopleModel", text)


def head(column: Column) -> str:
    """What stands above a column."""
    heads = {
        Column.NAME: _tr("Name"),
        Column.LABEL: _tr("Headline"),
        Column.HIT: _tr("Found"),
        Column.PLACE: _tr("Place"),
        Column.RATE: _tr("Day rate"),
        Column.FROM: _tr("Free from"),
        Column.HOURS: _tr("Hours a week"),
        Column.MODE: _tr("Works"),
        Column.TAGS: _tr("Tags"),
        Column.EMAIL: _tr("E-mail"),
        Column.ZONE: _tr("Time zone"),
        Column.ADDED: _tr("Added"),
        Column.UPDATED: _tr("Changed"),
        Column.SOURCE: _tr("Came from"),
    }
    return heads[column]


def cells(row: PersonRow) -> tuple[str, ...]:
    """A person's line as it reads, cell by cell; nothing stands for what isn't said."""
    rate = Money(row.rate_amount, row.rate_currency) if row.rate_amount and row.rate_currency else None
    modes = dict(mode_words())
    return (
        row.name or _tr("(no name)"),
        row.label,
        row.hit.text if row.hit else row.label,
        ", ".join(part for part in (row.city, row.country) if part),
        say_money(rate) if rate else "",
        say_date(row.available_from) if row.available_from else "",
        say_number(row.hours) if row.hours else "",
        modes[row.work_mode] if row.work_mode else "",
        ", ".join(row.tags),
        row.email or "",
        row.time_zone or "",
        say_date(row.added_at.date()) if row.added_at else "",
        say_date(row.updated_at.date()) if row.updated_at else "",
        source_word(row.source) if row.source else _tr("by hand"),
    )
