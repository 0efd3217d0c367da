"""Names side by side, each over what is said of it."""

from tests.unit.intake.page_words import row, texts
from tpmmatch.intake.pdf_words import Word


def bold(top: float, *cells: tuple[float, str]) -> list[Word]:
    return row(top, *cells, bold=True)


def test_groups_of_skills_side_by_side_are_read_one_after_the_other() -> None:
    found = texts(
        row(60, (40, "Skills"), size=14),
        bold(90, (40, "Methods"), (200, "Data"), (400, "Systems")),
        row(104, (40, "Scrum, SAFe, OKRs"), (200, "Azure, Snowflake,"), (400, "SAP, Jira,")),
        row(118, (200, "Kafka"), (400, "GitLab")),
        bold(142, (40, "Programming")),
        row(156, (40, "Java, Python")),
    )
    assert found[1:4] == ["Methods", "Scrum, SAFe, OKRs", "Data"]
    assert found[4:] == ["Azure, Snowflake,", "Kafka", "Systems", "SAP, Jira,", "GitLab", "Programming", "Java, Python"]


def test_languages_side_by_side_have_their_levels_under_them() -> None:
    found = texts(
        row(60, (40, "Languages"), size=14),
        bold(90, (40, "Tamil"), (200, "English"), (400, "Hindi")),
        row(104, (40, "Mother tongue"), (200, "Fluent"), (400, "Basic")),
    )
    assert found[1:] == ["Tamil", "Mother tongue", "English", "Fluent", "Hindi", "Basic"]


def test_a_table_and_the_heads_of_jobs_stay_in_rows() -> None:
    head = bold(90, (40, "Mill Ltd"), (400, "2019 – 2021")), row(104, (40, "Lead"), (400, "Graz"))
    assert texts(row(60, (40, "Experience"), size=14), *head)[1:] == ["Mill Ltd\t2019 – 2021", "Lead\tGraz"]
    table = (
        bold(90, (40, "Skill"), (200, "Years")),
        row(104, (40, "Java"), (230, "9")),
        row(118, (40, "SQL"), (230, "7")),
    )
    assert texts(row(60, (40, "Skills"), size=14), *table)[2] == "Java\t9"
