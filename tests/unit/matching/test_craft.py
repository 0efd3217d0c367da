from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from typing import Any, NamedTuple

import numpy as np
import pytest

from tpmmatch.matching import Reading, Rules
from tpmmatch.matching.craft import CraftSigns, craft_of, years_of
from tpmmatch.model.profile import Profile

Person = Callable[..., Profile]
Read = Callable[[Profile], Reading]


class Craft(NamedTuple):
    value: float
    years: float


Judge = Callable[[Profile], Craft]
TODAY = date(2026, 11, 22)

LED = (
    "Led the introduction of a CRM for a dentist.",
    "Coordinated the supplier and our staff through the move of the data.",
)


def columns(*signs: CraftSigns) -> dict[str, Any]:
    return {
        field.name: np.array([getattr(sign, field.name) for sign in signs], np.float32) for field in fields(CraftSigns)
    }


def sign(**told: float) -> CraftSigns:
    nothing = {field.name: 0 for field in fields(CraftSigns)} | {"left": 1.0}
    return CraftSigns(**nothing | told)  # type: ignore[arg-type]


@pytest.fixture
def judge(read: Read, rules: Rules) -> Judge:
    """How far somebody is a project manager, and the years, on the day of these tests."""

    def find(profile: Profile) -> Craft:
        signs = columns(read(profile).craft)
        return Craft(float(craft_of(signs, years_of(signs, TODAY), rules)[0]), float(years_of(signs, TODAY)[0]))

    return find


def test_an_empty_profile_has_no_signs(document_of: Person, read: Read) -> None:
    assert read(document_of({})).craft == sign()


@pytest.mark.parametrize(
    ("signs", "years"),
    [
        (sign(alone_days=1461, any_days=1461), 4.0),
        (sign(alone_since=TODAY.toordinal() - 1461, any_since=TODAY.toordinal() - 1461), 4.0),
        (sign(any_days=1461), 2.0),  # only beside another craft: half
        (sign(alone_days=1461, any_days=2922), 6.0),
        (sign(alone_days=1461, alone_since=TODAY.toordinal() - 1461, any_days=1461, any_since=738000), None),
        (sign(alone_since=TODAY.toordinal() + 100, any_since=TODAY.toordinal() + 100), 0.0),
        (sign(), 0.0),
    ],
)
def test_the_years_by_hand(signs: CraftSigns, years: float | None) -> None:
    (found,) = years_of(columns(signs), TODAY).tolist()
    assert found == pytest.approx(years, abs=0.001) if years is not None else found >= 8.0


@pytest.mark.parametrize(
    ("signs", "craft"),
    [
        # 0.35 x 2/4 years + 0.5 x 3/5 acts + 0.15 for the headline
        (sign(alone_days=730.5, any_days=730.5, acts=3, headline=1), 0.625),
        (sign(alone_days=9999, any_days=9999, acts=50, headline=1), 1.0),
        # a title of one's own: 0.9 x 3/5 rather than 0.5 x 3/5; not where the headline names the craft
        (sign(acts=3, own_title=1), 0.54),
        (sign(acts=3, own_title=1, headline=1), 0.45),
        # what the harms leave
        (sign(alone_days=730.5, any_days=730.5, acts=3, headline=1, left=0.4), 0.25),
        (sign(), 0.0),
    ],
)
def test_the_craft_by_hand(signs: CraftSigns, craft: float, rules: Rules) -> None:
    table = {"years": 4, "acts": 5, "title_years": 0.35, "leading_acts": 0.5, "headline": 0.15, "acts_alone": 0.9}
    fixed = replace(rules, craft={**rules.craft, **table})
    known = columns(signs)
    assert craft_of(known, years_of(known, TODAY), fixed).tolist() == pytest.approx([craft])


def test_years_go_on_with_the_day() -> None:
    since = columns(sign(alone_since=TODAY.toordinal(), any_since=TODAY.toordinal()))
    assert years_of(since, date(2028, 11, 22))[0] == pytest.approx(2.0, abs=0.01)


@pytest.mark.parametrize(
    "told",
    [
        "The vendor's project manager led the move of the data.",
        "Helped the project manager with the budget.",
        "I have never managed a budget.",
        "Der Projektleiter hat das Team geführt.",
    ],
)
def test_what_others_led_is_no_act_of_leading(person: Person, read: Read, told: str) -> None:
    assert read(person(told)).craft.acts == 0
    assert read(person(told, LED[0])).craft.acts == 1


def test_a_headline_counts_once(person: Person, read: Read) -> None:
    told = "Twelve shops delivered since 2019."
    assert read(person(headline="Project manager", summary=told)).craft.acts == read(person(summary=told)).craft.acts


