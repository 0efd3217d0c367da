"""The engine: how a connection is made, and how a transaction begins on either database."""

import sqlite3
import time

from sqlalchemy import Connection, Engine, NullPool, Pool, QueuePool, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.pool import ConnectionPoolEntry

from tpmmatch.errors import UserError
from tpmmatch.store.places import Place

# Set on a connection that will write: writers wait for each other when they begin, not halfway through.
WRITES = "tpmmatch_writes"

_PATIENCE_MS = 5000

# One number for all of us within one PostgreSQL database: the letters TPMM.
_WRITERS_LOCK = 0x54504D4D


def make_engine(place: Place) -> Engine:
    """The engine that serves for as long as the store is open; it connects at the first need."""
    if place.path is None:
        return _postgresql_engine(place)
    return _sqlite_engine(place, QueuePool, foreign_keys=True)


def make_migration_engine(place: Place) -> Engine:
    """An engine for changing the schema.

    SQLite changes a table by making it anew and dropping the old one; with foreign keys on, that would
    take along the rows that point to it. They are checked as a whole before the change is kept.
    """
    if place.path is None:
        return _postgresql_engine(place)
    return _sqlite_engine(place, NullPool, foreign_keys=False)


def _sqlite_engine(place: Place, pool: type[Pool], *, foreign_keys: bool) -> Engine:
    # hide_parameters: what people wrote doesn't get into error texts and logs.
    engine = create_engine(place.url, poolclass=pool, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, record: ConnectionPoolEntry) -> None:  # noqa: ARG001 - the signature of the event
        # Python's own transactions leave out changes of the schema; with None we begin them ourselves.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={_PATIENCE_MS}")
        _write_ahead(cursor)
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")
        # Who is erased is overwritten, not just unlinked.
        cursor.execute("PRAGMA secure_delete=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _write_ahead(cursor: DBAPICursor) -> None:
    """Switch to write-ahead logging; SQLite doesn't wait by itself for another process doing the same."""
    patience = time.monotonic() + _PATIENCE_MS / 1000
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > patience:
                raise
            time.sleep(0.01)
        else:
            return


def _postgresql_engine(place: Place) -> Engine:
    try:
        engine = create_engine(
            place.url,
            hide_parameters=True,
            pool_pre_ping=True,
            connect_args={"connect_timeout": "10", "application_name": "tpmmatch"} | dict(place.url.query),
        )
    except ImportError:
        raise UserError("store_driver_missing") from None

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get(WRITES):
            # A plan made while a table was empty reads all of it for each record of a long import: indexes only.
            connection.exec_driver_sql(
                f"SET LOCAL enable_seqscan = off; SET LOCAL lock_timeout = {_PATIENCE_MS};"
                f" SELECT pg_advisory_xact_lock({_WRITERS_LOCK})"
            )

    return engine
