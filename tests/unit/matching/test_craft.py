from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.matching import Reading
from tpmmatch.matching.craft import Craft
from tpmmatch.model.profile import Profile

Person = Callable[..., Profile]
Read = Callable[[Profile], Reading]

LED = (
    "Led the introduction of a CRM for a dentist.",
    "Coordinated the supplier and our staff through the move of the data.",
)


def value(craft: Craft) -> float:
    assert craft.value is not None
    return craft.value


def test_an_empty_profile_is_unknown_not_without_craft(document_of: Person, read: Read) -> None:
    assert read(document_of({})).craft == Craft(None, 0.0)


def test_leading_titles_with_years_and_acts_make_the_craft(person: Person, read: Read) -> None:
    craft = read(person(*LED, start="2019-11-22")).craft
    assert craft.years == pytest.approx(7.0, abs=0.01)
    assert value(craft) > 0.5


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Software developer", ("Programmed the CRM of a dentist.", "Wrote the integration with the phones.")),
        ("Trainer", ("Trained the staff of a dentist in Salesforce.", "Gave courses on the CRM.")),
        ("UX designer", ("Designed the screens of the CRM.", "Drew the dashboards of a clinic.")),
        ("Tester", ("Tested the CRM of a dentist before each release.",)),
    ],
)
def test_who_never_led_has_little_craft(person: Person, read: Read, title: str, told: tuple[str, ...]) -> None:
    assert value(read(person(*told, title=title)).craft) < 0.2 < value(read(person(*LED)).craft)


def test_who_leads_under_a_title_of_ones_own_is_not_lost(person: Person, read: Read) -> None:
    own = read(person(*LED, "Led the office move of a notary.", title="The person in the middle")).craft
    developer = read(person(*LED, "Led the office move of a notary.", title="Software developer")).craft
    assert value(own) > value(developer)


def test_years_that_overlap_count_once(document_of: Person, read: Read) -> None:
    def jobs(*spans: tuple[str, str]) -> dict[str, Any]:
        return {"work": [{"position": "Project manager", "startDate": start, "endDate": end} for start, end in spans]}

    assert read(document_of(jobs(("2010-01-01", "2014-01-01"), ("2011-01-01", "2013-01-01")))).craft.years == (
        pytest.approx(4.0, abs=0.01)
    )
    apart = jobs(("2010-01-01", "2012-01-01"), ("2020-01-01", "2022-01-01"))
    assert read(document_of(apart)).craft.years == pytest.approx(4.0, abs=0.01)


def test_a_title_of_two_crafts_counts_half(person: Person, read: Read) -> None:
    craft = read(person(*LED, title="Project manager and developer", start="2022-11-22")).craft
    assert craft.years == pytest.approx(2.0, abs=0.01)


@pytest.mark.parametrize("end", [None, "2026-11-22", "2031-01-01", "9999-12-31"])
def test_no_year_is_counted_before_it_is_over(person: Person, read: Read, end: str | None) -> None:
    assert read(person(*LED, start="2024-11-22", end=end)).craft.years == pytest.approx(2.0, abs=0.01)


@pytest.mark.parametrize(("start", "end"), [("2030-01", None), ("2020-01", "2018-01"), ("0000-01-01", None)])
def test_spans_that_make_no_sense_are_no_years(person: Person, read: Read, start: str, end: str | None) -> None:
    assert read(person(*LED, start=start, end=end)).craft.years == 0.0


def test_who_says_not_to_manage_projects_is_believed(person: Person, read: Read) -> None:
    plain, says = read(person(*LED)).craft, read(person(*LED, summary="I do not manage projects any more.")).craft
    assert value(says) < value(plain) / 2


def test_who_lists_more_than_they_tell_loses(person: Person, read: Read) -> None:
    few = read(person(*LED, skills=["CRM", "Scrum", "Jira"])).craft
    many = read(person(*LED, skills=[f"Skill {number}" for number in range(200)])).craft
    assert value(many) < value(few) / 2


def test_a_gap_between_jobs_costs_nothing(document_of: Person, read: Read) -> None:
    def jobs(first_end: str, second_start: str) -> dict[str, Any]:
        told = {"position": "Project manager", "highlights": list(LED)}
        return {
            "work": [
                told | {"startDate": "2012-01-01", "endDate": first_end},
                told | {"startDate": second_start, "endDate": "2026-01-01"},
            ]
        }

    through, with_gap = jobs("2019-01-01", "2019-01-01"), jobs("2017-01-01", "2021-01-01")
    assert read(document_of(through)).craft.value == read(document_of(with_gap)).craft.value
