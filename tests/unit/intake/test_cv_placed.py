"""Places in lines of their own within heads."""

from collections.abc import Callable

import pytest

from tpmmatch.intake.cv_entries import entries_of
from tpmmatch.intake.cv_placed import is_place_only
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]

FIRST = "Brightwater\nLeeds, UK\nManager | 2019 – 2021\n• Led it.\n"


def heads(lines: list[Line]) -> list[list[str]]:
    return [[text for text, _ in entry.heads] for entry in entries_of(lines)]


@pytest.mark.parametrize("place", ["Oslo, Norway", "Lillesand, Norway", "(Oslo)", "Remote", "Lillesand"])
def test_a_firm_above_its_place_begins_a_job(lines: Lines, place: str) -> None:
    assert heads(lines(f"{FIRST}Nordvik\n{place}\nTester | 2015 – 2019\n• Tried it.")) == [
        ["Brightwater", "Leeds, UK", "Manager"],
        ["Nordvik", place, "Tester"],
    ]


def test_a_firm_above_its_place_begins_a_job_where_the_first_has_none(lines: Lines) -> None:
    found = heads(lines("Brightwater\nManager | 2019 – 2021\n• Led it.\nNordvik\nOslo, Norway\nTester | 2015 – 2019"))
    assert found[1] == ["Nordvik", "Oslo, Norway", "Tester"]


def test_a_place_above_a_further_role_leaves_what_is_told_before(lines: Lines) -> None:
    first, second = entries_of(lines(f"{FIRST}• Tried it, too.\nOslo, Norway\nTester | 2015 – 2019"))
    assert [line.text for line in first.body][:2] == ["• Led it.", "• Tried it, too."]
    assert "Tester" in [text for text, _ in second.heads]


@pytest.mark.parametrize("told", ["Moved the shop with people of all parts of the house to", "Plans for all shops"])
def test_what_is_told_above_a_place_is_no_firm(lines: Lines, told: str) -> None:
    first, _ = entries_of(lines(f"{FIRST}{told}\nOslo, Norway\nTester | 2015 – 2019"))
    assert told in [line.text for line in first.body]


@pytest.mark.parametrize("text", ["Leeds", "Oslo, Norway", "(Thornaby, UK)", "Boulder, CO, USA", "Remote"])
def test_places_by_themselves(text: str) -> None:
    assert is_place_only(Line(text))


@pytest.mark.parametrize(
    "text",
    ["Brightwater", "Brightwater Ltd, UK", "• Oslo, Norway", "Manager, Leeds", "University of Leeds, UK", "Jira, Go"],
)
def test_what_is_no_place_only(text: str) -> None:
    assert not is_place_only(Line(text))
