"""A second hold on the files of an open store, which nothing else in this process can loosen.

POSIX locks, which SQLite has on Linux and macOS, belong to the process: whatever in it opens one of the files for a
moment, as a dialog does to tell what kind a file is, lets go of all of them when it closes it again. Another program
that opens the store then takes itself for the only one, and clears away the log that is still written to here. Locks
of an open file description last as long as that is open; they are taken over the same bytes, shared as SQLite's are.

They are taken on Linux alone. On Windows locks belong to handles anyway; dialogs of macOS run in another process.
Two stores on one file in one process loosen each other's POSIX locks as well, when one is closed.
"""

import os
import struct
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock

try:
    import fcntl

    _SET_LOCK: int | None = getattr(fcntl, "F_OFD_SETLK", None) if sys.platform == "linux" else None
except ImportError:  # Windows
    _SET_LOCK = None

# Where SQLite has its locks, as its file format tells: in the file the shared ones, in the memory that processes share
# the one of whoever has it open. Each is where it begins and how long it is.
_FILE, _SHARED = (0x40000002, 510), (128, 1)
_LOCK = "hhqqi4x"  # kind, whence, start, length, process


class Hold:
    """Taken once the file is open in write-ahead mode; let go in two steps, around SQLite's own closing."""

    def __init__(self, path: Path) -> None:
        path = path.resolve()  # what lies beside it lies beside the file itself, not beside a link to it
        self._places = ((path, _FILE), (path.with_name(path.name + "-shm"), _SHARED))
        self._lock = Lock()
        self._held: dict[int, tuple[int, int]] = {}

    def take(self, *_connection: object) -> None:
        """Hold the files, at the first connection; a file system that has no such locks goes without."""
        with self._lock, suppress(OSError):
            if _SET_LOCK is None or self._held:
                return
            for path, place in self._places:
                self._held[file := os.open(path, os.O_RDWR)] = place
                _set(file, fcntl.F_RDLCK, place)

    def loosen(self) -> None:
        """Let SQLite find out whether it is the last to close the file."""
        for file, place in self._held.items():
            with suppress(OSError):
                _set(file, fcntl.F_UNLCK, place)

    def close(self) -> None:
        """Close the files; SQLite must have done so before."""
        while self._held:
            os.close(self._held.popitem()[0])


def _set(file: int, kind: int, place: tuple[int, int]) -> None:
    if _SET_LOCK is not None:
        fcntl.fcntl(file, _SET_LOCK, struct.pack(_LOCK, kind, os.SEEK_SET, *place, 0))
