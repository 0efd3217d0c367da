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
