"""Whatever was done can be undone and done again, until somebody is forgotten."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tpmmatch.actions import Store, courses, history, importing, people, projects, tagging
from tpmmatch.actions.home import list_projects
from tpmmatch.errors import UserError
from tpmmatch.model.course import Adjustment, Course, Kept
from tpmmatch.model.history import Naming
from tpmmatch.wording import say

Write = Callable[[str, object], Path]

ANNA = {"meta": {"id": "anna"}, "basics": {"name": "Anna Berg", "email": "anna@example.org"}}
BORIS = {"meta": {"id": "boris"}, "basics": {"name": "Boris Klein"}}


@pytest.fixture
def filled(store: Store, write: Write, now: datetime) -> Store:
    importing.import_people(store, [write("people.json", [ANNA, BORIS])], now)
    return store


def names(store: Store) -> list[str]:
    return [row.name for row in people.rows(store, people.browse(store))]


def test_an_import_is_undone_as_a_whole_and_done_again(filled: Store, now: datetime) -> None:
    step = history.undo(filled, now)
    assert say(history.told(step)) == "Brought in people: 2 new, 0 updated"
    assert names(filled) == []
    history.redo(filled, now)
    assert names(filled) == ["Anna Berg", "Boris Klein"]
    assert people.find(filled, "anna").document == ANNA


def test_an_update_goes_back_to_what_was_known_before(filled: Store, write: Write, now: datetime) -> None:
    changed = ANNA | {"basics": {"name": "Anna Stone"}}
    importing.import_people(filled, [write("anna.json", changed)], now)
    history.undo(filled, now)
    assert people.find(filled, "anna").document == ANNA
    history.redo(filled, now)
    assert people.find(filled, "anna").document == changed


@pytest.mark.slow
def test_several_batches_are_one_step(store: Store, write: Write, now: datetime) -> None:
    many = [{"meta": {"id": f"p{number:04}"}, "basics": {"name": f"Person {number}"}} for number in range(1100)]
    importing.import_people(store, [write("many.json", many)], now)
    history.undo(store, now)
    assert people.count(store) == 0
    history.redo(store, now)
    assert people.count(store) == 1100


def test_people_who_were_removed_come_back(filled: Store, now: datetime) -> None:
    assert people.remove(filled, ["anna", "boris", "nobody"], now) == 2
    assert names(filled) == []
    history.undo(filled, now)
    assert names(filled) == ["Anna Berg", "Boris Klein"]


def test_undoing_says_whom_it_was_about(filled: Store, now: datetime) -> None:
    project = projects.save(filled, {"title": "Shop"}, now)
    courses.keep_on_list(filled, project.id, "anna", now)
    tagging.tag(filled, ["boris"], "met", now)
    people.remove(filled, ["boris"], now)
    turned = [say(history.told(history.undo(filled, now))) for _ in range(4)]
    assert turned == [
        "Removed people: 1 (Boris Klein)",
        "Put a tag on people: 1 (Boris Klein)",
        "Put somebody on a shortlist (Anna Berg, Shop)",
        "Began a project (Shop)",
    ]
    again = [say(history.told(history.redo(filled, now))) for _ in range(4)]
    assert again == turned[::-1]


def test_undoing_names_nobody_where_several_were_meant(filled: Store, now: datetime) -> None:
    project = projects.save(filled, {"title": "Shop"}, now)
    for person in ("anna", "boris"):
        courses.keep_on_list(filled, project.id, person, now)
    courses.reorder_list(filled, project.id, ["boris", "anna"], now)
    assert say(history.told(history.undo(filled, now))) == "Changed the order of a shortlist (Shop)"
    people.remove(filled, ["anna", "boris"], now)
    assert say(history.told(history.undo(filled, now))) == "Removed people: 2"


def test_a_project_comes_back_with_its_course(store: Store, now: datetime) -> None:
    project = projects.save(store, {"title": "Shop"}, now)
    number = Adjustment("anna", 71.5, "I know her.", now)
    course = Course(looked_at=now, shortlist=(Kept("anna", now),), adjustments=(number,))
    with store.work(Naming("step_project_changed", now)) as unit:
        unit.courses.put(project.id, course)
        unit.commit()
    projects.remove(store, project.id, now)
    assert list_projects(store) == []
    history.undo(store, now)
    with store.read() as unit:
        assert unit.courses.get(project.id) == course
    history.redo(store, now)
    assert list_projects(store) == []


def test_what_is_typed_on_and_on_is_one_change(store: Store, now: datetime) -> None:
    project = projects.save(store, {"title": "Shop"}, now)
    for second, title in enumerate(("Sho", "Sh", "Web shop")):
        projects.save(store, {"id": project.id, "title": title}, now + timedelta(seconds=second))
    history.undo(store, now)
    assert projects.find(store, project.id).title == "Shop"
    history.redo(store, now)
    assert projects.find(store, project.id).title == "Web shop"


def test_each_field_that_is_typed_in_is_undone_alone(store: Store, now: datetime) -> None:
    """One press of undo must not take away minutes of writing."""
    document: dict[str, object] = dict(projects.save(store, {"title": "Shop"}, now).document)
    for second, (field, value) in enumerate((("weeks", 1), ("weeks", 16), ("city", "Gouda"), ("city", "Goudaa"))):
        document[field] = value
        projects.save(store, document, now + timedelta(seconds=second))
    history.undo(store, now)
    left = projects.find(store, str(document["id"])).document
    assert (left.get("weeks"), left.get("city")) == (16, None)
    history.undo(store, now)
    assert "weeks" not in projects.find(store, str(document["id"])).document


def test_a_new_step_ends_what_could_be_done_again(filled: Store, now: datetime) -> None:
    people.remove(filled, ["anna"], now)
    history.undo(filled, now)
    people.remove(filled, ["boris"], now)
    with pytest.raises(UserError) as refused:
        history.redo(filled, now)
    assert refused.value.id == "history_nothing_to_redo"
    assert names(filled) == ["Anna Berg"]


def test_with_nothing_to_undo_it_says_so(store: Store, now: datetime) -> None:
    with pytest.raises(UserError) as refused:
        history.undo(store, now)
    assert say(refused.value) == "There is nothing to undo."


def test_what_was_changed_since_stays_as_it_is(filled: Store, now: datetime) -> None:
    """Somebody else's program may have changed it without a step of its own."""
    with filled.work() as unit:
        unit.people.remove(["anna"])
        unit.commit()
    with pytest.raises(UserError) as refused:
        history.undo(filled, now)
    assert refused.value.id == "history_changed_since"
    assert names(filled) == ["Boris Klein"]


