"""Who was erased stays so, whatever backup is brought back, unless the owner brings them in anew."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tpmmatch.store import Store, open_store

Add = Callable[..., str]


def test_a_stub_tells_nobody_who_it_was(store: Store, add: Add) -> None:
    add("mail@example.org")
    with store.work() as unit:
        unit.forget_people(["mail@example.org", "nobody"])
        unit.commit()
    with store.read() as unit:
        assert len(unit.erased) == 1, "nothing was known of the other"
        assert unit.erased.among(["mail@example.org", "nobody"]) == ["mail@example.org"]
        assert "example" not in str(unit.erased.contents())


def test_what_an_old_copy_brings_back_is_erased_again(store: Store, add: Add, tmp_path: Path) -> None:
    for id in ("anna", "boris"):
        add(id)
    with closing(open_store(str(tmp_path / "copy.sqlite"))) as copy:
        with store.read() as here, copy.work() as there:
            there.take_over(here)
            there.commit()
        with store.work() as unit:
            unit.forget_people(["anna"])
            unit.commit()
        with copy.read() as old, store.work() as unit:
            unit.take_over(old)
            unit.commit()
    with store.read() as unit:
        assert unit.people.everybody() == {"boris"}
        assert len(unit.erased) == 1


def test_a_copy_knows_who_was_erased_before_it(store: Store, add: Add, tmp_path: Path) -> None:
    add("anna")
    with store.work() as unit:
        unit.forget_people(["anna"])
        unit.commit()
    with closing(open_store(str(tmp_path / "copy.sqlite"))) as copy:
        with store.read() as here, copy.work() as there:
            there.take_over(here)
            there.commit()
        with copy.read() as unit:
            assert unit.erased.among(["anna"]) == ["anna"]


def test_whoever_is_brought_in_anew_is_no_stub(store: Store, add: Add) -> None:
    for id in ("anna", "boris"):
        add(id)
    with store.work() as unit:
        unit.forget_people(["anna", "boris"])
        unit.erased.lift(["anna", "cleo"])
        unit.commit()
    with store.read() as unit:
        assert unit.erased.among(["anna", "boris"]) == ["boris"]
