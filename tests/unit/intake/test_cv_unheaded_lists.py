"""Skills and languages that nothing heads."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.intake.cv_sections import split
from tpmmatch.intake.cv_unheaded_lists import with_lists_found
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]
People = Callable[[str, object], list[Any]]
TOP = "Ada Kranz\nEngineer\nada@example.com\n\n"


def parts(lines: list[Line]) -> dict[str, list[str]]:
    return {part.name: [line.text for line in part.lines] for part in with_lists_found(split(lines))}


def test_blocks_of_tools_and_of_languages_are_known_by_what_they_list(lines: Lines) -> None:
    found = parts(lines(f"{TOP}Python\nJira\nScrum\nHand lettering\n\nGerman (native)\nEnglish (C1)"))
    assert found["skills"] == ["Python", "Jira", "Scrum", "Hand lettering"]
    assert found["languages"] == ["German (native)", "English (C1)"]
    assert found["top"] == ["Ada Kranz", "Engineer", "ada@example.com"]


@pytest.mark.parametrize(
    "block",
    [
        "Chess\nSailing\nPython",
        "Led Jira and Scrum for the whole of the firm.\nJira\nScrum",
        "Jira\nScrum",
        "Jira 2019 – 2021\nScrum\nKanban",
    ],
)
def test_other_blocks_are_no_skills(lines: Lines, block: str) -> None:
    assert "skills" not in parts(lines(TOP + block))


def test_where_skills_have_a_heading_nothing_else_is_one(lines: Lines) -> None:
    found = parts(lines(f"{TOP}Python\nJira\nScrum\n\nSkills\nCutting glass"))
    assert found["skills"] == ["Cutting glass"]


def test_languages_below_a_label_among_personal_data_are_some(people: People) -> None:
    text = (
        "Ada Kranz\nada@kranz.example\n\nBerufserfahrung\n2019 – 2021 Projektleiterin, Kranz AG\n\n"
        "Persönliche Daten\nSprache\nDeutsch (Muttersprache)\nEnglisch (Fließend)\nReisebereitschaft\nD-A-CH\n"
    )
    (found,) = people("cv.txt", text)
    assert [said["language"] for said in found.document["languages"]] == ["Deutsch", "Englisch"]
