"""How long something took, beside its time."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.intake.cv_durations import is_duration, without_durations
from tpmmatch.intake.layout import Line

People = Callable[[str, object], list[Any]]


def left(*texts: str) -> list[str]:
    return [line.text for line in without_durations([Line(text) for text in texts])]


@pytest.mark.parametrize(
    "text",
    ["1 Jahr 10 Monate", "5 yrs 6 mos", "2 ans 3 mois", "3 años 2 meses", "3 Jahre", "(4 ans et 8 mois)", "7 months"],
)
def test_durations(text: str) -> None:
    assert is_duration(text)
    assert left(text, "2018-01 - 2021-06", "Tester") == ["2018-01 - 2021-06", "Tester"]


@pytest.mark.parametrize(
    "text", ["10 Jahre Siemens", "24 Monate GmbH", "5 years of tests", "2019", "3 e", "3 j", "100 days"]
)
def test_what_is_more_or_less_than_a_duration_stays(text: str) -> None:
    assert not is_duration(text)
    assert left(text, "2018-01 - 2021-06") == [text, "2018-01 - 2021-06"]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("5 Jahre und 6 Monate, Jan. 2018 - Juni 2023", "Jan. 2018 - Juni 2023"),
        ("3 Jahre und 5 Monate, seit Juli 2023", "seit Juli 2023"),
        ("2 ans 3 mois · mars 2018 – juin 2020", "mars 2018 – juin 2020"),
        ("3 years in Graz, 2018 – 2020", "3 years in Graz, 2018 – 2020"),
        ("3 Jahre Projektleiter, 2018 – 2020", "3 Jahre Projektleiter, 2018 – 2020"),
    ],
)
def test_a_duration_before_a_time_is_taken_away(text: str, bare: str) -> None:
    assert left("Mill", text) == ["Mill", bare]


def test_a_duration_without_a_time_beside_it_stays() -> None:
    assert left("Tester", "3 Jahre", "Kranz AG") == ["Tester", "3 Jahre", "Kranz AG"]
    assert left("• 3 Jahre", "2018 – 2020") == ["• 3 Jahre", "2018 – 2020"]


def test_today_alone_stays_unless_a_time_below_says_so() -> None:
    assert left("Bis heute", "3 Jahre, seit Juli 2023") == ["seit Juli 2023"]
    assert left("Heute", "Kranz AG", "2018 – 2020") == ["Heute", "Kranz AG", "2018 – 2020"]
    assert left("Heute", "2018 – 2020") == ["Heute", "2018 – 2020"]


def test_room_above_a_duration_is_above_what_follows() -> None:
    lines = without_durations([Line("Led it."), Line("3 Jahre", gap=1.5), Line("2018 – 2020", gap=0.2)])
    assert [line.gap for line in lines] == [0.0, 1.5]


def test_jobs_of_a_portal_keep_their_own_firms_and_times(people: People) -> None:
    text = (
        "Ada Kranz\nada@kranz.example\n\nWerdegang\nBerufserfahrung von Ada Kranz\n\nBis heute\n"
        "3 Jahre und 5 Monate, seit Juli 2023\nProjektmanagerin\nKranz Projekte\n\n"
        "5 Jahre und 6 Monate, Jan. 2018 - Juni 2023\nSenior Projektleiterin\nMill AG\n\n"
        "Ausbildung von Ada Kranz\n3 Jahre, Sep. 2007 - März 2011\nInformatik\nHochschule Flensburg\n"
    )
    (found,) = people("cv.txt", text)
    jobs = [(job["position"], job["name"], job["startDate"]) for job in found.document["work"]]
    assert jobs == [("Projektmanagerin", "Kranz Projekte", "2023-07"), ("Senior Projektleiterin", "Mill AG", "2018-01")]
    assert found.document["education"][0]["institution"] == "Hochschule Flensburg"


def test_a_project_below_its_duration_has_its_own_name(people: People) -> None:
    text = (
        "Ada Kranz\nada@kranz.example\n+49 173 5550118\nPosition\nProjektleiterin\n\nProjekte\n\n1 Jahr 10 Monate\n"
        "2025-01 - 2026-10\nEinführung einer Plattform\nGesamtprojektleiterin\nKunde: Kranz AG\n"
    )
    (found,) = people("cv.txt", text)
    assert found.document["projects"][0]["name"] == "Einführung einer Plattform"
    assert "location" not in found.document["basics"]
