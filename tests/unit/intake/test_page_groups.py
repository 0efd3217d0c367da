"""Groups of skills side by side on a page."""

from tests.unit.intake.page_words import lines, row, texts
from tpmmatch.intake.pdf_words import Word

HEADING = row(100, (40, "Skills"), size=14, bold=True)


def names(top: float, *cells: tuple[float, str]) -> list[Word]:
    return row(top, *cells, bold=True)


def test_each_name_stands_before_its_list_and_what_goes_on_below_behind_it() -> None:
    rows = [
        HEADING,
        names(120, (40, "Methods"), (240, "Cloud & Data"), (440, "Tools")),
        row(132, (40, "Scrum, Kanban"), (240, "Azure, Snowflake,"), (440, "Jira, SQL,")),
        row(144, (240, "Kafka"), (440, "Miro")),
        names(160, (40, "Languages & Databases")),
        row(172, (40, "Java, Python")),
        row(200, (40, "Certificates"), size=14, bold=True),
        row(220, (40, "PMP, PMI")),
    ]
    assert texts(*rows) == [
        *("Skills", "Methods Scrum, Kanban", "Cloud & Data Azure, Snowflake, Kafka", "Tools Jira, SQL, Miro"),
        *("Languages & Databases Java, Python", "Certificates", "PMP, PMI"),
    ]
    assert [line.lead for line in lines(*rows)][1:3] == ["Methods", "Cloud & Data"]


def test_skills_in_columns_are_no_groups() -> None:
    rows = [
        HEADING,
        names(120, (40, "Scrum"), (240, "Kanban")),
        row(132, (40, "expert"), (240, "basic")),
        names(144, (40, "Jira"), (240, "SQL")),
    ]
    assert texts(*rows)[1:] == ["Scrum\tKanban", "expert\tbasic", "Jira\tSQL"]
