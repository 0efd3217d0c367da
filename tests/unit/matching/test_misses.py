"""What somebody misses is told from the index as it is told from their profile."""

from collections.abc import Callable, Sequence

import pytest

from tpmmatch.matching import Reading, Table, rank
from tpmmatch.matching.extract import extract
from tpmmatch.matching.index import Index
from tpmmatch.matching.misses import misses
from tpmmatch.matching.order import order
from tpmmatch.model.match import GateState
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project
from tpmmatch.wording import say

Need = Callable[..., Project]
Person = Callable[..., Profile]
Missed = Callable[..., dict[str, list[str]]]

LONG = [f"Led the timetable of bus company number {number} with its council and its drivers." for number in range(9)]
TERMS = {
    "max_day_rate": {"amount": 500, "currency": "EUR"},
    "start": "2026-12-01",
    "languages": ["Dutch"],
    "hours_per_week": 30,
}
FAR = {"day_rate": {"amount": 2000, "currency": "EUR"}, "available_from": "2027-12-01", "hours_per_week": 2}


@pytest.fixture
def missed(table: Callable[[Project], Table], read: Callable[[Profile], Reading]) -> Missed:
    """The names by person, which their explanations give as well."""

    def make(project: Project, *people: Profile) -> dict[str, list[str]]:
        laid, readings = table(project), [read(person) for person in people]
        index = Index(extract(reading, laid.vocabulary, laid.rules) for reading in readings)
        told = misses(laid, index, order(laid, index))
        for ranked in rank(laid, readings).people:
            failed = tuple(gate.label for gate in ranked.match.gates if gate.state is GateState.FAIL)
            assert told.get(index.people.index(ranked.match.person), ()) == failed
        return {index.people[row]: said(labels) for row, labels in told.items()}

    return make


def said(labels: Sequence[object]) -> list[str]:
    return [say(label) for label in labels]  # type: ignore[arg-type]


def test_terms_come_first_then_must_haves(person: Person, project: Need, missed: Missed) -> None:
    need = project("CRM rollout", must_have=["Salesforce", "data migration"], strict=["Salesforce"], **TERMS)
    people = [person(*LONG, id="a", terms=FAR), person(*LONG, id="b"), person(id="c", terms=FAR), person(id="d")]
    assert missed(need, *people) == {
        "a": ["Day rate", "Start", "Salesforce"],
        "b": ["Salesforce"],
        "c": ["Day rate", "Start"],
    }


def test_nothing_is_missed_where_nothing_is_asked_for(person: Person, project: Need, missed: Missed) -> None:
    assert missed(project(), person(*LONG, id="a", terms=FAR), person(id="b")) == {}
    assert missed(project(**TERMS)) == {}
