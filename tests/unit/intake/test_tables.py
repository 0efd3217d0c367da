from collections.abc import Callable
from pathlib import Path

import pytest

from tpmmatch.intake import Found, read_people
from tpmmatch.intake.csv_rows import csv_grids
from tpmmatch.intake.found import Refused
from tpmmatch.intake.people import read_tables
from tpmmatch.intake.tables import Table, best_table, field_names
from tpmmatch.model.report import Note
from tpmmatch.model.table import Known, TableWishes

People = Callable[[str, object], list[Found | Note]]


def table(text: str, wishes: TableWishes | None = None) -> Table:
    return best_table(csv_grids(text), wishes or TableWishes())


def fields(text: str) -> list[str]:
    return [column.field for column in table(text).columns]


def test_columns_without_a_name_are_known_by_their_cells() -> None:
    found = table("Name,,Contact via,Web\nAda,+43 316 123456,ada@example.com,linkedin.com/in/ada\n")
    assert [(column.field, column.known) for column in found.columns] == [
        ("name", Known.NAME),
        ("phone", Known.CONTENT),
        ("email", Known.CONTENT),
        ("linkedin", Known.NAME),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Name, Vorname;E-Mail\nKranz, Ada;a@b.example\nLind, Bo;b@b.example\n",
        "Name,Email | private\nAda Kranz,a@b.example\nBo Lind,b@b.example\n",
    ],
)
def test_a_mark_within_the_name_of_a_column_parts_none(text: str) -> None:
    assert fields(text) == ["name", "email"]


def test_a_list_without_any_header() -> None:
    text = "Ada Kranz,ada@example.com,Graz\nBo Bell,bo@example.com,Lyon\n"
    found = table(text)
    assert found.header_line == 0
    assert [row.cells[0] for row in found.rows()] == ["Ada Kranz", "Bo Bell"]
    assert found.fingerprint == table(text + "Cy Dorn,cy@example.com,Ulm\n").fingerprint, "it begins the same"
    assert found.fingerprint != table(text.replace("Ada", "Ida")).fingerprint


def test_a_form_with_the_fields_below_each_other() -> None:
    found = table("Name,Ada Kranz,Bo Bell\nE-mail,a@example.com,b@example.com\nCity,Graz,Lyon\n")
    assert [row.cells for row in found.rows()] == [
        ["Ada Kranz", "a@example.com", "Graz"],
        ["Bo Bell", "b@example.com", "Lyon"],
    ]


def test_sums_and_headers_that_come_again_are_nobody() -> None:
    found = table("Name,Mail\nAda,a@b.example\nName,Mail\nBo,b@b.example\nSumme,2\n")
    assert [row.cells[0] for row in found.rows()] == ["Ada", "Bo"]


def test_what_stands_under_a_list_is_nobody() -> None:
    found = table("Name,Mail\nMax Kranz,m@b.example\nBo Lind,b@b.example\n\nTotal people: 2,\n© 2027 by Mill,\n")
    assert [row.cells[0] for row in found.rows()] == ["Max Kranz", "Bo Lind"]


def test_a_title_may_be_a_way_to_address_somebody_or_what_they_do() -> None:
    assert fields("Title,First name,Last name\nDr.,Ada,Kranz\n,Bo,Lind\nMs.,Ida,Moor\n")[0] == "honorific"
    assert fields("Title,First name,Last name\nManager,Ada,Kranz\nDr.,Bo,Lind\n")[0] == "headline"


def test_mailing_columns_are_no_addresses() -> None:
    assert fields("Name,Email opt-in,Email,Company name,Product name\nA,yes,a@b.example,M,P\n") == [
        "name",
        "",
        "email",
        "company",
        "",
    ]


def test_wishes_beat_names_and_go_by_letter_or_header() -> None:
    found = table("Name,Nick,Mail\nAda,A.,a@b.example\n", TableWishes("", {"name": "b", "email": "Mail"}))
    assert [(column.field, column.known) for column in found.columns] == [
        ("", Known.NAME),
        ("name", Known.OWNER),
        ("email", Known.OWNER),
    ]
    with pytest.raises(Refused) as refused:
        table("Name\nAda\n", TableWishes("", {"name": "Surname"}))
    assert refused.value.reason.id == "intake_column_missing"


def test_what_the_owner_leaves_out_fills_nothing_instead(write: Callable[[str, object], Path]) -> None:
    path = write("a.csv", "Name,Phone,Mobile,Home phone\nAda Kranz,,+43 660 5550101,+43 316 5550102\n")
    [shown] = read_tables(path)

    def phone(**fields: str) -> object:
        wishes = TableWishes("", {}, {shown.fingerprint: {"A": "name", "B": "phone", **fields}})
        [found] = read_people(path, wishes)
        assert isinstance(found, Found)
        return found.document["basics"].get("phone")

    assert phone() == "+43 660 5550101"
    assert phone(C="") == phone(C="summary") == "+43 316 5550102"
    assert phone(C="", D="") is None


