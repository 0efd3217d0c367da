"""Searching the whole text of people, on both databases; and that it forgets whom it should."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tpmmatch.model.document import Document
from tpmmatch.store import Store, entry, open_store

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)

Add = Callable[..., str]

SHOP = "Moved a café's web shop to Łódź.\nSix suppliers agreed on C++ and Ἀθῆναι"


def told(store: Store, id: str, summary: str, **more: object) -> None:
    document: Document = {"basics": {"name": id, "summary": summary}, "meta": {"id": id}, **more}
    with store.work() as unit:
        unit.people.put([entry(f"id:{id}", document, "test.json")], NOW)
        unit.commit()


def found(store: Store, search: str) -> str:
    with store.read() as unit:
        return "".join(row.id for row in unit.people.rows(unit.people.browse(search)))


@pytest.fixture
def people(store: Store) -> Store:
    told(store, "1", SHOP)
    told(store, "2", "Ran a migration", work=[{"highlights": ["Cut costs by 30 %", "MIGRATION of the CRM"]}])
    told(store, "3", "Wrote C# for a shop", meta={"id": "3", "secret": "hidden"}, basics={"image": "shopphoto"})
    return store


@pytest.mark.parametrize(
    ("search", "ids"),
    [
        ("migr", "2"),
        ("MIGRATION crm", "2"),
        ("cafe lodz", "1"),
        ("Café", "1"),
        ("cafe\u0301", "1"),
        ("αθηναι", "1"),
        ("c++", "1"),
        ("shop suppliers", "1"),
        ("igration", ""),
        ("hidden", ""),
        ("30", "2"),
        ("' | '", ""),
        ('crm" OR "shop', ""),
        ("NOT crm", ""),
        ("crm:* & shop", ""),
    ],
)
def test_words_are_found_by_their_beginnings(people: Store, search: str, ids: str) -> None:
    assert found(people, search) == ids


@pytest.mark.parametrize("sign", [*"-/–—…,.;:()„“\"'|&€•\u00a0\t\n%", "++ ", "# ", " -> ", "🎉"])
def test_a_word_is_found_whatever_stands_around_it(store: Store, sign: str) -> None:
    told(store, "1", f"{sign}Ärger{sign}quark{sign}")
    assert found(store, "quark") == found(store, "arger") == "1"


def test_no_word_is_made_of_a_picture_or_of_signs_alone(store: Store) -> None:
    told(store, "1", f"a {'x' * 61} ++ ## {'é' * 61} {'y' * 60}")
    assert [found(store, word) for word in ("x" * 60, "é", "y")] == ["", "", "1"]


def test_a_change_is_found_and_what_was_is_not(people: Store) -> None:
    told(people, "2", "Built a warehouse")
    assert found(people, "warehouse") == "2"
    assert found(people, "migration") == ""


def test_a_hit_is_shown_with_the_words_marked(people: Store) -> None:
    with people.read() as unit:
        (row,) = unit.people.rows(unit.people.browse("lodz SUPP"), "lodz SUPP")
        assert row.hit is not None
        text, spans = row.hit
        assert text == "Moved a café's web shop to Łódź. Six suppliers agreed on C++ and Ἀθῆναι"
        assert [text[start:end] for start, end in spans] == ["Łódź", "suppliers"]
        assert unit.people.rows(unit.people.browse("lodz"))[0].hit is None


def test_a_hit_far_within_a_text_is_cut_out(store: Store) -> None:
    told(store, "1", "word " * 100 + "needle" + " hay" * 100)
    with store.read() as unit:
        (row,) = unit.people.rows(unit.people.browse("needle"), "needle")
    assert row.hit is not None
    text, ((start, end),) = row.hit
    assert text[start:end] == "needle"
    assert text.startswith("…word")
    assert text.endswith("…")
    assert len(text) < 200


def test_who_is_erased_is_not_found(people: Store) -> None:
    with people.work() as unit:
        assert unit.forget_people(["1", "3", "nobody"]) == 2
        unit.commit()
    assert found(people, "shop") == ""
    assert found(people, "migration") == "2"


def test_nothing_of_who_is_erased_stays_in_the_file(sqlite_path: Path) -> None:
    store = open_store(str(sqlite_path))
    told(store, "1", "Xylophonist with a zweihander")
    told(store, "2", "Somebody else")
    with store.work() as unit:
        unit.forget_people(["1"])
        unit.commit()
    store.close()
    left = b"".join(file.read_bytes() for file in sqlite_path.parent.glob("people.sqlite*") if file.is_file())
    assert b"lophonist" not in left.lower()
    assert b"weihander" not in left.lower()


def test_who_came_without_words_gets_them(people: Store, tmp_path: Path) -> None:
    """As after an update of the program, or when all was taken over from a backup."""
    other = open_store(str(tmp_path / "other.sqlite"))
    with people.read() as old, other.work() as new:
        new.take_over(old)
        new.commit()
    assert found(other, "suppliers") == ""
    with other.work() as unit:
        assert unit.people.wordless() == ["1", "2", "3"]
        unit.people.put_words(["1", "2", "3"])
        assert unit.people.wordless() == []
        unit.commit()
    assert found(other, "suppliers") == "1"
    with other.read() as old, people.work() as new:
        new.take_over(old)
        new.commit()
    assert found(people, "suppliers") == ""
    other.close()
