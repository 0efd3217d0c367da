"""Firms that stand in lines of their own below titles."""

from collections.abc import Callable
from typing import Any

import pytest

People = Callable[[str, object], list[Any]]
HEAD = "Ada Kranz\nada.kranz@example.org\n\nEXPERIENCE\n\n"
FIRST = "Mar 2019 - present\nProject Manager\nMill Ltd, Leeds\n- Led it.\n\n"
SECOND = "2010 – 2019\nAnalyst\n"


def read(people: People, text: str) -> tuple[list[tuple[str | None, str | None]], list[str]]:
    (found,) = people("cv.txt", HEAD + text)
    jobs = [(job.get("position"), job.get("name")) for job in found.document["work"]]
    return jobs, [trace.pointer for trace in found.traces if not trace.sure]


@pytest.mark.parametrize(
    ("line", "firm"),
    [
        ("Kolibri, Hall i. T.", "Kolibri"),
        ("Meadow E&S InTec Austria, Hall i. T.", "Meadow E&S InTec Austria"),
        ("Kolibri, Frankfurt a.M.", "Kolibri"),
        ("x3 Solutions for Rail", "x3 Solutions for Rail"),
    ],
)
def test_a_firm_in_a_line_of_its_own_is_of_its_title(people: People, line: str, firm: str) -> None:
    jobs, unsure = read(people, f"{FIRST}{SECOND}{line}\n- Tests\n")
    assert jobs[1] == ("Analyst", firm)
    assert "/work/1/name" not in unsure


def test_a_line_in_small_letters_where_others_have_their_firm_is_asked_about(people: People) -> None:
    jobs, unsure = read(people, f"{FIRST}{SECOND}blau & gelb\n- Tests\n")
    assert jobs == [("Project Manager", "Mill Ltd"), ("Analyst", None)]
    assert "/work/1/name" in unsure


@pytest.mark.parametrize(
    "told",
    [
        "- Tests",
        "full-time\n- Tests",
        "led a team of four people and wrote tests",
        "wrote the tests.\n- Tests",
        "remote\n- Tests",
        "team: four\n- Tests",
        "wrote tests\nand plans\n- Tests",
    ],
)
def test_what_is_told_below_a_title_is_no_firm(people: People, told: str) -> None:
    jobs, unsure = read(people, f"{FIRST}{SECOND}{told}\n")
    assert jobs[1] == ("Analyst", None)
    assert "/work/1/name" not in unsure


def test_who_works_alone_may_have_no_firm_below_the_title(people: People) -> None:
    jobs, unsure = read(people, f"{FIRST}2010 – 2019\nFreelance Analyst\nvarious clients\n- Tests\n")
    assert jobs[1] == ("Freelance Analyst", None)
    assert "/work/1/name" not in unsure


def test_what_is_told_below_the_titles_of_one_firm_is_no_firm(people: People) -> None:
    text = (
        "Mill Ltd\n2015 – 2021\n\nLead\n2018 – 2021\nbig & small\n- Led.\n\nTester\n2015 – 2018\nold & new\n- Tried.\n"
    )
    jobs, unsure = read(people, text)
    assert jobs == [("Lead", "Mill Ltd"), ("Tester", "Mill Ltd")]
    assert not unsure


def test_a_firm_below_a_title_is_not_that_of_the_title_after(people: People) -> None:
    text = (
        "2016 – 2021\nProjektleiterin\nKranz Bau GmbH, Graz\n- Led it.\n\n"
        "2014 – 2016\nBIM-Koordinatorin\nNord architekten ingenieure, Graz\n- Tried it.\n\n"
        "2010 – 2014\nTechnische Zeichnerin\ndrew the plans of all houses for a staff of three.\n- Drew it.\n"
    )
    jobs, _ = read(people, text)
    assert jobs[1:] == [("BIM-Koordinatorin", "Nord architekten ingenieure"), ("Technische Zeichnerin", None)]
