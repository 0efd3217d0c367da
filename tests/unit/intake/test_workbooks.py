import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from tpmmatch.intake import Found, read_people
from tpmmatch.intake.workbooks import tables_in_workbook
from tpmmatch.model.report import Note
from tpmmatch.model.table import TableWishes
from tpmmatch.model.words import Message

TABLES = Path(__file__).parents[2] / "data" / "tables"

People = Callable[[str, object], list[Found | Note]]
Write = Callable[[str, object], Path]


def book(**sheets: Sequence[Sequence[object]]) -> bytes:
    data = io.BytesIO()
    made = xlsxwriter.Workbook(data, {"in_memory": True, "default_date_format": "dd.mm.yyyy"})
    for name, rows in sheets.items():
        sheet = made.add_worksheet(name)
        for line, row in enumerate(rows):
            sheet.write_row(line, 0, row)
    made.close()
    return data.getvalue()


LIST = [["Name", "Mail"], ["Ada", "a@b.example"]]


def reasons(found: Sequence[Found | Note]) -> list[str]:
    return [one.reason.id for one in found if isinstance(one, Note) and isinstance(one.reason, Message)]


def test_numbers_dates_and_truths_are_read_as_an_owner_types_them(people: People) -> None:
    row = ["Ada", 491511234567.0, 520.5, date(2027, 3, 1), True, "#N/A", 7]
    header = ["Name", "Phone", "Day rate (EUR)", "Available from", "Remote", "City", "Shoe size"]
    [found] = people("a.xlsx", book(People=[header, row]))
    assert isinstance(found, Found)
    assert found.source == "a.xlsx#People:2"
    assert found.document == {
        "basics": {"name": "Ada", "phone": "491511234567"},
        "meta": {
            "freelance": {
                "day_rate": {"amount": 520.5, "currency": "EUR"},
                "available_from": "2027-03-01",
                "work_mode": "remote",
            },
            "csv": {"Shoe size": "7"},
        },
    }


def test_all_sheets_of_people_are_read_and_the_others_told(people: People) -> None:
    data = book(One=LIST, Prices=[["SKU", "Stock"], ["x", 1]], Two=[["E-mail"], ["c@d.example"]], Blank=[])
    ada, cy = people("a.xlsx", data)
    assert isinstance(ada, Found)
    assert isinstance(cy, Found)
    assert [(one.id, one.values.get("sheets")) for one in ada.warnings] == [("intake_sheets_left_out", "Prices")]
    assert (ada.source, cy.source) == ("a.xlsx#One:2", "a.xlsx#Two:2")


@pytest.mark.parametrize("blank", [0, 1, 6])
def test_a_row_is_called_by_the_number_that_the_program_shows(blank: int, people: People) -> None:
    rows = [*[[]] * blank, ["", "Name", "Mail"], [], ["", "Ada", "a@b.example"]]
    data = book(People=rows)
    [found] = people("a.xlsx", data)
    assert found.source == f"a.xlsx#People:{blank + 3}"
    [table] = tables_in_workbook(data).tables
    assert table.header_line == blank + 1


@pytest.mark.parametrize(("name", "lines"), [("old.xls", [3, 4]), ("es_list.ods", [3, 4])])
def test_rows_of_older_and_open_files_are_called_so_as_well(name: str, lines: list[int]) -> None:
    [table] = tables_in_workbook((TABLES / name).read_bytes()).tables
    assert table.header_line == 2, "its first row is blank"
    assert [row.line for row in table.rows()] == lines


def test_three_digits_behind_the_point_of_a_number_are_no_thousands(people: People) -> None:
    rows = [["Name", "Day rate EUR", "Hours"], ["Ada", 612.125, 20.125], ["Bo", "1.250", 1250.5]]
    found = [one.document["meta"] for one in people("a.xlsx", book(A=rows)) if isinstance(one, Found)]
    assert found[0]["freelance"] == {"day_rate": {"amount": 612.125, "currency": "EUR"}, "hours_per_week": 20.125}
    assert found[1]["freelance"]["day_rate"]["amount"] == 1250


