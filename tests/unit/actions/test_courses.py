"""Who is kept on a project's list, and the owner's own numbers, each change of which can be undone."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from tpmmatch.actions import Store, history, projects
from tpmmatch.actions.courses import (
    adjust,
    course_of,
    courses_of_person,
    keep_on_list,
    reorder_list,
    take_off_list,
    unadjust,
)
from tpmmatch.errors import UserError
from tpmmatch.model.report import Report
from tpmmatch.wording import say

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]


@pytest.fixture
def shop(store: Store, bring_in: BringIn, person: Person, now: datetime) -> str:
    """The id of a project, with three people in the store."""
    bring_in(person("anna"), person("boris"), person("cleo"))
    return projects.save(store, {"title": "Shop"}, now).id


def kept(store: Store, project: str) -> list[str]:
    return [item.person for item in course_of(store, project).shortlist]


def test_whoever_is_kept_stands_on_the_list_since_then(store: Store, shop: str, now: datetime) -> None:
    keep_on_list(store, shop, "anna", now)
    course = keep_on_list(store, shop, "boris", now + timedelta(hours=1))
    assert [(item.person, item.at) for item in course.shortlist] == [
        ("anna", now),
        ("boris", now + timedelta(hours=1)),
    ]
    assert keep_on_list(store, shop, "anna", now + timedelta(hours=2)) == course, "who is on it stays where they are"
    assert course_of(store, shop) == course


def test_keeping_and_taking_off_are_undone_one_by_one(store: Store, shop: str, now: datetime) -> None:
    keep_on_list(store, shop, "anna", now)
    keep_on_list(store, shop, "boris", now)
    take_off_list(store, shop, "anna", now)
    assert kept(store, shop) == ["boris"]
    assert say(history.told(history.undo(store, now))) == "Took somebody off a shortlist (Person anna, Shop)"
    assert kept(store, shop) == ["anna", "boris"]
    history.undo(store, now)
    assert kept(store, shop) == ["anna"]
    history.redo(store, now)
    assert kept(store, shop) == ["anna", "boris"]


def test_what_changes_nothing_is_nothing_to_undo(store: Store, shop: str, now: datetime) -> None:
    keep_on_list(store, shop, "anna", now)
    keep_on_list(store, shop, "anna", now)
    take_off_list(store, shop, "cleo", now)
    history.undo(store, now)
    assert kept(store, shop) == []


def test_the_list_has_the_owners_order(store: Store, shop: str, now: datetime) -> None:
    for id in ("anna", "boris", "cleo"):
        keep_on_list(store, shop, id, now)
    reorder_list(store, shop, ["cleo", "anna"], now)
    assert kept(store, shop) == ["cleo", "anna", "boris"], "who wasn't named is lost by no reordering"
    history.undo(store, now)
    assert kept(store, shop) == ["anna", "boris", "cleo"]


def test_an_own_number_takes_the_place_of_an_earlier_one(store: Store, shop: str, now: datetime) -> None:
    adjust(store, shop, "anna", 70, "Worked with her.", now)
    course = adjust(store, shop, "anna", 84.25, "  Worked with her twice. ", now)
    found = course.adjustment("anna")
    assert found is not None
    assert (found.fit, found.reason) == (84.2, "Worked with her twice.")
    assert len(course.adjustments) == 1
    assert unadjust(store, shop, "anna", now).adjustments == ()
    history.undo(store, now)
    assert course_of(store, shop) == course


@pytest.mark.parametrize(
    ("fit", "reason", "told"),
    [(101, "Good", "between 0 and 100"), (-1, "Bad", "between 0"), (50, "  ", "say in a few")],
)
def test_an_own_number_needs_its_range_and_a_reason(
    store: Store, shop: str, now: datetime, fit: float, reason: str, told: str
) -> None:
    with pytest.raises(UserError) as refused:
        adjust(store, shop, "anna", fit, reason, now)
    assert told in say(refused.value)
    assert course_of(store, shop).adjustments == ()


def test_a_project_that_is_gone_is_told(store: Store, now: datetime) -> None:
    with pytest.raises(UserError, match="project_not_found"):
        keep_on_list(store, "gone", "anna", now)


def test_a_person_knows_on_whose_lists_they_are(store: Store, shop: str, now: datetime) -> None:
    app = projects.save(store, {"title": "App"}, now).id
    projects.save(store, {"title": "Law firm"}, now)
    keep_on_list(store, shop, "anna", now)
    adjust(store, app, "anna", 40, "Too dear.", now)
    found = courses_of_person(store, "anna")
    assert [(item.project.title, item.kept_at, item.adjustment and item.adjustment.fit) for item in found] == [
        ("App", None, 40),
        ("Shop", now, None),
    ]
    assert courses_of_person(store, "boris") == []
