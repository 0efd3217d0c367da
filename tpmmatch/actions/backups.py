"""Backups: all people, projects and settings as one file, which is itself a store; bringing one back; checking."""

import shutil
import tempfile
import uuid
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tpmmatch.actions import Store, open_store
from tpmmatch.actions.files import check_free
from tpmmatch.errors import UserError
from tpmmatch.store import Soundness

_BESIDE = ("", "-wal", "-shm")  # the names of the files of one store, behind its own
_DAMAGED = "store_damaged"


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


def back_up(store: Store, path: Path, *, force: bool = False) -> Backup:
    """Write all that the store holds to a file, whole or not at all; one that exists needs `force`."""
    check_free(path, force)
    part = path.with_name(f".{path.name[:40]}.{uuid.uuid4().hex[:12]}")
    try:
        with closing(open_store(str(part))) as target:
            found = _copy(store, target)
        part.replace(path)
    except OSError as error:
        raise UserError("file_not_written", path=str(path), reason=error.strerror or str(error)) from error
    finally:
        for beside in _BESIDE:
            with suppress(OSError):
                part.with_name(part.name + beside).unlink(missing_ok=True)
    return found


def restore(location: str, backup: Path, now: datetime) -> Restored:
    """Put a backup in the place of all that the store at `location` holds, which is backed up before.

    A backup that is not ours, newer or unsound is refused, and the store left as it is. A store that is damaged is set
    aside as it stands.
    """
    if not backup.is_file():
        raise UserError("backup_not_found", path=str(backup))
    with tempfile.TemporaryDirectory(prefix="tpmmatch-") as folder:
        copy = Path(folder) / "backup.sqlite"  # an older one is brought up to date, and the owner's left as it is
        for beside in _BESIDE:
            with suppress(FileNotFoundError):
                shutil.copyfile(backup.with_name(backup.name + beside), copy.with_name(copy.name + beside))
        with closing(open_store(str(copy))) as source:
            if not check(source).sound:
                raise UserError("backup_unsound", path=str(backup))
            return _bring_back(source, location, backup.parent, f"{now:%Y%m%dT%H%M%SZ}")


def check(store: Store) -> Soundness:
    """Whether every record can be read and is what was written."""
    with store.read() as unit:
        return unit.whole.soundness()


def _bring_back(source: Store, location: str, folder: Path, stamp: str) -> Restored:
    """`folder` is for what a server held before."""
    try:
        with closing(open_store(location)) as target:
            before = _back_up_before(target, target.copies or folder, stamp)
            return Restored(_copy(source, target), before)
    except UserError as error:
        if error.id != _DAMAGED:
            raise
    aside = _set_aside(Path(location), stamp)
    with closing(open_store(location)) as target:
        return Restored(_copy(source, target), aside)


def _back_up_before(store: Store, folder: Path, stamp: str) -> Path | None:
    """A backup of what a restore takes the place of."""
    if _size(store) == Backup(0, 0):
        return None
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / f"before-restore-{stamp}.sqlite"
    back_up(store, path, force=True)
    return path


def _set_aside(path: Path, stamp: str) -> Path:
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    for beside in _BESIDE:
        with suppress(FileNotFoundError):
            path.with_name(path.name + beside).replace(aside.with_name(aside.name + beside))
    return aside


def _copy(source: Store, target: Store) -> Backup:
    with source.read() as old, target.work() as new:
        new.whole.take_over(old.whole)
        new.commit()
    return _size(target)


def _size(store: Store) -> Backup:
    with store.read() as unit:
        return Backup(unit.people.count(), len(unit.projects.all()))
