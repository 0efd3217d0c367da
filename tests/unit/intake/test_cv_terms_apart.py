"""Terms below headings that name them, and behind the last job."""

from collections.abc import Callable
from typing import Any

import pytest

People = Callable[[str, object], list[Any]]
HEAD = "Ada Kranz\nada.kranz@example.org\n\nEXPERIENCE\nProject Manager, Mill Ltd\nMar 2021 - Present\n- Led it.\n"


def read(people: People, text: str) -> tuple[dict[str, Any], list[str], dict[str, Any]]:
    (found,) = people("cv.txt", HEAD + text)
    job = found.document["work"][-1]
    return found.document.get("meta", {}).get("freelance", {}), [t.pointer for t in found.traces if not t.sure], job


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("\nDay rate: DKK 8,400\n", {"day_rate": {"amount": 8400, "currency": "DKK"}}),
        ("\nTJM : 650 € /jour\n", {"day_rate": {"amount": 650, "currency": "EUR"}}),
        (
            "\nHonorar: 850 €/Tag\nVerfügbar ab 1.3.2027\n",
            {"day_rate": {"amount": 850, "currency": "EUR"}, "available_from": "2027-03-01"},
        ),
        ("\nDay rate\n850 EUR\n", {"day_rate": {"amount": 850, "currency": "EUR"}}),
        ("\nRATE\n£600 per day (outside IR35)\n", {"day_rate": {"amount": 600, "currency": "GBP"}}),
        ("\nAvailability\nFrom 1 February 2027\n", {"available_from": "2027-02-01"}),
    ],
)
def test_terms_behind_the_last_job_are_none_of_its_own(people: People, text: str, terms: dict[str, Any]) -> None:
    said, _, job = read(people, text)
    assert said == terms
    assert job["highlights"] == ["Led it."]
    assert "summary" not in job


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("\nRate: $110/hr. Available with two weeks’ notice\n", ["day_rate", "available_from"]),
        ("\nTarifa: 45 €/hora. Disponible a partir de marzo de 2027\n", ["day_rate", "available_from"]),
        ("\nVerfügbarkeit: ab sofort\n", ["available_from"]),
        ("\nTagessatz: 850\nVerfügbar ab: 01.01.2027\n", ["day_rate"]),
        ("\nAvailable from 1 January 2027\nDay rate: 850\n", ["day_rate"]),
        ("\nHourly rate: 95\nAvailable: 01/2027\n", ["day_rate"]),
        ("\nHonorar: 850\nVerfügbar ab: 01.01.2027\n", ["day_rate"]),
        ("\nTagessatz: 850\nVerfügbar ab 1.3.2027\nReisebereitschaft: 50 %\n", ["day_rate"]),
        ("\nVerfügbar ab Mitte Februar 2027\n", ["available_from"]),
        ("\nAVAILABILITY\nFrom 1 Feb 2027, remote, € 95/h\n", ["day_rate"]),
    ],
)
def test_terms_that_are_not_plain_are_asked_about(people: People, text: str, asked: list[str]) -> None:
    _, unsure, job = read(people, text)
    assert sorted(unsure) == sorted(f"/meta/freelance/{key}" for key in asked)
    assert (job["position"], job["name"]) == ("Project Manager", "Mill Ltd")


@pytest.mark.parametrize("rate", ["Day rate negotiable", "Tagessatz auf Anfrage", "TJM : à négocier", "Day rate: 850"])
@pytest.mark.parametrize("turned", [False, True])
def test_a_rate_that_is_open_makes_no_job(people: People, rate: str, turned: bool) -> None:
    said = [rate, "Available from: 1 January 2027"]
    terms, _, job = read(people, "\n" + "\n".join(reversed(said) if turned else said) + "\n")
    assert terms == {"available_from": "2027-01-01"}
    assert (job["position"], job["name"]) == ("Project Manager", "Mill Ltd")


def test_a_rate_that_looks_like_a_heading_is_asked_about(people: People) -> None:
    (found,) = people("cv.txt", HEAD.replace("\n\n", "\n\nTagessatz (8h): 900\n\n", 1))
    assert [(t.pointer, t.text) for t in found.traces if not t.sure] == [("/meta/freelance/day_rate", "900")]


@pytest.mark.parametrize(
    "text",
    [
        "- Cut costs by £600 per day.\n",
        "- Rate: £600 per day\n",
        "\nSaved £600 per day.\n",
        "\nRevenue: £600 per day\n",
        "\nRate: 95 % on time\n",
        "\nAvailable: mainframe and web\n",
        "\nBudget: 2 Mio. €\n",
        "\nHonorar: 1.200 €\n",
        "\nHonorar: 850\nWorking mode: remote\n",
        "\nSatz: 12 Bücher für 400 €\n",
        "\nAvailable on iOS since 2020\n",
        "\nAvailability: 99.9 % in 2020\n",
        "\nAVAILABILITY\nRemote, all of Europe\n",
    ],
)
def test_money_and_words_of_a_job_are_no_terms(people: People, text: str) -> None:
    assert read(people, text)[0] == {}


def test_a_rate_that_each_job_tells_stays_there(people: People) -> None:
    text = "\nDay rate: £500\n\nTester, Kranz Ltd\nMar 2018 - Feb 2021\n- Tried it.\n\nDay rate: £450\n"
    said, unsure, job = read(people, text)
    assert (said, unsure) == ({}, [])
    assert job["summary"] == "Day rate: £450"


def test_a_rate_behind_the_last_job_amid_a_cv_is_asked_about(people: People) -> None:
    said, unsure, job = read(people, "\nRate: £300 per day\n\nSkills\nJira, SQL\n")
    assert (said, unsure) == ({}, ["/meta/freelance/day_rate"])
    assert job["highlights"] == ["Led it."]


def test_a_start_before_the_last_job_is_told_of_one(people: People) -> None:
    said, unsure, _ = read(people, "\nAvailable from March 2014 for 24/7 support\n\nSkills\nJira, SQL\n")
    assert (said, unsure) == ({}, [])


def test_a_start_long_past_is_asked_about_and_makes_no_job(people: People) -> None:
    said, unsure, job = read(people, "\nVerfügbar ab März 2020\n\nSkills\nJira, SQL\n")
    assert (said, unsure) == ({}, ["/meta/freelance/available_from"])
    assert (job["position"], job["name"]) == ("Project Manager", "Mill Ltd")