def test_the_same_headers_have_the_same_fingerprint() -> None:
    assert table("Name,Mail\nA,b@c.example\n").fingerprint == table("name;MAIL\nZ;y@c.example\n").fingerprint
    assert table("Name,Mail\nA,b@c.example\n").fingerprint != table("Mail,Name\nb@c.example,A\n").fingerprint


def test_fields_can_be_named() -> None:
    assert {"name", "email", "rate", "hourly_rate"} <= set(field_names())


def test_a_long_table_is_read_to_its_end(people: People) -> None:
    rows = "".join(f"Person {number},p{number}@example.com\n" for number in range(500))
    assert len(people("a.csv", "Name,Mail\n" + rows)) == 500


def test_two_rows_of_names_are_read_together(people: People) -> None:
    rows = "Consultant,,Rate,\nName,Role,EUR per day,per hour\nAda Kranz,Manager,640,80\nBo Mill,Lead,575,72\n"
    found = [item.document for item in people("rates.csv", rows) if isinstance(item, Found)]
    assert [one["basics"]["name"] for one in found] == ["Ada Kranz", "Bo Mill"]
    assert found[0]["meta"]["freelance"]["day_rate"]["amount"] == 640


def test_a_little_word_over_days_is_when_somebody_is_free() -> None:
    assert fields("Name;Mail;ab\nAda;a@b.example;01.02.2027\n") == ["name", "email", "available_from"]
    assert fields("Name;Mail;ab\nAda;a@b.example;soon\n") == ["name", "email", ""]
    assert fields("Name;Mail;from;to\nAda;a@b.example;2027-02-01;2027-02-05\n") == ["name", "email", "", ""]


def test_postcodes_and_times_of_employment_are_no_days_from_which_on_somebody_is_free() -> None:
    assert fields("Name;Mail;From\nAda;a@b.example;40210\nBo;b@b.example;50667\n") == ["name", "email", ""]
    assert fields("Name;Mail;Start;End\nAda;a@b.example;2019-01-01;2020-05-31\n") == ["name", "email", "", ""]
    assert fields("Name;Mail;Start date;End date\nAda;a@b.example;2019-01-01;2020-05-31\n") == ["name", "email", "", ""]
    assert fields("Name;Mail;Start\nAda;a@b.example;2027-01-01\n") == ["name", "email", "available_from"]
    assert fields("Name;Mail;Available from;End\nAda;a@b.example;46447;x\n") == ["name", "email", "available_from", ""]


def test_a_table_of_thousands_of_columns_is_read_by_its_first() -> None:
    wide = ";".join(f"x{number}" for number in range(20_000))
    found = table(f"Name;Mail;{wide}\n" + f"Ada;a@b.example;{wide}\n" * 3)
    assert (len(found.columns), found.columns[1].field) == (1_000, "email")
    assert all(len(row.cells) == 20_002 for row in found.rows())


def test_a_row_with_links_in_it_is_no_header() -> None:
    rows = "Ada Kranz;Mill;https://linkedin.com/in/ada-kranz;\nBo Lind;Moor;https://linkedin.com/in/bo;bo@b.example\n"
    found = table(rows)
    assert found.header_line == 0
    assert [row.cells[0] for row in found.rows()] == ["Ada Kranz", "Bo Lind"]


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ("Ada Kranz;+49 151 2345678;Jira\nBo Lind;+49 151 2345679;remote\nUli Beck;+49 151 2345677;SAP\n", 3),
        ("Ada Kranz;ada@b.example;Jira\nBo Lind;;remote\nUli Beck;uli@b.example;SAP\n", 3),
        ("Ada Kranz;ada@b.example;PM\nBo Lind;;Consultant\nUli Beck;uli@b.example;PM\n", 3),
        ("Agency;info@b.example;\nName;E-mail;City\nAda Kranz;ada@b.example;Ulm\n", 1),
        ("Agency;info@b.example;\nName;City;E-mail\nAda Kranz;Ulm;ada@b.example\n", 1),
        ("Agency;;info@b.example\nName;City;Reach\nAda Kranz;Ulm;ada@b.example\n", 1),
        ("Agency;+49 151 2345678;\nName;City;Phone\nAda Kranz;Ulm;+49 151 2345679\n", 1),
    ],
)
def test_a_row_among_people_is_no_header(rows: str, names: int) -> None:
    assert [row.cells[0] for row in table(rows).rows()] == ["Ada Kranz", "Bo Lind", "Uli Beck"][:names]


def test_a_link_in_brackets_is_part_of_a_name_of_a_column() -> None:
    assert fields("Name,E-mail (ada@b.example),LinkedIn (https://linkedin.com/in/you)\nAda,a@c.example,x\n") == [
        "name",
        "email",
        "linkedin",
    ]
