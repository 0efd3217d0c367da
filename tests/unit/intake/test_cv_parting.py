"""Heads parted as those beside them are."""

from collections.abc import Callable
from typing import Any

import pytest

People = Callable[[str, object], list[Any]]
HEAD = "Ada Kranz\nada.kranz@example.org\n\nEXPERIENCE\n\n"
TIMES = ("2020 – 2022", "2017 – 2019", "2014 – 2016", "2011 – 2013")


def jobs(people: People, *heads: str) -> list[tuple[str | None, str | None]]:
    """Title and firm of each job, each with a time and a point."""
    text = "\n".join(f"{time}: {head}\n- Led what there was.\n" for time, head in zip(TIMES, heads, strict=False))
    (found,) = people("cv.txt", HEAD + text)
    return [(job.get("position"), job.get("name")) for job in found.document["work"]]


def test_the_sign_of_all_others_parts_a_head_whose_firm_is_not_known(people: People) -> None:
    found = jobs(people, "Tester / Mill Ltd", "Head of shops / Meadow (A. Voss), Unterau", "Lead / Kranz GmbH")
    assert found[1] == ("Head of shops", "Meadow")


def test_it_parts_a_head_whose_title_is_not_known(people: People) -> None:
    found = jobs(people, "Tester / Mill Ltd", "Technical Care, Corporate / Nordvik GmbH", "Lead / Kranz GmbH")
    assert found[1] == ("Technical Care, Corporate", "Nordvik GmbH")


def test_the_firm_may_stand_first(people: People) -> None:
    found = jobs(people, "Mill Ltd: Tester", "Meadow: Cloud, safe and sound", "Kranz GmbH: Lead")
    assert found[1] == ("Cloud, safe and sound", "Meadow")


@pytest.mark.parametrize(
    "heads",
    [
        # two signs say two things
        ("Tester / Mill Ltd", "Lead / Architect / Meadow", "Kranz GmbH – Lead"),
        # one head alone shows nothing
        ("Tester / Mill Ltd", "Lead / Architect, Meadow Inc"),
    ],
)
def test_where_others_are_not_set_alike_nothing_is_parted(people: People, heads: tuple[str, ...]) -> None:
    assert "Lead" not in [title for title, _ in jobs(people, *heads)[1:2]]


@pytest.mark.parametrize("title", ["Lead / Architect", "Developer / IT Consultant"])
def test_two_titles_stay_one(people: People, title: str) -> None:
    found = jobs(people, "Tester / Mill Ltd", f"{title}, Meadow Inc", "Cook / Kranz GmbH")
    assert found[1] == (title, "Meadow Inc")


def test_a_title_with_a_comma_before_a_firm_with_a_mark_stays_whole(people: People) -> None:
    found = jobs(people, "Tester, Mill Ltd", "Developer, Mobile and Web, Meadow Inc", "Cook, Kranz GmbH")
    assert found[1] == ("Developer, Mobile and Web", "Meadow Inc")


def test_what_is_alike_on_both_sides_of_a_slash_is_not_parted(people: People) -> None:
    found = jobs(people, "Tester / Mill Ltd", "Backend / Frontend", "Lead / Kranz GmbH")
    assert found[1][1] is None


@pytest.mark.parametrize("place", ["Boston, MA", "Boston, Texas", "Graz, Austria"])
def test_a_place_behind_a_title_is_no_firm(people: People, place: str) -> None:
    found = jobs(people, "Tester, Mill Ltd", f"Project manager {place}", "Lead, Kranz GmbH")
    assert found[1][1] is None


def test_slashes_part_title_firm_and_place_where_several_end_in_a_place(people: People) -> None:
    heads = "Lead / Architect / Meadow / Graz", "Tester / Mill / Linz", "Coordinadora de proyectos / Nordvik / Sevilla"
    assert jobs(people, *heads) == [
        ("Lead / Architect", "Meadow"),
        ("Tester", "Mill"),
        ("Coordinadora de proyectos", "Nordvik"),
    ]


def test_slashes_part_no_place_where_none_is_known(people: People) -> None:
    found = jobs(people, "Lead / Architect / Tester, Meadow Inc", "Tester / Cook / Lead, Mill Ltd")
    assert found == [("Lead / Architect / Tester", "Meadow Inc"), ("Tester / Cook / Lead", "Mill Ltd")]


def test_a_slash_parts_firm_and_place_from_the_title_where_several_places_are_known(people: People) -> None:
    heads = "Meadow, Graz / Lead", "Nordvik, Unterau / Head of Testing, Cloud", "Selbstständig, Linz / Testerin"
    heads = *heads, "Mill, Linz / Cook"
    assert jobs(people, *heads) == [
        ("Lead", "Meadow"),
        ("Head of Testing, Cloud", "Nordvik"),
        ("Testerin", "Selbstständig"),
        ("Cook", "Mill"),
    ]


def test_a_hyphen_parts_firms_from_towns_where_several_are_set_so(people: People) -> None:
    found = jobs(
        people, "Tester\tMill Systems-Mumbai", "Lead\tMeadow Software-Round Rock, TX", "Cook\tHamburg-Mannheimer"
    )
    assert found == [("Tester", "Mill Systems"), ("Lead", "Meadow Software"), ("Cook", "Hamburg-Mannheimer")]


def test_a_single_hyphen_before_a_town_is_of_a_name(people: People) -> None:
    assert jobs(people, "Tester\tMill Systems-Mumbai", "Lead\tMeadow Software") == [
        ("Tester", "Mill Systems-Mumbai"),
        ("Lead", "Meadow Software"),
    ]


@pytest.mark.parametrize(
    "firm", ["Flughafen Köln-Bonn", "Universität Duisburg-Essen", "University of Wisconsin-Madison"]
)
def test_a_name_of_two_towns_stays_whole(people: People, firm: str) -> None:
    assert jobs(people, f"Tester\t{firm}", "Lead\tHotel Köln-Aachen")[0] == ("Tester", firm)


def test_slashes_between_titles_or_places_part_no_firm(people: People) -> None:
    heads = "Project Manager / Scrum Master / Berlin", "PMO / Analyst / Ulm"
    assert "Scrum Master" not in [firm for _, firm in jobs(people, *heads)]
    placed = jobs(people, "Tester, Kranz AG / Berlin / Ulm", "Lead, Mill AG / Graz / Linz")
    assert [title for title, _ in placed] == ["Tester", "Lead"]
