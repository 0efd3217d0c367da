"""Text saved with its columns side by side."""

import pytest

from tpmmatch.intake.text_columns import lines_in_columns

SIDE_BAR = """\
CONTACT                    EXPERIENCE

0171 5550123               Project manager
ada@example.com            Mill Ltd, 2019 - 2021
                           - Led the move of two shops
SKILLS
                           Lead
Scrum                      Kranz AG, 2015 - 2018
Jira                       - Led that
"""
DATES_AT_THE_RIGHT = """\
EXPERIENCE

Project manager                                2019 - 2021
Mill Ltd, Graz
- Led the move                                     of two shops
Lead                                           2015 - 2018
Kranz AG, Graz
Analyst                                        2012 - 2015
Pond Ltd, Graz
Clerk                                          2010 - 2012
"""
LABELS = """\
Name:            Ada Kranz
Born:            1 May 1980
Phone:           0171 5550123
Mail:            ada@example.com
Town:            Graz
"""
TABLE = """\
2019 - today   Interpreter, Kranz GmbH, Graz

Languages
              Speaking      Reading     Writing
German        native        native      native
English       C2            C2          C1
French        B2            B2          B1
"""


def read(*pages: str) -> list[str]:
    return [line.text for line in lines_in_columns([page.splitlines() for page in pages])]


def test_one_column_is_read_after_the_other() -> None:
    lines = lines_in_columns([SIDE_BAR.splitlines()])
    assert [line.text for line in lines if line.column == 1] == [
        "CONTACT",
        "0171 5550123",
        "ada@example.com",
        "SKILLS",
        "Scrum",
        "Jira",
    ]
    assert [line.text for line in lines][6:9] == ["EXPERIENCE", "Project manager", "Mill Ltd, 2019 - 2021"]
    assert [line.gap for line in lines][6:9] == [0.0, 1.0, 0.0]


def test_lines_have_the_rows_of_the_text_and_no_size() -> None:
    lines = lines_in_columns([SIDE_BAR.splitlines()])
    assert {line.size for line in lines} == {0.0}
    assert [line.box[1] for line in lines if line.text in {"SKILLS", "Lead"}] == [5.0, 6.0]


def test_a_second_page_goes_on_in_its_columns() -> None:
    second = (
        "Kanban                     Clerk\n\n                           Pond Ltd\n                           - Wrote\n"
    )
    second += "                           - Read\n"
    assert read(SIDE_BAR, second)[-5:] == ["Kanban", "Clerk", "Pond Ltd", "- Wrote", "- Read"]


@pytest.mark.parametrize("text", [DATES_AT_THE_RIGHT, LABELS, TABLE, "Ada Kranz\nMill", ""])
def test_dates_and_labels_beside_what_they_are_of_are_no_columns(text: str) -> None:
    assert read(text) == []


def test_a_log_is_not_searched_for_columns() -> None:
    row = "   ".join(f"word{number:04}" for number in range(60))
    assert lines_in_columns([[row] * 1400]) == []


BLOCK = """\
Experience
Project Manager, Kranz AG, 2019 - 2021
- Led a team of five people in two countries for years

Skills                 Tools
Scrum                  Jira
Kanban                 Confluence
Planning               Excel
Budgeting              MS Project

Education
BSc Physics, University of York, 2010 - 2014
"""


def test_a_heading_below_a_block_of_columns_is_of_what_goes_over_both() -> None:
    columns = {line.text: line.column for line in lines_in_columns([BLOCK.split("\n")])}
    assert columns["Education"] == columns["BSc Physics, University of York, 2010 - 2014"] == 0
    assert (columns["Budgeting"], columns["MS Project"]) == (1, 2)


def test_a_heading_within_a_column_stays_in_it() -> None:
    longer = BLOCK.replace("BSc Physics, University of York, 2010 - 2014", "BSc Physics\n2014")
    columns = {line.text: line.column for line in lines_in_columns([longer.split("\n")])}
    assert columns["Education"] == columns["BSc Physics"] == 1
