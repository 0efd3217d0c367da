"""Tables on a page whose cells go on below."""

from tests.unit.intake.page_words import cell, lines
from tpmmatch.intake.layout import Line

Cells = tuple[tuple[float, float, str], ...]
FROM, TO, FIRM, ROLE = 40.0, 90.0, 140.0, 230.0
HEAD = ((FROM, 100.0, "From"), (TO, 100.0, "To"), (FIRM, 100.0, "Employer"), (ROLE, 100.0, "Position"))


def read(*cells: tuple[float, float, str]) -> list[Line]:
    """The lines of cells, each at its place."""
    return lines(*(cell(left, top, text) for left, top, text in cells))


def texts(*cells: tuple[float, float, str]) -> list[str]:
    return [line.text for line in read(*cells)]


WHOLE = [
    "From\tTo\tEmployer\tPosition",
    "06/2019\tPresent\tWater and Power Authority\tProgramme Director",
    "02/2012\t05/2019\tMill\tSenior Project Manager",
]


def test_rows_that_begin_at_their_top() -> None:
    assert (
        texts(
            *HEAD,
            *((FROM, 120, "06/2019"), (TO, 120, "Present"), (FIRM, 120, "Water and Power"), (ROLE, 120, "Programme")),
            *((FIRM, 132, "Authority"), (ROLE, 132, "Director")),
            *((FROM, 144, "02/2012"), (TO, 144, "05/2019"), (FIRM, 144, "Mill"), (ROLE, 144, "Senior Project")),
            (ROLE, 156, "Manager"),
        )
        == WHOLE
    )


def test_rows_whose_cells_stand_in_the_middle() -> None:
    assert (
        texts(
            *HEAD,
            *((FIRM, 120, "Water and Power"), (ROLE, 120, "Programme")),
            *((FROM, 126, "06/2019"), (TO, 126, "Present")),
            *((FIRM, 132, "Authority"), (ROLE, 132, "Director")),
            (ROLE, 152, "Senior Project"),
            *((FROM, 158, "02/2012"), (TO, 158, "05/2019"), (FIRM, 158, "Mill")),
            (ROLE, 164, "Manager"),
        )
        == WHOLE
    )


def test_a_heading_ends_a_table_and_keeps_the_room_above() -> None:
    row = ((FROM, 120, "2012"), (TO, 120, "2019"), (FIRM, 120, "Mill"), (ROLE, 120, "Buyer"))
    found = read(*HEAD, *row, (FROM, 150, "Education"), (FROM, 162, "Diploma in water and power of the sea"))
    assert [line.text for line in found][2:] == ["Education", "Diploma in water and power of the sea"]
    assert found[2].gap == 2


def test_what_reaches_into_the_next_column_is_left() -> None:
    row = ((FROM, 120, "06/2019"), (TO, 120, "Present"), (FIRM, 120, "Water and Power Authority of Abu Dhabi City"))
    assert texts(*HEAD, *row, (ROLE + 130, 120, "Lead"))[1].startswith("06/2019\tPresent\tWater and Power Authority of")


def test_what_has_no_times_below_its_head_is_left() -> None:
    rows = ((FROM, 120, "Led"), (TO, 120, "Sold"), (FIRM, 120, "Mill"), (ROLE, 120, "Buyer"), (FIRM, 132, "Leeds"))
    assert texts(*HEAD, *rows)[-1] == "Leeds"


def test_heads_in_the_middle_of_their_columns() -> None:
    head = ((FROM + 5, 100, "From"), (TO + 5, 100, "To"), (FIRM + 40, 100, "Employer"), (ROLE + 40, 100, "Position"))
    rows = (
        (FROM, 120, "06/2019"),
        (TO, 120, "Present"),
        (FIRM, 120, "Water and Power"),
        (ROLE, 120, "Programme Director"),
    )
    more = ((FROM, 152, "02/2012"), (TO, 152, "05/2019"), (FIRM, 152, "Mill"), (ROLE, 152, "Senior Project Manager"))
    assert texts(*head, *rows, (FIRM, 132, "Authority"), *more) == WHOLE


