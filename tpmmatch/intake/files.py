"""Finding files and reading their bytes, wherever somebody points."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tpmmatch.intake.found import Refused
from tpmmatch.model.report import Note
from tpmmatch.model.words import message

FILE_LIMIT = 200 * 1024 * 1024
# Left by operating systems and office programs; nobody means them when pointing at a folder.
_LITTER = frozenset({"thumbs.db", "desktop.ini", "__macosx"})


@dataclass(frozen=True, slots=True)
class Place:
    """A file to read and what to call it; `ending` is lower-case with its dot."""

    path: Path
    source: str

    @property
    def ending(self) -> str:
        """What the name says about the kind of file."""
        return self.path.suffix.lower()


def files_at(path: Path) -> Iterator[Place | Note]:
    """The file itself, or all files below a folder in the order of their names, hidden ones left out."""
    try:
        info = path.stat()
    except (OSError, ValueError):
        # ValueError: a NUL in the name.
        yield Note(_name(path), message("intake_file_missing"))
        return
    if not stat.S_ISDIR(info.st_mode):
        yield Place(path, _name(path))
        return
    nothing = True
    for found in _below(path, "", set()):
        nothing = False
        yield found
    if nothing:
        yield Note(_name(path), message("intake_folder_empty"))


def read_bytes(place: Place) -> bytes:
    """All bytes of an ordinary file of bearable size."""
    check_ordinary(place)
    with place.path.open("rb") as file:
        data = file.read(FILE_LIMIT + 1)
    if len(data) > FILE_LIMIT:
        raise Refused("intake_file_too_large", megabytes=FILE_LIMIT // 1024**2)
    return data


def check_ordinary(place: Place) -> None:
    """Refuse pipes and devices: reading them might never end."""
    if not stat.S_ISREG(place.path.stat().st_mode):
        raise Refused("intake_file_special")


def _below(folder: Path, prefix: str, seen: set[tuple[int, int]]) -> Iterator[Place | Note]:
    try:
        info = folder.stat()
        if (info.st_dev, info.st_ino) in seen:
            return  # a link that leads back up
        seen.add((info.st_dev, info.st_ino))
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError:
        yield Note(prefix or _name(folder), message("intake_folder_unreadable"))
        return
    for entry in entries:
        if is_passed_over(entry.name):
            continue
        source = prefix + _name(entry)
        if _is_folder(entry):
            yield from _below(entry, source + "/", seen)
        else:
            yield Place(entry, source)


def is_passed_over(name: str) -> bool:
    """Whether nobody means this file when pointing at its folder."""
    return name.startswith((".", "~$")) or name.lower() in _LITTER


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _name(path: Path) -> str:
    # A name that isn't valid text would break whoever prints or stores it.
    return os.fsencode(path.name or str(path)).decode("utf-8", "replace").replace("\0", "")
