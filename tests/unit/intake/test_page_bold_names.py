"""Names of groups of skills in bold before their lists."""

from tests.unit.intake.page_words import cell, row, texts
from tpmmatch.intake.pdf_words import Word


def named(top: float, name: str, told: str) -> list[Word]:
    words = cell(40, top, name, bold=True)
    return words + cell(words[-1].right + 4, top, told)


def test_a_name_in_bold_before_a_list_is_the_name_of_its_group() -> None:
    found = texts(
        row(60, (40, "Skills"), size=14),
        named(90, "Methods", "Scrum, Kanban, Release planning"),
        named(104, "Cloud tools", "Azure, AWS"),
        row(118, (40, "and more of it, now")),
    )
    assert found[1:3] == ["Methods: Scrum, Kanban, Release planning", "Cloud tools: Azure, AWS"]


def test_what_is_bold_elsewhere_or_once_has_no_colon() -> None:
    once = row(60, (40, "Skills"), size=14), named(90, "Scrum", "Kanban, Jira"), row(104, (40, "Java, SQL"))
    assert texts(*once)[1] == "Scrum Kanban, Jira"
    jobs = named(90, "Mill Ltd", "Lead, Graz"), named(104, "Hill Ltd", "Tester, Graz")
    assert texts(row(60, (40, "Experience"), size=14), *jobs)[1] == "Mill Ltd Lead, Graz"
