"""Many people put at once: each as if alone and in turn, whoever else comes along."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from tpmmatch.errors import UserError
from tpmmatch.model.document import Document
from tpmmatch.store import Change, Entry, Put, Store, entry

if TYPE_CHECKING:
    from tests.store.conftest import Kind

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
ONE = (b"{}", b"", b"")


def person(id: str, **basics: object) -> Entry:
    return entry(f"id:{id}", {"meta": {"id": id}, "basics": basics}, f"{id}.json")


def mailed(email: str, **basics: object) -> Entry:
    return entry(f"mail:{email}", {"basics": {"email": email} | basics}, "mail.json")


def put(store: Store, *entries: Entry, now: datetime = NOW) -> list[Put | UserError]:
    with store.work() as unit:
        done = unit.people.put(entries, now)
        unit.commit()
    return done


def told(done: Sequence[Put | UserError]) -> list[tuple[str, str]]:
    return [(one.id, one.change if isinstance(one, Put) else "refused") for one in done]


def documents(store: Store) -> dict[str, Document]:
    with store.read() as unit:
        return {profile.id: profile.document for profile in unit.people.all()}


def names(store: Store) -> list[str]:
    with store.read() as unit:
        return [row.name for row in unit.people.rows(unit.people.browse())]


def test_one_who_comes_twice_is_one_person(store: Store) -> None:
    done = put(store, person("a", name="Ann"), person("b"), person("a", name="Anne"), person("a", name="Anne"))
    assert told(done) == [("a", "added"), ("b", "added"), ("a", "updated"), ("a", "unchanged")]
    assert isinstance(done[2], Put)
    assert done[2].changed == ("/basics/name",)
    assert documents(store)["a"]["basics"] == {"name": "Anne"}
    assert names(store) == ["Anne", ""]


def test_one_who_is_there_and_comes_twice_ends_as_the_last(store: Store) -> None:
    put(store, person("a", name="Ann"))
    there_and_back = put(store, person("a", name="Anne"), person("a", name="Ann"), now=LATER)
    assert told(there_and_back) == [("a", "updated"), ("a", "updated")]
    assert names(store) == ["Ann"]
    put(store, person("a", name="Anna"), person("a", name="Zoë"))
    assert (names(store), documents(store)["a"]["basics"]) == (["Zoë"], {"name": "Zoë"})


def test_who_gives_the_id_that_another_of_them_got_is_the_same_person(store: Store) -> None:
    (given,) = told(put(store, mailed("ann@example.com")))
    other = mailed("bob@example.com")
    done = put(store, person(given[0], name="Ann"), other, person(other.public, name="Bob"), other)
    assert told(done) == [
        (given[0], "updated"),
        (other.public, "added"),
        (other.public, "updated"),
        (other.public, "updated"),
    ]
    assert len(documents(store)) == 2


def test_a_short_id_that_another_of_them_has_is_given_to_nobody_else(store: Store) -> None:
    ann = mailed("ann@example.com")
    done = put(store, person(ann.public, name="Somebody else"), ann, ann)
    assert told(done) == [(ann.public, "added"), (f"p-{ann.identity.hex()}", "added"), (done[1].id, "unchanged")]
    assert done[1].id.startswith(ann.public)


def test_an_address_is_known_from_the_second_on_in_any_capitals(store: Store) -> None:
    put(store, person("a", email="Jo@Example.com"))
    done = put(
        store,
        person("b", email=" jo@example.COM "),
        person("c", email="cy@example.com"),
        person("d", email="CY@example.com"),
        person("e", email=""),
        person("f"),
        person("g", email=""),
    )
    assert [one.id for one in done if isinstance(one, Put) and one.email_known] == ["b", "d"]


def test_an_address_that_was_given_up_before_is_not_known(store: Store) -> None:
    put(store, person("a", email="old@example.com"))
    done = put(
        store,
        person("a", email="new@example.com"),
        person("b", email="old@example.com"),
        person("c", email="new@example.com"),
        person("c", email="new@example.com", name="Cy"),
    )
    assert [one.email_known for one in done if isinstance(one, Put)] == [False, False, True, False]


def test_a_damaged_record_is_refused_and_all_others_are_put(store: Store, kind: "Kind") -> None:
    put(store, person("a"), person("b"))
    engine = kind.engine()
    with engine.begin() as connection:
        of_a = "(SELECT key FROM people WHERE id = 'a')"
        connection.execute(sa.text(f"UPDATE person_documents SET document = '{{' WHERE person_key = {of_a}"))  # noqa: S608 - ours
    engine.dispose()
    done = put(store, person("a", name="A"), person("b", name="B"), person("c", name="C"))
    assert told(done)[1:] == [("b", "updated"), ("c", "added")]
    assert isinstance(done[0], UserError)
    assert done[0].id == "store_record_damaged"
    assert names(store) == ["B", "C", ""]


def test_who_was_added_and_changed_at_once_was_added_then(store: Store, kind: "Kind") -> None:
    put(store, person("a"), person("b"))
    put(store, person("a", name="Ann"), person("c"), person("c", name="Cy"), person("b"), now=LATER)
    engine = kind.engine()
    with engine.connect() as connection:
        rows = connection.execute(sa.text("SELECT id, added_at = updated_at FROM people ORDER BY id")).all()
        moments = connection.execute(sa.text("SELECT count(DISTINCT updated_at) FROM people")).scalar_one()
    engine.dispose()
    assert [(id, bool(same)) for id, same in rows] == [("a", False), ("b", True), ("c", True)]
    assert moments == 2


def test_only_those_who_changed_lose_what_was_read_of_them(store: Store) -> None:
    put(store, person("a"), person("b"))
    with store.work() as unit:
        unit.extracts.put("1", [("a", ONE, ((), (), ())), ("b", ONE, ((), (), ()))])
        unit.commit()
    put(store, person("a", name="Ann"), person("b"), person("c"))
    with store.read() as unit:
        assert unit.extracts.missing("1") == ["a", "c"]


def test_of_a_unit_that_is_interrupted_nothing_stays(store: Store) -> None:
    put(store, person("a", name="Ann"), person("b", name="Bo"))
    with store.work() as unit:
        unit.extracts.put("1", [("a", ONE, ((), (), ())), ("b", ONE, ((), (), ()))])
        unit.commit()
    before = documents(store)
    with suppress(KeyboardInterrupt), store.work() as unit:
        unit.people.put([person("a", name="Anne"), person("c", name="Cy")], LATER)
        unit.people.erase("b")
        raise KeyboardInterrupt
    assert (documents(store), names(store)) == (before, ["Ann", "Bo"])
    with store.read() as unit:
        assert unit.extracts.missing("1") == []


def test_who_was_erased_in_the_same_unit_is_added_anew(store: Store) -> None:
    put(store, person("a", name="Ann"), person("b", name="Bo"))
    with store.work() as unit:
        assert unit.people.erase("a")
        done = unit.people.put([person("b", name="Bob"), person("a", name="Anne")], LATER)
        unit.commit()
    assert told(done) == [("b", "updated"), ("a", "added")]
    assert names(store) == ["Anne", "Bob"]


def test_nobody_is_put_without_being_asked(store: Store) -> None:
    assert put(store) == []
    assert documents(store) == {}


@pytest.mark.parametrize("size", [499, 500, 501, 1100])
def test_many_are_met_again_block_by_block(store: Store, size: int, add: Callable[..., str]) -> None:
    add("first")
    many = [person(f"{number:04}", name=f"Old {number}", email=f"{number % 700}@example.com") for number in range(size)]
    put(store, *many[::2])
    newer = [person(f"{number:04}", name=f"New {number}") for number in range(size)]
    changes = [one.change for one in put(store, *newer) if isinstance(one, Put)]
    assert changes == [Change.ADDED if number % 2 else Change.UPDATED for number in range(size)]
    found = documents(store)
    assert [found[f"{number:04}"]["basics"]["name"] for number in range(size)] == [f"New {n}" for n in range(size)]
