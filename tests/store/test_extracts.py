"""Extracts: bytes of people under a version, gone with their people and with the documents that they were made of."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tpmmatch.store import Store, entry

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
NOTHING = ((), (), ())  # that filters could ask for
ONE, OTHER = (b"{}", b"\x00\xff", b""), (b"[]", b"", b"words")

Add = Callable[..., str]


def put(store: Store, version: str, **rows: tuple[bytes, bytes, bytes]) -> None:
    with store.work() as unit:
        unit.extracts.put(version, ((id, row, NOTHING) for id, row in rows.items()))
        unit.commit()


def kept(store: Store, version: str) -> list[tuple[str, tuple[bytes, bytes, bytes]]]:
    with store.read() as unit:
        return list(unit.extracts.all(version))


def missing(store: Store, version: str) -> list[str]:
    with store.read() as unit:
        return unit.extracts.missing(version)


def test_what_was_put_comes_back_in_the_order_of_ids(store: Store, add: Add) -> None:
    for id in ("b", "a", "B", "ä", "a-1"):
        add(id)
    put(store, "1", b=ONE, a=OTHER, B=ONE, ä=ONE)
    assert kept(store, "1") == [("B", ONE), ("a", OTHER), ("b", ONE), ("ä", ONE)]
    assert missing(store, "1") == ["a-1"]


def test_another_version_takes_the_place_of_the_first(store: Store, add: Add) -> None:
    add("a")
    put(store, "1", a=ONE)
    assert missing(store, "2") == ["a"]
    put(store, "2", a=OTHER)
    assert kept(store, "1") == []
    assert kept(store, "2") == [("a", OTHER)]


def test_who_is_not_there_is_left_out(store: Store, add: Add) -> None:
    add("a")
    put(store, "1", a=ONE, nobody=ONE)
    put(store, "1")
    assert kept(store, "1") == [("a", ONE)]


def test_who_is_erased_takes_it_along(store: Store, add: Add) -> None:
    add("a")
    put(store, "1", a=ONE)
    with store.work() as unit:
        unit.people.erase("a")
        unit.commit()
    assert kept(store, "1") == []


def test_a_new_document_outdates_it_and_the_same_one_does_not(store: Store, add: Add) -> None:
    add("a", name="Ann")
    put(store, "1", a=ONE)
    add("a", name="Ann")
    assert kept(store, "1") == [("a", ONE)]
    add("a", name="Anne")
    assert missing(store, "1") == ["a"]


def test_many_come_in_blocks(store: Store) -> None:
    ids = [f"p{number:04}" for number in range(1300)]
    with store.work() as unit:
        unit.people.put([entry(f"id:{id}", {"basics": {}, "meta": {"id": id}}, "many.json") for id in ids], NOW)
        unit.extracts.put("1", ((id, (id.encode(), b"", b""), NOTHING) for id in ids))
        unit.commit()
    assert [(id, row[0].decode()) for id, row in kept(store, "1")] == [(id, id) for id in ids]


def test_news_is_what_would_change_something(store: Store, add: Add) -> None:
    add("a", name="Ann")
    same = {"basics": {"name": "Ann"}, "meta": {"id": "a", "freelance": {}}}
    entries = [entry("id:a", same, "a"), entry("id:a", same | {"x": 1}, "a"), entry("id:b", same, "a")]
    with store.read() as unit:
        assert unit.people.news(entries) == [False, True, True]
        assert unit.people.news([]) == []


@pytest.mark.parametrize("change", [{"name": "Anne"}, {"name": "Ann", "label": "Lead"}])
def test_a_digest_tells_documents_apart(store: Store, add: Add, change: dict[str, str]) -> None:
    add("a", name="Ann")
    with store.read() as unit:
        before = unit.people.digests(["a", "nobody"])
    add("a", **change)
    with store.read() as unit:
        after = unit.people.digests(["a"])
    assert list(before) == list(after) == ["a"]
    assert before != after
