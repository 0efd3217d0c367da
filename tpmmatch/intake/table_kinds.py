"""Telling a table of people from one of products, invoices or firms."""

import re
from collections.abc import Sequence, Set
from functools import cache

from tpmmatch.intake.folding import fold
from tpmmatch.intake.found import Refused, named, short
from tpmmatch.intake.grid import Row
from tpmmatch.intake.table_columns import Column, column_words, readings, words_for
from tpmmatch.intake.table_contents import EMAIL, is_domain, is_firm, is_person_name
from tpmmatch.intake.table_things import are_things
from tpmmatch.model.table import Known

# What speaks for people, and how much; a name alone doesn't, as everything has one.
_FOR = {
    "email": 2, "first_name": 3, "last_name": 3, "phone": 1, "linkedin": 3, "xing": 3, "github": 2, "headline": 1,
    "position": 2, "skills": 2, "languages": 2, "certificates": 2, "available_from": 1, "hours_per_week": 2,
    "time_zone": 2, "work_mode": 2, "hourly_rate": 2, "summary": 1, "city": 1,
}  # fmt: skip
_STRANGE = 2  # what each column speaks against people that only other lists have
_MOST = 0.6
_NEARLY_ALL = 0.8
_MEASURES = 3  # columns of numbers
_FIGURE = re.compile(r"[-+−]?[\d.,'%€$£ ]*\d[\d.,'%€$£ ]*(?:[eE][-+]?\d+)?")
_REACHED = frozenset({"email", "phone", "linkedin", "xing", "github"})


