"""The guide of a call: every question in words, in the owner's language."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from tpmmatch.actions import Store, guiding, projects
from tpmmatch.actions.planning import begin_planned
from tpmmatch.errors import UserError
from tpmmatch.model.call import CallKind
from tpmmatch.model.guide import Guide
from tpmmatch.model.report import Report
from tpmmatch.wording import say

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]
TODAY = date(2026, 11, 20)


@pytest.fixture
def crm(store: Store, bring_in: BringIn, person: Person, now: datetime) -> str:
    bring_in(person("anna", did="Moved the data of a clinic into a CRM and told everybody each Friday."))
    need = {"title": "CRM", "kind": "crm", "must_have": ["data migration"], "start": "2027-01-04"}
    return projects.save(store, need, now).id


def guide(store: Store, crm: str, kind: CallKind, now: datetime, language: str = "en") -> Guide:
    call = begin_planned(store, crm, "anna", kind, now, now, TODAY)
    found = guiding.guide_of(store, crm, call, language, TODAY)
    assert len(found.questions) == len(call.answers)
    return found


def test_an_interview_has_anchors_cues_and_flags_at_hand(store: Store, crm: str, now: datetime) -> None:
    found = guide(store, crm, CallKind.INTERVIEW, now)
    assert (found.name, found.minutes) == ("Person anna", 45)
    assert all(item.words and item.words.anchors == item.anchors for item in found.questions)
    assert not any(item.is_term for item in found.questions)
    assert say(found.sheet.need[0]) == "CRM"
    assert "Moved the data" in " ".join(claim.quote.text for claim in found.sheet.claims)
    assert found.cues.listening
    assert len(found.flags) >= 5


def test_what_the_bank_has_no_anchors_for_is_rated_by_common_ones(store: Store, crm: str, now: datetime) -> None:
    """When they can start fits or doesn't; whether they have moved data is told by an answer."""
    found = guide(store, crm, CallKind.SCREEN, now)
    terms = {say(item.ask) for item in found.questions if item.is_term}
    assert any("start" in ask for ask in terms)
    assert any(item.words is None and not item.is_term for item in found.questions)
    for item in found.questions:
        assert len({say(anchor) for anchor in item.anchors}) == 5


def test_a_guide_speaks_the_language_of_the_window(store: Store, crm: str, now: datetime) -> None:
    guiding.warm("de")
    english, german = (guide(store, crm, CallKind.INTERVIEW, now, spoken) for spoken in ("en", "de"))
    said = zip(english.questions, german.questions, strict=True)
    assert any(say(one.ask, "en") != say(other.ask, "de") for one, other in said)


def test_whoever_is_gone_has_no_guide(store: Store, crm: str, now: datetime) -> None:
    call = begin_planned(store, crm, "anna", CallKind.SCREEN, now, now, TODAY)
    with pytest.raises(UserError, match="project_not_found"):
        guiding.guide_of(store, "nothing", call, "en", TODAY)
    projects.remove(store, crm, now)
    with pytest.raises(UserError, match="project_not_found"):
        guiding.guide_of(store, crm, call, "en", TODAY)