def test_one_sheet_may_be_wished_for(write: Write) -> None:
    path = write("a.xlsx", book(One=LIST, Two=[["E-mail"], ["c@d.example"]]))
    [found] = read_people(path, TableWishes(sheet="two"))
    assert found.source == "a.xlsx#Two:2"
    [missing] = read_people(path, TableWishes(sheet="three"))
    assert reasons([missing]) == ["intake_sheet_missing"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (book(A=[]), "intake_file_empty"),
        (book(A=[["SKU", "Stock"]]), "intake_csv_no_people"),
        (book(A=LIST)[:-40], "intake_table_broken"),
        (b"PK\x03\x04" + bytes(50), "intake_table_broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "intake_table_broken"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "intake_locked"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, reason: str, people: People) -> None:
    assert reasons(people("a.xlsx", data)) == [reason]


def test_macros_and_links_to_other_files_are_never_followed(write: Write) -> None:
    path = write("a.xlsm", book(A=LIST))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0macro")
        archive.writestr("xl/externalLinks/externalLink1.xml", b'<externalLink xmlns="x"/>')
    [found] = read_people(path)
    assert isinstance(found, Found)


def merged(rows: Sequence[Sequence[object]], *ranges: str) -> bytes:
    data = io.BytesIO()
    made = xlsxwriter.Workbook(data, {"in_memory": True})
    sheet = made.add_worksheet("Sheet")
    for line, row in enumerate(rows):
        sheet.write_row(line, 0, row)
    for one in ranges:
        column, first = one[0], int(one[1])
        sheet.merge_range(one, rows[first - 1]["ABCDEF".index(column)])
    made.close()
    return data.getvalue()


def test_rows_below_a_merged_name_are_of_the_same_person(people: People) -> None:
    rows = [
        ["Name", "Email", "Skills", "Project"],
        ["Ada Kranz", "a@b.example", "Jira", "Mill"],
        ["", "", "SAP", "Moor"],
        ["Bo Lind", "b@b.example", "", "Wall"],
    ]
    ada, bo = people("a.xlsx", merged(rows, "A2:A3", "B2:B3"))
    assert isinstance(ada, Found)
    assert isinstance(bo, Found)
    assert ada.document["skills"] == [{"name": "Jira"}, {"name": "SAP"}]
    assert ada.document["meta"]["csv"] == {"Project": "Mill\nMoor"}
    assert bo.document["meta"]["csv"] == {"Project": "Wall"}


def test_rows_below_a_merged_name_that_name_others_stay_apart(people: People) -> None:
    rows = [
        ["Team", "Name", "Email"],
        ["North", "Ada Kranz", "a@b.example"],
        ["", "Bo Lind", "b@b.example"],
    ]
    assert len(people("a.xlsx", merged(rows, "A2:A3"))) == 2
    rows = [["Name", "Email"], ["Ada Kranz", "a@b.example"], ["", "b@b.example"]]
    found = people("a.xlsx", merged(rows, "A2:A3"))
    assert [one.document["basics"].get("name") for one in found if isinstance(one, Found)] == ["Ada Kranz", None]


def unreckoned(data: bytes) -> bytes:
    """A workbook as programs write it that don't reckon: formulas without their results."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w") as after:
        for info in before.infolist():
            after.writestr(info, before.read(info).replace(b"<v>0</v>", b"<v></v>"))
    return made.getvalue()


def test_formulas_without_their_results_are_told(people: People) -> None:
    rows = [["Name", "Mail", "Hourly", "Day rate"], ["Ada Kranz", "a@b.example", 75, "=C2*8"]]
    (told,) = people("a.xlsx", unreckoned(book(People=rows)))
    assert isinstance(told, Found)
    assert [one.values for one in told.warnings if one.id == "intake_formulas_unreckoned"] == [{"columns": "Day rate"}]
    (whole,) = people("a.xlsx", book(People=rows))
    assert isinstance(whole, Found)
    assert "intake_formulas_unreckoned" not in [one.id for one in whole.warnings]
