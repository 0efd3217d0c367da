"""Terms in an owner's own words, as an owner of each language writes them."""

import pytest

from tpmmatch.intake.need_terms import says_only, terms_of


def rate(amount: int, currency: str = "EUR") -> dict[str, object]:
    return {"amount": amount, "currency": currency}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("We need a new web shop. Budget 450 euro a day.", "450 euro a day", rate(450)),
        ("€450/day", "€450/day", rate(450)),
        ("450 EUR/d", "450 EUR/d", rate(450)),
        ("a day rate of £400 at most", "day rate of £400", rate(400, "GBP")),
        ("between 400 and 450 euro per day", "450 euro per day", rate(450)),
        ("Tagessatz höchstens 1.250 €", "Tagessatz höchstens 1.250 €", rate(1250)),
        ("bis 450 Euro am Tag", "450 Euro am Tag", rate(450)),
        ("1'200 Franken pro Tag", "1'200 Franken pro Tag", rate(1200, "CHF")),
        ("1 200 € par jour", "1 200 € par jour", rate(1200)),
        ("TJM de 450 €", "TJM de 450 €", rate(450)),
        ("hasta 450 euros al día", "450 euros al día", rate(450)),
        ("Budget ca.450 € pro Tag", "450 € pro Tag", rate(450)),
        ("max.700 EUR/day", "700 EUR/day", rate(700)),
        ("Tagessatz '450 €'", "Tagessatz '450 €", rate(450)),
        ("Tagessatz max. 850,- €", "Tagessatz max. 850,- €", rate(850)),
        ("850.-- CHF pro Tag", "850.-- CHF pro Tag", rate(850, "CHF")),
    ],
)
def test_money_for_a_day_is_told(text: str, words: str, value: object) -> None:
    assert [(item.key, item.words, item.value) for item in terms_of(text)] == [("max_day_rate", words, value)]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("about 24 hours a week", 24),
        ("20 Std./Woche", 20),
        ("20 Stunden in der Woche", 20),
        ("20 h par semaine", 20),
        ("20 horas semanales", 20),
    ],
)
def test_hours_of_a_week_are_told(text: str, hours: int) -> None:
    assert [(item.key, item.value) for item in terms_of(text)] == [("hours_per_week", hours)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It should start on 15 March 2027.", "2027-03-15"),
        ("starting March 1, 2027", "2027-03-01"),
        ("Beginn 01.03.2027", "2027-03-01"),
        ("ab März 2027", "2027-03-01"),
        ("début le 1er mars 2027", "2027-03-01"),
        ("empezar el 1 de marzo de 2027", "2027-03-01"),
        ("Starttermin 1. März 2027", "2027-03-01"),
        ("Startdatum: 01.03.2027", "2027-03-01"),
        ("Projektstart 01.03.2027", "2027-03-01"),
        ("startet am 1. April 2027", "2027-04-01"),
        ("Starten wollen wir am 1. April 2027", "2027-04-01"),
        ("Beginnend mit dem 1. April 2027", "2027-04-01"),
        ("commencing 1 April 2027", "2027-04-01"),
        ("commences on 1 April 2027", "2027-04-01"),
        ("commençant le 1er mars 2027", "2027-03-01"),
        ("débutera le 1er mars 2027", "2027-03-01"),
        ("démarrage le 1er mars 2027", "2027-03-01"),
        ("comienza el 1 de marzo de 2027", "2027-03-01"),
        ("empezaría el 1 de marzo de 2027", "2027-03-01"),
        ("empezando el 1 de marzo de 2027", "2027-03-01"),
    ],
)
def test_a_start_with_its_year_is_told(text: str, day: str) -> None:
    assert [(item.key, item.value) for item in terms_of(text)] == [("start", day)]


@pytest.mark.parametrize(
    "text",
    [
        "our shop opened in March 2019 and is open 24 hours a day",
        "we pay 3 euro a day for hosting",
        "starts on 31 February 2027",
        "400 orders a day",
        "start soon",
        "300 hours a week of cleaning",
        "",
    ],
)
def test_what_is_no_term_is_not_told(text: str) -> None:
    assert terms_of(text) == []


@pytest.mark.parametrize(
    ("line", "only"),
    [
        ("up to 450 euro a day", True),
        ("höchstens 450 Euro am Tag, 20 Stunden pro Woche", True),
        ("Scrum, 450 euro a day", False),
        ("Scrum", False),
    ],
)
def test_a_wish_that_says_nothing_else_is_known(line: str, only: bool) -> None:
    assert says_only(line, terms_of(line)) is only
