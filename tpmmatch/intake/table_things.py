"""Names of things in a list, each with the mail of whoever looks after it: tickets, risks, rooms, computers.

The addresses tell: "anna.brecht@…" is of Anna Brecht in another column, not of "Late supplier" in that of the names.
"""

import re
from collections.abc import Sequence

from tpmmatch.intake.first_names import is_common_first_name
from tpmmatch.intake.folding import fold
from tpmmatch.intake.grid import Row
from tpmmatch.intake.table_columns import Column, words_for
from tpmmatch.intake.table_contents import EMAIL, is_person_name

_MOST = 0.6  # of the addresses are of those who look after it
_FEW = 0.3  # of the names begin as people's do
_LEAST_LETTERS = 3  # of a word that is found in an address
# Things have none of these.
_OF_PEOPLE = frozenset({
    "headline", "position", "skills", "languages", "certificates", "rate", "hourly_rate", "available_from",
    "hours_per_week", "work_mode", "first_name", "last_name",
})  # fmt: skip
_BETWEEN = re.compile(r"[\W\d_]+")


def are_things(columns: Sequence[Column], rows: Sequence[Row]) -> bool:
    """Whether the one column of whole names holds those of things."""
    fields = [column.field for column in columns]
    if "name" not in fields or _OF_PEOPLE & set(fields):
        return False
    at = fields.index("name")
    names = [name for row in rows if (name := _cell(row, at))]
    if not names or _share([is_common_first_name(name) for name in names]) > _FEW:
        return False
    return _are_kinds_of_things(names) or ("email" in fields and _others_are_reached(columns, at, rows))


def _are_kinds_of_things(names: Sequence[str]) -> bool:
    """ "Room Galileo", "Room Kepler": whether they begin with what they are; one alone may be somebody's family."""
    begins = [fold(name).split(" ")[0] in words_for("not_people", "things") for name in names]
    return len(set(names)) > 1 and _share(begins) >= _MOST


def _others_are_reached(columns: Sequence[Column], names: int, rows: Sequence[Row]) -> bool:
    """Whether the addresses are made of the names of those who look after the things, and more of these than of those.

    People have other names as well, and assistants: a column of these says nothing.
    """
    mail = [column.field for column in columns].index("email")
    reached = [row for row in rows if EMAIL.search(_cell(row, mail))]
    others = [
        place
        for place, column in enumerate(columns)
        if column.field in {"", "contact"} and fold(column.header) in words_for("not_people", "caretakers")
    ]
    return any(
        _share([_is_told(_cell(row, place), _cell(row, names), _cell(row, mail)) for row in reached]) >= _MOST
        for place in others
    )


def _is_told(other: str, name: str, mail: str) -> bool:
    return is_person_name(other) and _words_within(other, mail) > _words_within(name, mail)


def _words_within(name: str, mail: str) -> int:
    parts = fold(mail).split()
    address = "".join(parts)
    return sum(
        word in parts or (len(word) >= _LEAST_LETTERS and word in address)
        for word in set(_BETWEEN.split(fold(name))) - {""}
    )


def _cell(row: Row, place: int) -> str:
    return row.cells[place] if place < len(row.cells) else ""


def _share(told: Sequence[bool]) -> float:
    return sum(told) / len(told) if told else 0.0