def refuse_if_no_people(columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """Refuse a table whose columns and names are of something else; not one in which this program wrote profiles."""
    if _cells(columns, rows, "profile"):
        return
    nameless = not _named(columns)
    strange = [column for column in columns if _is_strange(column) or (nameless and _asks(column))]
    fields = {column.field for column in _filled(columns, rows) if column not in strange}
    names = _cells(columns, rows, "name")
    if names and "first_name" not in fields and _share(names, is_firm) >= _MOST:
        raise Refused("intake_table_firms", names=named([short(name, 30) for name in names]))
    if not names and not fields & {"first_name", "last_name"}:
        _refuse_firms(columns, rows, strange)
    if are_things(columns, rows):
        raise Refused("intake_table_other", columns=named([short(name, 30) for name in names]))
    if _against(columns, rows, fields, strange) > _speaks_for(columns, rows, fields):
        told = [short(column.header, 30) for column in strange] or [short(name, 30) for name in names]
        raise Refused("intake_table_other", columns=named(told))


def _speaks_for(columns: Sequence[Column], rows: Sequence[Row], fields: Set[str]) -> int:
    found = sum(_FOR.get(field, 0) for field in fields) + (2 if _only_people_have(columns) else 0)
    if _share(_cells(columns, rows, "name"), is_person_name) >= _MOST:
        # A column that only its cells show to be of names may be of those who do the tasks.
        found += 3 if any(column.field == "name" and column.known is not Known.CONTENT for column in columns) else 1
    mails = _cells(columns, rows, "email")
    if _share(mails, is_office) >= _MOST:
        return found - _FOR["email"]
    return found + 2 if _share(mails, EMAIL.search) >= _MOST else found


def _only_people_have(columns: Sequence[Column]) -> bool:
    return any(not words_for("of_people").isdisjoint(readings(column.header)) for column in columns)


def _against(columns: Sequence[Column], rows: Sequence[Row], fields: Set[str], strange: Sequence[Column]) -> int:
    names = _cells(columns, rows, "name")
    found = _STRANGE * len(strange)
    if _share(names, _is_no_name) >= _MOST:
        found += 4
    if len(strange) > bool(fields & {"email", "phone"}) and _come_again(names or _cells(columns, rows, "email")):
        found += 4  # the same people again and again: a list of what they did, and when
    if (
        names
        and not fields & _REACHED
        and _come_again(names)
        and not words_for("not_people", "days").isdisjoint(_headers(columns))
    ):
        found += 8  # a row for each day
    if strange and not fields & {"name", "first_name", "last_name", "company"}:
        found += 4  # addresses of those who bought or did something
    if names and not fields & _REACHED and all(column.known is Known.CONTENT for column in _named(columns)):
        # People are only spoken of: who has it, who holds it; all the more of what can be counted.
        found += 2 + any(_is_counted(column, place, rows) for place, column in enumerate(columns))
        found += 3 * _stand_behind_what_they_made(columns, rows)
    named = fields & (_REACHED | {"first_name", "last_name"})
    if not named and not _only_people_have(columns) and _are_measured(columns, rows):
        found += 3  # things that have been measured
    if not fields & {"first_name", "last_name"} and _are_on_a_map(columns):
        found += 3  # places; people's addresses are put on maps, too
    if names and fields <= {"name", "id"} and _share(names, _may_be_name) < _NEARLY_ALL:
        found += 1  # nothing but names, and not of people
    return found


def _are_on_a_map(columns: Sequence[Column]) -> bool:
    headers = {name for column in columns for name in readings(column.header)}
    return all(not headers.isdisjoint(words_for("not_people", way)) for way in ("across", "along"))


def _may_be_name(cell: str) -> bool:
    """Whether this may be all or a part of a name, if hardly one written with care."""
    return is_person_name(cell.title()) or (cell.isalpha() and not cell.isupper())


def _stand_behind_what_they_made(columns: Sequence[Column], rows: Sequence[Row]) -> bool:
    """Whether each row has words of its own before the name, which then tell what the row is: a film, a work."""
    names = min(place for place, column in enumerate(columns) if column in _named(columns))
    before = (_of_place(place, rows) for place in range(names))
    return any(
        len(cells) > 1 and len(set(cells)) == len(cells) and _share(cells, _has_words) >= _MOST for cells in before
    )


def _has_words(cell: str) -> bool:
    return " " in cell and not EMAIL.search(cell) and sum(map(str.isdigit, cell)) * 3 <= len(cell)


def _are_measured(columns: Sequence[Column], rows: Sequence[Row]) -> bool:
    """Whether several columns that mean nothing to us hold nothing but numbers, and few hold anything else."""
    unknown = [cells for place, column in enumerate(columns) if not column.field and (cells := _of_place(place, rows))]
    measured = sum(len(cells) > 1 and all(map(_FIGURE.fullmatch, cells)) for cells in unknown)
    return measured >= _MEASURES and measured > _MOST * len(unknown)


def _is_counted(column: Column, place: int, rows: Sequence[Row]) -> bool:
    cells = _of_place(place, rows)
    return not column.field and len(cells) > 1 and all(map(str.isdecimal, cells))


def _of_place(place: int, rows: Sequence[Row]) -> list[str]:
    return [row.cells[place] for row in rows if place < len(row.cells) and row.cells[place]]


def _headers(columns: Sequence[Column]) -> list[str]:
    return [fold(column.header) for column in columns]


def _refuse_firms(columns: Sequence[Column], rows: Sequence[Row], strange: Sequence[Column]) -> None:
    """Refuse a list that names nobody but firms: with the addresses of their offices, or what is said of firms."""
    firms, mails = _cells(columns, rows, "company"), _cells(columns, rows, "email")
    if firms and (strange or _share(mails, is_office) >= _MOST):
        raise Refused("intake_table_firms", names=named([short(firm, 30) for firm in firms]))


def is_office(mail: str) -> bool:
    """Whether an address is that of a place where several work."""
    return mail.partition("@")[0].casefold() in column_words()["not_people"]["offices"]


def _is_strange(column: Column) -> bool:
    """Whether lists of people have no such column: by its whole name, or by a word of one that says nothing to us."""
    return any(
        name.replace(" ", "") in _strange_names()
        or (not column.field and not words_for("not_people", "words").isdisjoint(name.split()))
        for name in readings(column.header)
    )


def _asks(column: Column) -> bool:
    """Whether it is a question about something else than people, as in the answers of a survey."""
    return not column.field and column.header.rstrip().endswith("?")


@cache
def _strange_names() -> frozenset[str]:
    return frozenset(name.replace(" ", "") for name in words_for("not_people", "columns"))


def _filled(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """The columns in which something stands: what nobody filled in speaks for nothing."""
    return [
        column
        for place, column in enumerate(columns)
        if any(place < len(row.cells) and row.cells[place] for row in rows)
    ]


def _named(columns: Sequence[Column]) -> list[Column]:
    return [column for column in columns if column.field in {"name", "first_name", "last_name"}]


def _come_again(cells: Sequence[str]) -> bool:
    return bool(cells) and 3 * len(set(cells)) <= 2 * len(cells)


def _cells(columns: Sequence[Column], rows: Sequence[Row], field: str) -> list[str]:
    places = [place for place, column in enumerate(columns) if column.field == field]
    return [cell for place in places for cell in _of_place(place, rows)]


def _share(cells: Sequence[str], fits: object) -> float:
    return sum(1 for cell in cells if callable(fits) and fits(cell)) / len(cells) if cells else 0.0


def _is_no_name(cell: str) -> bool:
    return is_domain(cell) or any(one.isdigit() for one in cell)
