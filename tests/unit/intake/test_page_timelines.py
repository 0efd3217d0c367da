"""Pages whose times stand in the middle, between the firm and what somebody did there."""

from tests.unit.intake.page_words import cell, texts

FIRM, TIME, ROLE = 40.0, 160.0, 260.0


def test_an_entry_begins_with_its_time_and_title_and_who_it_was_for_stands_below() -> None:
    assert texts(
        *(cell(FIRM, 100, "Kranz Insurance", bold=True), cell(TIME, 100, "2019 – today"), cell(ROLE, 100, "Test lead")),
        *(cell(FIRM, 114, "AG", bold=True), cell(ROLE, 114, "• Tested all of the shops")),
        *(cell(FIRM, 128, "Graz"), cell(ROLE, 128, "• Wrote the plans")),
        *(cell(FIRM, 160, "Mill Ltd", bold=True), cell(TIME, 160, "2014 – 2019"), cell(ROLE, 160, "Tester")),
        *(cell(FIRM, 174, "Leeds"), cell(ROLE, 174, "• Tested some of the shops")),
    ) == [
        "2019 – today\tTest lead",
        "Kranz Insurance AG\tGraz",
        "• Tested all of the shops",
        "• Wrote the plans",
        "2014 – 2019\tTester",
        "Mill Ltd\tLeeds",
        "• Tested some of the shops",
    ]


def test_a_title_at_the_left_heads_what_is_told_at_the_right() -> None:
    assert texts(
        *(cell(FIRM, 100, "Test lead", bold=True), cell(TIME, 100, "2019 – today"), cell(ROLE, 100, "• Led testers")),
        *(cell(FIRM, 114, "Kranz AG"), cell(ROLE, 114, "• Wrote the plans")),
        *(cell(FIRM, 140, "Tester", bold=True), cell(TIME, 140, "2014 – 2019"), cell(ROLE, 140, "• Tested shops")),
        cell(FIRM, 154, "Mill Ltd"),
    ) == [
        "2019 – today\tTest lead",
        "Kranz AG",
        "• Led testers",
        "• Wrote the plans",
        "2014 – 2019\tTester",
        "Mill Ltd",
        "• Tested shops",
    ]


def test_a_firm_that_reaches_up_to_its_time_is_parted_from_it() -> None:
    assert texts(
        *(
            cell(FIRM, 100, "Kranz Business Service"),
            cell(TIME - 5, 100, "2019 – ce jour"),
            cell(ROLE, 100, "Testeuse"),
        ),
        *(cell(FIRM, 114, "Lyon"), cell(ROLE, 114, "• Tests de bout en bout")),
        *(cell(FIRM, 140, "Mill SA"), cell(TIME, 140, "2014 – 2019"), cell(ROLE, 140, "Analyste")),
        *(cell(FIRM, 154, "Lyon"), cell(ROLE, 154, "• Plans de test")),
    )[:1] == ["2019 – ce jour\tTesteuse"]


def test_a_heading_ends_what_is_set_so() -> None:
    assert texts(
        *(cell(FIRM, 100, "Kranz AG"), cell(TIME, 100, "2019 – today"), cell(ROLE, 100, "Test lead")),
        cell(FIRM, 114, "Graz"),
        *(cell(FIRM, 140, "Mill Ltd"), cell(TIME, 140, "2014 – 2019"), cell(ROLE, 140, "Tester")),
        cell(FIRM, 170, "Languages"),
        cell(FIRM, 184, "German, English and some French words that go over all of the page"),
    )[-2:] == ["Languages", "German, English and some French words that go over all of the page"]


def test_a_place_at_the_margin_behind_a_time_makes_no_sides() -> None:
    rows = [
        *(cell(FIRM, 100, "Test lead"), cell(TIME, 100, "2019 – today"), cell(ROLE, 100, "Graz")),
        cell(FIRM, 114, "Led all of the testers of the house in two towns and three countries"),
        *(cell(FIRM, 140, "Tester"), cell(TIME, 140, "2014 – 2019"), cell(ROLE, 140, "Leeds")),
        cell(FIRM, 154, "Tested all of the shops of the house in two towns and three countries"),
    ]
    assert texts(*rows)[0] == "Test lead\t2019 – today\tGraz"


def test_a_table_with_one_row_for_each_time_is_read_by_its_rows() -> None:
    rows = [
        *(cell(FIRM, 100, "Kranz AG"), cell(TIME, 100, "2019 – today"), cell(ROLE, 100, "Test lead")),
        *(cell(FIRM, 114, "Mill Ltd"), cell(TIME, 114, "2014 – 2019"), cell(ROLE, 114, "Tester")),
        *(cell(FIRM, 128, "Lot AG"), cell(TIME, 128, "2011 – 2014"), cell(ROLE, 128, "Tester")),
    ]
    assert texts(*rows)[0] == "Kranz AG\t2019 – today\tTest lead"


def test_a_known_town_behind_a_time_is_where_it_was() -> None:
    rows = [
        *(cell(FIRM, 100, "Test lead"), cell(TIME, 100, "2019 – today"), cell(ROLE, 100, "Graz")),
        cell(FIRM, 114, "• Led tests"),
        *(cell(FIRM, 140, "Tester"), cell(TIME, 140, "2014 – 2019"), cell(ROLE, 140, "Leeds")),
        cell(FIRM, 154, "• Tested"),
    ]
    assert texts(*rows)[0] == "Test lead\t2019 – today\tGraz"
