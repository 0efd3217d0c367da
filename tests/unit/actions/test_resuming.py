"""A bringing in goes on where its process was shot, and tells of all it kept as if it had never stopped."""

import json
import os
import signal
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.actions import Store, history, importing, people
from tpmmatch.model.report import Report

pytestmark = pytest.mark.slow

_BATCHES = 3000  # people, of whom five hundred are kept at a time
NOW = datetime(2026, 11, 27, tzinfo=UTC)
Person = Callable[..., dict[str, Any]]


def _brought_in_and_shot(store: Store, file: Path, meanwhile: Callable[[], object] = bool) -> tuple[Report, int]:
    """The report of an import whose process is shot once it has kept somebody, and how many people there were then."""
    shot: list[int] = []

    def shoot(_done: int, _total: int) -> None:
        if not shot and people.count(store) > 1:
            meanwhile()
            (child,) = active_children()
            assert child.pid is not None
            os.kill(child.pid, signal.SIGKILL)
            shot.append(people.count(store))

    report = importing.import_beside(store, [file], NOW, shoot, lambda: False)
    assert shot, "too late: nothing was to be seen"
    return report, shot[0]


def test_who_was_kept_before_the_process_was_shot_is_told_of_and_undone_with_the_rest(
    store: Store, person: Person, tmp_path: Path
) -> None:
    known = tmp_path / "known.json"
    known.write_text(json.dumps([person("p3")]))
    importing.import_people(store, [known], NOW)
    file = tmp_path / "people.jsonl"
    ids = [*range(_BATCHES), 7]  # one of them stands there twice
    file.write_text("".join(json.dumps(person(f"p{n}", did=f"Led launch {n}.")) + "\n" for n in ids))

    report, shot = _brought_in_and_shot(store, file)
    assert 1 < shot < people.count(store) == _BATCHES
    assert (len(report.added), [taken.id for taken in report.updated]) == (_BATCHES - 1, ["p3"])
    assert [taken.id for taken in report.unchanged] == ["p7"]
    step = history.undo(store, NOW)
    assert step.numbers == {"added": _BATCHES - 1, "updated": 1}
    assert people.count(store) == 1


def test_what_was_done_meanwhile_is_no_hindrance(store: Store, person: Person, tmp_path: Path) -> None:
    file, other = tmp_path / "people.jsonl", tmp_path / "other.json"
    file.write_text("".join(json.dumps(person(f"p{n}", did=f"Led launch {n}.")) + "\n" for n in range(_BATCHES)))
    other.write_text(json.dumps(person("meanwhile")))

    later = NOW + timedelta(seconds=5)
    report, _ = _brought_in_and_shot(store, file, lambda: importing.import_people(store, [other], later))
    assert (len(report.added), len(report.unchanged)) == (_BATCHES, 0)
    assert people.count(store) == _BATCHES + 1
    steps = [history.undo(store, NOW).numbers["added"] for _ in range(2)]
    assert (sorted(steps), people.count(store)) == ([1, _BATCHES], 0)
