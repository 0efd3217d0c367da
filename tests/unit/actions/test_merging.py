"""Two become one with all that both had, and are two again when it is undone."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.actions import Store, backups, courses, duplicates, history, importing, merging, people, projects, tagging
from tpmmatch.actions.attachments import attach, attachments
from tpmmatch.errors import UserError
from tpmmatch.model.document import Document
from tpmmatch.model.likeness import Side

Write = Callable[[str, object], Path]
ANN: Document = {
    "basics": {"name": "Ann Berg", "email": "ann@berg.de", "label": "Lead"},
    "work": [{"name": "Acme", "position": "Lead", "startDate": "2019-01"}],
}
OTHER: Document = {
    "basics": {"name": "Berg, Ann", "email": "ann@work.de", "phone": "1234567", "label": "Head"},
    "work": [{"name": "Bolt", "position": "Head", "startDate": "2021-01"}],
}


@pytest.fixture
def both(store: Store, write: Write, now: datetime) -> tuple[str, str]:
    """Ann, and whoever else she is here as, who came later."""
    ids = []
    for number, document in enumerate((ANN, OTHER)):
        path = write(f"{number}.json", document)
        report = importing.import_people(store, [path], now + timedelta(minutes=number))
        ids.append(report.added[0].id)
    return ids[0], ids[1]


def everything(store: Store) -> list[Any]:
    """All of what an owner sees of people."""
    with store.read() as unit:
        found = sorted((profile.id, repr(profile.document)) for profile in unit.people.all())
        ids = [id for id, _ in found]
        seen = [found, dict(unit.tags.of(ids)), unit.twins.apart_from(ids), list(unit.courses.all())]
    return [*seen, [[file.name for file in attachments(store, id)] for id in ids]]


def test_one_profile_is_made_of_two(store: Store, both: tuple[str, str], now: datetime) -> None:
    beside = merging.side_by_side(store, *both)
    assert [(each.pointer, each.chosen) for each in beside.differences] == [
        ("/basics/name", Side.OTHER),
        ("/basics/email", Side.OTHER),
        ("/basics/label", Side.OTHER),
    ]
    assert beside.newer is Side.OTHER, "who changed last is believed"
    merged = merging.merge(store, *both, {"/basics/name": Side.KEPT, "/basics/email": Side.KEPT}, now)
    assert merged.document == {
        "basics": {"name": "Ann Berg", "email": "ann@berg.de", "label": "Head", "phone": "1234567"},
        "work": [OTHER["work"][0], ANN["work"][0]],
        "meta": {"also": {"name": ["Berg, Ann"], "email": ["ann@work.de"]}},
    }
    assert people.count(store) == 1
    assert merged.id == both[0]


def test_all_that_hangs_on_them_becomes_the_kept_ones_and_comes_back(
    store: Store, both: tuple[str, str], write: Write, now: datetime
) -> None:
    keep, other = both
    third = importing.import_people(store, [write("3.json", {"basics": {"name": "Cy", "email": "c@x.de"}})], now).added
    project = projects.save(store, {"title": "Shop"}, now).id
    tagging.tag(store, [other], "good", now)
    courses.keep_on_list(store, project, other, now)
    courses.adjust(store, project, other, 80.0, "She rang", now)
    duplicates.dismiss(store, other, third[0].id, now)
    attach(store, keep, [write("CV.pdf", "one")], now)
    attach(store, other, [write("CV.pdf", "two"), write("Photo.png", "three")], now)
    before = everything(store)
    merging.merge(store, keep, other, {}, now)
    after = everything(store)
    assert tagging.tags_of(store, [keep]) == {keep: ("good",)}
    course = courses.course_of(store, project)
    assert [kept.person for kept in course.shortlist] == [one.person for one in course.adjustments] == [keep]
    assert [file.name for file in attachments(store, keep)] == ["0.json", "1.json", "CV.pdf", "CV.pdf", "Photo.png"]
    assert duplicates.suggestions_for(store, keep) == []
    with store.read() as unit:
        assert unit.twins.apart_from([keep]) == {keep: [third[0].id]}
    history.undo(store, now)
    assert everything(store) == before
    history.redo(store, now)
    assert everything(store) == after


def test_the_history_of_both_is_told(store: Store, both: tuple[str, str], now: datetime) -> None:
    merging.merge(store, *both, {}, now)
    told = [step.what for step in history.steps_of(store, "person", both[0])]
    assert told == ["step_people_merged", "step_people_imported", "step_people_imported"]


def test_files_of_both_bring_the_one(store: Store, both: tuple[str, str], write: Write, now: datetime) -> None:
    merging.merge(store, *both, {}, now)
    again = importing.import_people(store, [write("0.json", ANN), write("1.json", OTHER)], now)
    assert ([one.id for one in again.unchanged], again.added, again.updated) == ([both[0]] * 2, [], [])
    newer = {**OTHER, "basics": {**OTHER["basics"], "phone": "7654321"}}
    report = importing.import_people(store, [write("1.json", newer)], now)
    assert [(one.id, one.changed) for one in report.updated] == [(both[0], ("/basics/phone",))]
    history.undo(store, now)
    history.undo(store, now)
    assert people.count(store) == 2
    report = importing.import_people(store, [write("1.json", newer)], now)
    assert [one.id for one in report.updated] == [both[1]]


def test_three_become_one(store: Store, both: tuple[str, str], write: Write, now: datetime) -> None:
    third = importing.import_people(store, [write("3.json", {"basics": {"name": "Ann", "email": "a@x.de"}})], now)
    id = third.added[0].id
    attach(store, id, [write("A.pdf", "one")], now)
    merging.merge(store, both[1], id, {}, now)
    merging.merge(store, both[0], both[1], {}, now)
    assert [file.name for file in attachments(store, both[0])] == ["0.json", "1.json", "3.json", "A.pdf"]
    with store.read() as unit:
        assert unit.people.formers([both[0]]) == {both[0]: [both[1], id]}
    history.undo(store, now)
    assert [file.name for file in attachments(store, both[0])] == ["0.json"]
    assert [file.name for file in attachments(store, both[1])] == ["1.json", "3.json", "A.pdf"]


def traces(store: Store, *words: str) -> list[str]:
    """Which of these words are anywhere among the files of the store."""
    place = Path(store.location)
    files = [*place.parent.glob(f"{place.name}*"), *Path(f"{place}.d").rglob("*")]
    found = b"".join(file.read_bytes() for file in files if file.is_file())
    return [word for word in words if word.encode() in found]


@pytest.mark.parametrize("undone", [False, True])
def test_who_is_erased_leaves_no_trace_of_either(
    store: Store, both: tuple[str, str], write: Write, now: datetime, undone: bool
) -> None:
    backups.back_up_daily(store, now.date())
    attach(store, both[1], [write("secret.pdf", "secret words")], now)
    duplicates.suggestions(store)
    merging.merge(store, *both, {}, now)
    assert traces(store, "ann@work.de", "ann@berg.de", "secret words") == ["ann@work.de", "ann@berg.de", "secret words"]
    if undone:
        history.undo(store, now)
        people.erase(store, both[1])
        assert traces(store, "ann@work.de", "secret words") == []
        assert people.count(store) == 1
    else:
        people.erase(store, both[0])
        assert traces(store, "ann@work.de", "ann@berg.de", "secret words") == []


def test_erasing_the_kept_one_after_undoing_leaves_the_other_alone(
    store: Store, both: tuple[str, str], now: datetime
) -> None:
    merging.merge(store, *both, {}, now)
    history.undo(store, now)
    people.erase(store, both[0])
    with pytest.raises(UserError, match="history_nothing_to_redo"):
        history.redo(store, now)
    assert people.find(store, both[1]).name == "Berg, Ann"


def test_only_what_differs_can_be_chosen(store: Store, both: tuple[str, str], now: datetime) -> None:
    with pytest.raises(UserError, match="merge_choice_unknown"):
        merging.merge(store, *both, {"/basics/shoe": Side.KEPT}, now)
    with pytest.raises(UserError, match="merge_with_oneself"):
        merging.merge(store, both[0], both[0], {}, now)
    assert people.count(store) == 2
