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


def test_a_table_with_its_head_in_bold_stays_in_rows() -> None:
    def read(part: str, *rows: tuple[str, ...]) -> list[str]:
        head, *others = [[(40 + 160 * place, text) for place, text in enumerate(cells)] for cells in rows]
        listed = [row(104 + 14 * place, *cells) for place, cells in enumerate(others)]
        return texts(row(60, (40, part), size=14), bold(90, *head), *listed)[1:]

    assert read("Languages", ("Language", "Level"), ("German", "Native"), ("English", "C1"))[1] == "German\tNative"
    assert read("Skills", ("Skill", "Level"), ("Scrum", "Expert"), ("SAP", "Good"))[1] == "Scrum\tExpert"
    assert (
        read("Skills", ("Skill", "Projects"), ("Scrum", "Banks, shops"), ("SAP", "Mills"))[1] == "Scrum\tBanks, shops"
    )
    assert read("Skills", ("Tools", "Years"), ("SAP, Jira", "9, in all"))[1] == "SAP, Jira\t9, in all"


def test_skills_in_bold_over_their_levels_name_no_groups() -> None:
    found = texts(
        row(60, (40, "Skills"), size=14),
        bold(90, (40, "Scrum"), (200, "SAP")),
        row(104, (40, "Expert"), (200, "Basic")),
    )
    assert found[1:] == ["Scrum\tSAP", "Expert\tBasic"]
