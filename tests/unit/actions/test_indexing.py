"""What ranking keeps of people: made when they come in, made anew when it is missing or of another version."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from typing import Any

import pytest

from tpmmatch.actions import Store, history, open_store, people
from tpmmatch.actions.indexing import index_version, load_index
from tpmmatch.errors import Cancelled
from tpmmatch.matching.index import Index
from tpmmatch.matching.stored import read_documents
from tpmmatch.model.report import Report

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]


def kept(store: Store, version: str = "") -> dict[str, object]:
    with store.read() as unit:
        return dict(unit.extracts.all(version or index_version()))


def outdate(store: Store, *ids: str, version: str = "older") -> None:
    with store.work() as unit:
        unit.extracts.put(version, ((id, (b"not", b"for", b"us"), ((), (), ())) for id in ids))
        unit.commit()


def test_who_comes_in_is_read_once(store: Store, bring_in: BringIn, person: Person) -> None:
    bring_in(person("a", did="Led the launch of a mobile app."), person("b"))
    assert set(kept(store)) == {"a", "b"}
    assert list(kept(store).values()) == read_documents(
        [person("a", did="Led the launch of a mobile app."), person("b")]
    )
    outdate(store, "a", version=index_version())
    bring_in(person("a", did="Led the launch of a mobile app."), person("b"))
    assert kept(store)["a"] == (b"not", b"for", b"us"), "who is unchanged isn't read again"


def test_who_changes_is_read_anew(store: Store, bring_in: BringIn, person: Person) -> None:
    bring_in(person("a", did="Filed invoices."), person("b"))
    before = kept(store)
    bring_in(person("a", did="Led the launch of a mobile app."))
    assert kept(store)["b"] == before["b"]
    assert kept(store)["a"] == read_documents([person("a", did="Led the launch of a mobile app.")])[0]


def test_the_last_of_one_file_counts(store: Store, bring_in: BringIn, person: Person) -> None:
    first, second = person("a", did="Filed invoices."), person("a", did="Led the launch of a mobile app.")
    bring_in(first, second)
    assert kept(store)["a"] == read_documents([second])[0]
    bring_in(first, second)
    load_index(store)
    assert kept(store)["a"] == read_documents([second])[0]


def test_who_is_missing_is_read_when_the_index_is_asked_for(store: Store, bring_in: BringIn, person: Person) -> None:
    bring_in(person("a"), person("b", did="Led the launch of a mobile app."), person("c"))
    before = kept(store)
    outdate(store, "b", "c")
    seen: list[tuple[int, int]] = []
    index = load_index(store, lambda done, total: seen.append((done, total)))
    assert index.people == ("a", "b", "c")
    assert seen == [(1, 2), (2, 2)]
    assert kept(store) == before
    load_index(store, lambda done, total: seen.append((done, total)))
    assert len(seen) == 2, "nothing to read any more"


def test_stopping_leaves_what_was_read_and_going_on_reads_the_rest(
    store: Store, bring_in: BringIn, person: Person
) -> None:
    bring_in(person("a"), person("b"))
    outdate(store, "a", "b")
    with pytest.raises(Cancelled):
        load_index(store, cancel=lambda: True)
    assert load_index(store).people == ("a", "b")


def test_nobody_is_an_empty_index(store: Store) -> None:
    index = load_index(store)
    assert isinstance(index, Index)
    assert len(index) == 0


def test_who_is_forgotten_is_in_no_index(store: Store, bring_in: BringIn, person: Person) -> None:
    bring_in(person("a"), person("b"))
    people.erase(store, "a")
    assert load_index(store).people == ("b",)


def test_the_version_is_the_same_each_time_and_says_which_rules() -> None:
    version = index_version()
    index_version.cache_clear()
    assert index_version() == version
    assert version.split("-")[0]


def test_a_loaded_index_serves_until_somebody_changes_wherever(
    store: Store, bring_in: BringIn, person: Person, now: datetime
) -> None:
    bring_in(person("a"), person("b"))
    index = load_index(store)
    assert load_index(store) is index
    with closing(open_store(store.location)) as elsewhere:
        people.remove(elsewhere, ["a"], now)
    assert load_index(store).people == ("b",)
    history.undo(store, now)
    assert load_index(store).people == ("a", "b")
