"""Groups of skills under names in lines of their own."""

import pytest

from tpmmatch.intake.cv_sections import Section
from tpmmatch.intake.cv_skill_groups import groups_named
from tpmmatch.intake.layout import Line


def part(*lines: str, heading: Line | None = None) -> Section:
    """A part in which lines with a star before them are bold."""
    found = [Line(text.lstrip("*"), size=9, bold=text.startswith("*"), gap=0.4) for text in lines]
    return Section("skills", heading, found)


def told(*parts: Section) -> list[list[str]]:
    return [[line.text for line in lines] for lines in groups_named(parts)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Scrum, Kanban, Risk", "logs"), ("REST APIs, AWS, SQL",)),
        (("Scrum · Kanban · Risk logs",), ("REST APIs · AWS ·", "SQL")),
        (("• Scrum", "• Kanban", "• Risk", "logs"), ("• REST APIs", "• AWS", "• SQL")),
        (("Scrum\tKanban", "Risk logs"), ("REST APIs\tAWS", "SQL")),
        (("Scrum", "Kanban", "Risk logs"), ("REST APIs", "AWS", "SQL")),
    ],
    ids=["commas", "points between", "bullets", "gaps", "lines"],
)
def test_a_name_over_its_list_is_the_name_of_its_group(first: tuple[str, ...], second: tuple[str, ...]) -> None:
    found = told(part("*Delivery", *first, "*Technical", *second))
    assert found == [["Delivery: Scrum, Kanban, Risk logs", "Technical: REST APIs, AWS, SQL"]]


def test_a_group_whose_name_is_a_heading_stands_beside_others() -> None:
    heading = Line("Tools", size=9, bold=True)
    found = told(part("*Delivery", "Scrum, Kanban"), part("Jira, Miro", "*Technical", "AWS, SQL", heading=heading))
    assert found == [["Delivery: Scrum, Kanban"], ["Jira, Miro", "Technical: AWS, SQL"]]


@pytest.mark.parametrize(
    "lines",
    [
        ("*Scrum", "Expert", "*Kanban", "Advanced"),  # how well
        ("*Scrum", "*Kanban", "Java, SQL, AWS"),  # two names in a row
        ("*Delivery", "Scrum, Kanban, SAFe"),  # one alone
        ("*Moves", "I have moved the shops of two mills to new desks, and seven more in Graz.", "*Risks", "Some, now."),
        ("Scrum", "Kanban", "Java", "SQL"),
    ],
)
def test_what_are_no_groups_stays_as_it_is(lines: tuple[str, ...]) -> None:
    assert told(part(*lines)) == [[line.lstrip("*") for line in lines]]
