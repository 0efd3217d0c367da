"""Who was called and how they stand, mode by mode; the numbers are worked by hand."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from tpmmatch.actions import Store, calls, courses, projects, scoring
from tpmmatch.model.call import Answer, Asked, Call, CallKind, Inquiry, Mode, Score
from tpmmatch.model.report import Report

TODAY = date(2026, 11, 20)


@pytest.fixture
def crm(store: Store, bring_in: Callable[..., Report], person: Callable[..., dict[str, Any]], now: datetime) -> str:
    bring_in(*(person(id) for id in ("anna", "boris", "carla")))
    return projects.save(store, {"title": "CRM", "kind": "crm"}, now).id


def rated(question: str, quality: str, rating: int | None) -> Answer:
    return Answer(question, quality, asked=Asked.RATED if rating else Asked.NOT_ASKED, rating=rating)


def held(store: Store, crm: str, now: datetime, person: str, mode: Mode, *answers: Answer, **more: Any) -> Call:  # noqa: ANN401 - any field of a call
    kind = more.get("kind", CallKind.INTERVIEW)
    return calls.begin_call(store, crm, Call("", person, kind, mode, now, answers=answers), now)


def test_the_shortlist_comes_first_then_who_was_called_besides(store: Store, crm: str, now: datetime) -> None:
    assert scoring.called(store, crm, now) == []
    held(store, crm, now, "anna", Mode.PHONE)
    courses.keep_on_list(store, crm, "carla", now)
    asked = Inquiry("carla", now - timedelta(hours=5))
    calls.log_inquiry(store, crm, asked, now)
    calls.log_reply(store, crm, asked, now - timedelta(hours=2), now)
    carla, anna = scoring.called(store, crm, now)
    assert (carla.name, carla.listed, carla.calls) == ("Person carla", True, ())
    assert (anna.listed, len(anna.calls)) == (False, 1)
    assert carla.replies.usual == timedelta(hours=3)
    assert len(carla.inquiries) == 1
    assert anna.replies.usual is None


def test_what_was_not_asked_lowers_nothing(store: Store, crm: str, now: datetime) -> None:
    """(4 + 2) / 2 = 3 for the first quality, 5 for the second, the third wasn't asked: (3 + 5) / 2 = 4."""
    answers = (
        rated("a", "communication", 4),
        Answer("b", "communication", asked=Asked.NO_EVIDENCE),
        rated("c", "organisation", 5),
        rated("d", "flexibility", None),
    )
    call = held(store, crm, now, "anna", Mode.VIDEO, *answers)
    assert scoring.heard_in(call) == scoring.Heard(4.0, 3, 4)
    assert scoring.heard_in(held(store, crm, now, "anna", Mode.VIDEO)) == scoring.Heard(None, 0, 0)


def test_modes_and_referees_have_tables_of_their_own(store: Store, crm: str, now: datetime) -> None:
    held(store, crm, now, "anna", Mode.PHONE, rated("a", "communication", 3), rated("b", "organisation", None))
    held(store, crm, now, "boris", Mode.VIDEO, rated("a", "communication", 4), rated("b", "organisation", 5))
    held(store, crm, now, "anna", Mode.VIDEO, rated("a", "communication", 5))
    held(store, crm, now, "anna", Mode.PHONE, rated("r", "communication", 1), kind=CallKind.REFERENCE)
    held(store, crm, now, "carla", Mode.VIDEO, rated("a", "communication", None))
    found, mixed = scoring.tables(scoring.called(store, crm, now))
    assert mixed
    assert [(table.mode, [one.person for one in table.people]) for table in found] == [
        (Mode.PHONE, ["anna"]),
        (Mode.VIDEO, ["anna", "boris"]),
        (None, ["anna"]),
    ]
    phone, video, referees = found
    assert phone.overall == (3.0,)
    assert video.overall == (5.0, 4.5)
    assert dict(video.lines)["organisation"] == (None, Score("organisation", 5.0, 1, 1))
    assert dict(phone.lines)["organisation"] == (Score("organisation", None, 0, 1),)
    assert referees.overall == (1.0,)


def test_one_mode_is_not_mixed_and_a_referee_by_phone_mixes_none(store: Store, crm: str, now: datetime) -> None:
    held(store, crm, now, "anna", Mode.VIDEO, rated("a", "communication", 3))
    held(store, crm, now, "anna", Mode.PHONE, rated("r", "communication", 4), kind=CallKind.REFERENCE)
    held(store, crm, now, "boris", Mode.PHONE, rated("a", "communication", None))
    _, mixed = scoring.tables(scoring.called(store, crm, now))
    assert not mixed
