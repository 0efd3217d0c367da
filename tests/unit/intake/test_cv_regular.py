"""Jobs that are all set alike."""

from collections.abc import Callable

import pytest

from tpmmatch.intake.cv_entries import entries_of
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]
FIRST = "Brightwater\nManager\n2019 – 2021\n- Led the move of all shops to one till.\n"


def heads(lines: list[Line]) -> list[list[str]]:
    return [[text for text, _ in entry.heads] for entry in entries_of(lines)]


@pytest.mark.parametrize("firm", ["Nordvik", "Nordvik, Quimper, Norway", "Heron & Sons"])
def test_a_firm_without_a_mark_begins_a_job_where_one_does_at_all(lines: Lines, firm: str) -> None:
    assert heads(lines(f"{FIRST}{firm}\nTester\n2015 – 2018\n- Tried it.\nMeadow\nCook\n2010 – 2014\n- Cooked.")) == [
        ["Brightwater", "Manager"],
        [firm, "Tester"],
        ["Meadow", "Cook"],
    ]


def test_nothing_told_between_two_jobs_leaves_each_its_firm(lines: Lines) -> None:
    text = "Brightwater\nManager\t2019 – 2021\nNordvik\nTester\t2015 – 2018\nMeadow\nCook\t2010 – 2014"
    assert [head[0] for head in heads(lines(text))] == ["Brightwater", "Nordvik", "Meadow"]


@pytest.mark.parametrize(
    "told",
    [
        "Plans for all shops",
        "of the whole house",
        "Moved two teams to another town and made one of them.",
        "- Led a second team",
    ],
)
def test_what_is_told_above_a_title_is_no_firm(lines: Lines, told: str) -> None:
    first, second = entries_of(lines(f"{FIRST}{told}\nTester\n2015 – 2018\n- Tried it."))
    assert told in [line.text for line in first.body]
    assert [text for text, _ in second.heads] == ["Tester"]


def test_a_point_that_fills_its_line_may_go_on_in_the_next(lines: Lines) -> None:
    text = f"{FIRST}- Led the move of all the shops to Till and\nStock\nTester\n2015 – 2018\n- Tried it."
    first, _ = entries_of(lines(text))
    assert "Stock" in [line.text for line in first.body]
