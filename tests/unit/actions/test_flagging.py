"""Red flags of somebody over all calls, and what they say to them later."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from tests.unit.actions.hiring import hold
from tpmmatch.actions import Store, history, projects
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.flagging import flags_of, reply_to_flag
from tpmmatch.calls import bank
from tpmmatch.errors import UserError
from tpmmatch.model.call import CallKind, FlagNote
from tpmmatch.model.report import Report

FLAG = next(iter(bank().flags))


@pytest.fixture
def shop(store: Store, bring_in: Callable[..., Report], person: Callable[..., dict[str, Any]], now: datetime) -> str:
    bring_in(person("anna"))
    id = projects.save(store, {"title": "Shop"}, now).id
    later = FlagNote(FLAG, date(2026, 11, 9), "Late twice")
    hold(store, id, "anna", CallKind.SCREEN, {}, now, flags=(later, FlagNote("own words", date(2026, 11, 2), "")))
    hold(store, id, "anna", CallKind.INTERVIEW, {}, now, flags=(FlagNote(FLAG, date(2026, 11, 5), "No plan"),))
    return id


def test_flags_of_all_calls_stand_by_day_with_their_names(store: Store, shop: str) -> None:
    found = flags_of(course_of(store, shop).calls)
    assert [(raised.call.id, raised.note.day.day, raised.is_open) for raised in found] == [
        ("c1", 2, True), ("c2", 5, True), ("c1", 9, True),
    ]  # fmt: skip
    assert [raised.name for raised in found] == ["own words", bank().flags[FLAG].name, bank().flags[FLAG].name]
    assert flags_of(course_of(store, shop).calls, "de")[1].name == bank("de").flags[FLAG].name


def test_a_reply_can_be_noted_later_and_undone(store: Store, shop: str, now: datetime) -> None:
    later = now + timedelta(days=3)
    for reply in ("Was il", " Was ill, told us on Monday "):
        course = reply_to_flag(store, shop, "c1", 0, reply, later)
    assert course.calls[0].flags[0].reply == "Was ill, told us on Monday"
    assert course.calls[0].flags[1].reply == ""
    history.undo(store, later)
    assert course_of(store, shop).calls[0].flags[0].reply == "", "typing is one step"


@pytest.mark.parametrize(("call", "place"), [("c9", 0), ("c1", 2), ("c1", -1)])
def test_a_flag_that_is_gone_is_told(store: Store, shop: str, now: datetime, call: str, place: int) -> None:
    with pytest.raises(UserError, match="flag_not_found"):
        reply_to_flag(store, shop, call, place, "Late", now)
