"""Skills set like tags behind the names of their groups."""

import pytest

from tests.unit.intake.page_words import cell, row, texts
from tpmmatch.intake.pdf_words import Word


def tags(top: float, name: str, *names: str, gap: float = 16) -> list[Word]:
    """The name of a group, and tags that begin at one place in each row."""
    words, left = cell(40, top, name), 150.0
    for one in names:
        words += cell(left, top, one)
        left = words[-1].right + gap
    return words


def test_tags_behind_the_name_of_their_group_are_a_list() -> None:
    found = texts(
        row(60, (40, "Skills"), size=14),
        tags(90, "Methods", "Scrum", "Risk Management", "PRINCE2"),
        tags(112, "Systems", "SAP", "Jira", "MS Project", "SQL"),
        row(150, (40, "Languages"), size=14),
    )
    assert found == [
        "Skills",
        "Methods\tScrum, Risk Management, PRINCE2",
        "Systems\tSAP, Jira, MS Project, SQL",
        "Languages",
    ]


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Languages", ("English", "Reading", "Writing", "Speaking")),  # not skills
        ("Skills", ("English", "C1", "C2", "B2")),
        ("Skills", ("Skill", "Level", "Years", "Last used")),
        ("Skills", ("Java", "2014", "2019", "often")),
    ],
)
def test_what_is_no_row_of_tags_keeps_its_cells(heading: str, told: tuple[str, ...]) -> None:
    assert texts(row(60, (40, heading), size=14), tags(90, *told))[1] == "\t".join(told)


def test_tags_without_the_name_of_a_group_are_no_list() -> None:
    evenly = cell(40, 90, "Scrum") + cell(81, 90, "Kanban") + cell(127, 90, "PRINCE2") + cell(178, 90, "Jira")
    assert texts(row(60, (40, "Skills"), size=14), evenly)[1] == "Scrum\tKanban\tPRINCE2\tJira"


def test_skills_in_a_grid_are_no_groups_of_those_beside_them() -> None:
    found = texts(
        row(60, (40, "Skills"), size=14),
        tags(90, "Scrum", "SAFe", "Jira", "SAP"),
        tags(112, "Kanban", "Lean", "Excel", "Visio"),
    )
    assert not any("," in text for text in found)
