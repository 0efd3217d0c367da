"""How a table is read is shown, corrected once, and remembered."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pytest

from tpmmatch.actions import Store, importing, money, people, reviewing, tables
from tpmmatch.errors import UserError
from tpmmatch.intake.found import Found
from tpmmatch.intake.people import read_people, read_tables
from tpmmatch.model.document import mapping
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


MOVED = {
    "right": ",Who,Reach,Where\n,Cy Dorn,cy@example.com,Kleinhof\n",
    "right, and left out beyond": ",,Who,Reach,Where,,\n,,Cy Dorn,cy@example.com,Kleinhof,,\n",
    "a cell beyond": "Who,Reach,Where,\nCy Dorn,cy@example.com,Kleinhof,\nBo Bell,bo@example.com,Ulm,see above\n",
}


@pytest.mark.parametrize("text", MOVED.values(), ids=MOVED)
def test_the_same_columns_elsewhere_in_a_sheet_are_the_same(
    store: Store, write: Write, now: datetime, text: str
) -> None:
    [table] = tables.tables_in(store, write("a.csv", LIST))
    who, reach, where = table.columns
    tables.remember(store, replace(table, columns=(who, reach, replace(where, field="city"))))
    report = importing.import_people(store, [write("next.csv", text)], now)
    assert people.find(store, report.added[0].id).city == "Kleinhof"


def test_what_is_corrected_in_a_table_further_right_is_remembered_for_one_at_the_left(
    store: Store, write: Write, now: datetime
) -> None:
    path = write("next.csv", MOVED["right"])
    [table] = tables.tables_in(store, path)
    who, reach, where = table.columns
    assert [use.letter for use in table.columns] == ["B", "C", "D"], "as the sheet calls them"
    said = replace(table, columns=(who, reach, replace(where, field="city")))
    assert [use.field for use in read_tables(path, tables.as_said([said]))[0].columns] == ["name", "email", "city"]
    tables.remember(store, said)
    report = importing.import_people(store, [write("a.csv", LIST)], now)
    assert people.find(store, report.added[0].id).city == "Kleinhof"


def test_other_columns_in_between_are_others(store: Store, write: Write, now: datetime) -> None:
    [table] = tables.tables_in(store, write("a.csv", LIST))
    who, reach, where = table.columns
    tables.remember(store, replace(table, columns=(who, reach, replace(where, field="city"))))
    text = "Who,Reach,,Where\nCy Dorn,cy@example.com,,Kleinhof\n"
    report = importing.import_people(store, [write("next.csv", text)], now)
    assert people.find(store, report.added[0].id).city == ""


def test_what_was_remembered_before_the_place_of_columns_was_left_out_still_holds(write: Write) -> None:
    path = write("next.csv", MOVED["right"])
    headers = "\x1f".join(["", "who", "reach", "where"])
    former = sha256(headers.encode()).hexdigest()[:24]
    [table] = read_tables(path, TableWishes(remembered={former: {"B": "name", "C": "email", "D": "city"}}))
    assert [use.field for use in table.columns] == ["name", "email", "city"]


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


def test_several_columns_of_addresses_stay_one_in_place_of_the_other(store: Store, write: Write) -> None:
    rows = (
        "Name,E-mail,Current e-mail,Where\nAda Kranz,old@example.com,,Kleinhof\n"
        "Bo Bell,past@example.com,bo@example.com,\n"
    )
    [table] = tables.tables_in(store, write("a.csv", rows))
    assert [use.field for use in table.columns] == ["name", "email", "email", ""]
    assert tables.said_twice(table) == ""
    path = write("a.csv", rows)
    before = addresses(store, path)
    tables.remember(store, replace(table, columns=(*table.columns[:3], replace(table.columns[3], field="city"))))
    assert addresses(store, path) == before
    assert sorted(before) == ["bo@example.com", "old@example.com"]


def addresses(store: Store, path: Path) -> list[str]:
    found = read_people(path, tables.as_remembered(store, TableWishes()))
    return [item.document["basics"]["email"] for item in found if isinstance(item, Found)]


def test_what_was_said_to_be_left_out_is_left_out_and_not_told_as_unknown(
    store: Store, write: Write, now: datetime
) -> None:
    [table] = tables.tables_in(store, write("a.csv", LIST))
    told = importing.import_people(store, [write("a.csv", LIST)], now).warnings
    assert "intake_csv_columns_unknown" in str(told)
    tables.remember(store, table)
    [again] = tables.tables_in(store, write("b.csv", LIST))
    assert {use.known for use in again.columns} == {Known.OWNER}
    assert again.columns[2].field == ""
    assert "intake_csv_columns_unknown" not in str(importing.import_people(store, [write("b.csv", LIST)], now).warnings)


def test_why_a_table_cannot_be_read_as_it_is_said(store: Store, write: Write) -> None:
    [table] = tables.tables_in(store, write("a.csv", LIST))
    who, reach, where = table.columns
    assert tables.said_twice(replace(table, columns=(who, reach, where))) == ""
    twice = tuple(replace(use, field="headline") for use in (reach, where))
    assert tables.said_twice(replace(table, columns=(who, *twice))) == "headline"
    assert tables.names_people(table)
    assert not tables.names_people(replace(table, columns=(where,)))


def test_what_is_said_of_a_list_without_headers_holds_for_those_that_begin_the_same(
    store: Store, write: Write, now: datetime
) -> None:
    text = "Ada Kranz,ada@example.com,Kleinhof\nBo Bell,bo@example.com,Zwischenau\n"
    [table] = tables.tables_in(store, write("a.csv", text))
    assert table.header_line == 0
    *known, where = table.columns
    tables.remember(store, replace(table, columns=(*known, replace(where, field="city"))))
    report = importing.import_people(store, [write("b.csv", text)], now)
    assert [people.find(store, one.id).city for one in report.added] == ["Kleinhof", "Zwischenau"]


@pytest.mark.parametrize(
    ("header", "cells", "field", "read"),
    [
        ("Kondition (€ pro Tag)", ("650", "700"), "rate", [650, 700]),
        ("Kondition", ("120 €", "700 €"), "rate", [120, 700]),
        ("Kondition (€ pro Stunde)", ("650", "70"), "rate", [None, None]),
        ("Stundensatz (EUR)", ("650", "70"), "rate", [None, None]),
        ("Kondition", ("650", "70"), "rate", [None, None]),
        ("Einsatz", ("03/04/2027", "25/04/2027"), "available_from", ["2027-04-03", "2027-04-25"]),
        ("Einsatz", ("04/03/2027", "04/25/2027"), "available_from", ["2027-04-03", "2027-04-25"]),
        ("Job date", ("03/04/2027", "05/06/2027"), "available_from", [None, None]),
    ],
)  # fmt: skip
def test_what_a_column_says_of_money_and_days_holds_once_the_owner_said_what_it_is(
    store: Store, write: Write, header: str, cells: tuple[str, str], field: str, read: list[object]
) -> None:
    one, two = cells
    path = write("a.csv", f"Name;E-mail;{header}\nAda Kranz;ada@example.com;{one}\nBo Bell;bo@example.com;{two}\n")
    [table] = tables.tables_in(store, path)
    name, email, last = table.columns
    wishes = tables.as_said([replace(table, columns=(name, email, replace(last, field=field)))])
    found = [item for item in read_people(path, wishes) if isinstance(item, Found)]
    terms = [mapping(mapping(item.document.get("meta")).get("freelance")) for item in found]
    values = [mapping(each.get("day_rate")).get("amount") if field == "rate" else each.get(field) for each in terms]
    assert values == read


@pytest.mark.parametrize(
    ("header", "cell", "rate"),
    [
        ("Tagessatz", "650", 650),
        ("Tagessatz", "1.250", 1250),
        ("Tagessatz", "650 $/€", None),  # of some kind of money, though not of one
        ("Tagessatz (EUR/USD)", "650", None),
        ("Tagessatz", "auf Anfrage", None),
        ("Satz", "65", None),  # may be for an hour
    ],
)
def test_a_rate_without_a_currency_is_in_the_one_of_the_settings_and_to_be_checked(
    store: Store, write: Write, now: datetime, header: str, cell: str, rate: int | None
) -> None:
    path = write("a.csv", f"Name;E-mail;{header}\nAda Kranz;ada@example.com;{cell}\n")
    for chosen in ("", "CHF"):
        if chosen:
            money.set_currency(store, chosen, now)
        [draft] = reviewing.read_batch(store, [path], path.parent)
        terms = mapping(mapping(draft.document.get("meta")).get("freelance"))
        taken = bool(chosen) and rate is not None
        assert terms.get("day_rate") == ({"amount": rate, "currency": "CHF"} if taken else None)
        assert [warning.id for warning in draft.doubts] == (["intake_rate_usual_currency"] if taken else [])


def test_a_currency_that_a_list_names_goes_before_the_one_of_the_settings(
    store: Store, write: Write, now: datetime
) -> None:
    money.set_currency(store, "CHF", now)
    path = write(
        "a.csv", "Name;E-mail;Tagessatz;Währung\nAda Kranz;ada@example.com;650;GBP\nBo Bell;b@example.com;650;Taler\n"
    )
    first, second = reviewing.read_batch(store, [path], path.parent)
    assert first.document["meta"]["freelance"]["day_rate"] == {"amount": 650, "currency": "GBP"}
    assert first.doubts == ()
    assert second.document["meta"] == {"csv": {"Tagessatz": "650", "Währung": "Taler"}}
