"""What is printed about somebody is what they were ranked by."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from tpmmatch.matching import Reading, Table
from tpmmatch.matching.explain import explain
from tpmmatch.matching.extract import RUNGS, extract
from tpmmatch.matching.gates import STATES
from tpmmatch.matching.index import Index
from tpmmatch.matching.order import Order, order
from tpmmatch.matching.values import NONE
from tpmmatch.model.match import Gate, GateState, Match
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project

Person = Callable[..., Profile]
Read = Callable[[Profile], Reading]
Need = Callable[..., Project]
Lay = Callable[[Project], Table]
Told = Callable[[Project], tuple[Order, Sequence[Match]]]

CRM = "Led the introduction of a CRM for a dentist."
SALESFORCE = "Led the introduction of Salesforce for a clinic, and moved the data of 900 patients."
FULL = {
    "kind": "crm",
    "must_have": ["Salesforce", "data migration", "tames wild zorbeliths", "German"],
    "strict": ["Salesforce"],
    "nice_to_have": ["Scrum or Kanban", "patience"],
    "industry": "dental clinic",
    "max_day_rate": {"amount": 500, "currency": "EUR"},
    "start": "2027-01-04",
    "hours_per_week": 20,
    "languages": ["German", "French"],
    "work_mode": "onsite",
    "city": "Ennis",
    "time_zone": "Europe/Dublin",
    "min_overlap_hours": 4,
}
LATE = "He missed the deadline twice."


@pytest.fixture
def told(person: Person, read: Read, table: Lay, telling: tuple[str, ...]) -> Told:
    """A few who differ in all that matters."""
    people = [
        person(CRM, id="a"),
        person(SALESFORCE, *telling, id="b", skills=["Scrum"], languages={"German": "C1"}),
        person(*telling, id="c", references=[LATE, "We heard it from the vendor."], languages={"French": "A2"}),
        person(id="d"),
        person(SALESFORCE, id="e", terms={"day_rate": {"amount": 900, "currency": "USD"}, "work_mode": "remote"}),
        person(*["Baked bread for two thousand guests."] * 12, title="Baker", id="f", references=[LATE]),
        person(id="g", skills=["Salesforce"] * 200, headline="CRM"),
        person(CRM, id="h", start="1990", end="1999", terms={"available_from": "2027-02-20", "hours_per_week": 10}),
    ]

    def tell(project: Project) -> tuple[Order, Sequence[Match]]:
        known = table(project)
        readings = [read(profile) for profile in people]
        found = order(known, Index(extract(reading, known.vocabulary, known.rules) for reading in readings))
        return found, [explain(known, found, row, reading) for row, reading in enumerate(readings)]

    return tell


NEEDS = [{"kind": "crm"}, FULL, {}, {"must_have": ["Salesforce"], "strict": ["Salesforce"]}]


@pytest.mark.parametrize("need", NEEDS)
def test_every_number_is_that_of_the_order(told: Told, project: Need, need: dict[str, object]) -> None:
    found, matches = told(project(**need))
    for row, match in enumerate(matches):
        assert match.fit == (None if np.isnan(found.fit[row]) else found.fit[row])
        assert match.confidence == found.confidence[row]
        assert (match.gate is Gate.MISSES) is bool(found.misses[row])
        for number, item in enumerate(match.contributions):
            value, rung = found.values.value[number, row], found.values.rung[number, row]
            assert item.criterion is found.criteria[number]
            assert item.value == (pytest.approx(value, abs=0.00005) if value else None)
            assert item.rung is (None if rung == NONE else RUNGS[rung])
            assert item.silent is bool(found.values.silent[number, row])


@pytest.mark.parametrize("need", NEEDS)
def test_the_gates_in_words_are_the_gates_in_numbers(told: Told, project: Need, need: dict[str, object]) -> None:
    found, matches = told(project(**need))
    wishes = {item.id for item in found.criteria}
    for row, match in enumerate(matches):
        states = [STATES.index(gate.state) for gate in match.gates]
        assert max(states) == found.gates.mark[row]
        assert match.gate is (Gate.READY, Gate.ASK_FIRST, Gate.MISSES)[max(states)]
        assert np.prod([gate.harm for gate in match.gates]) == pytest.approx(found.gates.harm[row], abs=0.0001)
        terms = [gate for gate in match.gates if gate.id not in wishes]
        assert len(terms) == found.gates.terms
        assert sum(gate.known for gate in terms) == found.gates.known[row]


def test_the_craft_comes_first_then_the_terms_then_the_must_haves(told: Told, project: Need) -> None:
    _, matches = told(project(**FULL))
    assert [gate.id for gate in matches[0].gates] == [
        *("craft", "rate", "start", "hours", "overlap", "place", "lang_de", "lang_fr"),
        *("must:salesforce", "must:data migration", "must:german"),
    ]


def test_an_empty_profile_is_all_questions(told: Told, project: Need) -> None:
    _, matches = told(project(**FULL))
    empty = matches[3]
    assert (empty.fit, empty.confidence, empty.gate) == (None, 0.0, Gate.ASK_FIRST)
    assert all(item.value is None and item.evidence == () and not item.silent for item in empty.contributions)
    assert {gate.state for gate in empty.gates} == {GateState.UNKNOWN}


def test_what_is_not_known_has_no_quote_and_a_surer_rung_than_said_has_one(told: Told, project: Need) -> None:
    for need in NEEDS:
        for match in told(project(**need))[1]:
            for item in match.contributions:
                assert item.value is not None or item.evidence == ()
                assert item.rung is None or item.evidence, (match.person, item.criterion.id)


def test_bad_signs_are_told(told: Told, project: Need) -> None:
    _, matches = told(project(kind="crm"))
    assert [len(match.flags) for match in matches] == [0, 0, 2, 0, 0, 1, 0, 0]