def test_a_time_in_several_rows() -> None:
    head = ((FROM, 100, "Period"), (FIRM, 100, "Employer"), (ROLE, 100, "Position"))
    first = (
        (FROM, 120, "January 2019"),
        (FIRM, 120, "Water and Solar"),
        (ROLE, 120, "Buyer"),
        (FROM, 132, "– Present"),
    )
    second = ((FROM, 152, "May 2012"), (FIRM, 152, "Mill"), (ROLE, 152, "Tester"), (FROM, 164, "– June 2013"))
    assert texts(*head, *first, (FIRM, 132, "Power"), *second)[1:] == [
        "January 2019 – Present\tWater and Solar Power\tBuyer",
        "May 2012 – June 2013\tMill\tTester",
    ]


def test_each_head_begins_a_table_unless_a_page_is_full_of_them() -> None:
    def page(tables: int) -> list[str]:
        cells = [(place, top + 100 + 60.0 * n, text) for n in range(tables) for place, top, text in block]
        return texts(*cells)

    row = ((FROM, 20, "2012"), (TO, 20, "2019"), (FIRM, 20, "Water and Power"), (ROLE, 20, "Buyer"))
    block = (*((place, 0.0, text) for place, _, text in HEAD), *row, (FIRM, 32, "Authority"))
    assert page(3).count("2012\t2019\tWater and Power Authority\tBuyer") == 3
    assert page(21).count("2012\t2019\tWater and Power Authority\tBuyer") == 0


def test_what_a_cell_tells_below_a_title_is_told_in_points() -> None:
    head = ((40.0, 100, "Position"), (240.0, 100, "Employer"), (400.0, 100, "Period"))
    first = ((40.0, 120, "Buyer"), (240.0, 120, "Water and Power"), (400.0, 120, "2012 – 2019"))
    last = ((40.0, 180, "Tester"), (240.0, 180, "Mill"), (400.0, 180, "2010 – 2012"))
    below: dict[tuple[str, ...], list[str]] = {
        ("• Rolled out a mill", "• Led twelve people", "in Leeds"): [
            "• Rolled out a mill",
            "• Led twelve people in Leeds",
        ],
        ("- Rolled out a mill",): ["- Rolled out a mill"],
        ("Rolled out a mill, for two years and more", "and sold it", "Led"): [
            "• Rolled out a mill, for two years and more and sold it",
            "• Led",
        ],
        ("Rolled out a mill",): ["• Rolled out a mill"],
    }
    for told, points in below.items():
        more = [(40.0, 132 + 12.0 * n, text) for n, text in enumerate(told)]
        assert texts(*head, *first, *more, *last) == [
            "Position\tEmployer\tPeriod",
            "Buyer\tWater and Power\t2012 – 2019",
            *points,
            "Tester\tMill\t2010 – 2012",
        ]


def test_a_title_or_firm_that_fills_its_column_goes_on_below() -> None:
    head = ((40.0, 100, "Position"), (140.0, 100, "Employer"), (260.0, 100, "Period"))
    row = ((40.0, 120, "Senior Project"), (140.0, 120, "Water and Power"), (260.0, 120, "2012 – 2019"))
    more = ((40.0, 132, "Manager"), (140.0, 132, "Leeds"))
    assert texts(*head, *row, *more)[1:] == ["Senior Project Manager\tWater and Power\t2012 – 2019", "• Leeds"]
    row = ((40.0, 120, "Lead"), (140.0, 120, "Water Powers"), (260.0, 120, "2012 – 2019"))
    assert texts(*head, *row, (140.0, 132, "Authorities"))[1:] == ["Lead\tWater Powers Authorities\t2012 – 2019"]
