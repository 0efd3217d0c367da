"""People come in from files and folders; a bad one stops nobody."""

import gc
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.actions import Store, importing, people
from tpmmatch.errors import Cancelled
from tpmmatch.model.report import Report

Write = Callable[[str, object], Path]
Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]


def test_files_and_folders_come_in_and_bad_ones_stop_nobody(
    store: Store, write: Write, person: Person, now: datetime, tmp_path: Path
) -> None:
    write("cvs/a.json", person("a"))
    write("cvs/deeper/b.json", person("b"))
    write("cvs/broken.json", "{")
    lone = write("c.json", person("c"))
    report = importing.import_people(store, [tmp_path / "cvs", tmp_path / "nowhere.json", lone], now)
    assert [(taken.id, taken.source) for taken in report.added] == [
        ("a", "a.json"),
        ("b", "deeper/b.json"),
        ("c", "c.json"),
    ]
    assert {note.source for note in report.refused} == {"broken.json", "nowhere.json"}
    assert people.count(store) == 3


def test_the_same_file_twice_in_one_go_is_the_same_people(
    store: Store, write: Write, person: Person, now: datetime
) -> None:
    file = write("people.jsonl", [person("a"), person("b")])
    report = importing.import_people(store, [file, file], now)
    assert [taken.id for taken in report.added] == ["a", "b"]
    assert [taken.id for taken in report.unchanged] == ["a", "b"]
    assert people.count(store) == 2


def test_somebody_without_a_name_is_told_of_when_they_come_in(bring_in: BringIn) -> None:
    nameless = {"basics": {"email": "ann@example.com"}, "work": [{"name": "Mill Ltd"}]}
    report = bring_in(nameless)
    assert [note.reason.id for note in report.warnings] == ["import_nameless"]
    assert bring_in(nameless).warnings == [], "told once, when somebody is added"


def test_nothing_named_is_nothing_done(store: Store, now: datetime) -> None:
    assert importing.import_people(store, [], now) == Report()


def test_somebody_else_with_the_same_address_is_perhaps_the_same(bring_in: BringIn, person: Person) -> None:
    bring_in(person("a", email="Ann@example.com"), person("c", email="cy@example.com"))
    report = bring_in(person("b", email=" ann@EXAMPLE.com"), person("d", email="di@example.com"))
    assert [taken.id for taken in report.added] == ["b", "d"]
    assert [taken.id for taken in report.possible_duplicates] == ["b"]
    again = bring_in(person("b", email=" ann@EXAMPLE.com"))
    assert again.possible_duplicates == [], "told once, when somebody is added"


def test_the_second_of_one_file_with_the_same_address_is_perhaps_the_same(bring_in: BringIn, person: Person) -> None:
    first, second = person("a", email="ann@example.com"), person("b", email="Ann@example.com")
    report = bring_in(first, second, person("b", email="ann@example.com"), person("c", email="cy@example.com"))
    assert [taken.id for taken in report.added] == ["a", "b", "c"]
    assert [taken.id for taken in report.updated] == ["b"]
    assert [taken.id for taken in report.possible_duplicates] == ["b"]


@pytest.mark.parametrize("email", ["n/a", "-", "", None])
def test_no_address_makes_nobody_a_duplicate(bring_in: BringIn, person: Person, email: str | None) -> None:
    report = bring_in(person("a", email=email), person("b", email=email))
    assert len(report.added) == 2
    assert report.possible_duplicates == []


def test_progress_rises_person_by_person(store: Store, write: Write, person: Person, now: datetime) -> None:
    seen: list[tuple[int, int]] = []
    file = write("people.jsonl", [person(f"p{number}") for number in range(30)])
    importing.import_people(store, [file], now, lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == list(range(1, 31))
    assert {total for _, total in seen} == {30}, "a file is counted before it is read"


def test_stopping_keeps_the_batches_before(store: Store, write: Write, person: Person, now: datetime) -> None:
    file = write("people.jsonl", [person(f"p{number:04}") for number in range(620)])
    done = [0]
    with pytest.raises(Cancelled):
        importing.import_people(store, [file], now, lambda so_far, _: done.append(so_far), lambda: done[-1] >= 600)
    assert people.count(store) == 500
    report = importing.import_people(store, [file], now)
    assert (len(report.unchanged), len(report.added)) == (500, 120), "and going on brings the rest"


@pytest.mark.parametrize("stops", [True, False])
def test_garbage_is_looked_for_again_afterwards(
    store: Store, write: Write, person: Person, now: datetime, stops: bool
) -> None:
    was = gc.isenabled()
    gc.enable()
    try:
        with suppress(Cancelled):
            importing.import_people(store, [write("one.json", person("a"))], now, cancel=lambda: stops)
        assert gc.isenabled()
    finally:
        (gc.enable if was else gc.disable)()


def test_stopping_at_once_keeps_nobody_and_leaves_the_store_usable(
    store: Store, write: Write, person: Person, now: datetime
) -> None:
    file = write("one.json", person("a"))
    with pytest.raises(Cancelled):
        importing.import_people(store, [file], now, cancel=lambda: True)
    assert people.count(store) == 0
    assert importing.import_people(store, [file], now).taken == 1


def test_stopping_is_heeded_while_files_are_read(
    store: Store, write: Write, person: Person, now: datetime, tmp_path: Path
) -> None:
    for number in range(20):
        write(f"cvs/{number:02}.json", person(f"p{number}"))
    looks = count(1)
    with pytest.raises(Cancelled):
        importing.import_people(store, [tmp_path / "cvs"], now, cancel=lambda: next(looks) > 5)
    assert next(looks) == 7, "nothing more is read"
    assert people.count(store) == 0


def test_the_samples_come_in_whole(store: Store, now: datetime) -> None:
    report = importing.import_samples(store, now)
    assert len(report.added) == people.count(store) > 100
    assert (report.refused, report.warnings, report.possible_duplicates) == ([], [], [])
