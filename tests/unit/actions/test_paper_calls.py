"""Which calls are printed: the one that is planned, else the one that comes next, else what all are asked."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from tpmmatch.actions import Store, paper_calls, printing, projects
from tpmmatch.actions.calls import finish_call
from tpmmatch.actions.planning import begin_planned
from tpmmatch.actions.press import Press
from tpmmatch.errors import UserError
from tpmmatch.model.brief import DocumentKind, Order
from tpmmatch.model.call import CallKind
from tpmmatch.model.project import Project
from tpmmatch.model.report import Report

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]
TODAY = date(2026, 11, 20)


@pytest.fixture
def crm(store: Store, bring_in: BringIn, person: Person, now: datetime) -> Project:
    did = "Moved the data of a clinic into a CRM, wrote the plan and told everybody each Friday."
    bring_in(person("anna", did=did), person("boris"))
    need = {"title": "CRM", "kind": "crm", "must_have": ["data migration"], "start": "2027-01-04"}
    return projects.save(store, need, now)


def press(store: Store, crm: Project, *people: str, **values: Any) -> Press:  # noqa: ANN401 - fields of an order
    return Press(store, Order(DocumentKind.GUIDE, crm, TODAY, people, **values))


def test_the_planned_call_is_printed_with_its_codes(store: Store, crm: Project, now: datetime) -> None:
    call = begin_planned(store, crm.id, "anna", CallKind.INTERVIEW, now, now, TODAY)
    (paper,) = paper_calls.guides(press(store, crm, "anna"))
    assert (paper.call, paper.kept, paper.form) == (call, True, "")
    assert paper.guide.name == "Person anna"
    assert paper.call.codes[0] == "A"


def test_where_none_is_planned_the_next_one_is_printed_and_not_kept(store: Store, crm: Project, now: datetime) -> None:
    (paper,) = paper_calls.guides(press(store, crm, "anna"))
    assert (paper.call.kind, paper.kept) == (CallKind.SCREEN, False)
    assert press(store, crm).course.calls == ()
    call = begin_planned(store, crm.id, "anna", CallKind.SCREEN, now, now, TODAY)
    finish_call(store, crm.id, call.id, now, TODAY)
    (second,) = paper_calls.guides(press(store, crm, "anna"))
    assert second.call.kind is CallKind.INTERVIEW


def test_with_nobody_named_it_is_what_all_are_asked(store: Store, crm: Project) -> None:
    screen, interview = paper_calls.guides(press(store, crm))
    assert [paper.call.kind for paper in (screen, interview)] == [CallKind.SCREEN, CallKind.INTERVIEW]
    for paper in (screen, interview):
        assert paper.call.answers
        assert all(answer.is_core for answer in paper.call.answers)
        assert (paper.call.person, paper.guide.name, paper.guide.sheet.claims) == ("", "", ())


def test_the_core_has_the_same_codes_for_everybody(store: Store, crm: Project, now: datetime) -> None:
    interview = paper_calls.guides(press(store, crm))[1].call
    for id in ("anna", "boris"):
        call = begin_planned(store, crm.id, id, CallKind.INTERVIEW, now, now, TODAY)
        core = {code: answer.question for code, answer in zip(call.codes, call.answers, strict=True) if answer.is_core}
        assert core == dict(zip(interview.codes, (answer.question for answer in interview.answers), strict=True))


def test_a_referee_is_asked_about_the_claims(store: Store, crm: Project) -> None:
    (paper,) = paper_calls.references(press(store, crm, "anna"))
    assert paper.call.kind is CallKind.REFERENCE
    assert any("clinic" in answer.quote for answer in paper.call.answers)


def test_a_form_is_of_one_planned_call(store: Store, crm: Project, now: datetime) -> None:
    with pytest.raises(UserError, match="form_one_person"):
        paper_calls.guides(press(store, crm, form=True))
    with pytest.raises(UserError, match="form_without_plan"):
        paper_calls.references(press(store, crm, "anna", form=True))
    call = begin_planned(store, crm.id, "anna", CallKind.SCREEN, now, now, TODAY)
    (paper,) = paper_calls.guides(press(store, crm, "anna", form=True))
    assert call.id in paper.form
    with pytest.raises(UserError, match="form_kind_none"):
        printing.print_document(store, Order(DocumentKind.CHEAT, crm, TODAY, ("anna",), form=True))


def test_blind_papers_hide_the_name_in_questions_too(store: Store, crm: Project, now: datetime) -> None:
    begin_planned(store, crm.id, "anna", CallKind.REFERENCE, now, now, TODAY)
    (paper,) = paper_calls.references(press(store, crm, "anna", blind=True))
    assert "anna" not in paper.guide.name.lower()
    assert not any("Person anna" in str(question.ask) for question in paper.guide.questions)
