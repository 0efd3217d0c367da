"""Paragraphs and tables in the order of reading."""

from tpmmatch.intake.office_paper import Look, Paper, Run


def cell(*texts: str) -> Paper:
    paper = Paper()
    for text in texts:
        paper.paragraph([Run(text, Look())])
    return paper


def texts(paper: Paper) -> list[str]:
    return [line.text for line in paper.lines]


def test_a_row_is_a_line_and_what_its_cells_go_on_with() -> None:
    paper = Paper()
    paper.table([[cell("2019 –", "2021"), cell("Manager", "Mill Ltd", "Led it.")]])
    assert texts(paper) == ["2019 – 2021\tManager", "Mill Ltd", "Led it."]


def test_long_cells_are_columns() -> None:
    paper = Paper()
    paper.table([[cell(*"abcdef"), cell(*"uvwxyz")]])
    assert texts(paper) == [*"abcdef", *"uvwxyz"]
    assert {line.column for line in paper.lines} == {1, 2}


def test_hidden_letters_are_kept_apart() -> None:
    paper = Paper()
    paper.paragraph([Run("seen ", Look()), Run("unseen", Look(hidden=True)), Run("tiny", Look(size=1))])
    assert texts(paper) == ["seen"]
    assert [line.text for line in paper.hidden] == ["unseentiny"]


def test_a_first_cell_that_tells_something_keeps_its_lines() -> None:
    paper = Paper()
    paper.table([[cell("Ada Kranz", "Manager"), cell("ada@example.com", "Graz")]])
    assert texts(paper) == ["Ada Kranz\tada@example.com", "Manager", "Graz"]


def test_letters_that_are_set_wide_are_words_where_more_room_parts_these() -> None:
    assert texts(cell("A D A   M A R I A  K R A N Z")) == ["ADA MARIA KRANZ"]
    assert texts(cell("A  D", "A B C", "Plan A   B", "C, C#   Go")) == ["A D", "A B C", "Plan A B", "C, C# Go"]


def test_a_side_bar_before_the_first_words_of_the_body_comes_behind_them() -> None:
    paper = Paper()
    paper.paragraph([Run("Page", Look())])
    paper.begin()
    paper.box(cell("Contact", "ada@example.com"))
    paper.paragraph([Run("Ada Kranz", Look())])
    paper.close()
    assert texts(paper) == ["Page", "Ada Kranz", "Contact", "ada@example.com"]


def test_a_box_with_the_name_stays_first() -> None:
    paper = Paper()
    paper.box(cell("Ada Kranz", "Manager"))
    paper.paragraph([Run("Experience", Look())])
    paper.close()
    assert texts(paper) == ["Ada Kranz", "Manager", "Experience"]


def test_an_empty_cell_keeps_its_place_below_the_head_of_a_table_of_jobs() -> None:
    row = [cell("2017 – 2019"), cell(), cell("Tester")]
    paper = Paper()
    paper.table([[cell("Period"), cell("Company"), cell("Position")], row])
    assert texts(paper)[1] == "2017 – 2019\t\tTester"
    other = Paper()
    other.table([[cell("Jira"), cell("SQL"), cell("Java")], row])
    assert texts(other)[1] == "2017 – 2019\tTester"


def test_cells_that_begin_with_headings_are_parts_beside_one_another() -> None:
    paper = Paper()
    paper.table([[cell("Skills", "SQL", "Jira"), cell("Languages", "English"), cell("Certificates", "PMP")]])
    assert texts(paper) == ["Skills", "SQL", "Jira", "Languages", "English", "Certificates", "PMP"]


def test_headings_in_a_row_of_their_own_head_the_cells_below() -> None:
    paper = Paper()
    paper.table(
        [[cell("Skills"), cell("Languages")], [cell("SQL", "Jira"), cell("English")], [cell("More"), cell("x")]]
    )
    assert texts(paper) == ["Skills", "SQL", "Jira", "Languages", "English", "More\tx"]


def test_headings_over_other_headings_stay_rows() -> None:
    paper = Paper()
    paper.table(
        [[cell("Skills"), cell("Languages")], [cell("Projects"), cell("Interests")], [cell("Skills"), cell("SQL")]]
    )
    assert texts(paper) == ["Skills\tLanguages", "Projects\tInterests", "Skills\tSQL"]
