"""It is said when to look back on a decision, and after the last time nothing more."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from tpmmatch.actions import Store, projects
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.deciding import decide, look_back
from tpmmatch.actions.following import FOLLOWED, next_look_back
from tpmmatch.model.decision import Outcome
from tpmmatch.model.report import Report

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]


def test_it_is_said_when_to_look_back_next(store: Store, bring_in: BringIn, person: Person, now: datetime) -> None:
    bring_in(person("anna"), person("boris"))
    shop = projects.save(store, {"title": "Shop"}, now).id
    assert next_look_back(course_of(store, shop), None) is None
    decide(store, shop, "boris", 4, "Answered plainly", now, date(2026, 11, 20))
    due = []
    for days in FOLLOWED:
        due.append(next_look_back(course_of(store, shop), None))
        look_back(store, shop, Outcome(days, now, {}, "Well"), now)
    assert due == [(days, (now.astimezone() + timedelta(days=days)).date()) for days in FOLLOWED]
    assert next_look_back(course_of(store, shop), None) is None


@pytest.mark.parametrize(("start", "on"), [(date(2027, 3, 15), date(2027, 4, 14)), (date(2026, 1, 1), None)])
def test_it_counts_from_the_start_of_the_work_if_that_is_later(
    store: Store, bring_in: BringIn, person: Person, now: datetime, start: date, on: date | None
) -> None:
    bring_in(person("boris"))
    shop = projects.save(store, {"title": "Shop"}, now).id
    decide(store, shop, "boris", 4, "Answered plainly", now, date(2026, 11, 20))
    decided = now.astimezone().date()
    assert next_look_back(course_of(store, shop), start) == (30, on or decided + timedelta(days=30))
