"""What can't be used in a person's document is said for its place."""

import pytest

from tpmmatch.actions.person_check import complaints, tidied
from tpmmatch.model.document import Document
from tpmmatch.wording import say


@pytest.mark.parametrize(
    ("document", "at"),
    [
        ({"work": [{"startDate": "2024-13"}]}, ["/work/0/startDate"]),
        ({"work": [{"startDate": "2024"}, {"endDate": "May 2024"}]}, ["/work/1/endDate"]),
        ({"work": [{"startDate": "2024-05", "endDate": "2024"}]}, []),
        ({"work": [{"startDate": "2024-05", "endDate": "2023-12-31"}]}, ["/work/0/endDate"]),
        ({"work": ["odd", {"url": "no address"}]}, ["/work/1/url"]),
        ({"basics": {"email": "n/a", "url": "example.com"}}, ["/basics/email"]),
        ({"basics": {"location": {"countryCode": "Germany"}}}, ["/basics/location/countryCode"]),
        ({"basics": {"profiles": [{"url": "https://a.example"}]}}, []),
        ({"meta": {"freelance": {"day_rate": {"amount": -5, "currency": "EUR"}}}}, ["/meta/freelance/day_rate"]),
        ({"meta": {"freelance": {"hours_per_week": 200, "time_zone": "Moon"}}},
         ["/meta/freelance/hours_per_week", "/meta/freelance/time_zone"]),
        ({"meta": {"freelance": {"available_from": "", "day_rate": None}}}, []),
        ({"basics": "odd", "work": None, "meta": [1]}, []),
    ],
)  # fmt: skip
def test_what_is_odd_is_told_where_it_stands(document: Document, at: list[str]) -> None:
    found = complaints(document)
    assert sorted(found) == at
    assert all(say(told) for told in found.values())


@pytest.mark.parametrize(
    ("country", "zone", "kept"),
    [
        ("Australia", "Dublin", ("AU", "Europe/Dublin")),
        ("Deutschland", "new york", ("DE", "America/New_York")),
        ("ie", "UTC+2", ("IE", "UTC+2")),
        ("Schweiz", "Zürich", ("CH", "Europe/Zurich")),
        ("Brasil", "Sao Paulo", ("BR", "America/Sao_Paulo")),
        ("España", "Córdoba", ("ES", "Córdoba")),
        ("Atlantis", "West", ("Atlantis", "West")),
        ("Atlantis", "Moon", ("Atlantis", "Moon")),
        ("", "", ("", "")),
    ],
)
def test_what_is_meant_beyond_doubt_is_kept_as_it_is_written(country: str, zone: str, kept: tuple[str, str]) -> None:
    found = tidied(
        {
            "basics": {"location": {"countryCode": country}},
            "meta": {"freelance": {"time_zone": zone, "hours_per_week": 9}},
        }
    )
    assert (found["basics"]["location"]["countryCode"], found["meta"]["freelance"]["time_zone"]) == kept
    assert found["meta"]["freelance"]["hours_per_week"] == 9
    assert tidied({"basics": "odd", "meta": [1]}) == {"basics": "odd", "meta": [1]}
