"""Firms that head their jobs with something told between."""

from collections.abc import Callable
from typing import Any

import pytest

People = Callable[[str, object], list[Any]]
CV = "# Ada Kranz\nada.kranz@example.org\n\n## Experience\n\n{}\n\n## Skills\n\nScrum, Jira\n"
TOLD = "Two shops in Graz, and I was the third who came to run them.\n\n"


def jobs(people: People, text: str) -> list[tuple[str | None, str | None]]:
    (found,) = people("cv.md", CV.format(text))
    return [(job.get("position"), job.get("name")) for job in found.document.get("work", [])]


@pytest.mark.parametrize("place", ["", "Cambridge, MA\n\n"])
def test_a_firm_with_a_heading_is_that_of_the_job_below_what_is_told_of_it(people: People, place: str) -> None:
    text = f"### Meadow\n\n{place}{TOLD}#### Tester\nMay 2014 – June 2016\n\n* Tried it.\n"
    assert jobs(people, text) == [("Tester", "Meadow")]


def test_the_job_tells_what_was_told_of_the_firm(people: People) -> None:
    (found,) = people("cv.md", CV.format(f"### Meadow\n\n{TOLD}#### Tester\n2014 – 2016\n\n* Tried it.\n"))
    (job,) = found.document["work"]
    assert job["summary"] == TOLD.strip()
    assert job["highlights"] == ["Tried it."]


def test_firms_in_bold_are_known_by_several(people: People) -> None:
    text = "".join(
        f"**{firm}**\n\n{TOLD}{time}  \n**{title}**: {TOLD}"
        for firm, title, time in (("Meadow", "Lead", "2018 – 2020"), ("Nordvik", "Tester", "2014 – 2016"))
    )
    assert jobs(people, text) == [("Lead", "Meadow"), ("Tester", "Nordvik")]


@pytest.mark.parametrize(
    "between",
    [
        f"**Results**\n\n{TOLD}",  # said again and again
        "**Results**\n\n* Led it.\n\n",
        f"**Tasks**\n\n{TOLD}",
    ],
)
def test_what_heads_a_part_of_a_job_is_no_firm(people: People, between: str) -> None:
    one = f"**Lead**, Mill Ltd  \n2018 – 2020\n\n{between}"
    other = f"**Tester**, Kranz GmbH  \n2014 – 2016\n\n{between}"
    assert jobs(people, one + other) == [("Lead", "Mill Ltd"), ("Tester", "Kranz GmbH")]


@pytest.mark.parametrize("mark", ["### {}", "**{}**"])
def test_what_is_marked_as_the_jobs_below_is_no_firm_of_theirs(people: People, mark: str) -> None:
    intro = mark.format("Two Lives") + f"\n\n{TOLD}"
    text = "".join(
        mark.format(f"{head} ({time})") + "\n\n* Led it.\n\n"
        for head, time in (("Lead – Blue Sky", "2018 – 2020"), ("Tester – Nordvik", "2014 – 2016"))
    )
    assert jobs(people, intro + text) == [("Lead", "Blue Sky"), ("Tester", "Nordvik")]


def test_what_stands_below_a_lesser_heading_is_no_firm_of_a_greater_one(people: People) -> None:
    text = f"#### Two Lives\n\n{TOLD}### Lead – Blue Sky\n2018 – 2020\n\n* Led it.\n"
    assert jobs(people, text) == [("Lead", "Blue Sky")]
