"""Firms beside their places, above their jobs."""

from collections.abc import Callable
from typing import Any

from tpmmatch.intake.cv_placed_firms import with_placed_firms_at_jobs
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]


def test_a_firm_beside_its_place_is_that_of_the_jobs_below(lines: Lines) -> None:
    rows = (
        "2020 – 2022\tHead of IT, Meadow Ltd\n• Led it\nGraz\tKranz GmbH\n2017 – 2020\tLead\n• Ran it\n"
        "2015 – 2017\tTester\n2012 – 2015\tCook, Mill\n2010 – 2012\tTester"
    )
    assert [line.text for line in with_placed_firms_at_jobs(lines(rows))] == [
        *("2020 – 2022\tHead of IT, Meadow Ltd", "• Led it"),
        *("2017 – 2020\tLead\tKranz GmbH\tGraz", "• Ran it", "2015 – 2017\tTester\tKranz GmbH\tGraz"),
        *("2012 – 2015\tCook, Mill", "2010 – 2012\tTester"),
    ]


def test_a_place_below_a_time_is_that_of_the_job(lines: Lines) -> None:
    rows = "2020 – 2022\tLead, Mill Ltd\nGraz\tPlanned all shops\n• Led it\n2019 – 2020\tTester, Kranz AG"
    assert [line.text for line in with_placed_firms_at_jobs(lines(rows))] == rows.split("\n")


def test_its_jobs_are_read_with_it(people: Callable[[str, object], list[Any]]) -> None:
    text = (
        "Ada Kranz\nada.kranz@example.org\n\nEXPERIENCE\n\n2018 – 2021\tLead, Mill Ltd\n- Led it\n\n"
        "Graz\tMeadow GmbH\n\n2015 – 2018\tTester\n- Tested it\n\n2012 – 2015\tCook\n- Cooked it\n"
    )
    (found,) = people("cv.txt", text)
    told = [(job["position"], job.get("name"), job.get("location")) for job in found.document["work"]]
    assert told == [("Lead", "Mill Ltd", None), ("Tester", "Meadow GmbH", "Graz"), ("Cook", "Meadow GmbH", "Graz")]


def test_a_firm_beside_its_place_right_below_a_time_is_of_that_job_alone(lines: Lines) -> None:
    rows = "2019 – 2021\tLead\nGraz\tKranz AG\n2017 – 2019\tPMO\nUlm\tLind AG\n2015 – 2017\tTester\nWien\tMoss AG"
    assert [line.text for line in with_placed_firms_at_jobs(lines(rows))] == rows.split("\n")


def test_a_job_with_a_firm_of_its_own_and_who_worked_alone_had_no_other(lines: Lines) -> None:
    rows = (
        "Graz\tKranz AG\n2019 – 2021\tLead\n• x\n2017 – 2019\tFreelance Consultant\n• y\n2015 – 2017\tTester\nMoss AG"
    )
    found = [line.text for line in with_placed_firms_at_jobs(lines(rows))]
    assert [text for text in found if "Kranz" in text] == ["2019 – 2021\tLead\tKranz AG\tGraz"]
