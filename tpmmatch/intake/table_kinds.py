"""Telling a table of people from one of products, invoices or firms."""

from collections.abc import Sequence
from functools import cache

from tpmmatch.intake.folding import fold
from tpmmatch.intake.found import Refused, named, short
from tpmmatch.intake.grid import Row
from tpmmatch.intake.table_columns import Column, column_words
from tpmmatch.intake.table_contents import EMAIL, is_firm, is_person_name
from tpmmatch.model.table import Known

# What speaks for people, and how much; a name alone doesn't, as everything has one.
_FOR = {
    "email": 2, "first_name": 3, "last_name": 3, "phone": 1, "linkedin": 3, "xing": 3, "github": 2, "headline": 1,
    "position": 2, "skills": 2, "languages": 2, "certificates": 2, "available_from": 1, "hours_per_week": 2,
    "time_zone": 2, "work_mode": 2, "hourly_rate": 2, "summary": 1, "city": 1,
}  # fmt: skip
_STRANGE = 2  # what each column speaks against people that only other lists have
_MOST = 0.6


def refuse_if_no_people(columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """Refuse a table whose columns and names are of something else."""
    strange = [column for column in columns if fold(column.header) in _strange_names()]
    fields = {column.field for column in columns if column not in strange}
    speaks_for = sum(_FOR.get(field, 0) for field in fields)
    names = _cells(columns, rows, "name")
    if names and _share(names, is_person_name) >= _MOST:
        # A column that only its cells show to be of names may be of those who do the tasks.
        speaks_for += (
            3 if any(column.field == "name" and column.known is not Known.CONTENT for column in columns) else 1
        )
    if _share(_cells(columns, rows, "email"), EMAIL.search) >= _MOST:
        speaks_for += 2
    if names and "first_name" not in fields and _share(names, is_firm) >= _MOST:
        raise Refused("intake_table_firms", names=named([short(name, 30) for name in names]))
    if not names and not fields & {"first_name", "last_name"}:
        _refuse_firms(columns, rows)
    against = _STRANGE * len(strange)
    if names and _share(names, _has_figures) >= _MOST:
        against += 4
    if names and strange and not fields & {"email", "phone"} and 3 * len(set(names)) <= 2 * len(names):
        against += 4  # the same people again and again: a list of what they did, and when
    if against > speaks_for:
        told = [short(column.header, 30) for column in strange] or [short(name, 30) for name in names]
        raise Refused("intake_table_other", columns=named(told))


def _refuse_firms(columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """Refuse a list that names nobody but firms, and the addresses of their offices."""
    firms, mails = _cells(columns, rows, "company"), _cells(columns, rows, "email")
    if firms and _share(mails, _is_office) >= _MOST:
        raise Refused("intake_table_firms", names=named([short(firm, 30) for firm in firms]))


def _is_office(mail: str) -> bool:
    return mail.partition("@")[0].casefold() in column_words()["not_people"]["offices"]


@cache
def _strange_names() -> frozenset[str]:
    return frozenset(map(fold, column_words()["not_people"]["columns"]))


def _cells(columns: Sequence[Column], rows: Sequence[Row], field: str) -> list[str]:
    places = [place for place, column in enumerate(columns) if column.field == field]
    return [row.cells[place] for place in places for row in rows if place < len(row.cells) and row.cells[place]]


def _share(cells: Sequence[str], fits: object) -> float:
    return sum(1 for cell in cells if callable(fits) and fits(cell)) / len(cells) if cells else 0.0


def _has_figures(cell: str) -> bool:
    return any(one.isdigit() for one in cell)
