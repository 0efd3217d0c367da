"""Bringing a store's schema up to date. Alembic is loaded only when there is something to do."""

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection

from tpmmatch.errors import UserError
from tpmmatch.store.engine import WRITES, make_migration_engine
from tpmmatch.store.places import Place
from tpmmatch.store.standing import Plan, read_standing


def migrate(place: Place, plan: Plan) -> None:
    """Bring an empty or older store to the newest revision, in one transaction; a file is copied first.

    Several processes may come here at once: the first does it, the others wait and find it done.
    """
    engine = make_migration_engine(place)
    try:
        with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
            version = read_standing(connection, place, plan)
            if version == plan.newest:
                return
            if version is None:
                _check_encoding(connection, place)
            elif place.path and place.copies:
                copy_file(place.path, place.copies, f"before-{plan.newest}")
            _run_scripts(connection, plan)
            _check_references(connection)
    finally:
        engine.dispose()


def copy_file(path: Path, folder: Path, name: str) -> Path:
    """Copy the whole store into `folder` in one step; the copy gets its name only when it is complete."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    copy = folder / f"{name}-{stamp}.sqlite"
    unfinished = copy.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        unfinished.touch(mode=0o600)
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(unfinished)) as target:
            source.backup(target, pages=-1)
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        unfinished.replace(copy)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise UserError("store_copy_failed", place=str(path), folder=str(folder)) from error
    return copy


def _run_scripts(connection: Connection, plan: Plan) -> None:
    from alembic.command import upgrade  # noqa: PLC0415 - costs time that an up-to-date store needn't spend
    from alembic.config import Config  # noqa: PLC0415 - only where something is to be migrated

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", plan.scripts.replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    upgrade(config, plan.newest)


def _check_encoding(connection: Connection, place: Place) -> None:
    if place.path is None and connection.exec_driver_sql("SHOW server_encoding").scalar() != "UTF8":
        raise UserError("store_not_unicode", place=place.shown)


def _check_references(connection: Connection) -> None:
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise RuntimeError("a migration left rows that point to nothing")
