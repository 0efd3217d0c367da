"""Cells that go on in the rows below."""

import pytest

from tests.unit.intake.page_words import flush, row, texts

Cells = tuple[tuple[float, str], ...]


def read(*rows: Cells, step: float = 12) -> list[str]:
    """What comes of rows of cells, each beginning at its place."""
    return texts(*(row(100 + step * number, *cells) for number, cells in enumerate(rows)))


LEAD, TOLD = (150, "Lead, Mill Ltd"), (150, "Moved the shop of the mill")


@pytest.mark.parametrize(
    ("times", "whole"),
    [
        (("Sept 2019 –", "May 2021"), "Sept 2019 – May 2021"),
        (("Jun 2018 – Feb", "2021"), "Jun 2018 – Feb 2021"),
        (("August 2019", "– present"), "August 2019 – present"),
        (("September", "2016 – July", "2019"), "September 2016 – July 2019"),
        (("sept. 2022 – au\u00ad", "jourd’hui"), "sept. 2022 – aujourd’hui"),
    ],
)
def test_a_time_at_the_left_in_several_rows_is_one(times: tuple[str, ...], whole: str) -> None:
    rows = [((40.0, time), (LEAD if number == 0 else TOLD)) for number, time in enumerate(times)]
    assert read(*rows) == [f"{whole}\tLead, Mill Ltd", *["Moved the shop of the mill"] * (len(times) - 1)]


def test_a_month_over_its_year_begins_the_time() -> None:
    rows = (((60, "Feb."), LEAD), ((40, "2020–heute"), TOLD), ((60, "Juli"), LEAD), ((40, "2015–2019"), TOLD))
    assert read(*rows)[::2] == ["Feb. 2020–heute\tLead, Mill Ltd", "Juli 2015–2019\tLead, Mill Ltd"]


def test_rows_without_the_cell_may_stand_between() -> None:
    told = ((150, "Sold bread"),)
    assert (
        read(((40, "Oct 2008 –"), LEAD), told, ((40, "Sept 2009"),), step=7)[0]
        == "Oct 2008 – Sept 2009\tLead, Mill Ltd"
    )


def test_a_time_at_the_right_in_two_rows_is_one() -> None:
    assert read(((40, "Lead, Mill Ltd"), (400, "10/2019 –")), ((40, "Moved the shop"), (400, "heute"))) == [
        "Lead, Mill Ltd\t10/2019 – heute",
        "Moved the shop",
    ]


@pytest.mark.parametrize(
    ("begun", "end"),
    [("junio de 2014 – diciembre de", "2018"), ("1 de junho de 2014 – 31 de", "dezembro de 2018")],
)
def test_a_time_of_many_words_that_ends_at_the_margin_is_one(begun: str, end: str) -> None:
    head = row(100, (40, "Mill, S.A. – Bilbao"))
    found = texts(head, flush(560, 100, begun), flush(560, 112, end), row(136, (40, "Moved the shop")))
    assert found == [f"Mill, S.A. – Bilbao\t{begun} {end}", "Moved the shop"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2015", "2014"),  # two years of two studies
        ("2019 –", "2017 – 2018"),  # the time of the next
        ("2019 –", "2016"),  # an end before its beginning
        ("2017 – 2018", "2015"),
        ("2019 –", "Graz"),
    ],
)
def test_what_begins_something_of_its_own_stays_where_it_is(first: str, second: str) -> None:
    assert read(((40, first), LEAD), ((40, second), TOLD)) == [
        f"{first}\tLead, Mill Ltd",
        f"{second}\tMoved the shop of the mill",
    ]


def test_times_far_apart_are_two() -> None:
    rows = ((40, "2019 –"), LEAD), ((150, "Sold bread"),), ((40, "2020"), TOLD)
    assert read(*rows, step=20)[0] == "2019 –\tLead, Mill Ltd"


def test_a_label_in_two_rows_is_one_and_two_labels_stay_two() -> None:
    form = ((40, "Name and address"), (200, "Mill Ltd, Graz")), ((40, "of employer"),)
    assert read(*form) == ["Name and address of employer\tMill Ltd, Graz"]
    assert read(((40, "Employer"), (200, "Mill Ltd")), ((40, "Position"), (200, "Lead"))) == [
        "Employer\tMill Ltd",
        "Position\tLead",
    ]


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        # Its last word is a label as well, and stands alone.
        (
            (((40, "Nombre y dirección del"), (200, "Mill, Graz")), ((90, "empleador"),)),
            "Nombre y dirección del empleador",
        ),
        # It is a label without its last word, and beside that the cell goes on.
        (
            (((40, "Funciones y responsabilidades"), (240, "Led it")), ((90, "principales"), (240, "Tested it"))),
            "Funciones y responsabilidades principales",
        ),
        # It has more words.
        (
            (((40, "Name und Art der Bildungs- oder"), (240, "TU Wien")), ((90, "Ausbildungseinrichtung"),)),
            "Name und Art der Bildungs- oder Ausbildungseinrichtung",
        ),
    ],
)
def test_labels_of_forms_over_two_rows_are_one(rows: tuple[Cells, ...], whole: str) -> None:
    assert read(*rows)[0].split("\t")[0] == whole


def test_a_heading_in_two_lines_is_one_and_two_headings_stay_two() -> None:
    assert read(((40, "EXPÉRIENCE"),), ((40, "PROFESSIONNELLE"),), ((40, "Mill, Lyon"),)) == [
        "EXPÉRIENCE PROFESSIONNELLE",
        "Mill, Lyon",
    ]
    assert read(((40, "Skills"),), ((40, "Languages"),)) == ["Skills", "Languages"]
    assert read(((40, "Experience"),), ((40, "Mill Ltd"),)) == ["Experience", "Mill Ltd"]


