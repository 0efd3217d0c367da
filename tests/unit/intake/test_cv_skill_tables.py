"""Tables of skills."""

from collections.abc import Callable

import pytest

from tpmmatch.intake.cv_skill_tables import without_levels
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]


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
    "text", ["Jira\tSQL\tScrum", "Skills", "Tools\tSoftware", "Jira\tLevel\nSQL\tgood", "Level\tYears"]
)
def test_what_is_no_table_stays(lines: Lines, text: str) -> None:
    assert [line.text for line in without_levels(lines(text))] == text.split("\n")
