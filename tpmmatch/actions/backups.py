"""Backups: all people, projects and settings as one file, which is itself a store; bringing one back; checking.

What was attached to people lies in it as well, but not in the copies that are made beside the store: there the files
themselves are at hand.
"""

import re
import shutil
import tempfile
import uuid
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tpmmatch.actions import Cancel, Progress, Store, checked, open_store
from tpmmatch.actions.aside import aside
from tpmmatch.actions.files import check_free
from tpmmatch.errors import Cancelled, UserError
from tpmmatch.model.system import why_of
from tpmmatch.model.words import message
from tpmmatch.store import Soundness, Unit, copies_of

__all__ = [
    "Backup",
    "Restored",
    "Soundness",
    "back_up",
    "back_up_daily",
    "check",
    "copies_at",
    "forget_in_backups",
    "is_spoilt",
    "last_daily",
    "restore",
    "restore_at",
    "restore_last",
]

DAYS = 7  # daily backups that are kept
_MANY = 2000  # people from whom on copying them takes longer than a process takes to begin
_DAILY, _BEFORE = "daily-", "before-restore-"
_BESIDE = ("", "-wal", "-shm")  # the names of the files of one store, behind its own
_HALF = re.compile(r"\.(.{1,40})\.[0-9a-f]{12}(-wal|-shm|-journal)?")  # of a file that was to be written
_LARGE = 10_000_000  # bytes of a backup from which on the same holds for bringing it back
_DAMAGED = "store_damaged"
_SPOILT = {_DAMAGED, "store_no_database"}  # the second is what a damaged beginning looks like
# What is said of a store's disk when something in the store was changed; a backup changes nothing there.
_OF_DISKS = {"store_disk_full": message("system_disk_full"), "store_disk_fails": message("system_disk_fails")}
_OF_BACKUPS = {  # what is said of a store, as it is said of a backup
    _DAMAGED: "backup_unsound",
    "store_foreign": "backup_foreign",
    "store_no_database": "backup_foreign",
    "store_newer": "backup_newer",
}
_USELESS = set(_OF_BACKUPS.values())


@dataclass(frozen=True, slots=True)
class Backup:
    """How much is in a backup."""

    people: int
    projects: int


@dataclass(frozen=True, slots=True)
class Restored:
    """What was brought back, and the file that keeps what was there before; none where there was nothing."""

    backup: Backup
    before: Path | None


def back_up(
    store: Store,
    path: Path,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
    *,
    force: bool = False,
    beside: bool = False,
) -> Backup:
    """Write all that the store holds to a file, whole or not at all; one that exists needs `force`.

    Raises `Cancelled` when asked to stop. `beside` a window a large store is copied by a process of its own.
    """
    if any(_is_same(path, Path(store.location + beside_)) for beside_ in _BESIDE):
        raise UserError("backup_over_store", path=str(path))
    if beside and _size(store).people >= _MANY:
        return aside(store, partial(back_up, force=force), path, progress=progress, cancel=cancel)
    return _write(store, path, store.attachments, force=force, step=checked(progress, cancel))


def _is_same(path: Path, other: Path) -> bool:
    with suppress(OSError):
        return path.samefile(other)
    return False


def _write(store: Store, path: Path, files: Path | None, *, force: bool, step: Progress | None = None) -> Backup:
    check_free(path, force)
    _drop_halves(path.parent, path.name)
    part = path.with_name(f".{path.name[:40]}.{uuid.uuid4().hex[:12]}")
    try:
        with _told_of(part, path), closing(open_store(str(part))) as target:
            found = _copy(store, target, step)
            with target.work() as unit:
                unit.files.pack(files)
                unit.commit()
        for beside in _BESIDE[1:]:  # left by a program that died with the older one open, they would be taken for its
            path.with_name(path.name + beside).unlink(missing_ok=True)
        part.replace(path)
    except OSError as error:
        raise UserError("file_not_written", path=str(path), reason=why_of(error)) from error
    finally:
        for beside in _BESIDE:
            with suppress(OSError):
                part.with_name(part.name + beside).unlink(missing_ok=True)
    return found


