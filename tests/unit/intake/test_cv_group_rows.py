"""Groups of skills side by side."""

from tpmmatch.intake.cv_group_rows import with_groups_at_their_lists
from tpmmatch.intake.layout import Line


def texts(*lines: Line) -> list[str]:
    return [line.text for line in with_groups_at_their_lists(lines)]


def name(text: str, gap: float = 1.0) -> Line:
    return Line(text, bold=True, gap=gap)


def listed(text: str, left: float = 40) -> Line:
    return Line(text, box=(left, 0, 300, 10), gap=0.4)


def test_each_name_stands_before_its_list_and_what_goes_on_below_behind_it() -> None:
    assert texts(
        *(name("Methods\tTools"), listed("Scrum, Kanban,\tJira, SQL"), listed("Waterfall")),
        *(name("Cloud\tOffice"), listed("Azure, AWS\tWord,"), listed("Excel", left=200)),
        *(name("Other"), listed("Chess, Go")),
    ) == [
        *("Methods: Scrum, Kanban, Waterfall", "Tools: Jira, SQL"),
        *("Cloud: Azure, AWS", "Office: Word, Excel", "Other: Chess, Go"),
    ]


def test_skills_in_columns_are_no_names_of_groups() -> None:
    rows = name("Scrum\tKanban"), name("Jira\tSQL"), listed("Word\tExcel")
    assert texts(*rows) == [line.text for line in rows]
    alone = name("Methods"), listed("Scrum, Kanban")
    assert texts(*alone) == [line.text for line in alone]


def test_names_in_bold_before_their_lists_are_parted_from_them() -> None:
    found = texts(
        *(Line("Methods Scrum, Kanban", lead="Methods"), Line("Tools Jira, SQL", lead="Tools")),
        *(Line("Word, Excel"), Line("Scrum in all its forms", lead="Scrum")),
    )
    assert found == ["Methods: Scrum, Kanban", "Tools: Jira, SQL", "Word, Excel", "Scrum in all its forms"]
    assert texts(Line("Scrum master, Kanban", lead="Scrum")) == ["Scrum master, Kanban"]
    joined = Line("Java and Spring, Maven", lead="Java"), Line("SQL and Oracle, DB2", lead="SQL")
    assert texts(*joined) == [line.text for line in joined]
