"""What each source said of people, and who was merged into whom, on both databases."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tpmmatch.model.document import Document
from tpmmatch.model.likeness import Manner
from tpmmatch.store import Put, Store, entry, open_store
from tpmmatch.store.origins import file_of

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
Add = Callable[..., str]


def put(store: Store, document: Document, source: str, manner: Manner) -> Put:
    with store.work() as unit:
        (done,) = unit.people.put([entry("mail:ann@x.de", document, source, manner)], NOW)
        unit.commit()
    assert isinstance(done, Put)
    return done


@pytest.mark.parametrize(
    ("source", "file"),
    [("a.csv:12", "a.csv"), ("a.csv:12.2", "a.csv"), ("a.json#3", "a.json"), ("a/b.pdf", "a/b.pdf"), ("", "")],
)
def test_a_place_in_a_file_is_the_file(source: str, file: str) -> None:
    assert file_of(source) == file


def test_sources_lie_over_each_other(store: Store) -> None:
    put(store, {"basics": {"name": "Ann"}}, "a.json", Manner.CORRECTS)
    told = put(store, {"basics": {"name": "A.", "phone": "1"}}, "b.csv:2", Manner.FILLS)
    assert (told.changed, told.as_given) == (("/basics/phone",), False)
    assert [(each.pointer, each.kept) for each in told.kept] == [("/basics/name", "Ann")]
    told = put(store, {"basics": {"name": "A.", "phone": "2"}}, "b.csv:9", Manner.FILLS)
    assert (told.changed, told.kept) == (("/basics/phone",), ())
    told = put(store, {"basics": {"name": "Anna"}}, "c.json", Manner.CORRECTS)
    assert told.changed == ("/basics/name",)
    with store.read() as unit:
        (profile,) = unit.people.all()
    assert profile.document == {"basics": {"name": "Anna", "phone": "2"}}


def test_who_was_merged_in_is_met_as_who_took_them_in(store: Store, add: Add, tmp_path: Path) -> None:
    add("a", name="Ann")
    other = put(store, {"basics": {"name": "Anne"}}, "b.csv:2", Manner.FILLS).id
    with store.work() as unit:
        unit.people.absorb("a", other, {"basics": {"name": "Ann"}}, NOW)
        assert unit.people.formers(["a", "b"]) == {"a": [other]}
        unit.commit()
    told = put(store, {"basics": {"name": "Anne", "phone": "1"}}, "b.csv:2", Manner.FILLS)
    assert (told.id, told.changed) == ("a", ("/basics/phone",))
    copied = open_store(str(tmp_path / "copy.sqlite"))
    with store.read() as old, copied.work() as new:
        new.take_over(old)
        new.commit()
    assert put(copied, {"basics": {"name": "Anne", "phone": "2"}}, "b.csv:2", Manner.FILLS).id == "a"
    copied.close()