def _drop_halves(folder: Path, name: str = "") -> None:
    """Remove what a program that was shot left of a backup, of that name or of any that we make of ourselves."""
    found = list[Path]()
    with suppress(OSError):
        found += folder.iterdir()
    for path in found:
        half = _HALF.fullmatch(path.name)
        if half and (half[1] == name[:40] if name else half[1].startswith((_DAILY, _BEFORE))):
            with suppress(OSError):  # one that can't be removed keeps no other one
                path.unlink(missing_ok=True)


@contextmanager
def _told_of(part: Path, path: Path) -> Iterator[None]:
    """What is wrong with the half of a file that is being written is said of the file that it is to be."""
    try:
        yield
    except UserError as error:
        if error.values.get("place") != str(part.absolute()):
            raise
        if error.id == "store_no_place":
            raise UserError("file_not_written", path=str(path), reason=error.values["why"]) from error
        if error.id in _OF_DISKS:
            raise UserError("file_not_written", path=str(path), reason=_OF_DISKS[error.id]) from error
        raise UserError(error.id, **{**error.values, "place": str(path)}) from error


def back_up_daily(
    store: Store, today: date, progress: Progress | None = None, cancel: Cancel | None = None, *, beside: bool = False
) -> Path | None:
    """The day's own backup, beside the file that the store is; the last `DAYS` of them are kept.

    None where there is nothing to back up, where it was done today, and on a server, which has its own ways.
    Raises `Cancelled` when asked to stop, and nothing is written. `beside` a window a large store is copied by a
    process of its own.
    """
    folder, size = store.copies, _size(store)
    if folder is None or size == Backup(0, 0):
        return None
    path = folder / f"{_DAILY}{today.isoformat()}.sqlite"
    if path.exists():
        return None
    if beside and size.people >= _MANY:
        return aside(store, back_up_daily, today, progress=progress, cancel=cancel)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    _drop_halves(folder)
    _write(store, path, None, force=False, step=checked(progress, cancel))
    for old in _dailies(folder)[:-DAYS]:
        old.unlink(missing_ok=True)
    return path


class Swept(NamedTuple):
    """Whether anybody was met in the backups, and the names of those files that couldn't be looked into."""

    met: bool
    unread: tuple[str, ...]


def forget_in_backups(store: Store, ids: Sequence[str]) -> Swept:
    """Erase people from every copy that lies beside the store: whoever is forgotten is so everywhere here."""
    met, unread = False, []
    if store.copies:
        _drop_halves(store.copies)
    for path in sorted(store.copies.glob("*.sqlite")) if store.copies else ():
        try:
            with closing(open_store(str(path))) as copy:
                with copy.work() as unit:
                    found = unit.forget_people(ids) > 0
                    unit.commit()
                met |= found
                copy.tidy()
        except UserError:
            unread.append(path.name)
        # An older copy is brought up to date by that, and what it was before is kept beside it.
        shutil.rmtree(f"{path}.d", ignore_errors=True)
    return Swept(met, tuple(unread))


def last_daily(store: Store) -> Path | None:
    """The newest of the daily backups."""
    return next(reversed(_dailies(store.copies)), None) if store.copies else None


def _dailies(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"{_DAILY}*.sqlite"))


def restore(
    store: Store,
    backup: Path,
    now: datetime,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
    *,
    beside: bool = False,
) -> Restored:
    """Put a backup in the place of all that the store holds, which is backed up before.

    A backup that is not ours, newer or unsound is refused, and the store left as it is; so it is when asked to stop,
    which raises `Cancelled`. `beside` a window a large one is brought back by a process of its own.
    """
    if beside and backup.is_file() and backup.stat().st_size >= _LARGE:
        return aside(store, restore, backup, now, progress=progress, cancel=cancel)
    with _sound(backup) as source:
        return _put_back(source, store, backup, _stamp(now), checked(progress, cancel))


