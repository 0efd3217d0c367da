"""Terms that a CV says."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.cv_terms import read_terms, read_told_terms, says_terms
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Day rate: EUR 640", {"day_rate": {"amount": 640, "currency": "EUR"}}),
        ("Tagessatz (EUR): 850", {"day_rate": {"amount": 850, "currency": "EUR"}}),
        ("Tagessatz (8h): 850 €", {"day_rate": {"amount": 850, "currency": "EUR"}}),
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
        ("Graz | remote | 24 hours per week", {"work_mode": "remote", "hours_per_week": 24}),
        ("Teilzeit, max. 20 Stunden pro Woche", {"hours_per_week": 20}),
        ("Available from 1 February 2027, 24 hours per week", {"hours_per_week": 24, "available_from": "2027-02-01"}),
        ("Capacity: 32 hours", {"hours_per_week": 32}),
        ("Hours per week: 30", {"hours_per_week": 30}),
        ("£600 per day", {"day_rate": {"amount": 600, "currency": "GBP"}}),
        ("TJM 600 €", {"day_rate": {"amount": 600, "currency": "EUR"}}),
        ("600 € HT/jour", {"day_rate": {"amount": 600, "currency": "EUR"}}),
        ("Nantes · 650 € / jour", {"day_rate": {"amount": 650, "currency": "EUR"}}),
        ("850 €/Tag zzgl. USt.", {"day_rate": {"amount": 850, "currency": "EUR"}}),
        ("1.250,- € / Tag", {"day_rate": {"amount": 1250, "currency": "EUR"}}),
        ("95 €/h, 700 €/Tag", {"day_rate": {"amount": 700, "currency": "EUR"}}),
        ("Honorarvorstellung: 900 € pro Tag", {"day_rate": {"amount": 900, "currency": "EUR"}}),
        ("Rate: £600 per day (outside IR35)", {"day_rate": {"amount": 600, "currency": "GBP"}}),
        (
            "Rate: £550 per day. Available: 4 January 2027",
            {"available_from": "2027-01-04", "day_rate": {"amount": 550, "currency": "GBP"}},
        ),
        (
            "Tagessatz 850 €, verfügbar ab 1.3.2027",
            {"available_from": "2027-03-01", "day_rate": {"amount": 850, "currency": "EUR"}},
        ),
    ],
)
def test_terms(lines: Lines, text: str, terms: dict[str, Any]) -> None:
    draft = Draft()
    read_terms(draft, lines(text))
    assert draft.document["meta"]["freelance"] == terms


@pytest.mark.parametrize(
    "text",
    [
        "550–600 € / jour",
        "95 €/h",
        "700 €/Tag (remote), 800 €/Tag (vor Ort)",
        "TJM souhaité : 550-600 € HT",
        "Tagessatz: 850 € (remote 800 €)",
        "Tagessatz: 850 € (remote) / 950 € (vor Ort)",
        "Satz: 105 €/h remote, 115 €/h onsite",
        "available immediately",
        "Ab sofort verfügbar",
        "Disponible de inmediato",
        "Available with two weeks’ notice",
        "Verfügbar ab: sofort",
        "Stundensatz: 95 €",
        "Day rate: negotiable",
        "Available from: soon",
        "20–30 hours per week",
        "Rate: 80 EUR",
    ],
)
def test_what_could_mean_two_things_is_marked_and_left_out(lines: Lines, text: str) -> None:
    draft = Draft()
    read_terms(draft, lines(text))
    assert draft.document == {}
    assert [trace.sure for trace in draft.traces] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "I saved my client 12 hours per week with a new board",
        "24 hours per week of cover for three hospitals",
        "Capacity: 40 people",
        "Auslastung: 12 Maschinen",
        "A team that works 35 hours per week",
        "Saved £600 per day",
        "Fuel costs of 650 € / jour cut by half",
        "Budget: 850 €/Tag",
        "Umsatz 850 €/Tag",
        "1.200 Pakete/Tag",
        "5 Tage / Woche",
        "€5m budget",
        "500 requests per day, 3 systems",
        "Available for work in the UK",
        "References available on request",
        "Not available",
        "Available in three languages, on demand",
    ],
)
def test_hours_and_numbers_amid_what_is_told_are_no_terms(lines: Lines, text: str) -> None:
    draft = Draft()
    read_terms(draft, lines(text))
    assert (draft.document, draft.traces) == ({}, [])


def test_a_way_of_working_among_skills_is_a_method(lines: Lines) -> None:
    draft = Draft()
    read_terms(draft, [], lines("Agile | Hybrid | Waterfall\nDay rate: EUR 640"))
    assert draft.document["meta"]["freelance"] == {"day_rate": {"amount": 640, "currency": "EUR"}}


def test_skills_that_tell_of_hours_stay_skills(lines: Lines) -> None:
    said = [says_terms(line) for line in lines("24 hours per week of cover\n24 hours per week\nAvailability: now")]
    assert said == [False, True, True]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("My day rate is €640. I'm free from 1 March 2027.", {"day_rate": 640, "available_from": "2027-03-01"}),
        ("Mein Tagessatz liegt bei 850 € netto.", {"day_rate": 850}),
        ("I lead teams of ten. I am available\nfrom 4 January 2027 for new work.", {"available_from": "2027-01-04"}),
        ("Mon TJM est de 580 €.", {"day_rate": 580}),
        ("Je suis disponible à partir du 1er mars 2027.", {"available_from": "2027-03-01"}),
        ("Mi tarifa diaria es de 400 €.", {"day_rate": 400}),
        ("Our day rate was €640 until last year.", {}),
        ("Cut the daily rate of the supplier to €640.", {}),
        ("Is my day rate €640?", {}),
    ],
)
def test_terms_told_in_plain_sentences(lines: Lines, text: str, terms: dict[str, Any]) -> None:
    draft = Draft()
    read_told_terms(draft, lines(text))
    found = draft.document.get("meta", {}).get("freelance", {})
    assert {key: value["amount"] if key == "day_rate" else value for key, value in found.items()} == terms


def test_terms_told_stand_in_their_lines(lines: Lines) -> None:
    draft = Draft()
    told = lines("Ada Kranz\nI lead moves of shops.\nMy day rate is €640.\nI'm free from 1 March 2027.")
    read_told_terms(draft, told)
    assert [trace.box for trace in draft.traces] == [told[2].box, told[3].box]


def test_what_a_label_leaves_open_is_not_taken_from_a_sentence(lines: Lines) -> None:
    draft = Draft()
    text = lines("Day rate: negotiable\n\nMy day rate is €640.")
    read_terms(draft, text)
    read_told_terms(draft, text)
    assert draft.document == {}


@pytest.mark.parametrize("text", ["Satz: 3", "TJM 2019", "Rate 95 %"])
def test_a_number_that_no_day_costs_is_no_rate(lines: Lines, text: str) -> None:
    draft = Draft()
    read_terms(draft, lines(text))
    assert [trace.pointer for trace in draft.traces] == []


@pytest.mark.parametrize(
    "text",
    [
        "Day rate: 640",
        "Rate: 95/h",
        "Rate: 95",
        "Tagessatz: 90 EUR",
        "Tagessatz: auf Anfrage",
        "Tagessatz (8h): 900",
        "Daily rate: 80",
        "Daily rate: 6500",
        "Day rate: 8.400",
        "Tagessatz: 1,1k",
    ],
)
def test_a_rate_without_all_that_it_needs_is_asked_about(lines: Lines, text: str) -> None:
    draft = Draft()
    read_terms(draft, lines(text))
    assert [trace.pointer for trace in draft.traces] == ["/meta/freelance/day_rate"]
