"""Trouble with the disk or the server, said as the owner can understand it. Anything else is a bug and stays one."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from tpmmatch.errors import StoreError
from tpmmatch.store.places import Place

_SQLITE = {
    sqlite3.SQLITE_BUSY: "store_busy",
    sqlite3.SQLITE_LOCKED: "store_busy",
    sqlite3.SQLITE_PERM: "store_no_rights",
    sqlite3.SQLITE_READONLY: "store_no_rights",
    sqlite3.SQLITE_CANTOPEN: "store_no_rights",
    sqlite3.SQLITE_AUTH: "store_no_rights",
    sqlite3.SQLITE_IOERR: "store_disk_fails",
    sqlite3.SQLITE_FULL: "store_disk_full",
    sqlite3.SQLITE_CORRUPT: "store_damaged",
    sqlite3.SQLITE_NOTADB: "store_damaged",
}

_ROOM = 64 * 1024  # bytes that SQLite wants for the files beside a store, and more

_POSTGRESQL = {
    "25006": "store_no_rights",  # a server that only reads
    "42501": "store_no_rights",
    "53100": "store_disk_full",
    "55P03": "store_busy",
    "58030": "store_disk_fails",
    "XX001": "store_damaged_server",
    "XX002": "store_damaged_server",
}


@contextmanager
def told(place: Place) -> Iterator[None]:
    """Turn what the disk or the server does to us into a `StoreError`."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        message = _sqlite(error) if place.path else _postgresql(error)
        if message is None:
            raise
        if message == "store_disk_fails" and place.path and _is_full(place.path.parent):
            message = "store_disk_full"
        # The server's own words may quote what was written: they don't go along.
        raise StoreError(message, place=place.shown, copies=str(place.copies)) from None


def _is_full(folder: Path) -> bool:
    """SQLite calls it an error of the disk when the small files beside the store find no room."""
    try:
        return shutil.disk_usage(folder).free < _ROOM
    except OSError:
        return False


def _cause(error: BaseException) -> BaseException | None:
    return error.orig if isinstance(error, DBAPIError) else error


def _sqlite(error: BaseException) -> str | None:
    cause = _cause(error)
    if "UTF-8" in str(cause):
        return "store_damaged"
    code = getattr(cause, "sqlite_errorcode", 0)
    return _SQLITE.get(code & 0xFF)


def _postgresql(error: BaseException) -> str | None:
    cause = _cause(error)
    state: str | None = getattr(cause, "sqlstate", None)
    if state in _POSTGRESQL:
        return _POSTGRESQL[state]
    # 08: connection trouble, 28: unknown user or wrong password, 57P: server going down; no state: never got through.
    gone = isinstance(error, DBAPIError) and error.connection_invalidated
    if gone or (state or "").startswith(("08", "28", "3D", "53", "57P")):
        return "store_server_unreachable"
    unreached = state is None and type(cause).__name__ in {"OperationalError", "ConnectionTimeout"}
    return "store_server_unreachable" if unreached else None
