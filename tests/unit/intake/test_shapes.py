from typing import Any

import pytest

from tpmmatch.intake.shapes import breaches


def test_a_sound_document_breaks_nothing(person: dict[str, Any]) -> None:
    assert breaches(person) == []
    assert breaches({}) == []
    assert breaches({"x-own": 1, "basics": {"own": [], "image": ""}, "work": [{"own": 3}]}) == []


@pytest.mark.parametrize(
    ("document", "place"),
    [
        ({"basics": None}, "basics"),
        ({"basics": {"url": ""}}, "basics url"),
        ({"basics": {"email": "nobody"}}, "basics email"),
        ({"basics": {"location": {"city": 3}}}, "basics location city"),
        ({"basics": {"profiles": [{"url": "example.com"}]}}, "basics profiles #1 url"),
        ({"work": {}}, "work"),
        ({"work": [{}, "x"]}, "work #2"),
        ({"work": [{"startDate": "2019-13"}]}, "work #1 startDate"),
        ({"work": [{"endDate": "2019-02-31"}]}, "work #1 endDate"),
        ({"work": [{"endDate": None}]}, "work #1 endDate"),
        ({"education": [{"startDate": "0000"}]}, "education #1 startDate"),
        ({"education": [{"score": 4.0}]}, "education #1 score"),
        ({"skills": [{"keywords": ["a", None]}]}, "skills #1 keywords"),
        ({"meta": {"canonical": "nowhere"}}, "meta canonical"),
        ({"$schema": {}}, "$schema"),
    ],
)
def test_each_breach_is_named_by_its_place(document: dict[str, Any], place: str) -> None:
    assert breaches(document) == [place]


@pytest.mark.parametrize("date", ["2014", "2014-11", "2014-11-01", "1999-12-31"])
def test_dates_of_three_lengths_are_fine(date: str) -> None:
    assert breaches({"awards": [{"date": date}], "publications": [{"releaseDate": date}]}) == []
