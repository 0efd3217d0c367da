"""The whole of a store goes into another, of either kind, and damage is found."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tpmmatch.store import Store, entry, open_store
from tpmmatch.store.whole import Soundness

if TYPE_CHECKING:
    from tests.store.conftest import Kind

Add = Callable[..., str]
NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
ODD = "Ł\u0000\ud800 <b>名</b>"


def fill(store: Store) -> None:
    with store.work() as unit:
        made = [{"basics": {"name": f"{ODD} {number}"}, "meta": {"id": f"p{number:04}"}} for number in range(502)]
        unit.people.put([entry(f"made:{document['meta']['id']}", document, "here") for document in made], NOW)
        unit.projects.put({"title": ODD}, "our-plan", NOW)
        unit.settings.set("rates", {"EUR": 1.0})
        unit.commit()


def held(store: Store) -> list[object]:
    with store.read() as unit:
        people = [(profile.id, profile.document) for profile in unit.people.all()]
        return [people, [project.title for project in unit.projects.all()], unit.settings.get("rates")]


def copy(source: Store, target: Store) -> None:
    with source.read() as old, target.work() as new:
        new.take_over(old)
        new.commit()


def test_all_goes_into_a_file_and_back(store: Store, tmp_path: Path, add: Add) -> None:
    """The store is a file or a server; the other one always a file."""
    fill(store)
    before = held(store)
    other = open_store(str(tmp_path / "other.sqlite"))
    copy(store, other)
    assert held(other) == before
    add("somebody-new")
    copy(other, store)
    assert held(store) == before
    assert add("another", name="Another") == "another", "new people get keys of their own"
    other.close()


def test_what_is_not_committed_changes_nothing(store: Store, tmp_path: Path, add: Add) -> None:
    add("kept")
    other = open_store(str(tmp_path / "other.sqlite"))
    with other.read() as old, store.work() as new:
        new.take_over(old)
    assert [id for id, _ in held(store)[0]] == ["kept"]  # type: ignore[attr-defined]
    other.close()


def test_what_ranking_keeps_stays_behind(store: Store, tmp_path: Path, add: Add) -> None:
    add("a")
    other = open_store(str(tmp_path / "other.sqlite"))
    with store.work() as unit:
        unit.extracts.put("1", [("a", (b"facts", b"concepts", b"words"), ((), (), ()))])
        unit.commit()
    copy(store, other)
    copy(other, store)
    with store.read() as unit:
        assert unit.extracts.missing("1") == ["a"]
    other.close()


@pytest.mark.parametrize(
    ("statement", "people", "projects"),
    [
        ("UPDATE person_documents SET document = document || ' '", ("a", "b"), ()),
        ("DELETE FROM person_documents", ("a", "b"), ()),
        ("UPDATE projects SET document = 'x'", (), ("our-plan",)),
        ("UPDATE settings SET value = '{}'", (), ()),
    ],
)
def test_records_that_are_not_as_they_were_written_are_named(
    store: Store, add: Add, kind: "Kind", statement: str, people: tuple[str, ...], projects: tuple[str, ...]
) -> None:
    add("b")
    add("a")
    with store.work() as unit:
        unit.projects.put({"title": "Our plan"}, "our-plan", NOW)
        unit.commit()
    with store.read() as unit:
        assert unit.whole.soundness().sound
    engine = kind.engine()
    with engine.begin() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()
    with store.read() as unit:
        assert unit.whole.soundness() == Soundness(people, projects, database=False)
