"""Parts of jobs that have times of their own."""

from collections.abc import Callable
from typing import Any

import pytest

People = Callable[[str, object], list[Any]]
CV = (
    "# Ada Kranz\nada.kranz@example.org\n\n## Experience\n\n"
    "### Lead – Mill Ltd\nMay 2014 – 2020\n\n* Led it.\n\n{}\n\n* Tried it."
)


def jobs(people: People, text: str) -> list[tuple[str | None, ...]]:
    (found,) = people("cv.md", CV.format(text))
    return [tuple(job.get(key) for key in ("position", "name", "startDate")) for job in found.document["work"]]


@pytest.mark.parametrize(
    "part",
    ["**Till and stock (2014 – 2016)**", "**The blue shop · 2016 to 2018**", "**Mill Till Engineering (2014 – 2016)**"],
)
def test_a_project_within_the_time_of_a_job_is_told_by_it(people: People, part: str) -> None:
    (found,) = people("cv.md", CV.format(part))
    (job,) = found.document["work"]
    assert job["name"] == "Mill Ltd"
    assert job["highlights"] == ["Led it.", "Tried it."]
    assert part.strip("*") in job["summary"]


@pytest.mark.parametrize(
    "other",
    [
        "### Till and stock\n2014 – 2016",
        "**Tester (2015 – 2016)**",
        "**Head of Delivery (2015 – 2016)**",
        "**Chef de projet (2015 – 2016)**",
        "**Leiter Einkauf (2015 – 2016)**",
        "**Director of Engineering, Meadow (2015 – 2016)**",
        "**Kranz GmbH (2015 – 2016)**",
        "**Till and stock (2009 – 2012)**",
    ],
)
def test_a_job_beside_another_stays_one(people: People, other: str) -> None:
    assert len(jobs(people, other)) == 2
