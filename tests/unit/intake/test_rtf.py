"""Rich text: margins, boxes, tables and what was struck out."""

import pytest

from tpmmatch.intake.rtf import text_of


def lines(body: str) -> list[str]:
    return [line for line in text_of(rf"{{\rtf1\ansi {body}}}").splitlines() if line.strip()]


def test_margins_and_boxes_are_read_in_their_order() -> None:
    found = lines(
        r"{\header Ada Kranz\par}{\footer ada@example.org\par}{\footerr 2\par}Leads projects\par"
        r"{\shp{\*\shpinst{\shptxt Lives in Graz\par}}}"
    )
    assert found == ["Ada Kranz", "Leads projects", "Lives in Graz", "ada@example.org"]


def test_what_a_margin_says_is_told_once() -> None:
    assert lines(r"{\headerl Ada Kranz\par}{\headerr Ada Kranz\par}Ada Kranz\par Graz\par") == ["Ada Kranz", "Graz"]


def test_struck_out_text_is_left_out_with_all_within() -> None:
    assert lines(r"Leads {\deleted\revauth1 two {\b of \}} }three teams\par") == ["Leads three teams"]


ROW = r"\trowd\cellx1\cellx2\pard\intbl {cells}\row\pard Below\par"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (r"2019\cell Lead\par Led it\cell", ["2019\tLead", "Led it"]),
        (r"2019\par 2017\cell Lead\par Tester\cell", ["2019\tLead", "2017\tTester"]),
        (r"a\par b\par c\par d\par e\cell v\par w\cell", ["a", "b", "c", "d", "e", "v", "w"]),
        (r"2019\cell Lead\cell", ["2019\tLead"]),
    ],
)
def test_paragraphs_of_cells_stand_beside_each_other_where_they_are_few(cells: str, told: list[str]) -> None:
    assert lines(ROW.replace("{cells}", cells)) == [*told, "Below"]
