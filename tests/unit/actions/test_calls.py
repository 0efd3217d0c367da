"""Calls are held: noted as they go, finished with what they changed, undone, forgotten with whom they were about."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from tpmmatch.actions import Store, calls, changes, history, people, projects
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.ranking import rank
from tpmmatch.errors import UserError
from tpmmatch.model.call import Answer, Asked, Call, CallKind, Inquiry, Mode
from tpmmatch.model.course import course_document
from tpmmatch.model.match import Rung
from tpmmatch.model.project import Project
from tpmmatch.model.report import Report
from tpmmatch.wording import say

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]
TODAY = date(2026, 11, 20)
WORK = "Led the introduction of a CRM for a clinic and kept the date promised to its board."
MOVED = "Moved the data of nine hundred patients into it in one night, without a loss."


@pytest.fixture
def crm(store: Store, bring_in: BringIn, person: Person, now: datetime) -> Project:
    """A project with two people who have shown the same."""
    job = {"name": "Own firm", "position": "Project manager", "startDate": "2019-03", "highlights": [WORK, MOVED]}
    bring_in(*(person(id) | {"work": [job]} for id in ("anna", "boris")))
    made = projects.save(store, {"title": "CRM", "kind": "crm", "must_have": ["data migration"]}, now)
    changes.look(store, made, now, TODAY)
    return made


def planned(person: str) -> Call:
    answers = (Answer("moving_records", "organisation", "must:data migration"), Answer("drive", "self_motivation"))
    return Call("", person, CallKind.INTERVIEW, Mode.VIDEO, datetime.fromisoformat("2026-11-20T10:00+01:00"), "Ada",
                answers=answers)  # fmt: skip


def order(store: Store, crm: Project) -> list[str]:
    return [ranked.match.person for ranked in rank(store, crm, TODAY).people]


def test_what_is_noted_is_kept_at_once_and_undone_as_one_sitting(store: Store, crm: Project, now: datetime) -> None:
    call = calls.begin_call(store, crm.id, planned("boris"), now)
    for number, typed in enumerate(("C", "Co", "Counted")):
        answer = replace(call.answers[0], asked=Asked.RATED, rating=5, result=typed)
        call = replace(call, answers=(answer, call.answers[1]))
        calls.note_call(store, crm.id, call, now + timedelta(seconds=number))
    assert course_of(store, crm.id).call(call.id) == call
    history.undo(store, now)
    left = course_of(store, crm.id).call(call.id)
    assert left is not None
    assert left.answers[0].asked is Asked.NOT_ASKED


def test_what_was_heard_changes_the_order_and_is_told(store: Store, crm: Project, now: datetime) -> None:
    assert order(store, crm) == ["anna", "boris"]
    call = calls.begin_call(store, crm.id, planned("anna"), now)
    low = replace(call.answers[0], asked=Asked.RATED, rating=1, result="Knew no number")
    calls.note_call(store, crm.id, replace(call, answers=(low, call.answers[1])), now)
    assert order(store, crm) == ["boris", "anna"], "as soon as it is noted"
    course = calls.finish_call(store, crm.id, call.id, now, TODAY)
    (change,) = course.changes
    assert (change.before, change.after, change.call) == (("anna", "boris"), ("boris", "anna"), call.id)
    (kept,) = course_of(store, crm.id).changes
    assert [(say(shift.label), say(shift.after), say(shift.after, "de")) for shift in kept.shifts] == [
        ("data migration", "1 of 5", "1 von 5")
    ]
    match = next(ranked.match for ranked in rank(store, crm, TODAY).people if ranked.match.person == "anna")
    told = next(item for item in match.contributions if item.criterion.id == "must:data migration")
    assert (told.rung, told.evidence[0].text, told.evidence[0].source) == (Rung.SEEN, "Knew no number", "call:c1")
    calls.remove_call(store, crm.id, call.id, now)
    assert order(store, crm) == ["anna", "boris"]
    assert course_of(store, crm.id).changes == ()


def test_what_brought_nothing_is_told_in_words(store: Store, crm: Project, now: datetime) -> None:
    call = calls.begin_call(store, crm.id, planned("anna"), now)
    nothing = replace(call.answers[0], asked=Asked.NO_EVIDENCE)
    calls.note_call(store, crm.id, replace(call, answers=(nothing, call.answers[1])), now)
    (change,) = calls.finish_call(store, crm.id, call.id, now, TODAY).changes
    assert [say(shift.after) for shift in change.shifts] == ["asked, no evidence"]


def test_a_call_in_which_nothing_was_asked_changes_nothing(store: Store, crm: Project, now: datetime) -> None:
    before = rank(store, crm, TODAY)
    call = calls.begin_call(store, crm.id, planned("anna"), now)
    course = calls.finish_call(store, crm.id, call.id, now, TODAY)
    assert course.changes == ()
    assert rank(store, crm, TODAY) == before


def test_calls_are_told_apart(store: Store, crm: Project, now: datetime) -> None:
    made = [calls.begin_call(store, crm.id, planned(id), now).id for id in ("anna", "boris", "anna")]
    assert made == ["c1", "c2", "c3"]
    calls.remove_call(store, crm.id, "c2", now)
    assert calls.begin_call(store, crm.id, planned("boris"), now).id == "c2"


def test_who_or_what_is_gone_is_said(store: Store, crm: Project, now: datetime) -> None:
    call = calls.begin_call(store, crm.id, planned("anna"), now)
    calls.remove_call(store, crm.id, call.id, now)
    with pytest.raises(UserError, match="call_not_found"):
        calls.note_call(store, crm.id, call, now)
    with pytest.raises(UserError, match="call_not_found"):
        calls.finish_call(store, crm.id, call.id, now, TODAY)
    with pytest.raises(UserError, match="person_not_found"):
        calls.begin_call(store, crm.id, planned("nobody"), now)
    with pytest.raises(UserError, match="project_not_found"):
        calls.begin_call(store, "nothing", planned("anna"), now)


def test_whoever_is_erased_leaves_no_word_of_a_call(store: Store, crm: Project, now: datetime) -> None:
    call = calls.begin_call(store, crm.id, planned("anna"), now)
    calls.note_call(store, crm.id, replace(call, note="Quetzalcoatl"), now)
    people.erase(store, "anna")
    assert course_of(store, crm.id).calls == ()
    with store.read() as unit:
        kept = json.dumps([course_document(course) for _, course in unit.courses.all()])
        assert "Quetzalcoatl" not in kept + "".join(unit.steps.others("course"))


def test_replies_are_logged(store: Store, crm: Project, now: datetime) -> None:
    asked = Inquiry("anna", now)
    calls.log_inquiry(store, crm.id, asked, now)
    course = calls.log_reply(store, crm.id, asked, now + timedelta(hours=2), now + timedelta(hours=3))
    assert course.inquiries == (Inquiry("anna", now, now + timedelta(hours=2)),)


def test_a_call_finished_twice_is_one_change(store: Store, crm: Project, now: datetime) -> None:
    call = calls.begin_call(store, crm.id, planned("boris"), now)
    for rating in (3, 5):
        answer = replace(call.answers[0], asked=Asked.RATED, rating=rating)
        calls.note_call(store, crm.id, replace(call, answers=(answer, call.answers[1])), now)
        course = calls.finish_call(store, crm.id, call.id, now, TODAY)
    (change,) = course.changes
    assert change.call == call.id
    assert say(change.shifts[0].after) == "5 of 5"


def test_what_is_noted_anew_is_undone_by_itself(store: Store, crm: Project, now: datetime) -> None:
    call = calls.begin_call(store, crm.id, planned("boris"), now)
    first = replace(call, note="Rang in time.")
    calls.note_call(store, crm.id, first, now)
    calls.note_call(store, crm.id, replace(first, risk_raised="The old data."), now, anew=True)
    calls.note_call(store, crm.id, replace(first, risk_raised="The old data is bad."), now)
    history.undo(store, now)
    assert course_of(store, crm.id).call(call.id) == first


def test_a_line_of_the_log_is_put_right_and_taken_out(store: Store, crm: Project, now: datetime) -> None:
    asked = Inquiry("anna", now - timedelta(hours=5))
    for _ in range(2):  # two alike
        calls.log_inquiry(store, crm.id, asked, now)
    answered = replace(asked, answered=now)
    calls.change_inquiry(store, crm.id, asked, answered, now)
    course = calls.change_inquiry(store, crm.id, answered, replace(answered, asked=now - timedelta(hours=1)), now)
    assert [one.answered and one.answered - one.asked for one in course.inquiries] == [timedelta(hours=1), None]
    assert calls.drop_inquiry(store, crm.id, asked, now).inquiries == course.inquiries[:1]
    with pytest.raises(UserError, match="inquiry_not_found"):
        calls.drop_inquiry(store, crm.id, asked, now)


@pytest.mark.parametrize(
    ("asked", "answered", "told"),
    [(1, None, "inquiry_to_come"), (-2, 1, "inquiry_to_come"), (-2, -3, "inquiry_answered_early")],
)
def test_what_cannot_have_happened_is_refused(
    store: Store, crm: Project, now: datetime, asked: int, answered: int | None, told: str
) -> None:
    first = Inquiry("anna", now + timedelta(hours=asked))
    after = now + timedelta(hours=answered) if answered is not None else None
    with pytest.raises(UserError, match=told):
        calls.log_inquiry(store, crm.id, replace(first, answered=after), now)
    assert course_of(store, crm.id).inquiries == ()
