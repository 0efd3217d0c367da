"""Several tables in one file: all that are of people are read."""

from collections.abc import Callable

import pytest

from tpmmatch.intake import Found
from tpmmatch.intake.people import read_tables
from tpmmatch.model.document import mapping
from tpmmatch.model.report import Note

People = Callable[[str, object], list[Found | Note]]


def told(found: list[Found | Note]) -> list[tuple[str, str]]:
    basics = [mapping(one.document["basics"]) for one in found if isinstance(one, Found)]
    assert len(basics) == len(found)
    return [(one["name"], one["email"]) for one in basics]


def in_tags(*rows: str) -> str:
    return "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split(';'))}</tr>" for row in rows)


ALL = [("Ada Kranz", "ada@example.org"), ("Bo Lind", "bo@example.org"), ("Uli Beck", "uli@example.org")]


def test_each_table_of_a_page_is_read(people: People) -> None:
    one = in_tags("Name;E-mail", "Ada Kranz;ada@example.org")
    other = in_tags("City;Name;E-mail", "Ulm;Bo Lind;bo@example.org", "Graz;Uli Beck;uli@example.org")
    found = people("list.xls", f"<html><table>{one}</table><p>New</p><table>{other}</table></html>")
    assert told(found) == ALL
    assert len({item.source for item in found}) == 3


def test_each_sheet_of_a_workbook_in_tags_is_read(people: People) -> None:
    def sheet(*rows: str) -> str:
        cells = ("".join(f"<Cell><Data>{cell}</Data></Cell>" for cell in row.split(";")) for row in rows)
        return f"<Worksheet><Table>{''.join(f'<Row>{row}</Row>' for row in cells)}</Table></Worksheet>"

    sheets = sheet("Name;E-mail", "Ada Kranz;ada@example.org", "Bo Lind;bo@example.org")
    sheets += sheet("Name;Phone;E-mail", "Uli Beck;1;uli@example.org") + sheet("Article;Price", "Lamp;3")
    text = f'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">{sheets}</Workbook>'
    assert told(people("list.xml", text)) == ALL


def test_each_table_with_a_rule_is_read(people: People) -> None:
    text = (
        "| Name | E-mail |\n|---|---|\n| Ada Kranz | ada@example.org |\n| Bo Lind | bo@example.org |\n\n## More\n\n"
        "| Name | Phone | E-mail |\n|---|---|---|\n| Uli Beck | +49 151 1 | uli@example.org |\n\n"
        "| Article | Price |\n|---|---|\n| Lamp | 3 |\n"
    )
    assert told(people("list.md", text)) == told(people("list.csv", text)) == ALL


@pytest.mark.parametrize(
    "text",
    [
        "Name;E-mail\nAda Kranz;ada@example.org\nBo Lind;bo@example.org\n\n"
        "Name;City;E-mail\nUli Beck;Ulm;uli@example.org\n",
        "Name;E-mail;City\nAda Kranz;ada@example.org;Ulm\nBo Lind;bo@example.org;\n\n"
        "E-mail;Name\nuli@example.org;Uli Beck\n",
    ],
)
def test_a_second_header_begins_a_table_of_its_own(text: str, people: People) -> None:
    found = people("list.csv", text)
    assert told(found) == ALL
    assert [item.source for item in found] == ["list.csv:2", "list.csv:3", "list.csv:6"]


@pytest.mark.parametrize(
    "text",
    [
        "Name;E-mail\nAda Kranz;ada@example.org\nBo Lind;bo@example.org\nName;E-mail\nUli Beck;uli@example.org\n",
        "Name;E-mail;Mode\n"
        "Ada Kranz;ada@example.org;remote\nBo Lind;bo@example.org;Remote\nUli Beck;uli@example.org;\n",
        "Contact;;City\nName;E-mail;City\n"
        "Ada Kranz;ada@example.org;\nBo Lind;bo@example.org;\nUli Beck;uli@example.org;\n",
    ],
)
def test_what_is_one_table_stays_one(text: str, people: People) -> None:
    assert told(people("list.csv", text)) == ALL


def test_the_owner_is_shown_each_table(write: Callable[[str, object], object]) -> None:
    one, other = in_tags("Name;E-mail", "Ada;ada@example.org"), in_tags("Name;City;E-mail", "Bo;Ulm;bo@example.org")
    path = write("list.xls", f"<html><table>{one}</table><table>{other}</table></html>")
    assert [len(table.columns) for table in read_tables(path)] == [2, 3]
