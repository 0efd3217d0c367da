"""Paragraphs in lines as long as their column."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tpmmatch.intake.cv_paragraphs import with_paragraphs_whole
from tpmmatch.intake.cv_wrapped import edges_of
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]
FULL = Line("", box=(40, 100, 300, 110), size=10, column=1, gap=0.2)


def on_page(*texts: str) -> list[str]:
    """What comes of lines of a page that all reach its edge, but the last."""
    lines = [replace(FULL, text=text) for text in texts[:-1]]
    lines.append(replace(FULL, text=texts[-1], box=(40, 100, 120, 110)))
    return [line.text for line in with_paragraphs_whole(lines, edges_of(lines))]


TOLD = ("Release engineer: in this time I built the house", "In which all teams of the firm kept what they made.", "So")


def test_lines_that_reach_the_edge_are_one_paragraph() -> None:
    assert on_page(*TOLD) == [" ".join(TOLD)]


@pytest.mark.parametrize(
    "texts",
    [
        # nothing is told
        ("Senior manager of the whole technical delivery", "Meadow and Sons of the Valley in the Far North", "Graz"),
        # a time
        (TOLD[0], "Lead of the technical delivery 2019 – 2021. Meadow", "Graz"),
        # a list
        ("- Led a team of six through two releases a year.", "- Cut the time for a change from weeks to a day.", "x"),
        # short lines
        ("Lead the delivery. In Graz", "Kranz AG and Sons", "Graz"),
    ],
)
def test_what_is_no_paragraph_stays_apart(texts: tuple[str, ...]) -> None:
    assert on_page(*texts) == list(texts)


def test_a_long_title_below_the_time_of_its_job_begins_no_paragraph() -> None:
    title = "IT Project Manager, Warehouse Automation and Robotics"
    told = "Manage the rollout of picking robots in three centres. Keep the"
    more = "budget of the whole house, and of two more."
    assert on_page("2019 – 2021 Mill Ltd", title, told, more) == ["2019 – 2021 Mill Ltd", title, f"{told} {more}"]


WRAPPED = """
Researcher. As a member of a group for models of steel the work was for
Methods that make the plans of a whole house better, and for what comes
of them. In the last year it was led by me alone and then by two others
Nobody knew.
"""


def test_text_that_ends_where_the_longest_lines_do_is_one_paragraph(lines: Lines) -> None:
    assert len(with_paragraphs_whole(lines(WRAPPED), {})) == 1


def test_lines_of_all_lengths_are_no_paragraph(lines: Lines) -> None:
    text = "Manager of the delivery of all things. Graz\nMeadow, a firm of five hundred people in the Far North\nGraz"
    assert len(with_paragraphs_whole(lines(text), {})) == 3