def test_leading_titles_with_years_and_acts_make_the_craft(person: Person, judge: Judge, rules: Rules) -> None:
    craft = judge(person(*LED, start="2019-11-22"))
    assert craft.years == pytest.approx(7.0, abs=0.01)
    assert craft.value > rules.craft["full"] / 2  # passes for a project manager
    assert craft.value > judge(person(*LED, start="2026-10-22")).value > judge(person(LED[0], start="2026-10-22")).value


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Software developer", ("Programmed the CRM of a dentist.", "Wrote the integration with the phones.")),
        ("Trainer", ("Trained the staff of a dentist in Salesforce.", "Gave courses on the CRM.")),
        ("UX designer", ("Designed the screens of the CRM.", "Drew the dashboards of a clinic.")),
        ("Tester", ("Tested the CRM of a dentist before each release.",)),
    ],
)
def test_who_never_led_has_little_craft(person: Person, judge: Judge, title: str, told: tuple[str, ...]) -> None:
    assert judge(person(*told, title=title)).value < 0.2 < judge(person(*LED)).value


def test_who_leads_under_a_title_of_ones_own_is_not_lost(person: Person, judge: Judge) -> None:
    own = judge(person(*LED, "Led the office move of a notary.", title="The person in the middle"))
    developer = judge(person(*LED, "Led the office move of a notary.", title="Software developer"))
    assert own.value > developer.value


def jobs(*spans: tuple[str, str | None], title: str = "Project manager") -> dict[str, Any]:
    return {"work": [{"position": title, "startDate": start, "endDate": end} for start, end in spans]}


@pytest.mark.parametrize(
    ("spans", "years"),
    [
        ([("2010-01-01", "2014-01-01"), ("2011-01-01", "2013-01-01")], 4.0),  # one within the other
        ([("2010-01-01", "2013-01-01"), ("2012-01-01", "2014-01-01")], 4.0),
        ([("2010-01-01", "2012-01-01"), ("2020-01-01", "2022-01-01")], 4.0),  # apart
        ([("2010-01-01", "2012-01-01")] * 5, 2.0),
        ([("2020-11-22", "2024-11-22"), ("2022-11-22", None)], 6.0),  # the last goes on
        ([("2022-11-22", None), ("2024-11-22", None), ("2023-01-01", "2025-01-01")], 4.0),
        ([("2020-11-22", "2030-01-01"), ("2024-11-22", None)], 6.0),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_years_that_overlap_count_once(
    document_of: Person, judge: Judge, spans: list[tuple[str, str | None]], years: float, *, turned: bool
) -> None:
    told = spans[::-1] if turned else spans
    assert judge(document_of(jobs(*told))).years == pytest.approx(years, abs=0.01)


def test_a_title_of_two_crafts_counts_half(person: Person, judge: Judge) -> None:
    craft = judge(person(*LED, title="Project manager and developer", start="2022-11-22"))
    assert craft.years == pytest.approx(2.0, abs=0.01)


@pytest.mark.parametrize("end", [None, "2026-11-22", "2031-01-01", "9999-12-31"])
def test_no_year_is_counted_before_it_is_over(person: Person, judge: Judge, end: str | None) -> None:
    assert judge(person(*LED, start="2024-11-22", end=end)).years == pytest.approx(2.0, abs=0.01)


@pytest.mark.parametrize(("start", "end"), [("2030-01", None), ("2020-01", "2018-01"), ("0000-01-01", None)])
def test_spans_that_make_no_sense_are_no_years(person: Person, judge: Judge, start: str, end: str | None) -> None:
    assert judge(person(*LED, start=start, end=end)).years == 0.0


def test_a_job_that_has_not_begun_takes_nothing_from_those_that_are_over(document_of: Person, judge: Judge) -> None:
    told = jobs(("2010-01-01", "2014-01-01"), ("2030-01-01", None))
    assert judge(document_of(told)).years == pytest.approx(4.0, abs=0.01)


def test_who_says_not_to_manage_projects_is_believed(person: Person, judge: Judge) -> None:
    plain, says = judge(person(*LED)), judge(person(*LED, summary="I do not manage projects any more."))
    assert says.value < plain.value / 2


def test_who_lists_more_than_they_tell_loses(person: Person, judge: Judge) -> None:
    few = judge(person(*LED, skills=["CRM", "Scrum", "Jira"]))
    many = judge(person(*LED, skills=[f"Skill {number}" for number in range(200)]))
    assert many.value < few.value / 2


def test_a_gap_between_jobs_costs_nothing(document_of: Person, judge: Judge) -> None:
    def history(first_end: str, second_start: str) -> dict[str, Any]:
        told = {"position": "Project manager", "highlights": list(LED)}
        return {
            "work": [
                told | {"startDate": "2012-01-01", "endDate": first_end},
                told | {"startDate": second_start, "endDate": "2026-01-01"},
            ]
        }

    through, with_gap = history("2019-01-01", "2019-01-01"), history("2017-01-01", "2021-01-01")
    assert judge(document_of(through)).value == judge(document_of(with_gap)).value
