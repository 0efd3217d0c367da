"""Opening a store: find it or make it, see that it is ours and sound, bring it up to date."""

import sqlite3
from pathlib import Path

from sqlalchemy import Engine, NullPool, create_engine

from tpmmatch.errors import UserError
from tpmmatch.model.system import why_of
from tpmmatch.store.engine import make_engine
from tpmmatch.store.migrating import migrate
from tpmmatch.store.places import Place, find
from tpmmatch.store.standing import SHIPPED, Plan, read_standing
from tpmmatch.store.trouble import told
from tpmmatch.store.units import Store

_SQLITE_FILE = b"SQLite format 3\x00"


def open_store(location: str, plan: Plan = SHIPPED, *, make: bool = True) -> Store:
    """The store at `location`: the path of a SQLite file (made with its parents), or a URL of PostgreSQL.

    An older store is migrated, after a copy of the file was laid into `PATH.d/backups`. What is newer,
    damaged or not ours is refused with a `UserError` and left as it is, byte for byte; so is a place where no store
    was begun yet, unless one may be made.
    """
    place = find(location)
    if place.path is not None:
        _prepare_file(place.path)
    engine = make_engine(place)
    try:
        with told(place):
            standing = _standing(place, engine, plan)
            if standing is None and not make:
                raise UserError("store_foreign", place=place.shown)
            if standing != plan.newest:
                migrate(place, plan)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, place)


def _prepare_file(path: Path) -> None:
    """Make the file, for its owner's eyes alone, if it is absent; refuse what is no SQLite database."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        with path.open("rb") as file:
            start = file.read(len(_SQLITE_FILE))
    except IsADirectoryError:
        raise UserError("store_is_folder", place=str(path)) from None
    except OSError as error:
        raise UserError("store_no_place", place=str(path), why=why_of(error)) from error
    if start not in (b"", _SQLITE_FILE):
        raise UserError("store_no_database", place=str(path))


def _standing(place: Place, engine: Engine, plan: Plan) -> str | None:
    if place.path is None:
        with engine.connect() as connection:
            return read_standing(connection, place, plan)
    # Until it is known to be ours the file is only read: even asking for write-ahead logging would change it.
    # And where nobody has it open, as its log tells, not even files beside it are made.
    alone = not place.path.with_name(place.path.name + "-wal").exists()
    uri = f"{place.path.as_uri()}?{'immutable=1' if alone else 'mode=ro'}"
    reader = create_engine("sqlite://", creator=lambda: sqlite3.connect(uri, uri=True), poolclass=NullPool)
    with reader.connect() as connection:
        return read_standing(connection, place, plan)
