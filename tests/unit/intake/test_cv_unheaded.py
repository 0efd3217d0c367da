"""CVs that head nothing."""

from collections.abc import Callable

from tpmmatch.intake.cv_sections import split
from tpmmatch.intake.cv_unheaded import with_parts_of_the_top
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]
TOP = "Ada Kranz\nada@example.com\n"


def test_times_with_titles_are_work_and_those_with_schools_studies(lines: Lines) -> None:
    text = TOP + "2019 - today: Project Manager, Mill Ltd\n- Leads\n\nBSc Physics, University of Graz, 2010 - 2013"
    parts = {part.name: [line.text for line in part.lines] for part in with_parts_of_the_top(split(lines(text)))}
    assert parts["work"] == ["2019 - today: Project Manager, Mill Ltd", "- Leads"]
    assert parts["education"] == ["BSc Physics, University of Graz, 2010 - 2013"]
    assert parts["top"] == ["Ada Kranz", "ada@example.com"]


def test_where_work_has_a_heading_the_top_stays_as_it_is(lines: Lines) -> None:
    parts = split(lines(TOP + "Manager since 2019 - today\n\nExperience\n2019 - today Manager, Mill Ltd"))
    assert with_parts_of_the_top(parts) == parts


def test_a_time_without_a_title_is_no_work(lines: Lines) -> None:
    parts = split(lines(TOP + "Summer fair 2019 - 2020"))
    assert with_parts_of_the_top(parts) == parts
