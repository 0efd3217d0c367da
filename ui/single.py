"""One window for one store: a second start brings the first one's window forward.

A lock file says who is first; the system frees it however that process ends, so nothing is left to clean up by hand.
Only then is there a socket, on which the second start says that it was there. Both lie in a folder of the user's.
"""

import hashlib
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject

from tpmmatch import paths

_PATIENCE = 3.0  # seconds in which the other window has opened its ear, or has finished closing
_PAUSE = 0.05
_WORD_MS = 1000
_LONGEST = 100  # bytes of a socket's path; no system takes many more
_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - with it, Wayland lets a window come forward


class Single(QObject):
    """Holds the place of the only window on a store, from `claim` to `release`."""

    def __init__(self, location: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder, name = paths.runtime_folder(), _name(location)
        self._lock = QLockFile(str(folder / f"{name}.lock")) if folder else None
        self._address = _address(folder, name)
        if self._lock is not None:
            self._lock.setStaleLockTime(0)  # however long it is held: only a dead process loses it

    def claim(self) -> bool:
        """Whether this is to be the window on the store; if not, the other one has come forward.

        Where the other one neither answers nor goes, this window opens all the same: the store itself keeps the two
        from harming each other.
        """
        if self._lock is None:
            return True
        until = time.monotonic() + _PATIENCE
        while not self._lock.tryLock(0):
            if self._lock.error() is not QLockFile.LockError.LockFailedError:
                return True  # no lock can be made here
            if _knock(self._address):
                return False
            if time.monotonic() > until:
                return True
            time.sleep(_PAUSE)
        return True

    def listen(self, called: Callable[[], None]) -> None:
        """From now on tell of second starts; a socket that a dead process left is taken away."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - not before the first paint

        if self._lock is None or not self._lock.isLocked():
            return
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._address)

        def answer() -> None:
            while (line := server.nextPendingConnection()) is not None:
                line.waitForReadyRead(_WORD_MS)
                token = bytes(line.readAll().data()).decode("ascii", "replace").strip()
                if token:
                    os.environ[_TOKEN] = token
                line.write(b"here\n")
                line.flush()
                line.disconnectFromServer()
                called()

        server.newConnection.connect(answer)
        server.listen(self._address)
        self._server = server

    def release(self) -> None:
        """Let another window have the store."""
        if hasattr(self, "_server"):
            self._server.close()
        if self._lock is not None:
            self._lock.unlock()


def _address(folder: Path | None, name: str) -> str:
    """A pipe has a name of its own on Windows; elsewhere the socket is a file, in the temporary folder if need be."""
    if sys.platform == "win32" or not folder or len(os.fsencode(folder / name)) > _LONGEST:
        return f"tpmmatch-{name}"
    return str(folder / name)


def _knock(address: str) -> bool:
    """Whether somebody answers there."""
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - only for a second start

    line = QLocalSocket()
    line.connectToServer(address)
    if not line.waitForConnected(_WORD_MS):
        return False
    line.write(f"{os.environ.get(_TOKEN, '')}\n".encode())
    line.flush()
    return line.waitForReadyRead(_WORD_MS)


def _name(location: str) -> str:
    """The same for every way to write the same place."""
    place = location if "://" in location else os.path.normcase(Path(location).resolve())
    return hashlib.sha256(place.encode("utf-8", "surrogateescape")).hexdigest()[:16]
