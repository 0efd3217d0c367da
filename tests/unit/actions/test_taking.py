"""One record that can't be kept is refused with its sentence; the others are taken."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from tpmmatch.actions import Store, importing, projects
from tpmmatch.actions.home import list_projects
from tpmmatch.model.report import Report
from tpmmatch.wording import say

Write = Callable[[str, object], Path]


def told(report: Report) -> list[tuple[str, str]]:
    return [(note.source, say(note.reason)) for note in report.refused]


def test_projects_whose_id_cant_be_kept_are_refused_alone(store: Store, write: Write, now: datetime) -> None:
    needs = [
        {"title": "One", "id": "one"},
        {"title": "Odd", "id": "a\x01b"},
        {"title": "Long", "id": "x" * 300},
        {"title": "Two", "id": "two"},
    ]
    report = projects.add_projects(store, [write("needs.jsonl", needs)], now)
    assert [taken.id for taken in report.added] == ["one", "two"]
    assert [source for source, _ in told(report)] == ["needs.jsonl:2", "needs.jsonl:3"]
    assert all("This id can't be kept" in reason for _, reason in told(report))
    assert [project.id for project in list_projects(store)] == ["one", "two"]


def test_a_person_whose_record_was_damaged_is_refused_alone(
    store: Store, write: Write, person: Callable[..., dict[str, Any]], now: datetime
) -> None:
    importing.import_people(store, [write("people.jsonl", [person("a"), person("b")])], now)
    with closing(sqlite3.connect(store.location)) as file:
        file.execute(
            "UPDATE person_documents SET document = '{' WHERE person_key = (SELECT key FROM people WHERE id = 'a')"
        )
        file.commit()
    changed = [person("a", label="New"), person("b", label="New"), person("c")]
    report = importing.import_people(store, [write("people.jsonl", changed)], now)
    assert [source for source, _ in told(report)] == ["people.jsonl:1"]
    assert "damaged" in told(report)[0][1]
    assert [taken.id for taken in report.updated] == ["b"]
    assert [taken.id for taken in report.added] == ["c"]


def test_what_is_odd_in_a_record_is_told_beside_it(store: Store, write: Write, now: datetime) -> None:
    need = {"title": "Shop", "id": "shop", "start": "soon"}
    report = projects.add_projects(store, [write("need.json", need)], now)
    assert [taken.id for taken in report.added] == ["shop"]
    assert [(note.source, "start" in say(note.reason)) for note in report.warnings] == [("need.json", True)]
