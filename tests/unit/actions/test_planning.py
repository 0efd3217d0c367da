"""A call is planned in one go, and what to ask is kept with it."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from tpmmatch.actions import Store, projects
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.planning import begin_planned, plan_call, wording_of, words_of
from tpmmatch.errors import UserError
from tpmmatch.model.call import Answer, Asked, CallKind, Mode
from tpmmatch.model.report import Report
from tpmmatch.wording import say

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]
TODAY = date(2026, 11, 20)


@pytest.fixture
def crm(store: Store, bring_in: BringIn, person: Person, now: datetime) -> str:
    bring_in(person("anna"), person("boris"))
    return projects.save(store, {"title": "CRM", "kind": "crm", "must_have": ["data migration"]}, now).id


@pytest.mark.parametrize(
    ("kind", "mode"),
    [(CallKind.SCREEN, Mode.PHONE), (CallKind.INTERVIEW, Mode.VIDEO), (CallKind.REFERENCE, Mode.PHONE)],
)
def test_a_planned_call_is_kept_with_its_questions_unasked(
    store: Store, crm: str, now: datetime, kind: CallKind, mode: Mode
) -> None:
    call = begin_planned(store, crm, "anna", kind, now, now, TODAY)
    assert course_of(store, crm).call(call.id) == call
    assert (call.kind, call.mode) == (kind, mode)
    assert len(call.answers) >= 4
    assert {answer.asked for answer in call.answers} == {Asked.NOT_ASKED}
    for answer in call.answers:
        assert len(say(wording_of(answer, "Anna", "en"))) > 20
        assert answer.ask or words_of(answer, "en")


def test_the_unknown_wish_is_asked_about_by_phone(store: Store, crm: str) -> None:
    plan = plan_call(store, crm, "anna", CallKind.SCREEN, TODAY)
    assert "must:data migration" in {item.about for item in plan.questions}


def test_claims_and_names_stand_in_the_question() -> None:
    claim = Answer("claim_method", quote="I know Scrum.")
    assert "“I know Scrum”. Tell me" in str(wording_of(claim, "Anna", "en")), "one full stop is enough"
    referee = Answer("ref_relation")
    spoken = str(wording_of(referee, "Anna", "en"))
    assert "Anna" in spoken
    assert "{" not in spoken


def test_who_is_not_there_is_told(store: Store, crm: str) -> None:
    with pytest.raises(UserError, match="person_not_found"):
        plan_call(store, crm, "nobody", CallKind.SCREEN, TODAY)
    with pytest.raises(UserError, match="project_not_found"):
        plan_call(store, "nothing", "anna", CallKind.SCREEN, TODAY)
