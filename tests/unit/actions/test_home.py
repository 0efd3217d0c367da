"""Home says where each project stands and what is next."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from tpmmatch.actions import Store, history, importing, projects
from tpmmatch.actions.deciding import decide, look_back
from tpmmatch.actions.home import home
from tpmmatch.model.call import Call, CallKind, Mode
from tpmmatch.model.course import Course, Kept
from tpmmatch.model.decision import Outcome
from tpmmatch.model.home import LookBack, Stage

Write = Callable[[str, object], Path]


def course(store: Store, project: str, found: Course) -> None:
    with store.work() as unit:
        unit.courses.put(project, found)
        unit.commit()


def stage(store: Store, now: datetime) -> Stage:
    return home(store, now.date()).projects[0].stage


def test_an_empty_store_is_an_empty_home(store: Store, now: datetime) -> None:
    found = home(store, now.date())
    assert (found.people, found.projects, found.recent) == (0, [], [])


def test_each_stage_names_what_is_next(store: Store, now: datetime) -> None:
    id = projects.save(store, {"title": "Shop"}, now).id
    assert stage(store, now) is Stage.DESCRIBE
    projects.save(store, {"id": id, "title": "Shop", "description": "We need a web shop."}, now)
    assert stage(store, now) is Stage.RANK
    course(store, id, Course(looked_at=now))
    assert stage(store, now) is Stage.CHOOSE
    course(store, id, Course(looked_at=now, shortlist=(Kept("anna", now),)))
    assert stage(store, now) is Stage.PHONE


def test_what_starts_soonest_comes_first(store: Store, now: datetime) -> None:
    for title, start in (("A later one", "2027-03-01"), ("Open", None), ("Soon", "2026-11-30"), ("Past", "2026-11-01")):
        projects.save(store, {"title": title, "start": start}, now)
    found = home(store, now.date()).projects
    assert [(item.project.title, item.days) for item in found] == [
        ("Past", -19), ("Soon", 10), ("A later one", 101), ("Open", None),
    ]  # fmt: skip


def test_the_last_imports_are_told_but_not_what_was_undone(store: Store, write: Write, now: datetime) -> None:
    for day, name in enumerate(("anna", "boris")):
        file = write(f"{name}.json", {"basics": {"name": name}})
        importing.import_people(store, [file], now + timedelta(days=day))
    assert [step.at.day for step in home(store, now.date()).recent] == [21, 20]
    history.undo(store, now)
    assert [step.at.day for step in home(store, now.date()).recent] == [20]


def test_after_a_decision_it_says_when_to_look_back(store: Store, write: Write, now: datetime) -> None:
    importing.import_people(store, [write("anna.json", {"basics": {"name": "Anna"}, "meta": {"id": "anna"}})], now)
    id = projects.save(store, {"title": "Shop", "start": "2026-11-23"}, now).id
    projects.save(store, {"title": "Later", "start": "2026-12-05"}, now)
    decide(store, id, "anna", 4, "Plain answers", now, now.date())
    later = [(1, 32), (38, -5)]  # the work starts three days after the decision
    for days, left in later:
        (found,) = [one for one in home(store, (now + timedelta(days=days)).date()).projects if one.project.id == id]
        assert (found.stage, found.chosen, found.look_back) == (Stage.FOLLOW, "Anna", LookBack(30, left))
    titles = [one.project.title for one in home(store, now.date()).projects]
    assert titles == ["Later", "Shop"], "it waits until it is worth looking back"
    for days in (30, 60, 90):
        look_back(store, id, Outcome(days, now, {}, "Well"), now)
    assert home(store, now.date()).projects[-1].look_back is None


def test_once_somebody_was_met_it_is_time_to_decide(store: Store, now: datetime) -> None:
    id = projects.save(store, {"title": "Shop"}, now).id
    met = Call("c1", "anna", CallKind.INTERVIEW, Mode.VIDEO, now, finished=True)
    course(store, id, Course(looked_at=now, shortlist=(Kept("anna", now),), calls=(met,)))
    assert stage(store, now) is Stage.DECIDE
