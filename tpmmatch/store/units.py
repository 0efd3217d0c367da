"""The open store and its units of work: one transaction each, kept only if it is committed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from tpmmatch.store.engine import WRITES
from tpmmatch.store.extracts import Extracts
from tpmmatch.store.people import People
from tpmmatch.store.places import Place
from tpmmatch.store.projects import Projects
from tpmmatch.store.settings import Settings
from tpmmatch.store.trouble import told
from tpmmatch.store.whole import Whole


class Unit:
    """What one piece of work sees of the store. It belongs to the thread that asked for it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.people = People(session)
        self.extracts = Extracts(session)
        self.projects = Projects(session)
        self.settings = Settings(session)
        self.whole = Whole(session)

    def commit(self) -> None:
        """Keep what was done so far; when this returns, it is on the disk."""
        self._session.commit()


class Store:
    """An open store. Threads may share it; each works in a unit of its own."""

    def __init__(self, engine: Engine, place: Place) -> None:
        self._engine = engine
        self._place = place
        self._writer = RLock()
        reading = {} if place.path else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        self._reading = sessionmaker(engine.execution_options(**reading), expire_on_commit=False)
        self._writing = sessionmaker(engine.execution_options(**{WRITES: True}), expire_on_commit=False)

    @property
    def location(self) -> str:
        """Where the store lies, fit to show: never with a password."""
        return self._place.shown

    @property
    def copies(self) -> Path | None:
        """The folder for copies of a file; a server has none."""
        return self._place.copies

    @contextmanager
    def work(self) -> Iterator[Unit]:
        """A unit that may write. What isn't committed when it is left is undone.

        Writers go one after the other: those of this process by waiting here, others by the database.
        """
        with self._writer, told(self._place), self._writing() as session:
            yield Unit(session)

    @contextmanager
    def read(self) -> Iterator[Unit]:
        """A unit for reading, which sees the store as it was at its first look, whatever others write meanwhile."""
        with told(self._place), self._reading() as session:
            yield Unit(session)

    def close(self) -> None:
        """Let go of the file or the server."""
        self._engine.dispose()
