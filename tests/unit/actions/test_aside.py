"""Long work in a process of its own: what it gives, raises and tells is as if it were done here."""

import json
import os
import signal
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.actions import Cancel, Progress, Store, backups, history, importing, people
from tpmmatch.actions.aside import MANY, aside
from tpmmatch.errors import Cancelled, UserError

pytestmark = pytest.mark.slow

NOW = datetime(2026, 11, 27, tzinfo=UTC)
Person = Callable[..., dict[str, Any]]


def count_there(store: Store, more: int, progress: Progress, _cancel: Cancel) -> tuple[int, int]:
    """Where it ran, and what the store holds there."""
    progress(3, 7)
    return os.getpid(), people.count(store) + more


def refuse(_store: Store, name: str, _progress: Progress, _cancel: Cancel) -> None:
    raise UserError("person_not_found", id=name)


def go_on_until_asked(_store: Store, progress: Progress, cancel: Cancel) -> None:
    progress(1, 0)
    while not cancel():
        pass
    raise Cancelled


def die_unless_at(_store: Store, home: int, _progress: Progress, _cancel: Cancel) -> str:
    if os.getpid() != home:
        os.kill(os.getpid(), signal.SIGTERM)
    return "done"


def test_it_is_done_elsewhere_on_the_same_store(store: Store) -> None:
    steps: list[tuple[int, int]] = []
    place, counted = aside(store, count_there, 5, progress=lambda done, total: steps.append((done, total)))
    assert place != os.getpid()
    assert counted == people.count(store) + 5


def test_what_it_raises_is_raised_here_with_its_values(store: Store) -> None:
    with pytest.raises(UserError) as raised:
        aside(store, refuse, "ann")
    assert (raised.value.id, raised.value.values) == ("person_not_found", {"id": "ann"})


def test_it_stops_when_asked(store: Store) -> None:
    steps: list[int] = []
    with pytest.raises(Cancelled):
        aside(store, go_on_until_asked, progress=lambda done, _: steps.append(done), cancel=lambda: bool(steps))


def test_a_process_that_is_shot_does_no_harm(store: Store) -> None:
    assert aside(store, die_unless_at, os.getpid()) == "done"


def test_many_are_brought_in_as_one_step(store: Store, person: Person, tmp_path: Path) -> None:
    file, steps = tmp_path / "people.jsonl", list[tuple[int, int]]()
    file.write_text("".join(json.dumps(person(f"p{n}", did=f"Led launch {n}.")) + "\n" for n in range(MANY)))
    report = importing.import_beside(store, [file], NOW, lambda done, total: steps.append((done, total)), lambda: False)
    assert len(report.added) == people.count(store) == MANY
    assert steps[-1] == (MANY, MANY)
    history.undo(store, NOW)
    assert people.count(store) == 0


def test_a_backup_that_is_called_off_leaves_nothing(store: Store, person: Person, tmp_path: Path) -> None:
    file = tmp_path / "people.jsonl"
    file.write_text(json.dumps(person("ann")) + "\n")
    importing.import_people(store, [file], NOW)
    with pytest.raises(Cancelled):
        backups.back_up_daily(store, date(2026, 11, 27), cancel=lambda: True)
    assert store.copies is not None
    assert not list(store.copies.iterdir())