def test_whoever_is_forgotten_is_not_brought_back(store: Store, write: Write, now: datetime) -> None:
    importing.import_people(store, [write("people.json", [ANNA, BORIS])], now)
    project = projects.save(store, {"title": "Shop"}, now)
    for kept in ((Kept("anna", now), Kept("boris", now)), ()):
        with store.work(Naming("step_project_changed", now)) as unit:
            unit.courses.put(project.id, Course(shortlist=kept))
            unit.commit()
    people.remove(store, ["anna"], now)
    people.erase(store, "anna")  # though she isn't there any more, she could be brought back
    assert "anna" not in kept_text(store)
    while history.next_steps(store)[0]:
        history.undo(store, now)
    assert names(store) == []
    while history.next_steps(store)[1]:
        history.redo(store, now)
    assert names(store) == ["Boris Klein"]


def test_after_a_month_steps_are_told_but_not_kept(filled: Store, now: datetime) -> None:
    people.remove(filled, ["anna"], now)
    later = now + history.KEPT_FOR + timedelta(days=1)
    assert history.let_go(filled, later) == 2
    assert "Anna Berg" not in kept_text(filled)
    assert [step.what for step in history.steps(filled)] == ["step_people_removed", "step_people_imported"]
    with pytest.raises(UserError):
        history.undo(filled, later)


def test_a_person_has_a_history(filled: Store, write: Write, now: datetime) -> None:
    importing.import_people(filled, [write("anna.json", ANNA | {"skills": []})], now)
    touched = [step.touched for step in history.steps_of(filled, "person", "anna")]
    assert touched == [{"person": 1, "file": 1}, {"person": 2}]
    assert len(history.steps_of(filled, "person", "boris")) == 1


def test_no_step_is_about_whoever_is_forgotten_however_they_are_written(
    store: Store, write: Write, now: datetime
) -> None:
    odd = 'a"b'
    importing.import_people(store, [write("odd.json", {"meta": {"id": odd}, "basics": {"name": "Odd"}})], now)
    project = projects.save(store, {"title": "Shop"}, now)
    for adjusted in ((Adjustment(odd, 50.0, "I know them.", now),), ()):
        with store.work(Naming("step_adjusted", now, about=odd)) as unit:
            unit.courses.put(project.id, Course(adjustments=adjusted))
            unit.commit()
    people.erase(store, odd)
    assert "I know them." not in kept_text(store)
    assert odd not in [step.about for step in history.steps(store)]


def kept_text(store: Store) -> str:
    with store.read() as unit:
        return json.dumps([*unit.steps.others("person"), *unit.steps.others("course")])
