"""Jobs of which one sentence each tells."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.intake.cv_told_jobs import with_told_jobs_whole
from tpmmatch.intake.layout import Line

People = Callable[[str, object], list[Any]]
HEAD = "Ada Kranz\nada.kranz@example.org\n\nEXPERIENCE\n\n"


@pytest.mark.parametrize(
    ("sentence", "title", "firm"),
    [
        (
            "Working as Technical Project Manager with Mill Private Limited",
            "Technical Project Manager",
            "Mill Private Limited",
        ),
        ("Worked as a Module Lead at Meadow Solutions", "Module Lead", "Meadow Solutions"),
        ("Worked with Nordvik Inc as Project Officer", "Project Officer", "Nordvik Inc"),
        ("Worked as Project Manager, ERP with Metro Ontario", "Project Manager, ERP", "Metro Ontario"),
        ("Tätig als Projektleiter bei Kranz AG", "Projektleiter", "Kranz AG"),
        ("Worked as Head of Projects for EMEA at Mill Ltd", "Head of Projects for EMEA", "Mill Ltd"),
        ("Worked as Project Manager for Mill Ltd", "Project Manager", "Mill Ltd"),
    ],
)
def test_a_sentence_tells_title_and_firm(people: People, sentence: str, title: str, firm: str) -> None:
    (found,) = people(
        "cv.txt", f"{HEAD}• {sentence} (April 2018 – June 2021)\n• Worked as Tester with Voss Ltd (2016 – 2018)\n"
    )
    job = found.document["work"][0]
    assert (job["position"], job["name"], job["startDate"], job["endDate"]) == (title, firm, "2018-04", "2021-06")


def test_a_sentence_whose_time_stands_in_the_next_line_is_whole() -> None:
    lines = [
        Line("•\tWorked as Project Manager with Northgate & Vale Building", gap=1),
        Line("Society (May 2021 – Jan 2023)", gap=0.36),
        Line("•\tWorked as Tester with Mill Ltd (2016 – 2018)", gap=0.36),
    ]
    assert [line.text.replace("\t", " ") for line in with_told_jobs_whole(lines)] == [
        "• Worked as Project Manager with Northgate & Vale Building Society (May 2021 – Jan 2023)",
        "• Worked as Tester with Mill Ltd (2016 – 2018)",
    ]


def test_a_point_of_a_job_that_begins_so_stays_told(people: People) -> None:
    job = "Project Manager, Mill Ltd\n2018 – 2021\n"
    job += "- Worked with Nordvik Inc as our supplier\n- Worked as hard as all others\n"
    (found,) = people("cv.txt", HEAD + job)
    assert [one["position"] for one in found.document["work"]] == ["Project Manager"]
    assert found.document["work"][0]["highlights"] == [
        "Worked with Nordvik Inc as our supplier",
        "Worked as hard as all others",
    ]
