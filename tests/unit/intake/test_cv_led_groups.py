"""Groups of skills with their names in bold."""

from tpmmatch.intake.cv_led_groups import with_groups_named
from tpmmatch.intake.layout import Line


def texts(*lines: Line) -> list[str]:
    return [line.text for line in with_groups_named(lines)]


def test_names_in_bold_before_their_lists_are_parted_from_them() -> None:
    found = texts(
        *(Line("Methods Scrum, Kanban", lead="Methods"), Line("Tools Jira, SQL", lead="Tools")),
        *(Line("Word, Excel"), Line("Scrum in all its forms", lead="Scrum")),
    )
    assert found == ["Methods: Scrum, Kanban", "Tools: Jira, SQL", "Word, Excel", "Scrum in all its forms"]


def test_what_is_only_stressed_is_no_name() -> None:
    assert texts(Line("Scrum master, Kanban", lead="Scrum")) == ["Scrum master, Kanban"]
    joined = Line("Java and Spring, Maven", lead="Java"), Line("SQL and Oracle, DB2", lead="SQL")
    assert texts(*joined) == [line.text for line in joined]
