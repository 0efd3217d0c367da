"""A term told in a call goes into the profile in one step, moves its gate, and is undone in one."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from tpmmatch.actions import Store, people, projects
from tpmmatch.actions.calls import begin_call
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.facts import Fact, Told, known_languages, write_fact
from tpmmatch.actions.facts import fact_of as asked_for
from tpmmatch.actions.guiding import guide_of
from tpmmatch.actions.history import steps_of, told, undo
from tpmmatch.actions.ranking import rank
from tpmmatch.errors import UserError
from tpmmatch.model.call import Answer, Call, CallKind, Mode
from tpmmatch.model.match import GateState
from tpmmatch.model.report import Report
from tpmmatch.wording import say

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]
TODAY = date(2026, 11, 20)
ABOUT = ("rate", "start", "hours", "overlap", "place", "lang_de", "other")
NEED = {
    "title": "Shop", "max_day_rate": {"amount": 500, "currency": "EUR"}, "start": "2027-01-04", "hours_per_week": 20,
    "languages": ["German"], "time_zone": "Europe/Berlin", "min_overlap_hours": 4, "work_mode": "onsite",
    "city": "Bonn",
}  # fmt: skip


@pytest.fixture
def shop(store: Store, bring_in: BringIn, person: Person, now: datetime) -> str:
    bring_in(person("anna"))
    shop = projects.save(store, NEED, now).id
    answers = tuple(Answer(f"ask:{about}", about=about, ask="?") for about in ABOUT)
    begin_call(store, shop, Call("", "anna", CallKind.SCREEN, Mode.PHONE, now, answers=answers), now)
    return shop


def gate(store: Store, shop: str, id: str) -> GateState:
    (ranked,) = rank(store, projects.find(store, shop), TODAY).people
    return next(gate.state for gate in ranked.match.gates if gate.id == id)


@pytest.mark.parametrize(
    ("about", "value", "said"),
    [
        ("rate", {"amount": 480, "currency": "EUR"}, "€480 a day"),
        ("start", {"day": "2027-01-01"}, "from 1 Jan 2027"),
        ("hours", {"hours": 24}, "24 hours a week"),
        ("overlap", {"zone": "Europe/Dublin"}, "Europe/Dublin"),
        ("place", {"city": "Bonn", "country": "de", "mode": "onsite"}, "Bonn, DE, on site"),
        ("lang_de", {"language": "Deutsch", "fluency": "Fluent"}, "Deutsch: Fluent"),
    ],
)
def test_a_fact_moves_its_gate_and_one_undo_takes_all_back(
    store: Store, shop: str, now: datetime, about: str, value: dict[str, Any], said: str
) -> None:
    assert gate(store, shop, about) is GateState.UNKNOWN
    fact = asked_for(Answer("q", about=about), known_languages(store))
    assert fact is not None
    before = people.find(store, "anna").document
    written = write_fact(store, shop, Told("c1", ABOUT.index(about), fact, value), now, TODAY)
    assert gate(store, shop, about) is GateState.PASS
    assert written.gate is not None
    assert written.gate.state is GateState.PASS
    assert course_of(store, shop).calls[0].answers[ABOUT.index(about)].fact == said
    assert "call:c1" in say(told(steps_of(store, "person", "anna")[0]))
    undo(store, now)
    assert people.find(store, "anna").document == before
    assert course_of(store, shop).calls[0].answers[ABOUT.index(about)].fact == ""
    assert gate(store, shop, about) is GateState.UNKNOWN


@pytest.mark.parametrize("fact", Fact)
def test_what_is_no_fact_changes_nothing(store: Store, shop: str, now: datetime, fact: Fact) -> None:
    before = people.find(store, "anna").document
    for value in ({}, {"amount": "much", "day": "soon", "hours": 400, "zone": "Moon", "language": "Dansk"}):
        with pytest.raises(UserError, match=f"fact_unclear_{fact}"):
            write_fact(store, shop, Told("c1", 0, fact, value), now, TODAY)
    assert people.find(store, "anna").document == before
    with pytest.raises(UserError, match="call_not_found"):
        write_fact(store, shop, Told("c9", 0, fact, {"hours": 3}), now, TODAY)


def test_a_language_that_is_there_is_not_doubled(store: Store, shop: str, now: datetime) -> None:
    for fluency in ("Basic", "Fluent"):
        value = {"language": "German", "fluency": fluency}
        write_fact(store, shop, Told("c1", 5, Fact.LANGUAGE, value), now, TODAY)
    assert people.find(store, "anna").document["languages"] == [{"language": "German", "fluency": "Fluent"}]


def test_the_guide_knows_which_questions_ask_for_a_fact(store: Store, shop: str) -> None:
    guide = guide_of(store, shop, course_of(store, shop).calls[0], "de", TODAY)
    assert [guided.fact for guided in guide.questions] == [
        *("rate", "start", "hours", "overlap", "place"),
        "language",
        "",
    ]
    assert say(guide.questions[5].about, "de") == "Deutsch"
