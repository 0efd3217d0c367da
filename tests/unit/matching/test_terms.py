"""Terms held against each other. Money by the shipped rates: 1 GBP = 1.17 EUR."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.matching import Rules
from tpmmatch.model.match import GateResult, GateState
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project
from tpmmatch.model.words import Message
from tpmmatch.wording import say

Person = Callable[..., Profile]
Need = Callable[..., Project]
Gates = Callable[[Project, Profile], dict[str, GateResult]]

PASS, UNKNOWN, FAIL = GateState.PASS, GateState.UNKNOWN, GateState.FAIL
LED = "Led the introduction of a CRM for a dentist."
FREE = ""  # no harm


def harm_of(gate: GateResult, rules: Rules) -> str:
    """The name of the rule that a gate's harm comes from; FREE where it costs nothing."""
    return next((name for name, left in rules.terms.items() if "harm" in name and left == gate.harm), FREE)


def euros(amount: float) -> dict[str, Any]:
    return {"amount": amount, "currency": "EUR"}


@pytest.mark.parametrize(
    ("rate", "state", "harm"),
    [
        (1, PASS, FREE),
        (500, PASS, FREE),  # 0 % over a cap of 500
        (545, PASS, FREE),  # 9 %
        (550, PASS, FREE),  # 10 %
        (555, UNKNOWN, "rate_harm_some"),  # 11 %
        (650, UNKNOWN, "rate_harm_some"),  # 30 %
        (655, UNKNOWN, "rate_harm_much"),  # 31 %
        (800, UNKNOWN, "rate_harm_much"),  # 60 %
        (805, FAIL, "rate_harm_miss"),  # 61 %
    ],
)
def test_a_rate_over_the_cap_costs_by_degrees(
    person: Person, project: Need, gates: Gates, rules: Rules, rate: float, state: GateState, harm: str
) -> None:
    gate = gates(project(max_day_rate=euros(500)), person(LED, terms={"day_rate": euros(rate)}))["rate"]
    assert (gate.state, harm_of(gate, rules)) == (state, harm)


@pytest.mark.parametrize(
    ("terms", "near"),
    [
        ({"day_rate": euros(500)}, False),
        ({"day_rate": euros(501)}, True),
        ({"day_rate": euros(556)}, False),  # to be settled, not near
        ({"available_from": "2027-01-04"}, False),
        ({"available_from": "2027-01-05"}, True),
        ({"available_from": "2027-02-08"}, False),
        ({"hours_per_week": 20}, False),
        ({"hours_per_week": 19}, True),
        ({"hours_per_week": 17}, False),
    ],
)
def test_what_passes_without_being_what_was_asked_is_near(
    person: Person, project: Need, gates: Gates, terms: dict[str, Any], *, near: bool
) -> None:
    need = project(max_day_rate=euros(500), start="2027-01-04", hours_per_week=20)
    held = gates(need, person(LED, terms=terms)).values()
    assert [gate.near for gate in held if gate.known] == [near]


@pytest.mark.parametrize(
    ("pounds", "state"),
    [(427, PASS), (470, PASS), (471, UNKNOWN), (555, UNKNOWN), (683, UNKNOWN), (684, FAIL)],
)
def test_rates_in_pounds_are_held_against_a_cap_in_euros(
    person: Person, project: Need, gates: Gates, pounds: float, state: GateState
) -> None:
    """£427 = €499.59; £470 = €549.90 (9.98 % over), £471 = €551.07 (10.2 %); £683 = €799.11, £684 = €800.28."""
    offer = {"day_rate": {"amount": pounds, "currency": "GBP"}}
    assert gates(project(max_day_rate=euros(500)), person(LED, terms=offer))["rate"].state is state


def test_what_is_over_is_said_in_the_owners_words(person: Person, project: Need, gates: Gates) -> None:
    gate = gates(project(max_day_rate=euros(400)), person(LED, terms={"day_rate": euros(560)}))["rate"]
    assert "40 %" in say(gate.why)
    assert "560" in say(gate.offered)


