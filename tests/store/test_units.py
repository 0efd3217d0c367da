"""Units of work side by side, and when somebody else is in the way."""

import subprocess
import sys
import textwrap
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tpmmatch.errors import UserError
from tpmmatch.store import Store, entry, open_store

if TYPE_CHECKING:
    from tests.store.conftest import Kind

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
ROOT = Path(__file__).parents[2]

WRITER = textwrap.dedent("""
    import sys
    from datetime import UTC, datetime
    from tpmmatch.store import entry, open_store

    store = open_store(sys.argv[1])
    for number in range(20):
        with store.work() as unit:
            done = (unit.settings.get("count") or 0) + 1
            unit.settings.set("count", done)
            unit.people.put([entry(f"hash:{sys.argv[2]}-{number}", {"n": number}, "w")], datetime.now(UTC))
            unit.people.put([entry("hash:shared", {"by": sys.argv[2], "n": number}, "w")], datetime.now(UTC))
            unit.commit()
    store.close()
""")


@pytest.mark.slow
def test_processes_that_make_and_write_one_store_lose_nothing(kind: "Kind") -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, kind.location, str(number)], cwd=ROOT) for number in range(3)
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    store = open_store(kind.location)
    with store.read() as unit:
        assert unit.people.count() == 3 * 20 + 1
        assert unit.settings.get("count") == 60
    store.close()


def test_threads_that_write_lose_nothing(store: Store) -> None:
    def write(thread: int) -> None:
        for number in range(25):
            with store.work() as unit:
                unit.settings.set("count", (unit.settings.get("count") or 0) + 1)
                unit.people.put([entry(f"hash:{thread}-{number}", {}, "t")], NOW)
                unit.commit()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))
    with store.read() as unit:
        assert (unit.people.count(), unit.settings.get("count")) == (100, 100)


def test_a_reader_sees_the_store_as_it_was_at_its_first_look(store: Store, add: Callable[..., str]) -> None:
    add("a")
    with store.read() as unit:
        assert unit.people.count() == 1
        add("b")
        assert unit.people.count() == 1
    with store.read() as unit:
        assert unit.people.count() == 2


def test_several_commits_in_one_unit_keep_each(store: Store) -> None:
    with store.work() as unit:
        for number in range(3):
            unit.people.put([entry(f"hash:{number}", {}, "t")], NOW)
            unit.commit()
        unit.people.put([entry("hash:lost", {}, "t")], NOW)
    with store.read() as unit:
        assert unit.people.count() == 3


@pytest.mark.slow
def test_a_writer_who_waits_too_long_is_told(kind: "Kind") -> None:
    one, other = open_store(kind.location), open_store(kind.location)
    with one.work() as unit:
        unit.settings.set("a", 1)
        with pytest.raises(UserError, match="store_busy"), other.work() as late:
            late.settings.set("a", 2)
        unit.commit()
    with other.work() as late:
        assert late.settings.get("a") == 1
    one.close()
    other.close()


def test_settings_come_back_as_they_went(store: Store) -> None:
    values = {"rates": {"EUR": 1, "GBP": 1.17}, "list": [None, True, "ž\x00"], "null": None, "big": 10**40}
    with store.work() as unit:
        for name, value in values.items():
            unit.settings.set(name, "old")
            unit.settings.set(name, value)
        unit.commit()
    with store.read() as unit:
        assert {name: unit.settings.get(name) for name in values} == values
        assert unit.settings.get("absent") is None


def test_the_disk_is_full(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "people.sqlite"))
    with store.work() as unit:
        unit.people.put([entry("hash:kept", {}, "t")], NOW)
        unit.commit()

    def fill() -> None:
        with store.work() as unit:
            # SQLite's own limit gives the same answer as a full disk.
            unit._connection.exec_driver_sql("PRAGMA max_page_count=1")
            unit.people.put([entry("hash:big", {"text": "x" * 1_000_000}, "t")], NOW)
            unit.commit()

    with pytest.raises(UserError, match="store_disk_full"):
        fill()
    with store.read() as unit:
        assert unit.people.count() == 1
    store.close()


def test_a_page_that_is_damaged_later_is_told(tmp_path: Path) -> None:
    path = tmp_path / "people.sqlite"
    store = open_store(str(path))
    with store.work() as unit:
        for number in range(500):
            unit.people.put([entry(f"hash:{number}", {"text": "x" * 500}, "t")], NOW)
        unit.commit()
    store.close()
    data = bytearray(path.read_bytes())
    data[-20 * 4096 :] = b"\xff" * (20 * 4096)
    path.write_bytes(data)
    store = open_store(str(path))
    with pytest.raises(UserError, match="store_damaged"), store.read() as unit:
        list(unit.people.all())
    store.close()


def test_a_record_that_is_damaged_is_named(store: Store, add: Callable[..., str]) -> None:
    add("anna")
    with store.work() as unit:
        unit._connection.exec_driver_sql("UPDATE person_documents SET document = '{\"basi'")
        unit.commit()
    with pytest.raises(UserError) as told, store.read() as unit:
        unit.people.get("anna")
    assert (told.value.id, told.value.values["record"]) == ("store_record_damaged", "anna")
