"""Volunteering, awards, publications and references."""

from collections.abc import Callable

import pytest

from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.cv_extras import read_awards, read_publications, read_references, read_volunteering
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]


def test_volunteering(lines: Lines) -> None:
    draft = Draft()
    read_volunteering(draft, lines("Treasurer, Graz Food Bank, 2018 - present\nKeeps the books."))
    assert draft.document["volunteer"] == [
        {"organization": "Graz Food Bank", "position": "Treasurer", "startDate": "2018", "summary": "Keeps the books."}
    ]


def test_awards_and_publications(lines: Lines) -> None:
    draft = Draft()
    read_awards(draft, lines("2020 Best Paper, PM Conference\n• Medal of the town (2015)"))
    read_publications(draft, lines('"Carve-outs without tears, told by one", PM Magazine, 2023'))
    assert draft.document["awards"] == [
        {"title": "Best Paper", "awarder": "PM Conference", "date": "2020"},
        {"title": "Medal of the town", "date": "2015"},
    ]
    assert draft.document["publications"][0]["name"] == "Carve-outs without tears, told by one"
    assert draft.document["publications"][0]["releaseDate"] == "2023"


@pytest.mark.parametrize(
    ("text", "references"),
    [
        (
            "Pieter Jansen, CIO, Polder Bank (client), p.jansen@example.com",
            [{"name": "Pieter Jansen, CIO, Polder Bank (client)", "reference": "client"}],
        ),
        (
            "“She brought the whole team home in time.” — Jana Malá, CTO",
            [{"name": "Jana Malá, CTO", "reference": "She brought the whole team home in time."}],
        ),
        (
            "Ada kept a difficult supplier honest and\nthe programme on schedule.\n— Martin Oakes",
            [
                {
                    "name": "Martin Oakes",
                    "reference": "Ada kept a difficult supplier honest and the programme on schedule.",
                }
            ],
        ),
        (
            "Pieter Jansen\nSAP programme director, Polder Bank\nclient\np.jansen@example.com\n+31 6 5550 1234",
            [{"name": "Pieter Jansen, SAP programme director, Polder Bank, client", "reference": "client"}],
        ),
        (
            "Pieter Jansen (CIO, client): Anneke led our SAP migration and kept every date.",
            [{"name": "Pieter Jansen (CIO, client)", "reference": "Anneke led our SAP migration and kept every date"}],
        ),
        (
            "Name: Pieter Jansen\nRelation: former client\nReference: She led our SAP migration and kept every date.",
            [
                {
                    "name": "Pieter Jansen, former client",
                    "reference": "She led our SAP migration and kept every date",
                }
            ],
        ),
        (
            "Jana Malá, Kundin\nSie hat unsere Umstellung auf SAP geleitet\nund jeden Termin gehalten.",
            [
                {
                    "name": "Jana Malá, Kundin",
                    "reference": "Sie hat unsere Umstellung auf SAP geleitet und jeden Termin gehalten",
                }
            ],
        ),
        ("Available on request", None),
        ("Auf Anfrage", None),
    ],
)
def test_who_speaks_for_somebody_and_how_they_know_them(lines: Lines, text: str, references: object) -> None:
    draft = Draft()
    read_references(draft, lines(text))
    assert draft.document.get("references") == references


@pytest.mark.parametrize("mail", ["bo.hall (at) example.com", "bo.hall[at]example.com", "bo.hall @ example.com"])
def test_no_way_to_reach_a_referee_is_kept(lines: Lines, mail: str) -> None:
    draft = Draft()
    read_references(draft, lines(f"Bo Hall, former manager\n{mail}\nJo Bell, Manager @ kranz.example\n{mail}"))
    assert "bo.hall" not in str(draft.document)
    assert [item["name"] for item in draft.document["references"]] == [
        "Bo Hall, former manager",
        "Jo Bell, Manager @ kranz.example",
    ]


def test_referees_one_below_the_other(lines: Lines) -> None:
    draft = Draft()
    read_references(draft, lines("Ada Kranz, former manager, +43 316 555 0100\nBo Bell, client, bo@example.com"))
    assert [item["reference"] for item in draft.document["references"]] == ["former manager", "client"]
    assert "555" not in str(draft.document)  # how to reach others isn't ours to keep


def test_many_lines_of_one_referee_are_read_in_one_go(lines: Lines) -> None:
    draft = Draft()
    read_references(draft, lines("\n".join(["told of her work"] * 20_000)))
    assert len(draft.document["references"]) == 1


def test_a_town_behind_a_referees_firm_is_nobodys_name(lines: Lines) -> None:
    text = "Max Berg, Managing Director of Mill Ltd. – Leeds"
    draft = Draft()
    read_references(draft, lines(text))
    assert "Max Berg" in str(draft.document["references"][0]["name"])
