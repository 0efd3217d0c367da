"""Terms held against each other. Money by the shipped rates: 1 GBP = 1.17 EUR."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.matching import Rules
from tpmmatch.model.match import GateResult, GateState
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project
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


def test_a_rate_not_given_or_not_convertible_is_asked(person: Person, project: Need, gates: Gates) -> None:
    need = project(max_day_rate=euros(500))
    strange = {"day_rate": {"amount": 9000, "currency": "XAU"}}
    for somebody in (person(LED), person(LED, terms=strange)):
        gate = gates(need, somebody)["rate"]
        assert (gate.state, gate.harm) == (UNKNOWN, 1.0)


@pytest.mark.parametrize(
    ("free", "state", "harm"),
    [
        ("2026-01-01", PASS, FREE),
        ("2027-01-04", PASS, FREE),  # 0 weeks after the start on 4 January
        ("2027-02-01", PASS, FREE),  # 4 weeks
        ("2027-02-08", UNKNOWN, "late_harm"),  # 5 weeks
        ("2027-03-15", UNKNOWN, "late_harm"),  # 10 weeks
        ("2027-03-22", FAIL, "late_harm_miss"),  # 11 weeks
        ("9999-12-31", FAIL, "late_harm_miss"),
    ],
)
def test_a_late_start_costs_by_degrees(
    person: Person, project: Need, gates: Gates, rules: Rules, free: str, state: GateState, harm: str
) -> None:
    gate = gates(project(start="2027-01-04"), person(LED, terms={"available_from": free}))["start"]
    assert gate.state is state
    assert gate.harm == (rules.terms[harm] if harm else 1.0)


@pytest.mark.parametrize("free", [None, "0000-01-01", "soon", ""])
def test_a_start_that_is_not_said_is_asked(person: Person, project: Need, gates: Gates, free: str | None) -> None:
    gate = gates(project(start="2027-01-04"), person(LED, terms={"available_from": free}))["start"]
    assert (gate.state, gate.harm) == (UNKNOWN, 1.0)


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


HERE = {"city": "Ennis", "countryCode": "IE"}


@pytest.mark.parametrize(
    ("home", "mode", "onsite", "hybrid"),
    [
        (HERE, "remote", (PASS, FREE), (PASS, FREE)),  # the same city: may come even if they like to stay at home
        ({"city": "ENNIS"}, None, (PASS, FREE), (PASS, FREE)),
        ({"city": "Cork", "countryCode": "ie"}, "onsite", (PASS, FREE), (PASS, FREE)),
        ({"city": "Cork", "countryCode": "IE"}, "remote", (UNKNOWN, "place_harm"), (UNKNOWN, FREE)),
        ({"city": "Porto", "countryCode": "PT"}, "onsite", (UNKNOWN, "place_harm"), (UNKNOWN, FREE)),
        ({"city": "Porto", "countryCode": "PT"}, "remote", (UNKNOWN, "place_harm"), (UNKNOWN, "hybrid_harm")),
        ({}, None, (UNKNOWN, FREE), (UNKNOWN, FREE)),
    ],
)
def test_where_somebody_lives_and_works(
    person: Person,
    project: Need,
    gates: Gates,
    rules: Rules,
    *,
    home: dict[str, str],
    mode: str | None,
    onsite: tuple[GateState, str],
    hybrid: tuple[GateState, str],
) -> None:
    somebody = person(LED, location=home, terms={"work_mode": mode})
    for work_mode, (state, harm) in (("onsite", onsite), ("hybrid", hybrid)):
        gate = gates(project(work_mode=work_mode, city="Ennis", time_zone="Europe/Dublin"), somebody)["place"]
        assert gate.state is state
        assert gate.harm == (rules.terms[harm] if harm else 1.0)


def test_remote_work_asks_for_no_place(person: Person, project: Need, gates: Gates) -> None:
    need = project(work_mode="remote", city="Ennis", time_zone="Europe/Dublin")
    assert "place" not in gates(need, person(LED, location={"city": "Porto", "countryCode": "PT"}))


def test_a_country_is_known_by_the_time_zone_if_by_nothing_else(person: Person, project: Need, gates: Gates) -> None:
    need = project(work_mode="onsite", city="Ennis", time_zone="Europe/Dublin")
    assert gates(need, person(LED, terms={"time_zone": "Europe/Dublin"}))["place"].state is PASS
    assert gates(need, person(LED, terms={"time_zone": "Europe/Lisbon"}))["place"].state is UNKNOWN


GERMAN = "Ich habe für die Praxis die Einführung der neuen Kundendatenbank mit allen Lieferanten geleitet."


@pytest.mark.parametrize(
    ("told", "listed", "state", "harm"),
    [
        (LED, {"German": "C1"}, PASS, FREE),
        (LED, {"Deutsch": ""}, PASS, FREE),
        (LED, {"Allemand": "notions"}, UNKNOWN, "language_some_harm"),
        (LED, {"English": "native", "French": "B2"}, UNKNOWN, "language_harm"),
        (LED, {}, UNKNOWN, FREE),  # nothing listed: not known
        (GERMAN, {}, PASS, FREE),  # written in it
        (GERMAN, {"English": "C1"}, PASS, FREE),
    ],
)
def test_a_language_listed_some_missing_or_written(
    person: Person,
    project: Need,
    gates: Gates,
    rules: Rules,
    *,
    told: str,
    listed: dict[str, str],
    state: GateState,
    harm: str,
) -> None:
    gate = gates(project(languages=["German"]), person(told, languages=listed))["lang_de"]
    assert gate.state is state
    assert gate.harm == (rules.terms[harm] if harm else 1.0)


def test_each_language_is_a_gate_of_its_own_and_noise_is_none(person: Person, project: Need, gates: Gates) -> None:
    found = gates(project(languages=["Deutsch", "français", "C++"]), person(LED, languages={"German": "C1"}))
    assert list(found) == ["lang_de", "lang_fr"]
    assert found["lang_de"].state is PASS


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
    assert list(found) == ["rate", "start", "hours", "overlap", "place", "lang_ga"]


def test_every_gate_can_be_said(person: Person, project: Need, gates: Gates) -> None:
    need = project(max_day_rate=euros(500), start="2027-01-04", hours_per_week=20, languages=["German"])
    terms = {"day_rate": euros(700), "available_from": "2027-03-01", "hours_per_week": 8}
    for gate in gates(need, person(LED, terms=terms, languages={"French": "C1"})).values():
        for words in (gate.label, gate.why, gate.offered):
            assert "{" not in say(words)
            assert say(words)
