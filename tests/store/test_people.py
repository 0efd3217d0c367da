"""People: put, met again, kept whole, erased."""

import copy
import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from tpmmatch.errors import UserError
from tpmmatch.model.document import Document
from tpmmatch.store import Change, Put, Store, entry

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)

ANNA: Document = {
    "basics": {"name": "Anna Łęcka", "email": "Anna@Example.com", "location": {"city": "Łódź", "countryCode": "PL"}},
    "work": [{"name": "Bank", "position": "TPM"}, {"name": "Shop"}],
    "meta": {"freelance": {"day_rate": {"amount": 520, "currency": "EUR"}, "available_from": "2026-12-01"}},
}


def put(store: Store, identity: str, document: Document, now: datetime = NOW) -> Put:
    with store.work() as unit:
        (done,) = unit.people.put([entry(identity, document, "people.jsonl:1")], now)
        unit.commit()
    assert isinstance(done, Put)
    return done


def test_added_then_unchanged_then_updated_with_what_changed(store: Store) -> None:
    first = put(store, "mail:anna@example.com", ANNA)
    again = put(store, "mail:anna@example.com", copy.deepcopy(ANNA), NOW + timedelta(days=1))
    newer = copy.deepcopy(ANNA)
    newer["basics"]["label"] = "Programme lead"
    newer["meta"]["freelance"]["day_rate"]["amount"] = 560
    del newer["work"][1]
    updated = put(store, "mail:anna@example.com", newer, NOW + timedelta(days=2))

    assert (first.change, first.changed) == (Change.ADDED, ())
    assert (again.id, again.change, again.changed) == (first.id, Change.UNCHANGED, ())
    assert (updated.id, updated.change) == (first.id, Change.UPDATED)
    assert set(updated.changed) == {"/basics/label", "/work", "/meta/freelance/day_rate/amount"}
    with store.read() as unit:
        profile = unit.people.get(first.id)
        assert profile is not None
        assert profile.document == newer
        assert profile.terms.day_rate is not None
        assert profile.terms.day_rate.amount == 560
        assert unit.people.rows(unit.people.browse())[0].rate_amount == 560
        assert unit.people.count() == 1


def test_another_order_of_keys_is_unchanged(store: Store) -> None:
    put(store, "mail:anna@example.com", ANNA)
    turned = {key: ANNA[key] for key in reversed(ANNA)}
    assert put(store, "mail:anna@example.com", turned).change is Change.UNCHANGED


def test_ids_follow_from_the_document_or_the_identity(store: Store) -> None:
    named = {"meta": {"id": "anna-7"}}
    assert put(store, "id:anna-7", named).id == "anna-7"
    # sha256("mail:anna@example.com")
    assert put(store, "mail:anna@example.com", ANNA).id == "p-c170447788d8"
    assert put(store, "id:7", {"meta": {"id": 7}}).id == "7"


def test_who_gives_the_id_that_the_store_gave_is_the_same_person(store: Store) -> None:
    given = put(store, "mail:anna@example.com", ANNA).id
    exported = copy.deepcopy(ANNA) | {"meta": {"id": given}}
    assert put(store, f"id:{given}", exported).change is Change.UPDATED
    assert put(store, "mail:anna@example.com", ANNA).id == given
    with store.read() as unit:
        assert unit.people.count() == 1


def test_a_short_id_that_is_taken_is_given_to_nobody_else(store: Store) -> None:
    put(store, "id:p-c170447788d8", {"meta": {"id": "p-c170447788d8"}, "basics": {"name": "Somebody else"}})
    anna = put(store, "mail:anna@example.com", ANNA)
    assert anna.change is Change.ADDED
    assert anna.id.startswith("p-c170447788d8")
    assert put(store, "mail:anna@example.com", ANNA) == Put(anna.id, Change.UNCHANGED)
    with store.read() as unit:
        assert unit.people.count() == 2


@pytest.mark.parametrize("odd", ["with\x00nul", "half \ud83d", "x" * 5000, "line\nbreak"])
def test_an_id_that_no_column_takes_becomes_one_of_ours(store: Store, odd: str) -> None:
    document = {"meta": {"id": odd}}
    given = put(store, f"id:{odd}", document)
    assert given.id.startswith("p-")
    assert put(store, f"id:{odd}", document).change is Change.UNCHANGED
    with store.read() as unit:
        profile = unit.people.get(given.id)
        assert profile is not None
        assert profile.document == document
        assert unit.people.get(odd) is None


def test_leaving_without_commit_undoes(store: Store) -> None:
    with store.work() as unit:
        unit.people.put([entry("mail:anna@example.com", ANNA, "a.json")], NOW)
        assert unit.people.count() == 1
    with store.read() as unit:
        assert unit.people.count() == 0


