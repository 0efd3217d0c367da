"""Once a ranking was looked at, changes of its need are dated and told with the order before and after."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from tpmmatch.actions import Store, history, projects
from tpmmatch.actions.changes import explain_change, keep_weights, look
from tpmmatch.actions.courses import course_of, keep_on_list
from tpmmatch.actions.ranking import order_people
from tpmmatch.errors import UserError
from tpmmatch.model.project import Project
from tpmmatch.model.report import Report
from tpmmatch.wording import say

TODAY = date(2026, 11, 20)
HOUR = timedelta(hours=1)

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]


@pytest.fixture
def need() -> dict[str, Any]:
    return {"id": "app", "title": "Bookings", "must_have": ["mobile app launch", "data migration"]}


@pytest.fixture
def app(store: Store, bring_in: BringIn, person: Person, need: dict[str, Any], now: datetime) -> Project:
    bring_in(
        person("a", did="Led the launch of a mobile app. " * 3),
        person("b", did="Led the data migration of a hospital. " * 3),
    )
    return projects.save(store, need, now)


def edit(store: Store, project: Project, now: datetime, **fields: object) -> Project:
    return projects.save(store, project.document | fields, now)


def test_the_first_look_is_dated_once(store: Store, app: Project, now: datetime) -> None:
    assert look(store, app, now, TODAY).looked_at == now
    assert look(store, app, now + HOUR, TODAY).looked_at == now
    assert course_of(store, app.id).changes == ()


def test_looking_is_nothing_to_undo(store: Store, app: Project, now: datetime) -> None:
    look(store, app, now, TODAY)
    keep_on_list(store, app.id, "a", now)
    assert history.undo(store, now).what == "step_list_kept"
    step, _ = history.next_steps(store)
    assert step is not None
    assert step.what == "step_project_changed", "what comes before the look"


def test_a_list_begun_before_the_first_look_can_still_be_undone(store: Store, app: Project, now: datetime) -> None:
    keep_on_list(store, app.id, "a", now)
    look(store, app, now, TODAY)
    history.undo(store, now)
    history.undo(store, now)
    assert course_of(store, app.id).shortlist == ()


def test_changes_before_the_first_look_are_not_told(store: Store, app: Project, now: datetime) -> None:
    changed = edit(store, app, now, nice_to_have=["Scrum"])
    assert look(store, changed, now, TODAY).changes == ()


def test_a_change_is_told_at_the_next_look(store: Store, app: Project, now: datetime) -> None:
    before = tuple(order_people(store, app, TODAY))
    look(store, app, now, TODAY)
    rate = {"amount": 450, "currency": "EUR"}
    changed = edit(store, app, now + HOUR, must_have=["data migration"], nice_to_have=["Scrum"], max_day_rate=rate)
    after = tuple(order_people(store, changed, TODAY))
    (change,) = look(store, changed, now + 2 * HOUR, TODAY).changes
    assert (change.at, change.reason) == (now + 2 * HOUR, "")
    told = {say(shift.label): (say(shift.before), say(shift.after)) for shift in change.shifts}
    assert told["mobile app launch"] == ("must have, weight 5", "not looked for")
    assert told["Scrum"] == ("not looked for", "nice to have, weight 2")
    assert told["Day rate"] == ("open", "up to €450 a day")
    assert "data migration" not in told
    assert (change.before, change.after) == (before, after)
    assert before != after
    assert len(look(store, changed, now + 3 * HOUR, TODAY).changes) == 1, "told once"


def test_a_change_and_its_note_are_undone_together(store: Store, app: Project, now: datetime) -> None:
    course = look(store, app, now, TODAY)
    changed = edit(store, app, now + HOUR, must_have=["data migration"])
    look(store, changed, now + 2 * HOUR, TODAY)
    history.undo(store, now + 3 * HOUR)
    assert projects.find(store, app.id) == app
    assert course_of(store, app.id) == course
    assert look(store, app, now + 4 * HOUR, TODAY) == course


def test_a_new_title_changes_nothing_that_is_told(store: Store, app: Project, now: datetime) -> None:
    look(store, app, now, TODAY)
    assert look(store, edit(store, app, now, city="Gouda", firm_aims="Grow"), now, TODAY).changes[0].shifts
    course = course_of(store, app.id)
    later = edit(store, projects.find(store, app.id), now, firm_aims="Stay small")
    assert look(store, later, now, TODAY) == course


def test_a_reworded_description_is_told_as_such(store: Store, app: Project, now: datetime) -> None:
    look(store, app, now, TODAY)
    changed = edit(store, app, now, description="Our bakers deliver bread on cargo bikes every morning.")
    (change,) = look(store, changed, now, TODAY).changes
    assert ("What you need, in your words", "", "written anew") in [
        (say(shift.label), say(shift.before), say(shift.after)) for shift in change.shifts
    ]


def test_kept_weights_are_the_owners_with_why_and_one_step(store: Store, app: Project, now: datetime) -> None:
    look(store, app, now, TODAY)
    first = order_people(store, app, TODAY)
    weight = dict.fromkeys(item.id for item in projects.understand(store, app).criteria)
    migration = next(id for id in weight if "migration" in id)
    launch = next(id for id in weight if "launch" in id)
    changed = keep_weights(store, app.id, {migration: 10.0, launch: 1.0}, " The data matter most. ", now + HOUR, TODAY)
    assert projects.find(store, app.id) == changed
    assert dict(changed.weights) == {migration: 10.0, launch: 1.0}
    (change,) = course_of(store, app.id).changes
    assert change.reason == "The data matter most."
    assert ("data migration", "must have, weight 5", "must have, weight 10") in [
        (say(shift.label), say(shift.before), say(shift.after)) for shift in change.shifts
    ]
    assert (list(change.before), list(change.after)) == (first, order_people(store, changed, TODAY))
    assert first == ["a", "b"]
    assert change.after == ("b", "a")
    assert look(store, changed, now + 2 * HOUR, TODAY).changes == (change,), "told already"
    history.undo(store, now)
    assert projects.find(store, app.id) == app
    assert course_of(store, app.id).changes == ()


def test_weights_need_a_reason_and_a_change(store: Store, app: Project, now: datetime) -> None:
    look(store, app, now, TODAY)
    id = projects.understand(store, app).criteria[0].id
    for weight, reason, told in ((2.0, " ", "say in a few words why"), (5.0, "As is", "already")):
        with pytest.raises(UserError) as refused:
            keep_weights(store, app.id, {id: weight}, reason, now, TODAY)
        assert told in say(refused.value)
    assert projects.find(store, app.id) == app


def test_a_criterion_without_weight_can_be_taken_in_again(store: Store, app: Project, now: datetime) -> None:
    look(store, app, now, TODAY)
    id = projects.understand(store, app).criteria[0].id
    without = projects.understand(store, keep_weights(store, app.id, {id: 0.0}, "Not needed.", now, TODAY))
    assert id not in [item.id for item in without.criteria]
    assert [item.id for item in without.left_out] == [id]


def test_a_change_can_be_explained_later(store: Store, app: Project, now: datetime) -> None:
    look(store, app, now, TODAY)
    changed = edit(store, app, now, must_have=["data migration"])
    at = look(store, changed, now + HOUR, TODAY).changes[0].at
    course = explain_change(store, app.id, at, "The app can wait.", now + HOUR)
    assert [change.reason for change in course.changes] == ["The app can wait."]
    assert course_of(store, app.id) == course


def test_a_need_that_is_no_longer_kept_so_is_not_noted(store: Store, app: Project, now: datetime) -> None:
    course = look(store, app, now, TODAY)
    other = projects.save(store, app.document | {"must_have": ["Something else"]}, now + HOUR)
    history.undo(store, now + HOUR)
    assert look(store, other, now + 2 * HOUR, TODAY) == course
    assert history.next_steps(store)[1] is not None, "what was undone can still be done again"
