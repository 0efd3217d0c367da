"""Other gaps, years of study and ages; the years led and the end of work stay."""

from dataclasses import asdict
from datetime import date
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from tpmmatch.matching import Reader
from tpmmatch.matching.craft import years_of
from tpmmatch.matching.fairness.years import aged, other_age, other_gaps, other_studies
from tpmmatch.matching.passages import engagements
from tpmmatch.matching.rules import load_rules
from tpmmatch.model.profile import Profile, read_profile
from tpmmatch.vocabulary import load_vocabulary

CAREER: dict[str, Any] = {
    "work": [
        {"position": "Project manager", "startDate": "2021-03"},
        {"position": "Project manager", "startDate": "2015-05", "endDate": "2019-08-20"},
        {"position": "Developer", "startDate": "2008-01", "endDate": "2012-06"},
    ],
    "projects": [{"roles": ["Project manager"], "startDate": "2019-01", "endDate": "2019-06"}],
}


def years_led(person: Profile) -> float:
    signs = asdict(Reader(load_vocabulary(), load_rules()).read(person).craft)
    columns = {name: np.array([value], np.float32) for name, value in signs.items()}
    return float(years_of(columns, date(2026, 11, 22))[0])


@pytest.mark.parametrize("number", range(6))
def test_gaps_change_and_years_led_do_not(number: int) -> None:
    before, after = read_profile("p", CAREER), read_profile("p", other_gaps(CAREER, number))
    old, new = engagements(before), engagements(after)
    assert [job.start for job in old] != [job.start for job in new]
    assert [job.end and job.end.year for job in old] == [job.end and job.end.year for job in new]
    assert years_led(before) == years_led(after) > 8
    assert (old[0], old[0].start) == (new[0], new[0].start), "the latest work stays"


def test_jobs_never_come_to_overlap() -> None:
    jobs = [
        {"position": f"PM {year}", "startDate": f"{year}-02", "endDate": f"{year + 1}-01-15"}
        for year in range(2000, 2020)
    ]
    for number in range(4):
        moved = sorted(
            (job.start, job.end)
            for job in engagements(read_profile("p", other_gaps({"work": jobs}, number)))
            if job.start and job.end
        )
        assert all(end <= start for (_, end), (start, _) in pairwise(moved))


@pytest.mark.parametrize(
    "document", [{}, {"work": None}, {"work": [{"startDate": "soon"}, 3]}, {"work": [{"startDate": "2020"}]}]
)
def test_odd_documents_stay(document: dict[str, Any]) -> None:
    assert other_gaps(document, 1) == document


@pytest.mark.parametrize("number", [0, 1, 7, 30])
def test_years_of_study_move(number: int) -> None:
    document = {
        "education": [{"area": "Physics", "startDate": "1999", "endDate": "2004-07", "score": "1.3"}, {"endDate": "?"}]
    }
    entry, odd = other_studies(document, number)["education"]
    assert int(entry["endDate"][:4]) - int(entry["startDate"]) == 5
    assert (entry["startDate"] != "1999", entry["endDate"][4:], entry["area"]) == (True, "-07", "Physics")
    assert odd == {"endDate": "?"}
    assert document["education"][0]["startDate"] == "1999"


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Aged 43, calm", "Aged 22, calm"),
        ("I am 43 years old", "I am 22 years old"),
        ("Jahrgang 1979", "Jahrgang 1955"),
        ("43 Jahre alt", "22 Jahre alt"),
        ("Tengo 43 años de edad", "Tengo 22 años de edad"),
        ("20 people in 2019", "20 people in 2019"),
    ],
)
def test_ages_in_a_text(text: str, other: str) -> None:
    assert aged(text, 0) == other


def test_picture_and_age_are_there_even_where_they_were_not() -> None:
    told = other_age({"basics": {"name": "Ann", "gender": "f"}}, 4)["basics"]
    assert {"image", "birthDate", "age"} <= set(told)
    assert "gender" not in told
