"""A decision has a human rating, a reason, and a record that can't be changed unnoticed."""

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from tpmmatch.actions import Store, history, people, projects
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.deciding import decide, look_back, set_stage
from tpmmatch.errors import UserError
from tpmmatch.model.course import course_document, read_course
from tpmmatch.model.decision import Outcome, Stage, digest_of
from tpmmatch.model.report import Report

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]
TODAY = date(2026, 11, 20)


@pytest.fixture
def shop(store: Store, bring_in: BringIn, person: Person, now: datetime) -> str:
    bring_in(person("anna"), person("boris"), person("cleo"))
    return projects.save(store, {"title": "Shop"}, now).id


def test_stages_are_dated_and_the_last_one_counts(store: Store, shop: str, now: datetime) -> None:
    set_stage(store, shop, "anna", Stage.TO_PHONE, now)
    course = set_stage(store, shop, "anna", Stage.PHONED, now + timedelta(days=1), " Good line ")
    found = course.stage("anna")
    assert found is not None
    assert (found.stage, found.note, found.at) == (Stage.PHONED, "Good line", now + timedelta(days=1))
    assert course.stage("boris") is None
    history.undo(store, now)
    assert [change.stage for change in course_of(store, shop).stages] == [Stage.TO_PHONE]


def test_a_decision_keeps_what_it_rests_on(store: Store, shop: str, now: datetime) -> None:
    made = decide(store, shop, "boris", 4, "Answered plainly", now, TODAY)
    course = course_of(store, shop)
    assert course.decision == made
    assert made.is_whole
    assert {item["person"] for item in made.record["people"]} == {"anna", "boris", "cleo"}
    assert made.record["need"]["title"] == "Shop"
    stage = course.stage("boris")
    assert stage is not None
    assert stage.stage is Stage.CHOSEN
    assert read_course(json.loads(json.dumps(course_document(course)))) == course


def test_the_same_is_decided_on_the_same_record(store: Store, shop: str, now: datetime) -> None:
    first = decide(store, shop, "boris", 4, "Once", now, TODAY)
    again = decide(store, shop, "boris", 4, "Twice", now + timedelta(days=1), TODAY)
    assert first.digest == again.digest
    assert digest_of(first.record | {"ranked": 99}) != first.digest


@pytest.mark.parametrize(("rating", "reason"), [(0, "Good"), (6, "Good"), (3, "  ")])
def test_without_a_rating_and_a_reason_nothing_is_decided(
    store: Store, shop: str, now: datetime, rating: int, reason: str
) -> None:
    with pytest.raises(UserError):
        decide(store, shop, "boris", rating, reason, now, TODAY)
    assert course_of(store, shop).decision is None


def test_who_is_erased_leaves_a_numbered_stub_and_the_record_says_so(store: Store, shop: str, now: datetime) -> None:
    decide(store, shop, "boris", 4, "Answered plainly", now, TODAY)
    people.erase(store, "anna")
    left = course_of(store, shop).decision
    assert left is not None
    assert "anna" not in json.dumps(left.record)
    assert {"person": "erased-1"} in left.record["people"]
    assert not left.is_whole
    people.erase(store, "boris")
    assert course_of(store, shop).decision is None


def test_how_it_went_is_noted_once_for_each_date(store: Store, shop: str, now: datetime) -> None:
    with pytest.raises(UserError, match="decision_not_made"):
        look_back(store, shop, Outcome(30, now, {}), now)
    decide(store, shop, "boris", 4, "Answered plainly", now, TODAY)
    look_back(store, shop, Outcome(30, now, {"kind:crm": 3}), now)
    course = look_back(store, shop, Outcome(30, now, {"kind:crm": 5}, "On time"), now)
    assert [(one.days, one.ratings) for one in course.outcomes] == [(30, {"kind:crm": 5})]
