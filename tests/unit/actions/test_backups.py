"""Backups are stores of their own; a restore keeps what was there, and refuses what it can't rely on."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.disk import full_after
from tpmmatch.actions import Store, open_store
from tpmmatch.actions.attachments import attach, attachments, detach
from tpmmatch.actions.backups import (
    DAYS,
    Backup,
    back_up,
    back_up_daily,
    check,
    last_daily,
    restore,
    restore_at,
    restore_last,
)
from tpmmatch.actions.people import erase
from tpmmatch.errors import Cancelled, UserError
from tpmmatch.store import entry
from tpmmatch.wording import say

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


@pytest.fixture
def location(tmp_path: Path) -> str:
    return str(tmp_path / "people.sqlite")


@pytest.fixture
def mine(location: str) -> Iterator[Store]:
    with closing(open_store(location)) as store:
        add(store, "ada")
        yield store


def add(store: Store, id: str) -> None:
    with store.work() as unit:
        document = {"basics": {"name": id}, "meta": {"id": id}}
        unit.people.put([entry(f"made:{id}", document, "here")], NOW)
        unit.commit()


def people(location: str | Path) -> list[str]:
    with closing(open_store(str(location))) as store, store.read() as unit:
        return [profile.id for profile in unit.people.all()]


def test_a_backup_is_a_store_and_nothing_else_is_left(mine: Store, tmp_path: Path) -> None:
    folder = tmp_path / "usb"
    folder.mkdir()
    assert back_up(mine, folder / "copy.sqlite") == Backup(people=1, projects=0)
    assert [path.name for path in folder.iterdir()] == ["copy.sqlite"]
    assert people(folder / "copy.sqlite") == ["ada"]


def test_an_older_backup_is_overwritten_only_with_leave(mine: Store, tmp_path: Path) -> None:
    back_up(mine, tmp_path / "copy.sqlite")
    add(mine, "bob")
    with pytest.raises(UserError, match="file_exists"):
        back_up(mine, tmp_path / "copy.sqlite")
    assert people(tmp_path / "copy.sqlite") == ["ada"]
    back_up(mine, tmp_path / "copy.sqlite", force=True)
    assert people(tmp_path / "copy.sqlite") == ["ada", "bob"]


def test_a_restore_brings_back_what_was_and_keeps_what_is(mine: Store, location: str, tmp_path: Path) -> None:
    back_up(mine, tmp_path / "copy.sqlite")
    add(mine, "bob")
    found = restore(mine, tmp_path / "copy.sqlite", NOW)
    assert found.backup == Backup(people=1, projects=0)
    assert people(location) == ["ada"]
    assert found.before is not None
    assert people(found.before) == ["ada", "bob"]
    with mine.read() as unit:
        assert unit.people.count() == 1, "who has the store open sees it as well"


def test_into_a_store_that_is_not_there_yet(mine: Store, tmp_path: Path) -> None:
    back_up(mine, tmp_path / "copy.sqlite")
    found = restore_at(str(tmp_path / "new" / "people.sqlite"), tmp_path / "copy.sqlite", NOW)
    assert found.before is None
    assert people(tmp_path / "new" / "people.sqlite") == ["ada"]


def test_a_damaged_store_is_set_aside_as_it_stands(mine: Store, location: str, tmp_path: Path) -> None:
    back_up(mine, tmp_path / "copy.sqlite")
    mine.close()
    scribbled = Path(location).read_bytes()[:100] + b"\xff" * 4000
    Path(location).write_bytes(scribbled)
    found = restore_at(location, tmp_path / "copy.sqlite", NOW)
    assert people(location) == ["ada"]
    assert found.before is not None
    assert found.before.read_bytes() == scribbled


def test_the_last_sound_backup_is_brought_back(mine: Store, location: str) -> None:
    """The newest one is spoilt too; a file whose very beginning is damaged is known by the backups beside it."""
    back_up_daily(mine, NOW.date())
    add(mine, "bob")
    spoilt = back_up_daily(mine, NOW.date() + timedelta(days=1))
    mine.close()
    assert spoilt is not None
    spoilt.write_bytes(b"\xff" * 4000)
    scribbled = b"\xff" * 5000
    Path(location).write_bytes(scribbled)
    found = restore_last(location, NOW)
    assert people(location) == ["ada"]
    assert found.before is not None
    assert found.before.read_bytes() == scribbled


def test_where_there_is_no_backup_nothing_is_touched(tmp_path: Path) -> None:
    letters = tmp_path / "letters"
    letters.write_text("Dear Ada")
    with pytest.raises(UserError, match="backup_none"):
        restore_last(str(letters), NOW)
    assert letters.read_text() == "Dear Ada"


def test_what_cannot_be_relied_on_is_refused_and_nothing_changed(mine: Store, location: str, tmp_path: Path) -> None:
    copy, text, gone = tmp_path / "copy.sqlite", tmp_path / "list.txt", tmp_path / "gone.sqlite"
    back_up(mine, copy)
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("UPDATE person_documents SET document = '{}'")
    text.write_text("Ada, Bob")
    for path, told in ((copy, "backup_unsound"), (text, "backup_foreign"), (gone, "backup_not_found")):
        with pytest.raises(UserError, match=told):
            restore(mine, path, NOW)
    assert people(location) == ["ada"]
    assert text.read_text() == "Ada, Bob"


def test_a_file_without_anything_in_it_takes_nobodys_place(mine: Store, location: str, tmp_path: Path) -> None:
    """What is left of a backup whose copying to a stick was cut off at once; or a database that nobody began."""
    nothing, tableless = tmp_path / "empty.sqlite", tmp_path / "tableless.sqlite"
    nothing.touch()
    with closing(sqlite3.connect(tableless)) as connection, connection:
        connection.execute("PRAGMA user_version = 1")
    for path in (nothing, tableless):
        with pytest.raises(UserError, match="backup_foreign"):
            restore(mine, path, NOW)
    assert people(location) == ["ada"]
    assert nothing.read_bytes() == b""


def test_a_newer_backup_is_told_of_by_its_own_name(mine: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    back_up(mine, copy)
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = 'from the future'")
    with pytest.raises(UserError, match="backup_newer") as refused:
        restore(mine, copy, NOW)
    assert refused.value.values == {"path": str(copy)}


def test_the_store_itself_is_no_place_for_its_backup(mine: Store, location: str) -> None:
    for end in ("", "-wal"):
        with pytest.raises(UserError, match="backup_over_store"):
            back_up(mine, Path(location + end), force=True)
    add(mine, "bob")
    mine.close()
    assert people(location) == ["ada", "bob"]


def test_what_lay_beside_an_older_backup_is_not_taken_for_the_new_ones(mine: Store, tmp_path: Path) -> None:
    """As a program that died with the older one open leaves it."""
    older, copy = tmp_path / "older.sqlite", tmp_path / "copy.sqlite"
    with closing(open_store(str(older))) as store:
        add(store, "eve")
        for end in ("", "-wal"):
            shutil.copy(f"{older}{end}", f"{copy}{end}")
    back_up(mine, copy, force=True)
    assert people(copy) == ["ada"]


def test_a_restore_that_is_stopped_changes_nothing_and_leaves_nothing(
    mine: Store, location: str, tmp_path: Path
) -> None:
    back_up(mine, tmp_path / "copy.sqlite")
    add(mine, "bob")
    copies = tmp_path / "people.sqlite.d" / "backups"
    with pytest.raises(Cancelled):
        restore(mine, tmp_path / "copy.sqlite", NOW, cancel=lambda: any(copies.glob("before-*")))
    assert people(location) == ["ada", "bob"]
    assert list(copies.iterdir()) == []


def test_a_restore_that_is_stopped_brings_no_document_back(mine: Store, tmp_path: Path) -> None:
    (tmp_path / "CV.pdf").write_bytes(b"one")
    attach(mine, "ada", [tmp_path / "CV.pdf"], NOW)
    back_up(mine, tmp_path / "copy.sqlite")
    detach(mine, "ada", attachments(mine, "ada")[0], NOW)
    copies = tmp_path / "people.sqlite.d" / "backups"
    with pytest.raises(Cancelled):
        restore(mine, tmp_path / "copy.sqlite", NOW, cancel=lambda: any(copies.glob("before-*")))
    assert attachments(mine, "ada") == []


def test_what_was_here_is_kept_where_a_restore_fails(mine: Store, tmp_path: Path) -> None:
    """It may be all that there is, if the disk is what failed."""
    (tmp_path / "CV.pdf").write_bytes(b"one")
    attach(mine, "ada", [tmp_path / "CV.pdf"], NOW)
    back_up(mine, tmp_path / "copy.sqlite")
    folder = tmp_path / "people.sqlite.d"
    shutil.rmtree(folder / "attachments")
    (folder / "attachments").touch()
    with pytest.raises(UserError, match="file_not_written"):
        restore(mine, tmp_path / "copy.sqlite", NOW)
    (before,) = (folder / "backups").iterdir()
    assert people(before) == ["ada"]


def test_how_far_a_backup_is_only_grows(mine: Store, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    back_up(mine, tmp_path / "copy.sqlite", lambda *far: told.append(far))
    (total,) = {of for _, of in told}
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert 0 < told[-1][0] < total


def test_a_backup_that_is_stopped_leaves_nothing(mine: Store, tmp_path: Path) -> None:
    folder = tmp_path / "usb"
    folder.mkdir()
    with pytest.raises(Cancelled):
        back_up(mine, folder / "copy.sqlite", cancel=lambda: True)
    assert list(folder.iterdir()) == []


def test_what_a_shot_program_left_of_a_backup_goes_with_the_next(mine: Store, tmp_path: Path) -> None:
    left, others = tmp_path / ".copy.sqlite.0123456789ab", tmp_path / ".other.sqlite.0123456789ab"
    for path in (left, others, tmp_path / ".copy.sqlite.0123456789ab-wal", tmp_path / ".copy.sqlite.notes"):
        path.touch()
    back_up(mine, tmp_path / "copy.sqlite")
    assert others.exists()
    assert [path.name for path in sorted(tmp_path.glob(".copy*"))] == [".copy.sqlite.notes"]


def test_what_cannot_be_removed_of_a_backup_keeps_nothing_else(mine: Store, tmp_path: Path) -> None:
    (tmp_path / ".copy.sqlite.0123456789ab").mkdir()
    for number in range(10):  # some of which are looked at after the folder
        (tmp_path / f".copy.sqlite.{number:012x}").touch()
    back_up(mine, tmp_path / "copy.sqlite")
    assert [path.name for path in tmp_path.glob(".copy*")] == [".copy.sqlite.0123456789ab"]


@pytest.mark.parametrize("what", ["the day's own", "erasing"])
def test_no_half_of_a_daily_backup_outlives(mine: Store, what: str) -> None:
    folder = mine.copies
    assert folder is not None
    folder.mkdir(parents=True)
    (folder / ".daily-2026-10-31.sqlite.0123456789ab").write_text("Ada Kranz", "utf-8")
    if what == "erasing":
        erase(mine, "ada")
    else:
        back_up_daily(mine, date(2026, 11, 1))
    assert list(folder.glob(".*")) == []


def test_a_stick_that_is_not_in_is_told(mine: Store, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="file_no_folder"):
        back_up(mine, tmp_path / "usb" / "copy.sqlite")
    assert not (tmp_path / "usb").exists()


def test_a_folder_that_cannot_be_written_to_is_told(mine: Store, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="file_not_written") as refused:
        back_up(mine, tmp_path / "file" / "copy.sqlite")
    assert refused.value.values["path"] == str(tmp_path / "file" / "copy.sqlite")


def test_a_disk_without_room_for_a_backup_is_told_of_the_backup(mine: Store, tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused, full_after(64 * 1024):
        back_up(mine, tmp_path / "copy.sqlite")
    assert str(tmp_path / "copy.sqlite") in say(refused.value, "de")
    assert "Änderung" not in say(refused.value, "de"), "nothing was changed"
    assert not (tmp_path / "copy.sqlite").exists()


def test_a_sound_store_is_sound(mine: Store) -> None:
    assert check(mine).sound


def test_a_backup_a_day_and_the_last_week_of_them(mine: Store) -> None:
    first = date(2026, 11, 1)
    for day in range(DAYS + 2):
        today = first + timedelta(days=day)
        assert back_up_daily(mine, today) == last_daily(mine)
        assert back_up_daily(mine, today) is None, "once a day is enough"
    folder = mine.copies
    assert folder is not None
    assert [path.name for path in sorted(folder.iterdir())] == [
        f"daily-2026-11-{day:02}.sqlite" for day in range(3, 10)
    ]
    assert people(folder / "daily-2026-11-09.sqlite") == ["ada"]


def test_nothing_is_no_reason_for_a_backup(tmp_path: Path) -> None:
    with closing(open_store(str(tmp_path / "empty.sqlite"))) as store:
        assert (back_up_daily(store, date(2026, 11, 1)), last_daily(store)) == (None, None)
    assert not (tmp_path / "empty.sqlite.d").exists()


def test_whoever_is_erased_is_in_no_backup_beside_the_store(mine: Store, tmp_path: Path) -> None:
    add(mine, "bob")
    daily = back_up_daily(mine, date(2026, 11, 1))
    back_up(mine, tmp_path / "copy.sqlite")
    before = restore(mine, tmp_path / "copy.sqlite", NOW).before
    assert daily is not None
    assert before is not None
    erase(mine, "bob")
    assert people(daily) == people(before) == ["ada"]
    assert b"bob" not in daily.read_bytes() + before.read_bytes()
    assert [path.suffix for path in daily.parent.iterdir()] == [".sqlite", ".sqlite"]


def test_whoever_is_erased_is_in_no_older_copy_either(mine: Store, tmp_path: Path) -> None:
    """A copy of an earlier version is brought up to date by looking into it; what it was before goes, too."""
    folder = mine.copies
    assert folder is not None
    folder.mkdir(parents=True)
    old = (Path(__file__).parents[2] / "data" / "stores" / "tpmmatch_0001.sql").read_text("utf-8")
    with closing(sqlite3.connect(folder / "before-tpmmatch_0002-1.sqlite")) as connection:
        connection.executescript(old)
    erase(mine, "anna")  # only the copy knows her
    left = [path for path in tmp_path.rglob("*") if path.is_file() and "Ärlig".encode() in path.read_bytes()]
    assert left == []
    with pytest.raises(UserError, match="person_not_found"):
        erase(mine, "anna")


def test_a_copy_that_cannot_be_read_is_told_and_stops_nothing(mine: Store) -> None:
    add(mine, "bob")
    daily = back_up_daily(mine, date(2026, 11, 1))
    assert daily is not None
    daily.with_name("daily-2026-10-01.sqlite").write_bytes(b"no store at all" * 100)
    with pytest.raises(UserError) as told:
        erase(mine, "bob")
    assert told.value.id == "erased_but_in_backups"
    assert told.value.values["names"] == "daily-2026-10-01.sqlite"
    assert people(daily) == ["ada"]


def test_whoever_is_erased_has_left_the_file_written_last(mine: Store, location: str) -> None:
    add(mine, "bob")
    erase(mine, "bob")
    beside = [Path(location + end) for end in ("", "-wal")]
    assert not any(b"bob" in path.read_bytes() for path in beside if path.exists())