def test_an_error_undoes_what_was_not_committed(store: Store) -> None:
    def half() -> None:
        with store.work() as unit:
            unit.people.put([entry("mail:a@example.com", {"basics": {"name": "A"}}, "a.json")], NOW)
            unit.commit()
            unit.people.put([entry("mail:b@example.com", {"basics": {"name": "B"}}, "b.json")], NOW)
            raise KeyError

    with pytest.raises(KeyError):
        half()
    with store.read() as unit:
        assert [profile.name for profile in unit.people.all()] == ["A"]


WHOLE: Document = {
    "x-unknown": {"deep": [[[]], {}, {"": None}], "null": None, "empty": ""},
    "basics": {"name": "Ёлка 🎄 \u202eolleh", "summary": "a\u0000b\u2028c\x7f\ttab \ud83d half", "image": None},
    "numbers": [10**80, -1, 1.0, 1, 0.1, 1e-300, math.inf, True, False],
    "a/b~c": {"~": "/"},
    "meta": {"freelance": {"day_rate": {"amount": 10**30, "currency": "E\x00R"}, "hours_per_week": "lots"}},
}


def test_documents_are_kept_whole(store: Store) -> None:
    id = put(store, "hash:1", WHOLE).id
    with store.read() as unit:
        profile = unit.people.get(id)
    assert profile is not None
    assert repr(profile.document) == repr(WHOLE)  # repr: 1, 1.0 and True are different, and order counts
    assert put(store, "hash:1", WHOLE).change is Change.UNCHANGED


def test_odd_values_leave_the_columns_empty(store: Store) -> None:
    odd = {
        "basics": {"name": ["no"], "email": 7, "location": {"countryCode": "x" * 900, "city": "\x00"}},
        "meta": {"freelance": {"day_rate": {"amount": -5, "currency": "EUR"}, "available_from": "0000-00-00"}},
    }
    put(store, "hash:1", odd)
    with store.read() as unit:
        (row,) = unit.people.rows(unit.people.browse())
    assert (row.name, row.city, row.rate_amount, row.rate_currency, row.available_from) == ("", "", None, None, None)


def test_endless_nesting_is_refused() -> None:
    bottomless: dict[str, object] = {}
    for _ in range(5000):
        bottomless = {"a": bottomless}
    for document in (bottomless, {"a": eval("[" * 150 + "]" * 150)}):  # noqa: S307 - our own text
        with pytest.raises(UserError, match="store_document_too_deep"):
            entry("hash:1", document, "deep.json")


def test_everybody_comes_in_the_order_of_ids(store: Store, add: Callable[..., str]) -> None:
    for id in ("b", "Z", "a", "é", "A", "10", "9"):
        add(id, name=id)
    with store.read() as unit:
        assert [profile.id for profile in unit.people.all()] == ["10", "9", "A", "Z", "a", "b", "é"]


def test_more_people_than_a_block(store: Store) -> None:
    with store.work() as unit:
        ids = [f"{number:04}" for number in range(1203)]
        unit.people.put([entry(f"id:{id}", {"meta": {"id": id}}, "many.jsonl") for id in ids], NOW)
        unit.commit()
    with store.read() as unit:
        assert [profile.id for profile in unit.people.all()] == [f"{number:04}" for number in range(1203)]
        keys = unit.people.browse()
        assert [row.id for row in unit.people.rows(keys[::-1])] == [f"{number:04}" for number in range(1202, -1, -1)]


def test_erase_takes_everything_along(store: Store, add: Callable[..., str]) -> None:
    add("anna", name="Anna")
    add("ben", name="Ben")
    with store.read() as unit:
        keys = unit.people.browse()
    with store.work() as unit:
        assert unit.people.erase("anna")
        assert not unit.people.erase("nobody")
        unit.commit()
    with store.read() as unit:
        assert unit.people.get("anna") is None
        assert [profile.id for profile in unit.people.all()] == ["ben"]
        assert [row.id for row in unit.people.rows(keys)] == ["ben"]


def test_a_key_is_never_given_to_somebody_else(store: Store, add: Callable[..., str]) -> None:
    add("anna", name="Anna")
    with store.work() as unit:
        keys = unit.people.browse()
        unit.people.erase("anna")
        unit.commit()
    add("ben", name="Ben")
    with store.read() as unit:
        assert unit.people.rows(keys) == []


def test_a_moment_without_a_zone_is_a_bug(store: Store) -> None:
    with pytest.raises(Exception, match="time zone"), store.work() as unit:
        unit.people.put([entry("hash:1", ANNA, "a.json")], datetime(2026, 1, 1))


def test_whom_entries_would_go_over_is_told_beforehand(store: Store) -> None:
    anna = put(store, "mail:anna@example.com", ANNA).id
    own = put(store, "id:own", {"basics": {"name": "Own"}, "meta": {"id": "own"}}).id
    entries = [
        entry("mail:anna@example.com", {"basics": {"name": "Other"}}, "a.json"),
        entry("hash:1", {"basics": {"name": "Nobody"}}, "b.json"),
        entry("hash:2", {"basics": {"name": "Own"}, "meta": {"id": "own"}}, "c.json"),
    ]
    with store.read() as unit:
        assert unit.people.met(entries) == [anna, "", own]
