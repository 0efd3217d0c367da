"""Everybody is ranked from what the store holds, with the owner's own exchange rates."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tpmmatch.actions import Store
from tpmmatch.actions.indexing import load_index
from tpmmatch.actions.money import EXCHANGE
from tpmmatch.actions.people import erase
from tpmmatch.actions.ranking import line_up, order_people, rank, tell
from tpmmatch.errors import Cancelled, UserError
from tpmmatch.model.match import Gate, Ranking
from tpmmatch.model.project import Project, read_project
from tpmmatch.model.report import Report
from tpmmatch.wording import say

TODAY = date(2026, 11, 20)

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]


@pytest.fixture
def project() -> Project:
    return read_project(
        "app",
        {
            "title": "Booking app",
            "kind": "mobile_app",
            "must_have": ["mobile app launch"],
            "max_day_rate": {"amount": 500, "currency": "EUR"},
        },
    )


def places(ranking: Ranking) -> list[tuple[int, str]]:
    return [(person.rank, person.match.person) for person in ranking.people]


def gate(ranking: Ranking, id: str) -> Gate:
    return next(person.match.gate for person in ranking.people if person.match.person == id)


def set_rates(store: Store, rates: object) -> None:
    with store.work() as unit:
        unit.settings.set(EXCHANGE, rates)
        unit.commit()


def test_who_led_such_work_comes_first(store: Store, bring_in: BringIn, person: Person, project: Project) -> None:
    bring_in(
        person("a", did="Filed invoices."),
        person("b", did="Led the launch of a mobile app for iOS and Android, on time, with a team of nine."),
        person("c"),
    )
    ranking = rank(store, project, TODAY)
    assert places(ranking)[0] == (1, "b")
    assert [place for place, _ in places(ranking)] == [1, 2, 3], "nobody is left out"
    assert rank(store, project, TODAY) == ranking


def test_nobody_is_an_empty_ranking(store: Store, project: Project) -> None:
    ranking = rank(store, project, TODAY)
    assert ranking.people == ()
    assert (ranking.project, ranking.title, ranking.today) == ("app", "Booking app", TODAY)


@pytest.mark.parametrize("today", [date.min, date.max], ids=str)
def test_any_day_of_the_calendar_can_be_reckoned_from(
    store: Store, bring_in: BringIn, person: Person, project: Project, today: date
) -> None:
    bring_in(person("a", did="Led the launch of a mobile app.", terms={"available_from": "2026-12-01"}))
    assert places(rank(store, project, today)) == [(1, "a")]


def test_the_owners_own_rates_decide_who_is_too_dear(
    store: Store, bring_in: BringIn, person: Person, project: Project
) -> None:
    dollars = {"day_rate": {"amount": 510, "currency": "USD"}, "available_from": "2026-11-01"}
    bring_in(person("a", did="Led the launch of a mobile app.", terms=dollars))
    shipped = rank(store, project, TODAY)
    assert gate(shipped, "a") is not Gate.MISSES
    set_rates(store, {"usd": 2})
    assert gate(rank(store, project, TODAY), "a") is Gate.MISSES
    set_rates(store, {})
    assert rank(store, project, TODAY) == shipped


def test_progress_rises_to_everybody(store: Store, bring_in: BringIn, person: Person, project: Project) -> None:
    bring_in(*(person(f"p{number}") for number in range(5)))
    seen: list[tuple[int, int]] = []
    rank(store, project, TODAY, lambda done, total: seen.append((done, total)))
    assert seen == [(done, 5) for done in range(1, 6)]


def test_stopping_stops_at_the_next_person(store: Store, bring_in: BringIn, person: Person, project: Project) -> None:
    bring_in(*(person(f"p{number}") for number in range(5)))
    seen: list[int] = []
    with pytest.raises(Cancelled):
        rank(store, project, TODAY, lambda done, _: seen.append(done), lambda: len(seen) == 2)
    assert seen == [1, 2]
    assert len(rank(store, project, TODAY).people) == 5


def test_the_first_few_are_the_first_of_all(store: Store, bring_in: BringIn, person: Person, project: Project) -> None:
    bring_in(*(person(f"p{number}", did="Led a mobile app launch. " * (number % 3)) for number in range(7)))
    everybody = rank(store, project, TODAY)
    seen: list[tuple[int, int]] = []
    first = rank(store, project, TODAY, lambda done, total: seen.append((done, total)), top=3)
    assert first.people == everybody.people[:3]
    assert first.count == everybody.count == 7
    assert seen[-1][0] == seen[-1][1] < 7, "only who is shown is read"
    assert rank(store, project, TODAY, top=99) == everybody
    assert rank(store, project, TODAY, top=0).people == ()


def test_whoever_is_named_is_told_of_as_among_all(
    store: Store, bring_in: BringIn, person: Person, project: Project
) -> None:
    bring_in(*(person(f"p{number}", did="Led a mobile app launch. " * (number % 3)) for number in range(7)))
    everybody = rank(store, project, TODAY)
    seen: list[tuple[int, int]] = []
    last, third = everybody.people[-1], everybody.people[2]
    named = [last.match.person, third.match.person, last.match.person, "nobody"]
    found = rank(store, project, TODAY, lambda done, total: seen.append((done, total)), ids=named)
    assert found.people == (third, last)
    assert found.count == 7
    assert seen == [(1, 3), (2, 3), (3, 3)], "these two and the next after the third"
    assert rank(store, project, TODAY, ids=[]).people == ()


def test_a_line_up_says_of_everybody_what_the_ranking_says(
    store: Store, bring_in: BringIn, person: Person, project: Project
) -> None:
    dear = {"day_rate": {"amount": 2000, "currency": "EUR"}}
    bring_in(*(person(f"p{number}", did="Led a mobile app launch. " * (number % 3)) for number in range(7)))
    bring_in(person("dear", did="Led a mobile app launch.", terms=dear), person("silent"))
    everybody = rank(store, project, TODAY)
    lineup, lines = line_up(store, project, TODAY)
    assert [line[:8] for line in lines] == [
        (
            one.match.person,
            one.rank,
            one.tie_band,
            one.tied,
            one.match.gate,
            one.match.fit,
            one.match.confidence,
            one.first_in,
        )
        for one in everybody.people
    ]
    assert [say(words) for line in lines for words in line.missed] == ["Day rate"]
    assert lines[-1].missed
    assert tell(store, lineup, [line.person for line in lines]) == everybody
    assert tell(store, lineup, [lines[4].person]).people == everybody.people[4:5]


def test_a_line_up_that_is_older_than_its_people_still_tells_of_them(
    store: Store, bring_in: BringIn, person: Person, project: Project
) -> None:
    dear = {"day_rate": {"amount": 2000, "currency": "EUR"}}
    bring_in(person("a", did="Led the launch of a mobile app."), person("b", did="Led an app launch.", terms=dear))
    lineup, _ = line_up(store, project, TODAY)
    bring_in(person("b", did="Led an app launch."))
    (first,) = tell(store, lineup, ["a"]).people
    assert first.lead is not None
    assert first.lead.next == "b"
    erase(store, "b")
    (alone,) = tell(store, lineup, ["a", "b"]).people
    assert (alone.match.person, alone.lead) == ("a", None)
    with pytest.raises(UserError, match="person_not_found"):
        tell(store, lineup, ["b"])


def test_telling_stops_when_asked_to(store: Store, bring_in: BringIn, person: Person, project: Project) -> None:
    bring_in(person("a"), person("b"))
    lineup, _ = line_up(store, project, TODAY)
    with pytest.raises(Cancelled):
        tell(store, lineup, ["a"], lambda: True)


def test_ids_alone_come_in_the_same_order(store: Store, bring_in: BringIn, person: Person, project: Project) -> None:
    bring_in(*(person(f"p{number}", did="Led a mobile app launch. " * (number % 3)) for number in range(7)))
    ids = [place.match.person for place in rank(store, project, TODAY).people]
    assert order_people(store, project, TODAY) == ids
    assert order_people(store, project, TODAY, load_index(store)) == ids