@pytest.mark.parametrize(("terms", "known"), [({}, False), ({"day_rate": {"amount": 9000, "currency": "XAU"}}, True)])
def test_a_rate_not_given_or_not_convertible_is_asked(
    person: Person, project: Need, gates: Gates, terms: dict[str, Any], *, known: bool
) -> None:
    gate = gates(project(max_day_rate=euros(500)), person(LED, terms=terms))["rate"]
    assert (gate.state, gate.harm, gate.known) == (UNKNOWN, 1.0, known)


@pytest.mark.parametrize(
    ("need", "terms", "fewer", "asked"),
    [
        ({"max_day_rate": euros(500)}, {"day_rate": euros(600)}, {}, {"ask_rate_over", "ask_rate"}),
        ({"start": "2027-01-04"}, {"available_from": "2027-03-01"}, {}, {"ask_start"}),
        ({"hours_per_week": 20}, {"hours_per_week": 15}, {}, {"ask_hours"}),
        (
            {"time_zone": "Europe/Dublin", "min_overlap_hours": 4},
            {"time_zone": "Asia/Tokyo"},
            {"time_zone": "Mars/Olympus"},
            {"ask_overlap"},
        ),
    ],
    ids=["rate", "start", "hours", "overlap"],
)
def test_an_open_term_has_its_own_question_said_or_not(
    person: Person,
    project: Need,
    gates: Gates,
    need: dict[str, Any],
    terms: dict[str, Any],
    fewer: dict[str, Any],
    asked: set[str],
) -> None:
    """What was said and doesn't fit is known; what wasn't said isn't; both are asked."""
    (known,) = gates(project(**need), person(LED, terms=terms)).values()
    (unsaid,) = gates(project(**need), person(LED, terms=fewer)).values()
    assert (known.state, known.known, unsaid.state, unsaid.known) == (UNKNOWN, True, UNKNOWN, False)
    assert {gate.ask.id for gate in (known, unsaid) if isinstance(gate.ask, Message)} == asked
    assert say(unsaid.offered) == "not said"


def test_what_fits_or_misses_is_not_asked(person: Person, project: Need, gates: Gates) -> None:
    need = project(max_day_rate=euros(500), start="2027-01-04")
    terms = {"day_rate": euros(400), "available_from": "2028-01-01"}
    assert [(gate.state, gate.ask) for gate in gates(need, person(LED, terms=terms)).values()] == [
        (PASS, ""),
        (FAIL, ""),
    ]


@pytest.mark.parametrize(
    ("free", "state", "harm"),
    [
        ("2026-01-01", PASS, FREE),
        ("2027-01-04", PASS, FREE),  # 0 weeks after the start on 4 January
        ("2027-02-01", PASS, FREE),  # 4 weeks
        ("2027-02-08", UNKNOWN, "late_harm"),  # 5 weeks
        ("2027-03-15", UNKNOWN, "late_harm"),  # 10 weeks
        ("2027-03-22", FAIL, "late_harm_miss"),  # 11 weeks
        ("2100-12-31", FAIL, "late_harm_miss"),
    ],
)
def test_a_late_start_costs_by_degrees(
    person: Person, project: Need, gates: Gates, rules: Rules, free: str, state: GateState, harm: str
) -> None:
    gate = gates(project(start="2027-01-04"), person(LED, terms={"available_from": free}))["start"]
    assert gate.state is state
    assert gate.harm == (rules.terms[harm] if harm else 1.0)


@pytest.mark.parametrize(
    ("free", "why"),
    [
        ("2027-01-05", "Free from 5 Jan 2027, shortly after the start."),
        ("2027-01-11", "Free from 11 Jan 2027, shortly after the start."),
        ("2027-01-18", "Free from 18 Jan 2027, 2 weeks after the start."),
    ],
)
def test_weeks_are_counted_from_two_on(person: Person, project: Need, gates: Gates, free: str, why: str) -> None:
    gate = gates(project(start="2027-01-04"), person(LED, terms={"available_from": free}))["start"]
    assert say(gate.why) == why


