"""What one call changed: the two orders, and how much is known."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from tpmmatch.actions import Store, calls, projects
from tpmmatch.actions.effects import effect_of
from tpmmatch.actions.ranking import rank
from tpmmatch.errors import UserError
from tpmmatch.model.call import Answer, Asked, Call, CallKind, Mode
from tpmmatch.model.report import Report

TODAY = date(2026, 11, 20)
WORK = "Led the introduction of a CRM for a clinic and kept the date promised to its board."
MOVED = "Moved the data of nine hundred patients into it in one night, without a loss."


@pytest.fixture
def crm(store: Store, bring_in: Callable[..., Report], person: Callable[..., dict[str, Any]], now: datetime) -> str:
    """A project with two people who have shown the same."""
    job = {"name": "Own firm", "position": "Project manager", "startDate": "2019-03", "highlights": [WORK, MOVED]}
    bring_in(*(person(id) | {"work": [job]} for id in ("anna", "boris")))
    return projects.save(store, {"title": "CRM", "kind": "crm", "must_have": ["data migration"]}, now).id


def told(rating: int, mode: Mode = Mode.VIDEO) -> Call:
    answer = Answer("moving_records", "organisation", "must:data migration", Asked.RATED, rating)
    return Call(
        "", "boris", CallKind.INTERVIEW, mode, datetime.fromisoformat("2026-11-20T10:00+01:00"), answers=(answer,)
    )


def test_a_strong_answer_changes_the_order_and_more_is_known(store: Store, crm: str, now: datetime) -> None:
    call = calls.begin_call(store, crm, told(5), now)
    found = effect_of(store, crm, call.id, TODAY)
    assert (found.name, found.before, found.after) == (
        "Person boris",
        ("Person anna", "Person boris"),
        ("Person boris", "Person anna"),
    )
    assert (found.stood.rank, found.stands.rank) == (2, 1)
    assert found.stands.confidence > found.stood.confidence
    assert not found.mixed


def test_what_was_not_asked_changes_nothing(store: Store, crm: str, now: datetime) -> None:
    silent = replace(told(5), answers=(Answer("moving_records", "organisation", "must:data migration"),))
    call = calls.begin_call(store, crm, silent, now)
    found = effect_of(store, crm, call.id, TODAY)
    assert found.before == found.after
    assert found.stood == found.stands


def test_what_was_not_asked_beside_what_was_changes_nothing(store: Store, crm: str, now: datetime) -> None:
    calls.begin_call(store, crm, told(4), now)
    silent = replace(
        told(5),
        mode=Mode.IN_PERSON,
        answers=(Answer("moving_records", "organisation", "must:data migration"), Answer("x", "flexibility")),
    )
    found = effect_of(store, crm, calls.begin_call(store, crm, silent, now).id, TODAY)
    assert found.before == found.after
    assert found.stood == found.stands


def test_whoever_wasnt_asked_what_another_was_asked_loses_no_fit(store: Store, crm: str, now: datetime) -> None:
    """A quality that one was rated in is a criterion of all; who wasn't asked about it is unknown there, not bad."""
    need = {"id": crm, "title": "CRM", "kind": "crm", "must_have": [], "nice_to_have": ["data migration"]}
    project = projects.save(store, need, now)
    before = {each.match.person: each.match.fit for each in rank(store, project, TODAY).people}
    answer = Answer("who_hears_what", "communication", "", Asked.RATED, 1)
    calls.begin_call(store, crm, replace(told(1), answers=(answer,)), now)
    after = {each.match.person: each.match.fit for each in rank(store, project, TODAY).people}
    assert after["anna"] == before["anna"]
    assert (after["boris"] or 0) < (before["boris"] or 0), "it counts for who was asked"


@pytest.mark.parametrize("rating", [1, 5])
def test_anothers_call_takes_nothing_from_whoever_wasnt_asked(
    store: Store,
    crm: str,
    bring_in: Callable[..., Report],
    person: Callable[..., dict[str, Any]],
    now: datetime,
    rating: int,
) -> None:
    """Nor from somebody of whom little is known: what is assumed of them weighs no more than before."""
    bring_in(person("cleo", summary="Knows data migration."))
    before = _numbers(store, crm, now)
    answer = Answer("who_hears_what", "communication", "", Asked.RATED, rating)
    calls.begin_call(store, crm, replace(told(5), answers=(answer,)), now)
    after = _numbers(store, crm, now)
    assert 0 < before["cleo"][0] < 60
    assert {id: after[id] for id in ("anna", "cleo")} == {id: before[id] for id in ("anna", "cleo")}
    assert after["boris"][1] > before["boris"][1]
    assert (after["boris"][0] < before["boris"][0]) is (rating == 1)


def _numbers(store: Store, crm: str, now: datetime) -> dict[str, tuple[float, float]]:
    """Everybody's fit and confidence."""
    need = {"id": crm, "title": "CRM", "kind": "crm", "must_have": ["data migration", "warehouse robots"]}
    ranked = rank(store, projects.save(store, need, now), TODAY).people
    return {each.match.person: (each.match.fit or 0.0, each.match.confidence) for each in ranked}


def test_two_modes_are_told(store: Store, crm: str, now: datetime) -> None:
    calls.begin_call(store, crm, told(4, Mode.PHONE), now)
    call = calls.begin_call(store, crm, told(5), now)
    assert effect_of(store, crm, call.id, TODAY).mixed


def test_a_call_that_is_gone_changed_nothing(store: Store, crm: str) -> None:
    with pytest.raises(UserError, match="call_not_found"):
        effect_of(store, crm, "c1", TODAY)
