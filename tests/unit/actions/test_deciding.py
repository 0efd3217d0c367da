"""A decision has a human rating, a reason, and a record that can't be changed unnoticed."""

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from tpmmatch.actions import Store, history, merging, people, projects
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.deciding import (
    FOLLOWED,
    decide,
    decision_file,
    look_back,
    next_look_back,
    note_stage,
    set_stage,
)
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
    projects.save(store, {"id": shop, "title": "Shop", "must_have": ["has launched a web shop"]}, now)
    record = decide(store, shop, "boris", 4, "Answered plainly", now, TODAY).record
    id = record["criteria"][0]["id"]
    look_back(store, shop, Outcome(30, now, {id: 3}), now)
    course = look_back(store, shop, Outcome(30, now, {id: 5}, "On time"), now)
    assert [(one.days, one.ratings) for one in course.outcomes] == [(30, {id: 5})]
    assert look_back(store, shop, Outcome(30, now, {}), now).outcomes == (), "nothing is left of what was taken back"
    with pytest.raises(UserError, match="outcome_criterion_unknown"):
        look_back(store, shop, Outcome(60, now, {"looks": 5}), now)


def test_it_is_said_when_to_look_back_next(store: Store, shop: str, now: datetime) -> None:
    assert next_look_back(course_of(store, shop)) is None
    decide(store, shop, "boris", 4, "Answered plainly", now, TODAY)
    due = []
    for days in FOLLOWED:
        due.append(next_look_back(course_of(store, shop)))
        look_back(store, shop, Outcome(days, now, {}, "Well"), now)
    assert due == [(days, (now.astimezone() + timedelta(days=days)).date()) for days in FOLLOWED]
    assert next_look_back(course_of(store, shop)) is None


def test_only_a_decision_brings_somebody_to_chosen(store: Store, shop: str, now: datetime) -> None:
    with pytest.raises(UserError, match="stage_needs_decision"):
        set_stage(store, shop, "boris", Stage.CHOSEN, now)
    with pytest.raises(UserError, match="person_not_found"):
        set_stage(store, shop, "nobody", Stage.MET, now)
    decide(store, shop, "boris", 4, "Answered plainly", now, TODAY)
    set_stage(store, shop, "boris", Stage.WITHDRAWN, now)
    assert set_stage(store, shop, "boris", Stage.CHOSEN, now).stages[-1].stage is Stage.CHOSEN


def test_a_note_belongs_to_the_stage_that_it_was_written_beside(store: Store, shop: str, now: datetime) -> None:
    first = set_stage(store, shop, "anna", Stage.PHONED, now).stages[-1]
    set_stage(store, shop, "anna", Stage.MET, now + timedelta(days=1))
    course = note_stage(store, shop, first, " Good line ", now + timedelta(days=2))
    assert [(change.stage, change.note) for change in course.stages] == [(Stage.PHONED, "Good line"), (Stage.MET, "")]


def test_a_later_decision_keeps_the_former_one_on_record(store: Store, shop: str, now: datetime) -> None:
    set_stage(store, shop, "anna", Stage.MET, now)
    before = decide(store, shop, "anna", 4, "Free at once", now, TODAY)
    look_back(store, shop, Outcome(30, now, {}, "Left after a week"), now)
    made = decide(store, shop, "boris", 5, "Anna withdrew", now + timedelta(days=9), TODAY)
    course = course_of(store, shop)
    assert course.decision == made
    assert [(one.decision, one.outcomes[0].note) for one in course.former] == [(before, "Left after a week")]
    assert course.outcomes == ()
    stages = {person: found.stage for person in ("anna", "boris") if (found := course.stage(person))}
    assert stages == {"anna": Stage.MET, "boris": Stage.CHOSEN}
    assert read_course(json.loads(json.dumps(course_document(course)))) == course
    history.undo(store, now)
    assert course_of(store, shop).decision == before


def test_whoever_is_erased_is_gone_from_former_decisions_too(store: Store, shop: str, now: datetime) -> None:
    decide(store, shop, "anna", 4, "Free at once", now, TODAY)
    decide(store, shop, "boris", 5, "Better", now, TODAY)
    decide(store, shop, "cleo", 5, "Best", now, TODAY)
    people.erase(store, "anna")
    course = course_of(store, shop)
    assert [one.decision.person for one in course.former] == ["boris"]
    assert "anna" not in json.dumps(course_document(course))


def test_a_decision_goes_to_a_file_that_can_be_checked(store: Store, shop: str, now: datetime) -> None:
    made = decide(store, shop, "boris", 4, "Answered plainly", now, TODAY)
    found = json.loads(decision_file(made, "Boris"))
    assert (found["name"], found["digest"]) == ("Boris", {"sha256": digest_of(found["record"]), "whole": True})


@pytest.mark.parametrize("kept", ["anna", "cleo"])
def test_what_was_foreseen_of_whom_one_chose_stays_when_they_are_merged(
    store: Store, shop: str, now: datetime, kept: str
) -> None:
    projects.save(store, {"id": shop, "title": "Shop", "must_have": ["has launched a web shop"]}, now)
    made = decide(store, shop, "boris", 4, "Answered plainly", now, TODAY)
    merging.merge(store, kept, "boris", {}, now)
    left = course_of(store, shop).decision
    assert left is not None
    assert (left.person, left.is_whole) == (kept, True)
    assert left.of_chosen() == made.of_chosen() != {}
    merging.merge(store, "anna" if kept == "cleo" else "cleo", kept, {}, now)
    twice = course_of(store, shop).decision
    assert twice is not None
    assert twice.of_chosen() == made.of_chosen()
    assert course_document(read_course(course_document(course_of(store, shop)))) == course_document(
        course_of(store, shop)
    )


def test_who_is_erased_leaves_nothing_under_the_id_that_they_had_before_a_merge(
    store: Store, shop: str, now: datetime
) -> None:
    decide(store, shop, "boris", 4, "Answered plainly", now, TODAY)
    merging.merge(store, "cleo", "anna", {}, now)
    people.erase(store, "cleo")
    course = course_of(store, shop)
    assert course.decision is not None
    assert "anna" not in json.dumps(course_document(course))
    assert "cleo" not in json.dumps(course_document(course))
    assert [item["person"] for item in course.decision.record["people"]].count("boris") == 1
