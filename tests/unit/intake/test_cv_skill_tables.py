"""Tables of skills."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.intake.cv_skill_tables import without_levels
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]
People = Callable[[str, object], list[Any]]


@pytest.mark.parametrize(
    ("table", "kept"),
    [
        ("Skill\tLevel\tYears\nAzure\tExpert\t8\nJira\tSolid\t12", ["Azure", "Jira"]),
        ("Kenntnis\tStufe\tJahre Erfahrung\nSAP MM\tsehr gut\t8\nOracle, DB2\t3", ["SAP MM", "Oracle, DB2\t3"]),
        ("Area\tSkills\nMethods\tScrum, Kanban", ["Methods\tScrum, Kanban"]),
        ("Skill\tLevel\tSkill\tLevel\nJira\tgood\tSQL\tbasic", ["Jira\tSQL"]),
        ("Category\tTool\tYears\nCloud\tAzure, AWS\t5", ["Cloud\tAzure, AWS"]),
    ],
)
def test_only_what_is_known_is_kept(lines: Lines, table: str, kept: list[str]) -> None:
    assert [line.text for line in without_levels(lines(table))] == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Kanban\tTrello\nCoaching\tMediation", ["Kanban\tTrello", "Coaching\tMediation"]),
        ("\nKanban\tExpert", ["Kanban\tExpert"]),
    ],
)
def test_a_table_ends_where_no_level_stands_or_room_is(lines: Lines, text: str, kept: list[str]) -> None:
    found = without_levels(lines(f"Skill\tLevel\nJira\t4 years\nSQL\tC1\n{text}"))
    assert [line.text for line in found] == ["Jira", "SQL", *kept]


def test_rows_of_a_table_are_skills_of_their_own(people: People) -> None:
    table = "Skill\tLevel\nJira\tExpert\nSQL\tGood\n\nCoaching\nMediation"
    (found,) = people("cv.txt", f"Ada Kranz\nada.kranz@example.org\n\nSkills\n{table}\n")
    assert [skill["name"] for skill in found.document["skills"]] == ["Jira", "SQL", "Coaching", "Mediation"]


@pytest.mark.parametrize(
    "text", ["Jira\tSQL\tScrum", "Skills", "Tools\tSoftware", "Jira\tLevel\nSQL\tgood", "Level\tYears"]
)
def test_what_is_no_table_stays(lines: Lines, text: str) -> None:
    assert [line.text for line in without_levels(lines(text))] == text.split("\n")
