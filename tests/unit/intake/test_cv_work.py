"""Jobs of a CV, each read with those beside it."""

from collections.abc import Callable
from typing import Any

import pytest

People = Callable[[str, object], list[Any]]
HEAD = "Ada Kranz\nada.kranz@example.org\n\nEXPERIENCE\n\n"


def jobs(people: People, text: str) -> list[tuple[str | None, str | None]]:
    (found,) = people("cv.txt", HEAD + text)
    return [(job.get("position"), job.get("name")) for job in found.document.get("work", [])]


def test_the_roles_below_a_firm_with_its_whole_time_are_its_own(people: People) -> None:
    text = "Mill Ltd\n2015 – 2021\n\nLead\n2018 – 2021\n- Led it.\n\nTester\n2015 – 2018\n- Tried it.\n"
    assert jobs(people, text) == [("Lead", "Mill Ltd"), ("Tester", "Mill Ltd")]


def test_a_role_long_after_a_firm_is_not_its_own(people: People) -> None:
    text = "Mill Ltd\nLead\n2018 – 2021\n- Led it.\n\nTester\n2009 – 2011\n- Tried it.\n"
    assert jobs(people, text) == [("Lead", "Mill Ltd"), ("Tester", None)]


@pytest.mark.parametrize("told", ["Parental leave", "Elternzeit"])
def test_why_somebody_did_not_work_is_no_job(people: People, told: str) -> None:
    assert jobs(people, f"Lead\nMill Ltd\n2018 – 2021\n\n{told}\n2017 – 2018\n") == [("Lead", "Mill Ltd")]


FIRST = "Mill Ltd\nLead\n2018 – 2021\n- Led the move of all shops, stock and\n"


def test_a_bare_line_between_a_point_and_a_title_may_be_its_firm_so_none_is_taken(people: People) -> None:
    assert jobs(people, f"{FIRST}Meadow\nTester\n2015 – 2018\n- Tried it.\n") == [
        ("Lead", "Mill Ltd"),
        ("Tester", None),
    ]


@pytest.mark.parametrize(
    "told", ["- Led more.", "staff of the house", "Wrote the plans of the year, too, for all of them."]
)
def test_a_role_below_what_is_told_of_another_is_at_the_same_firm(people: People, told: str) -> None:
    assert jobs(people, f"{FIRST}{told}\n\nTester\n2015 – 2018\n- Tried it.\n") == [
        ("Lead", "Mill Ltd"),
        ("Tester", "Mill Ltd"),
    ]