def restore_at(location: str, backup: Path, now: datetime) -> Restored:
    """The same for a store that isn't open; one that is damaged is set aside as it stands, and made anew."""
    with _sound(backup) as source:
        try:
            with closing(open_store(location)) as target:
                return _put_back(source, target, backup, _stamp(now), checked(None, None))
        except UserError as error:
            # Some other kind of file is ours only where we made backups of it.
            if error.id not in _SPOILT or (error.id != _DAMAGED and not copies_at(location)):
                raise
        aside = _set_aside(Path(location), _stamp(now))
        with closing(open_store(location)) as target:
            return Restored(_bring_back(source, target), aside)


def copies_at(location: str) -> list[Path]:
    """All backups that were made beside a store, newest first; also of one that can't be opened."""
    folder = copies_of(location)
    found = folder.glob("*.sqlite") if folder else ()
    return sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)


def is_spoilt(error: UserError) -> bool:
    """Whether a store that couldn't be opened may be helped by a backup."""
    return error.id in _SPOILT


def restore_last(location: str, now: datetime) -> Restored:
    """Put the newest sound backup in the place of a store that is damaged, which is set aside as it stands."""
    for backup in copies_at(location):
        try:
            return restore_at(location, backup, now)
        except UserError as error:
            if error.id not in _USELESS:
                raise
    raise UserError("backup_none", place=location)


def check(store: Store) -> Soundness:
    """Whether every record can be read and is what was written."""
    with store.read() as unit:
        return unit.whole.soundness()


@contextmanager
def _sound(backup: Path) -> Iterator[Store]:
    """A copy of a backup, opened: an older one is brought up to date by that, and the owner's file left as it is."""
    if not backup.is_file():
        raise UserError("backup_not_found", path=str(backup))
    with tempfile.TemporaryDirectory(prefix="tpmmatch-") as folder:
        copy = Path(folder) / "backup.sqlite"
        for beside in _BESIDE:
            with suppress(FileNotFoundError):
                shutil.copyfile(backup.with_name(backup.name + beside), copy.with_name(copy.name + beside))
        with closing(_opened(copy, backup)) as store:
            if not check(store).sound:
                raise UserError("backup_unsound", path=str(backup))
            yield store


def _opened(copy: Path, backup: Path) -> Store:
    try:
        return open_store(str(copy), make=False)
    except UserError as error:
        if error.id in _OF_BACKUPS:
            raise UserError(_OF_BACKUPS[error.id], path=str(backup)) from None
        raise


def _put_back(source: Store, target: Store, backup: Path, stamp: str, step: Progress) -> Restored:
    before = _back_up_before(target, target.copies or backup.parent, stamp, step)
    try:
        return Restored(_bring_back(source, target, step), before)
    except Cancelled:
        if before is not None:  # all of it is still in its place; after any other trouble it may be needed
            before.unlink(missing_ok=True)
        raise


def _bring_back(source: Store, target: Store, step: Progress | None = None) -> Backup:
    """The documents go before the rest is kept: should there be no room for them, all is as it was."""
    try:
        return _copy(source, target, step, target.attachments)
    except OSError as error:
        place = str(target.attachments)
        raise UserError("file_not_written", path=place, reason=why_of(error)) from error


def _back_up_before(store: Store, folder: Path, stamp: str, step: Progress) -> Path | None:
    """A backup of what a restore takes the place of."""
    if _size(store) == Backup(0, 0):
        return None
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / f"{_BEFORE}{stamp}.sqlite"
    _write(store, path, None, force=True, step=step)
    return path


def _stamp(now: datetime) -> str:
    return f"{now:%Y%m%dT%H%M%SZ}"


def _set_aside(path: Path, stamp: str) -> Path:
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    for beside in _BESIDE:
        with suppress(FileNotFoundError):
            path.with_name(path.name + beside).replace(aside.with_name(aside.name + beside))
    return aside


def _copy(source: Store, target: Store, step: Progress | None = None, documents: Path | None = None) -> Backup:
    """Nothing may go wrong, and nobody may stop it, once the target has committed."""
    with source.read() as old, target.work() as new:
        new.take_over(old, step or checked(None, None))
        old.files.unpack(documents)
        found = _size_in(new)
        new.commit()
    return found


def _size(store: Store) -> Backup:
    with store.read() as unit:
        return _size_in(unit)


def _size_in(unit: Unit) -> Backup:
    return Backup(unit.people.count(), len(unit.projects.all()))
