"""Tables that spreadsheet and web programs write in tags."""

from collections.abc import Callable

import pytest

from tpmmatch.intake import Found
from tpmmatch.intake.found import Refused
from tpmmatch.intake.markup_rows import grids_in_tags, is_sheet_in_tags
from tpmmatch.model.report import Note

People = Callable[[str, object], list[Found | Note]]


def cells(text: str) -> list[list[list[str]]]:
    return [[row.cells for row in grid.rows()] for grid in grids_in_tags(text)]


def test_cells_of_a_page_and_what_stands_over_several() -> None:
    page = "<p>Pool</p><table><tr><th colspan=2>Who</th><th>Mail</th></tr><tr><td>Ada<br>Kranz<td> R&amp;D\n x</td>"
    assert cells(page + "</table>") == [[["Who", "", "Mail"], ["Ada\nKranz", "R&D x"]]]


def test_a_table_within_a_cell_is_one_of_its_own() -> None:
    assert cells("<table><tr><td><table><tr><td>in</td></tr></table></td><td>out</td></tr></table>") == [
        [["", "out"]],
        [["in"]],
    ]


def test_cells_that_are_left_out_are_empty() -> None:
    xml = (
        '<Worksheet><Table><Row><Cell ss:Index="3"><Data>c</Data></Cell></Row><Row><Cell/><Cell>b</Cell></Row></Table>'
    )
    assert cells(xml) == [[["", "", "c"], ["", "b"]]]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("<td rowspan=2>N<td>Ada<tr><td>Ben<tr><td>M<td>Cy", [["N", "Ada"], ["", "Ben"], ["M", "Cy"]]),
        (
            "<td>Ada<td rowspan=3>N<td>a<tr><td>Ben<td>b<tr><td>Cy<td>c",
            [["Ada", "N", "a"], ["Ben", "", "b"], ["Cy", "", "c"]],
        ),
        ("<td colspan=2 rowspan=2>x<td>a<tr><td>b<tr><td>c", [["x", "", "a"], ["", "", "b"], ["c"]]),
        (
            "<td rowspan=3>x<td rowspan=2>y<td>a<tr><td>b<tr><td>c<td>d",
            [["x", "y", "a"], ["", "", "b"], ["", "c", "d"]],
        ),
        ("<td rowspan=1>a<td rowspan=0>b<tr><td rowspan=x>c<td>d<tr><td>e", [["a", "b"], ["c", "d"], ["e"]]),
    ],
)
def test_what_stands_over_several_rows_moves_those_below(rows: str, expected: list[list[str]]) -> None:
    assert cells(f"<table><tr>{rows}</table>") == [expected]


@pytest.mark.parametrize("name", ["list.xls", "list.html"])
def test_a_firm_beside_several_people_is_nobodys_name(people: People, name: str) -> None:
    page = (
        "<html><body><table><tr><th>Company<th>Name<th>E-Mail"
        "<tr><td rowspan=2>Nordwind GmbH<td>Ada Kranz<td>ada@example.org<tr><td>Ben Lang<td>ben@example.org"
        "<tr><td>Alpha AG<td>Cy Dorn<td>cy@example.org</table>"
    )
    found = [one.document["basics"] for one in people(name, page) if isinstance(one, Found)]
    assert [(one["name"], one["email"]) for one in found] == [
        ("Ada Kranz", "ada@example.org"),
        ("Ben Lang", "ben@example.org"),
        ("Cy Dorn", "cy@example.org"),
    ]


def test_notes_on_cells_are_none_of_their_text() -> None:
    note = '<Comment ss:Author="Bo"><ss:Data>too<br/>dear</ss:Data></Comment>'
    assert cells(
        f"<Table><Row><Cell><Data>Ada</Data>{note}</Cell><Cell>{note}b</Cell><Cell>c</Cell></Row></Table>"
    ) == [[["Ada", "b", "c"]]]
    note = "<office:annotation><dc:date>2026</dc:date><text:p>too dear</text:p></office:annotation>"
    row = f"<table:table-cell>{note}<text:p>Ada</text:p></table:table-cell><table:table-cell>b</table:table-cell>"
    assert cells(f"<table:table><table:table-row>{row}</table:table-row></table:table>") == [[["Ada", "b"]]]


def test_a_note_that_never_ends_takes_its_cell_alone() -> None:
    assert cells("<table><tr><td>a<comment>x<td>b</table>") == [[["a", "b"]]]
    assert cells("<table><tr><comment>x<td>b</table>") == [[["b"]]]
    assert cells("<table><tr><td>a</comment>b<td>c<comment/>d</table>") == [[["ab", "cd"]]]


def test_open_document_in_one_file() -> None:
    row = '<table:table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>c</text:p></table:table-cell>'
    assert cells(f"<table:table><table:table-row>{row}</table:table-row></table:table>") == [[["", "", "c"]]]


def test_cells_moved_far_away_are_not_filled_up() -> None:
    with pytest.raises(Refused):
        grids_in_tags("<table><tr>" + '<td colspan="9999999">x</td>' * 6000 + "</tr></table>")


def test_a_broken_page_gives_what_it_has() -> None:
    assert cells("</td></tr><table><td>lost<tr><td>kept") == [[["kept"]]]
    assert cells("<table><tr><td>kept</td><tr") == [[["kept"]]]


def test_a_page_called_as_a_workbook_is_a_list(people: People) -> None:
    page = "<html><body><table><tr><th>Name<th>E-Mail</tr><tr><td>Ada Kranz</td><td>ada@example.com</td></tr></table>"
    assert isinstance(people("list.xls", page)[0], Found)
    assert isinstance(people("page.xls", "<html><body><p>Log in, please")[0], Note)


def test_only_spreadsheets_are_told_by_their_tags() -> None:
    assert is_sheet_in_tags(b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">')
    assert not is_sheet_in_tags(b'<?xml version="1.0"?><rss></rss>')


@pytest.mark.parametrize("piece", ["<!--", "<a", "&", "<?a"])
def test_a_tag_or_comment_that_never_ends_takes_no_time_without_end(piece: str) -> None:
    (grid,) = grids_in_tags(f"<table><tr><td>Name<td>Mail<tr><td>Ada<td>a@b.example</tr>{piece * 400_000}")
    assert [row.cells for row in grid.rows()][:2] == [["Name", "Mail"], ["Ada", "a@b.example"]]
