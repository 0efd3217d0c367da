"""Tables of skills."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.intake.cv_skill_tables import without_levels
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]
People = Callable[[str, object], list[Any]]


def names(people: People, told: str) -> list[str]:
    """The skills of somebody whose part of a CV is given."""
    (found,) = people("cv.txt", f"Ada Kranz\nada.kranz@example.org\n\nSkills\n{told}\n")
    return [skill["name"] for skill in found.document["skills"]]


@pytest.mark.parametrize(
    ("table", "kept"),
    [
        ("Skill\tLevel\tYears\nAzure\tExpert\t8\nJira\tSolid\t12", ["Azure", "Jira"]),
        ("Kenntnis\tStufe\tJahre Erfahrung\nSAP MM\tsehr gut\t8\nOracle, DB2\t3", ["SAP MM", "Oracle, DB2\t3"]),
        ("Area\tSkills\nMethods\tScrum, Kanban", ["Methods\tScrum, Kanban"]),
        ("Aa Area\t≔ Skills\nMethods\tScrum\tKanban\tSAFe", ["Methods: Scrum, Kanban, SAFe"]),
        ("Skill\tLevel\tSkill\tLevel\nJira\tgood\tSQL\tbasic", ["Jira\tSQL"]),
        ("Category\tTool\tYears\nCloud\tAzure, AWS\t5", ["Cloud\tAzure, AWS"]),
    ],
)
def test_only_what_is_known_is_kept(lines: Lines, table: str, kept: list[str]) -> None:
    assert [line.text for line in without_levels(lines(table))] == kept


@pytest.mark.parametrize(
    "level",
    [
        *("Expert user", "certified", "Project experience", "Bonne maîtrise", "bonnes connaissances", "langjährig"),
        *(
            "más de 3 años",
            "to date",
            "Hands-on",
            "last year",
            "60 percent",
            "Basic – 2 projects",
            "C",
            "12 years as Lead",
        ),
    ],
)
def test_what_stands_in_a_column_of_levels_is_no_skill(people: People, level: str) -> None:
    assert names(people, f"Skill\tLevel\nJira\tExpert\nSAP\t{level}") == ["Jira", "SAP"]


def test_rows_may_be_parted_by_empty_lines(people: People) -> None:
    assert names(people, "Skill\tLevel\nJira\tHands-on\n\nScrum\tGood\n\nSAP\tBasic") == ["Jira", "Scrum", "SAP"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Kanban\tTrello\nCoaching\tMediation", ["Kanban\tTrello", "Coaching\tMediation"]),
        ("\nKanban\tExpert", ["Kanban\tExpert"]),
    ],
)
def test_a_table_ends_where_another_skill_stands_or_room_is(lines: Lines, text: str, kept: list[str]) -> None:
    found = without_levels(lines(f"Skill\tLevel\nJira\t4 years\nSQL\tC1\n{text}"))
    assert [line.text for line in found] == ["Jira", "SQL", *kept]


def test_the_line_below_a_table_stands_apart(lines: Lines) -> None:
    found = without_levels(lines("Skill\tLevel\nJira\tExpert\nSoft skills: communication\nin teams"))
    assert [line.gap for line in found] == [1.0, 1.0, 0.0]


def test_rows_of_a_table_are_skills_of_their_own(people: People) -> None:
    table = "Skill\tLevel\nJira\tExpert\nSQL\tGood\n\nCoaching\nMediation"
    assert names(people, table) == ["Jira", "SQL", "Coaching", "Mediation"]


@pytest.mark.parametrize(
    "text", ["Jira\tSQL\tScrum", "Skills", "Tools\tSoftware", "Jira\tLevel\nSQL\tgood", "Level\tYears"]
)
def test_what_is_no_table_stays(lines: Lines, text: str) -> None:
    assert [line.text for line in without_levels(lines(text))] == text.split("\n")


@pytest.mark.parametrize(
    ("head", "other"), [("Skill", "Experience"), ("Kenntnis", "Erfahrung"), ("Compétence", "Expérience")]
)
def test_a_column_of_experience_heads_no_work(people: People, head: str, other: str) -> None:
    rows = ((head, other), ("Jira", "Admin for 3 teams"), ("Scrum", "12 years as Scrum Master"), ("SAP", "since 2015"))
    table = "\n".join(f"{skill:<24}{told}" for skill, told in rows)
    work = "Work experience\n2018 – 2021     Tester, Lot AG"
    (found,) = people("cv.txt", f"Ada Kranz\nada.kranz@example.org\n\n{work}\n\nSkills\n{table}\n")
    assert [skill["name"] for skill in found.document["skills"]] == ["Jira", "Scrum", "SAP"]
    assert [job["position"] for job in found.document["work"]] == ["Tester"]


def test_a_table_ends_with_its_part(people: People) -> None:
    lists = "IT skills\nTool\tLevel\nJira\tExpert\nScrum\tgood\n\nSoft skills\nModeration\tMediation"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nWork\n2019 – 2021 Tester, Lot AG\n\n{lists}")
    assert {one["name"] for one in found.document["skills"]} == {"Jira", "Scrum", "Moderation", "Mediation"}


def test_languages_in_a_table_of_skills_are_no_skills(people: People) -> None:
    lists = "Skills\nSkill\tLevel\nJira\tExpert\nEnglish\tC1\nGerman\tNative"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nWork\n2019 – 2021 Tester, Lot AG\n\n{lists}")
    assert [one["name"] for one in found.document["skills"]] == ["Jira"]
    assert [(one["language"], one["fluency"]) for one in found.document["languages"]] == [
        ("English", "C1"),
        ("German", "Native"),
    ]