@pytest.mark.parametrize("free", [None, "0000-01-01", "1899-12-31", "9999-12-31", "soon", ""])
def test_a_start_that_is_not_said_is_asked(person: Person, project: Need, gates: Gates, free: str | None) -> None:
    gate = gates(project(start="2027-01-04"), person(LED, terms={"available_from": free}))["start"]
    assert (gate.state, gate.harm, gate.known) == (UNKNOWN, 1.0, False)


@pytest.mark.parametrize(
    ("offered", "state", "harm"),
    [
        (25, PASS, FREE),  # more than enough
        (20, PASS, FREE),  # 100 % of 20
        (18, PASS, FREE),  # 90 %
        (17.8, UNKNOWN, "hours_harm_some"),  # 89 %
        (12, UNKNOWN, "hours_harm_some"),  # 60 %
        (11.8, UNKNOWN, "hours_harm_few"),  # 59 %
        (None, UNKNOWN, FREE),
    ],
)
def test_too_few_hours_cost_by_degrees_and_never_rule_out(
    person: Person, project: Need, gates: Gates, rules: Rules, offered: float | None, state: GateState, harm: str
) -> None:
    gate = gates(project(hours_per_week=20), person(LED, terms={"hours_per_week": offered}))["hours"]
    assert gate.state is state
    assert gate.harm == (rules.terms[harm] if harm else 1.0)


def test_shared_hours_are_counted_on_the_day_of_the_start(person: Person, project: Need, gates: Gates) -> None:
    """New York is 5 h behind Dublin, but 4 h between 14 and 28 March 2027: then 4 of 8 office hours are shared."""
    somebody = person(LED, terms={"time_zone": "America/New_York"})
    asked = {"time_zone": "Europe/Dublin", "min_overlap_hours": 4}
    assert gates(project(start="2027-03-15", **asked), somebody)["overlap"].state is PASS
    late = gates(project(start="2027-03-29", **asked), somebody)["overlap"]
    assert late.state is UNKNOWN
    assert late.harm < 1.0


@pytest.mark.parametrize("zone", [None, "", "Mars/Olympus"])
def test_an_unknown_time_zone_is_asked(person: Person, project: Need, gates: Gates, zone: str | None) -> None:
    need = project(time_zone="Europe/Dublin", min_overlap_hours=4)
    gate = gates(need, person(LED, terms={"time_zone": zone}))["overlap"]
    assert (gate.state, gate.harm) == (UNKNOWN, 1.0)


def test_a_need_without_terms_has_no_gates(person: Person, project: Need, gates: Gates) -> None:
    whole = {"day_rate": euros(900), "available_from": "2030-01-01", "hours_per_week": 4}
    assert gates(project(), person(LED, terms=whole)) == {}


def test_unknown_is_never_a_fail(person: Person, project: Need, gates: Gates) -> None:
    need = project(
        max_day_rate=euros(1),
        start="2026-11-23",
        hours_per_week=60,
        time_zone="Europe/Dublin",
        min_overlap_hours=8,
        work_mode="onsite",
        city="Ennis",
        languages=["Irish"],
    )
    found = gates(need, person())
    assert {gate.state for gate in found.values()} == {UNKNOWN}
    assert {gate.harm for gate in found.values()} == {1.0}
    assert {gate.known for gate in found.values()} == {False}
    assert list(found) == ["rate", "start", "hours", "overlap", "place", "lang_ga"]


def test_every_gate_can_be_said(person: Person, project: Need, gates: Gates) -> None:
    need = project(max_day_rate=euros(500), start="2027-01-04", hours_per_week=20, languages=["German"])
    terms = {"day_rate": euros(700), "available_from": "2027-03-01", "hours_per_week": 8}
    for gate in gates(need, person(LED, terms=terms, languages={"French": "C1"})).values():
        for words in (gate.label, gate.why, gate.offered, gate.ask or "no question"):
            assert "{" not in say(words)
            assert say(words)
