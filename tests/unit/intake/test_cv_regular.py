"""Jobs that are all set alike."""

from collections.abc import Callable

import pytest

from tpmmatch.intake.cv_entries import entries_of
from tpmmatch.intake.cv_regular import heads_like_first
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


def test_a_name_before_a_country_is_a_firm_even_below_a_point_that_ends_in_a_comma(lines: Lines) -> None:
    text = f"{FIRST}- Led the move of all shops,\nNordvik, Canada\nTester\n2015 – 2018\n- Tried it."
    assert heads(lines(text))[1] == ["Nordvik, Canada", "Tester"]


REST = "Meadow\nCook\n2010 – 2014\n- Cooked.\nHeron\nClerk\n2008 – 2009\n- Wrote.\nKelder\nPorter\n2006 – 2007"


def test_one_job_of_four_may_be_set_otherwise(lines: Lines) -> None:
    other = "Second head\nof a house\nTester\n2015 – 2018\n- Tried it.\n"
    found = heads(lines(FIRST + other + REST))
    assert [head[0] for head in found] == ["Brightwater", "Tester", "Meadow", "Heron", "Kelder"]


def test_jobs_set_in_many_ways_are_not_alike(lines: Lines) -> None:
    told = lines(f"{FIRST}- Led more.\nTester\n2015 – 2018\n- Tried it.\nMeadow\nCook\n2010 – 2014")
    assert not heads_like_first(told, [2, 6, 10], 2)


@pytest.mark.parametrize("fits", [True, False])
def test_a_full_point_goes_on_only_where_others_do(fits: bool, lines: Lines) -> None:
    told = "- Led the move of all the shops of the house to one till\nNordvik\nTester\n2015 – 2018\n- Tried it."
    more = "" if fits else "\n- Led it all the way to\nthe end."
    assert ("Nordvik" in heads(lines(f"Brightwater\nManager\n2019 – 2021\n{told}{more}"))[1]) is fits
