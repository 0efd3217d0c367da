"""The project's side of each term."""

from typing import Any

import pytest

from tpmmatch.briefs.asked import asked
from tpmmatch.model.project import read_project
from tpmmatch.wording import say

NEED = {
    "title": "Shop",
    "max_day_rate": {"amount": 390, "currency": "EUR"},
    "start": "2027-01-04",
    "hours_per_week": 7.5,
    "min_overlap_hours": 4,
    "time_zone": "America/New_York",
    "work_mode": "onsite",
    "city": "Sneek",
}


@pytest.mark.parametrize(
    ("gate", "need", "expected"),
    [
        ("rate", NEED, "up to €390 a day"),
        ("start", NEED, "4 Jan 2027"),
        ("hours", NEED, "7.5 h a week"),
        ("overlap", NEED, "4 h a day, New York time"),
        ("overlap", {"title": "x", "min_overlap_hours": 3}, "3 h a day together"),
        ("overlap", {"title": "x", "time_zone": "Europe/Dublin"}, "Dublin"),
        ("place", NEED, "on site, Sneek"),
        ("place", {"title": "x", "work_mode": "hybrid"}, "hybrid"),
        ("place", {"title": "x", "city": "Sneek"}, "Sneek"),
        ("lang_nl", NEED, "needed"),
        ("craft", NEED, "has led projects"),
        ("must:keeps-informed", NEED, "must-have"),
        ("rate", {"title": "x"}, ""),
        ("start", {"title": "x"}, ""),
        ("hours", {"title": "x"}, ""),
    ],
)
def test_asked(gate: str, need: dict[str, Any], expected: str) -> None:
    assert say(asked(read_project("p", need), gate)) == expected
