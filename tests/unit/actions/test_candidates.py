"""Everybody in play stands side by side with all that a decision about them rests on."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from tests.unit.actions.hiring import hold
from tpmmatch.actions import Store, courses, projects
from tpmmatch.actions.candidates import Rated, candidates, in_play
from tpmmatch.actions.deciding import set_stage
from tpmmatch.errors import UserError
from tpmmatch.model.call import CallKind, FlagNote, Mode
from tpmmatch.model.course import Course
from tpmmatch.model.decision import Stage
from tpmmatch.model.report import Report

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]


@pytest.fixture
def shop(store: Store, bring_in: BringIn, person: Person, now: datetime) -> str:
    bring_in(person("anna"), person("boris"), person("cleo"), person("dora"))
    return projects.save(store, {"title": "Shop"}, now).id


def test_whoever_is_listed_called_or_staged_is_in_play(store: Store, shop: str, now: datetime) -> None:
    assert in_play(Course()) == []
    assert candidates(store, shop, now, now.date()) == []
    courses.keep_on_list(store, shop, "cleo", now)
    hold(store, shop, "boris", CallKind.SCREEN, {"communication": 3}, now)
    set_stage(store, shop, "anna", Stage.DECLINED, now)
    found = candidates(store, shop, now, now.date())
    assert {one.person for one in found} == {"anna", "boris", "cleo"}
    assert found[-1].person == "anna", "whoever is out of play stands last"
    assert all(one.standing is not None for one in found)


def test_modes_and_referees_are_never_mixed(store: Store, shop: str, now: datetime) -> None:
    hold(store, shop, "anna", CallKind.SCREEN, {"communication": 2, "organisation": 3}, now)
    hold(store, shop, "anna", CallKind.INTERVIEW, {"communication": 5}, now)
    for rating in (3, 5):
        hold(store, shop, "anna", CallKind.REFERENCE, {"organisation": rating}, now)
    (one,) = candidates(store, shop, now, now.date())
    assert one.rated == (Rated(Mode.PHONE, 2.5, 1), Rated(Mode.VIDEO, 5.0, 1), Rated(None, 4.0, 2))


def test_open_flags_are_those_without_a_reply(store: Store, shop: str, now: datetime) -> None:
    flags = (
        FlagNote("overpromising", date(2026, 11, 2), "All in a week", "Meant a draft"),
        FlagNote("unclear", date(2026, 11, 3), "No date"),
    )
    hold(store, shop, "anna", CallKind.SCREEN, {}, now, flags=flags)
    (one,) = candidates(store, shop, now, now.date())
    assert (len(one.flags), one.open_flags) == (2, 1)


def test_a_project_that_is_gone_is_told(store: Store, now: datetime) -> None:
    with pytest.raises(UserError, match="project_not_found"):
        candidates(store, "none", now, now.date())


def test_lines_that_are_known_are_not_worked_out_anew(store: Store, shop: str, now: datetime) -> None:
    courses.keep_on_list(store, shop, "anna", now)
    (one,) = candidates(store, shop, now, now.date())
    assert one.standing is not None
    known = one.standing._replace(rank=77)
    (again,) = candidates(store, shop, now, now.date(), known=[known])
    assert again.standing == known
    courses.keep_on_list(store, shop, "boris", now)
    ranks = [found.standing.rank for found in candidates(store, shop, now, now.date(), known=[known]) if found.standing]
    assert 77 not in ranks, "with somebody new all are put in order"
