"""Terms that a CV says."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.cv_terms import read_terms
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Day rate: EUR 640", {"day_rate": {"amount": 640, "currency": "EUR"}}),
        ("Tagessatz: 850 €", {"day_rate": {"amount": 850, "currency": "EUR"}}),
        ("TJM : 580 € HT", {"day_rate": {"amount": 580, "currency": "EUR"}}),
        ("Rate: £450 / day", {"day_rate": {"amount": 450, "currency": "GBP"}}),
        ("Available from 1 February 2027", {"available_from": "2027-02-01"}),
        ("Verfügbar ab: 04.01.2027", {"available_from": "2027-01-04"}),
        ("Disponible desde: 2027-01-15", {"available_from": "2027-01-15"}),
        ("Availability: 24 hours per week", {"hours_per_week": 24}),
        (
            "Available from: 2027-02 | Day rate: 500 USD",
            {"available_from": "2027-02-01", "day_rate": {"amount": 500, "currency": "USD"}},
        ),
        ("Arbeitsweise: remote", {"work_mode": "remote"}),
    ],
)
def test_terms(lines: Lines, text: str, terms: dict[str, Any]) -> None:
    draft = Draft()
    read_terms(draft, lines(text))
    assert draft.document["meta"]["freelance"] == terms


@pytest.mark.parametrize(
    "text",
    ["Stundensatz: 95 €", "Day rate: negotiable", "Available from: soon", "20–30 hours per week", "Rate: 80 EUR"],
)
def test_what_could_mean_two_things_is_marked_and_left_out(lines: Lines, text: str) -> None:
    draft = Draft()
    read_terms(draft, lines(text))
    assert draft.document == {}
    assert [trace.sure for trace in draft.traces] == [False]
