"""Home says where each project stands and what is next."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from tpmmatch.actions import Store, history, importing, projects
from tpmmatch.actions.home import home
from tpmmatch.model.course import Course, Kept
from tpmmatch.model.home import Stage

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
