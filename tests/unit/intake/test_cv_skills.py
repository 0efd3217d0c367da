"""Skills, listed and in groups."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.cv_skills import read_skills
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    "text",
    [
        "Scrum, Kanban, Jira",
        "• Scrum\n• Kanban\n• Jira",
        "Scrum | Kanban | Jira",
        "Scrum\tKanban\tJira",
        "Scrum ●●●○○\nKanban 80 %\nJira",
    ],
)
def test_skills_however_they_are_set(lines: Lines, text: str) -> None:
    draft = Draft()
    read_skills(draft, lines(text))
    assert [skill["name"] for skill in draft.document["skills"]] == ["Scrum", "Kanban", "Jira"]


def test_groups_of_skills_keep_their_names(lines: Lines) -> None:
    draft = Draft()
    read_skills(draft, lines("Methods: Scrum, Kanban\nTools\tJira, Confluence"))
    assert draft.document["skills"] == [
        {"name": "Methods", "keywords": ["Scrum", "Kanban"]},
        {"name": "Tools", "keywords": ["Jira", "Confluence"]},
    ]


def test_small_letters_in_lines_of_their_own_are_skills_of_their_own() -> None:
    read_skills(draft := Draft(), [Line("BigQuery"), Line("dbt"), Line("calidad de datos")])
    assert [skill["name"] for skill in draft.document["skills"]] == ["BigQuery", "dbt", "calidad de datos"]


def test_dashes_part_what_is_listed_where_there_are_several(lines: Lines) -> None:
    draft = Draft()
    read_skills(draft, lines("SQL – Java – Go\nRisk – early and calm"))
    assert [skill["name"] for skill in draft.document["skills"]] == ["SQL", "Java", "Go", "Risk – early and calm"]


def test_how_well_a_skill_is_known_and_a_driving_licence_are_no_skills(lines: Lines) -> None:
    draft = Draft()
    read_skills(draft, lines("PHP\tExpert\nFührerschein: B\nFührerschein\tKlasse B\nAdvanced Excel"))
    assert [skill["name"] for skill in draft.document["skills"]] == ["PHP", "Advanced Excel"]


def test_signs_tell_skills_apart_and_case_does_not(lines: Lines) -> None:
    read_skills(draft := Draft(), lines("C, C++, C#, Java, JAVA, F#\nTools: C++, Git\nGIT, c++"))
    assert [skill["name"] for skill in draft.document["skills"]] == ["C", "C++", "C#", "Java", "F#", "Tools"]


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Jira, 12, SQL", ["Jira", "SQL"]),
        ("SQL, Java, Go\nScrum, Kanban, SAFe", ["SQL", "Java", "Go", "Scrum", "Kanban", "SAFe"]),
        ("✓ Scrum\t✓ Kanban\n✓ SQL", ["Scrum", "Kanban", "SQL"]),
        ("Jira (5 years), SQL – sehr gut, Java (advanced), Go (Golang)", ["Jira", "SQL", "Java", "Go (Golang)"]),
        ("Jira, 70,000 EUR", ["Jira"]),
        ("Jira, 3. November 2026", ["Jira"]),
        ("Jira, am 3. November 2026", ["Jira"]),
        (
            "5S, 8D, 3D, ISO 9001, Office 365, Windows 2000, S/4HANA",
            ["5S", "8D", "3D", "ISO 9001", "Office 365", "Windows 2000", "S/4HANA"],
        ),
        ("MS Project, Führerschein B, Scrum", ["MS Project", "Scrum"]),
        ("GDPR, Notice management", ["GDPR", "Notice management"]),
        ("Skill\tLevel\tYears\nAzure\tExpert\t8\nJira\tSolid\t12", ["Azure", "Jira"]),
        ("Jira\n\nSalary expectation: 70,000 EUR", ["Jira"]),
    ],
)
def test_numbers_days_and_what_somebody_asks_for_are_no_skills(lines: Lines, text: str, skills: list[str]) -> None:
    draft = Draft()
    read_skills(draft, lines(text))
    assert [skill["name"] for skill in draft.document["skills"]] == skills
    assert "EUR" not in str(draft.document)


def test_what_stands_close_below_a_table_of_skills_is_none_of_its_rows() -> None:
    texts = ["Skill\tLevel", "Jira\tExpert", "SAP\tBasic", "Soft skills: communication", "Leading of teams"]
    close = [
        Line(text, box=(0.0, number, 200.0, number + 1), gap=0.2 + number / 10) for number, text in enumerate(texts)
    ]
    close[3] = Line(texts[3], box=(0.0, 3.0, 200.0, 4.0), gap=0.1)
    draft = Draft()
    read_skills(draft, close)
    assert [skill["name"] for skill in draft.document["skills"]][:3] == ["Jira", "SAP", "Soft skills"]


def test_a_skill_that_ends_in_a_small_word_goes_on_below(lines: Lines) -> None:
    read_skills(draft := Draft(), lines("SQL, Erfahrung mit\nSAP"))
    assert [skill["name"] for skill in draft.document["skills"]] == ["SQL", "Erfahrung mit SAP"]


def test_a_language_at_the_end_of_a_line_leads_to_nothing(lines: Lines) -> None:
    read_skills(draft := Draft(), lines("Übersetzung EN, FR, DE\nJira"))
    assert "Jira" in [skill["name"] for skill in draft.document["skills"]]


def test_a_group_whose_words_go_on_below_keeps_its_name() -> None:
    wide = Line("Methods\tScrum, Kanban, Risk management,", box=(0.0, 0.0, 200.0, 10.0), size=10)
    below = Line("Budgets, Tests", box=(60.0, 12.0, 120.0, 22.0), size=10, gap=0.2)
    read_skills(draft := Draft(), [wide, below])
    assert draft.document["skills"] == [
        {"name": "Methods", "keywords": ["Scrum", "Kanban", "Risk management", "Budgets", "Tests"]}
    ]


def test_skills_of_several_parts_one_in_a_line_stay_apart() -> None:
    def listed(*names: str) -> list[Line]:
        return [
            Line(name, box=(0.0, 12.0 * n, 6.0 * len(name), 12.0 * n + 9), size=9, gap=0.5 if n else 2.3)
            for n, name in enumerate(names)
        ]

    nothing: list[Line] = []
    read_skills(draft := Draft(), listed("JIRA", "CONFLUENCE", "MS PROJECT"), nothing, listed("REST APIS", "AWS"))
    found = [skill["name"] for skill in draft.document["skills"]]
    assert found == ["JIRA", "CONFLUENCE", "MS PROJECT", "REST APIS", "AWS"]


def test_a_part_without_a_line_beside_one_whose_lines_go_on_says_nothing() -> None:
    near = [
        Line("Jira • SAP • Power", box=(0.0, 0.0, 100.0, 9.0), size=9, gap=0.3),
        Line("BI", box=(0.0, 9.0, 10.0, 18.0), size=9),
        Line("Scrum", box=(0.0, 30.0, 30.0, 39.0), size=9, gap=0.5),
    ]
    read_skills(draft := Draft(), near, [])
    assert [skill["name"] for skill in draft.document["skills"]] == ["Jira", "SAP", "Power BI", "Scrum"]


def test_strokes_set_far_apart_part_one_list(lines: Lines) -> None:
    draft = Draft()
    text = "Methods\tBudget Control\t|\tRisk Management\t| Jira\t|\tMS\nProject\t|\tScrum\t|\nRequirements Analysis"
    found = [replace(line, size=9, box=(0, 0, 400, 9)) for line in lines(text)]
    read_skills(draft, found)
    words = ["Budget Control", "Risk Management", "Jira", "MS Project", "Scrum", "Requirements Analysis"]
    assert draft.document["skills"] == [{"name": "Methods", "keywords": words}]


def test_the_name_of_a_group_ends_the_list_above_however_near_it_stands() -> None:
    texts = ["Methods: Scrum, SAFe", "Data: Azure, Snowflake, Kafka", "Tools: Jira, GitLab", "Languages: Java, Python"]
    gaps = [0.7, 0.6, 0.0, 0.6]  # a page ends within
    listed = [Line(text, box=(60, 0, 300, 10), size=10, gap=gap) for text, gap in zip(texts, gaps, strict=True)]
    read_skills(draft := Draft(), listed)
    assert [skill["name"] for skill in draft.document["skills"]] == ["Methods", "Data", "Tools", "Languages"]


def test_tags_side_by_side_go_on_in_no_line_below() -> None:
    told = [("PRINCE2\tScrum\tMSP", 1.3), ("Benefits realisation", 0.8), ("Jira\tSAP\tFollow-up (NTK, NS)", 2.2)]
    listed = [Line(text, box=(60, 0, 300, 10), size=10, gap=gap) for text, gap in told]
    read_skills(draft := Draft(), listed)
    names = [skill["name"] for skill in draft.document["skills"]]
    assert names == ["PRINCE2", "Scrum", "MSP", "Benefits realisation", "Jira", "SAP", "Follow-up (NTK, NS)"]


def test_tags_with_a_comma_in_brackets_are_no_group(lines: Lines) -> None:
    draft = Draft()
    read_skills(draft, lines("MS Project\tJira\tContracts (NTK, NS 8405)"))
    assert [one["name"] for one in draft.document["skills"]] == ["MS Project", "Jira", "Contracts (NTK, NS 8405)"]


def test_the_end_of_the_last_of_several_between_strokes_is_no_skill_by_itself() -> None:
    draft = Draft()
    rows = Line("Scrum | SQL | GitLab", box=(40, 100, 300, 110), size=10), Line("CI", box=(40, 112, 50, 122), size=10)
    read_skills(draft, rows)
    assert [one["name"] for one in draft.document["skills"]] == ["Scrum", "SQL", "GitLab CI"]


def test_a_word_below_several_between_strokes_is_a_skill_by_itself_unless_both_are_one() -> None:
    draft = Draft()
    rows = (
        Line("Scrum · SQL · SAP", box=(40, 100, 300, 110), size=10),
        Line("Hybrid", box=(40, 112, 70, 122), size=10),
    )
    read_skills(draft, rows)
    assert [one["name"] for one in draft.document["skills"]] == ["Scrum", "SQL", "SAP", "Hybrid"]


def test_the_name_of_the_next_group_in_bold_is_no_end_of_a_skill() -> None:
    draft = Draft()
    rows = Line("Scrum • SQL • GitLab", box=(40, 100, 300, 110), size=10), Line("OTHERS", bold=True, size=10)
    read_skills(draft, rows)
    assert [one["name"] for one in draft.document["skills"]] == ["Scrum", "SQL", "GitLab", "OTHERS"]
