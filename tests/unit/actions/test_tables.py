"""How a table is read is shown, corrected once, and remembered."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tpmmatch.actions import Store, importing, people, tables
from tpmmatch.errors import UserError
from tpmmatch.model.table import Known, TableWishes

Write = Callable[[str, object], Path]
LIST = "Who,Reach,Where\nAda Kranz,ada@example.com,Kleinhof\nBo Bell,bo@example.com,Zwischenau\n"


def test_a_table_is_shown_as_it_would_be_read(store: Store, write: Write) -> None:
    [table] = tables.tables_in(store, write("a.csv", LIST))
    assert (table.sheet, table.header_line) == ("", 1)
    assert [(use.letter, use.header, use.field, use.known) for use in table.columns] == [
        ("A", "Who", "name", Known.CONTENT),
        ("B", "Reach", "email", Known.CONTENT),
        ("C", "Where", "", Known.UNKNOWN),
    ]
    assert table.columns[0].samples == ("Ada Kranz", "Bo Bell")


def test_what_the_owner_corrects_is_remembered_for_the_same_columns(store: Store, write: Write, now: datetime) -> None:
    [table] = tables.tables_in(store, write("a.csv", LIST))
    who, reach, where = table.columns
    tables.remember(store, replace(table, columns=(who, reach, replace(where, field="city"))))
    path = write("next.csv", LIST.replace("Ada Kranz", "Cy Dorn").replace("ada@", "cy@"))
    report = importing.import_people(store, [path], now)
    assert people.find(store, report.added[0].id).city == "Kleinhof"
    [again] = tables.tables_in(store, path)
    assert {use.known for use in again.columns} == {Known.OWNER}
    others = importing.import_people(store, [write("other.csv", "Name,Where\nEve Frey,Nirgendau\n")], now)
    assert people.find(store, others.added[0].id).city == ""


def test_wishes_for_now_by_letter_and_by_header(store: Store, write: Write, now: datetime) -> None:
    wishes = tables.wishes_of("", "city=C, name=Who")
    assert wishes == TableWishes("", {"city": "C", "name": "Who"})
    report = importing.import_people(store, [write("a.csv", LIST)], now, wishes=wishes)
    found = people.find(store, report.added[0].id)
    assert (found.name, found.city, found.email) == ("Ada Kranz", "Kleinhof", "ada@example.com")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("city", "columns_unclear"), ("shoe=B", "columns_unclear"), ("name=B,email=B", "columns_twice")],
)
def test_wishes_that_cannot_be_meant(typed: str, reason: str) -> None:
    with pytest.raises(UserError, match=reason):
        tables.wishes_of("", typed)


def test_a_column_that_isnt_there_refuses_the_file(store: Store, write: Write, now: datetime) -> None:
    report = importing.import_people(
        store, [write("a.csv", LIST)], now, wishes=tables.wishes_of("", "name=Nobody here")
    )
    assert [note.source for note in report.refused] == ["a.csv"]
    assert tables.tables_in(store, write("b.json", "{}")) == []
