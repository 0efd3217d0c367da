"""Long work in a process of its own: what it gives, raises and tells is as if it were done here."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.actions import Cancel, Progress, Store, backups, history, importing, open_store, people
from tpmmatch.actions.aside import MANY, aside
from tpmmatch.errors import Cancelled, UserError

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[3]
SHORT_OF_FILES = """
import os, resource, sys
from tpmmatch.actions import open_store, people
from tpmmatch.actions.aside import aside

def where(store, progress, cancel):
    return "here" if os.getpid() == home else "elsewhere"

home, store = os.getpid(), open_store(sys.argv[1])
people.count(store)
for more in (2, 4, 6):
    resource.setrlimit(resource.RLIMIT_NOFILE, (len(os.listdir("/proc/self/fd")) + more, 4096))
    print(aside(store, where), flush=True)
os._exit(0)
"""

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


def time_out(_store: Store, _progress: Progress, _cancel: Cancel) -> None:
    raise TimeoutError


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


def test_what_takes_the_system_too_long_is_raised_too(store: Store) -> None:
    with pytest.raises(TimeoutError):
        aside(store, time_out)


@pytest.mark.skipif(sys.platform != "linux", reason="counts its open files as Linux tells of them")
def test_without_a_process_to_be_had_it_is_done_here(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SHORT_OF_FILES, str(tmp_path / "s.sqlite")]
    done = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout, done.returncode) == ("here\n" * 3, 0), done.stderr


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


def test_a_large_store_is_copied_elsewhere(store: Store, person: Person, tmp_path: Path) -> None:
    file = tmp_path / "people.json"
    file.write_text(json.dumps([person(f"p{n}") for n in range(3)]))
    importing.import_people(store, [file], NOW)
    copy = aside(store, backups.back_up_daily, date(2026, 11, 27))
    assert copy == backups.last_daily(store)
    with closing(open_store(str(copy))) as held:
        assert people.count(held) == 3


def test_a_backup_that_is_called_off_leaves_nothing(store: Store, person: Person, tmp_path: Path) -> None:
    file = tmp_path / "people.jsonl"
    file.write_text(json.dumps(person("ann")) + "\n")
    importing.import_people(store, [file], NOW)
    with pytest.raises(Cancelled):
        backups.back_up_daily(store, date(2026, 11, 27), cancel=lambda: True)
    assert store.copies is not None
    assert not list(store.copies.iterdir())