def test_a_date_in_pieces_is_one() -> None:
    spread = (
        ((40, "noviembre"), (110, "2016"), (300, "Lead, Mill Ltd")),
        ((40, "– enero 2020"), (300, "Moved the shop")),
    )
    assert read(*spread) == ["noviembre 2016 – enero 2020\tLead, Mill Ltd", "Moved the shop"]
    assert read(((40, "2016"), (110, "2018"), (300, "Lead"))) == ["2016\t2018\tLead"]


DATE = (400, "2019 – 2021")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lead, Mill Systems", "GmbH, Graz"),
        ("Lead, Mill Systems,", "Graz"),
        ("Lead of", "the Mill"),
        ("Saint-", "Herblain"),
    ],
)
def test_a_head_too_long_for_the_room_before_its_time_is_one(first: str, second: str) -> None:
    assert read(((40, first), DATE), ((40, second),)) == [f"{first} {second}\t2019 – 2021"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Lead", "Mill GmbH, Graz"), ("Mill GmbH", "Lead"), ("Lead, Mill Ltd", "Moved the shop"), ("GmbH", "AG")],
)
def test_what_stands_under_a_whole_head_stays_there(first: str, second: str) -> None:
    assert read(((40, first), DATE), ((40, second),)) == [f"{first}\t2019 – 2021", second]
    assert read(((40, f"{first},"), (400, "Graz")), ((40, second),)) == [f"{first},\tGraz", second]


def test_a_number_that_a_narrow_cell_breaks_is_one() -> None:
    assert read(
        ((40.0, "Address"), (150.0, "Phone"), (260.0, "E-Mail")),
        ((40.0, "Mill Lane"), (150.0, "+49 171"), (260.0, "ada@kranz.example")),
        ((40.0, "118"), (150.0, "5538207")),
    ) == ["Address\tPhone\tE-Mail", "Mill Lane\t+49 171 5538207\tada@kranz.example", "118"]
    beside = [((40.0, "Mill Lane"), (150.0, "+49 171 5538207")), ((40.0, "118"), (150.0, "12345"))]
    assert read(*beside) == ["Mill Lane\t+49 171 5538207", "118\t12345"]


def test_points_beside_points_go_on_below_each_in_its_cell() -> None:
    rows = (
        ((40, "• Moved all shops to"), (300, "• Led six teams in")),
        ((46, "new cash desks"), (306, "two towns")),
        ((306, "and a mill"),),
        ((40, "• Tested it"), (300, "• Told it")),
    )
    assert read(*rows) == [
        "• Moved all shops to new cash desks\t• Led six teams in two towns and a mill",
        "• Tested it\t• Told it",
    ]


def test_what_stands_below_points_at_another_place_is_none_of_them() -> None:
    rows = (((40, "• Moved all shops"), (300, "• Led six teams")), ((40, "Lead, Mill Ltd"), (400, "2019 – 2021")))
    assert read(*rows) == ["• Moved all shops\t• Led six teams", "Lead, Mill Ltd\t2019 – 2021"]


def test_years_one_under_the_other_are_when_it_lasted() -> None:
    school = ((40, "2008"), (80, "Mill University")), ((40, "2012"),), ((80, "BSc"),)
    assert read(*school) == ["2008 – 2012\tMill University", "BSc"]
    assert read(((40, "2012"), (80, "MSc")), ((40, "2008"),))[0] == "2012\tMSc"
    assert read(((40, "2008"), (80, "MSc")), ((40, "2012"), (80, "BSc"))) == ["2008\tMSc", "2012\tBSc"]


def test_a_head_and_its_heading_go_on_below_before_a_time() -> None:
    rows = ((40, "Work"), (150, "Lead, Mill"), DATE), ((40, "Experience"), (150, "Services Ltd"))
    assert read(*rows) == ["Work Experience\tLead, Mill Services Ltd\t2019 – 2021"]


def test_what_is_told_below_a_head_and_reaches_below_its_time_is_none_of_it() -> None:
    told = "Beratung von Behörden bei der Einführung der elektronischen Akte und bei vielem mehr"
    assert read(((40, "Lead, Mill"), (380, "2019 – 2021")), ((40, told),)) == ["Lead, Mill\t2019 – 2021", told]


def test_a_heading_and_text_close_below_points_beside_points_are_none_of_them() -> None:
    points = texts(
        row(100, (40, "• Sailing"), (300, "• Chess")), row(113, (40, "Languages"), size=12), row(127, (40, "English"))
    )
    assert points == ["• Sailing\t• Chess", "Languages", "English"]


def test_a_university_below_a_degree_with_its_time_at_the_margin_has_a_line_of_its_own() -> None:
    rows = ((40, "BSc, Information Systems"), (300, "2008 – 2011")), ((40, "University of Mill"),)
    assert read(*rows) == ["BSc, Information Systems\t2008 – 2011", "University of Mill"]


def test_a_title_that_begins_as_firms_end_has_a_line_of_its_own_below_firm_and_time() -> None:
    rows = ((40, "Mill Ontario, Hamilton"), (300, "2010 – 2012")), ((40, "Systems Analyst"),)
    assert read(*rows) == ["Mill Ontario, Hamilton\t2010 – 2012", "Systems Analyst"]
