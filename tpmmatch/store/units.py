"""The open store and its units of work: one transaction each, kept only if it is committed."""

import sqlite3
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from threading import RLock

from sqlalchemy import Connection, Engine, event

from tpmmatch.model.history import MERGED, Naming
from tpmmatch.store.courses import Courses
from tpmmatch.store.documents import usable_id
from tpmmatch.store.engine import WRITES
from tpmmatch.store.erased import Erased
from tpmmatch.store.extracts import Extracts
from tpmmatch.store.files import Files
from tpmmatch.store.holding import Hold
from tpmmatch.store.marks import marks
from tpmmatch.store.people import KIND as PERSON
from tpmmatch.store.people import People
from tpmmatch.store.places import Place
from tpmmatch.store.projects import Projects
from tpmmatch.store.ratings import Ratings
from tpmmatch.store.settings import Settings
from tpmmatch.store.steps import Steps
from tpmmatch.store.tags import Tags
from tpmmatch.store.trouble import told
from tpmmatch.store.twins import Twins
from tpmmatch.store.whole import Whole


class Unit:
    """What one piece of work sees of the store. It belongs to the thread that asked for it."""

    def __init__(self, connection: Connection, place: Place, naming: Naming | None = None) -> None:
        self._connection = connection
        self.steps = Steps(connection, naming)
        # In this order: what hangs on another comes after it.
        self.settings = Settings(connection, self.steps)
        self.erased = Erased(self.settings)
        self.ratings = Ratings(self.settings)
        self.people = People(connection, self.steps)
        self.tags = Tags(connection, self.steps)
        self.files = Files(connection, self.steps, place.attachments)
        self.twins = Twins(connection, self.steps)
        self.projects = Projects(connection, self.steps)
        self.courses = Courses(connection, self.steps)
        self.extracts = Extracts(connection)
        self.whole = Whole(connection)

    def forget_people(self, ids: Sequence[str]) -> int:
        """Erase people and every trace of them but a stub, beyond undoing; how many of them anything was known of.

        Give those who were merged into them as well: steps know them by their own ids.
        """
        known, told = [], marks(self._connection, self.people, [id for id in ids if usable_id(id)])
        self.ratings.let_go(self.courses.asked_about(ids))
        self.ratings.forget(told)
        for id in ids:
            # The other's side of a merge holds what was known of both.
            if usable_id(id):
                self.steps.forget_whole(MERGED, PERSON, id)
            self.tags.forget(id)
            self.files.forget(id)
            self.twins.forget(id)
            self.courses.forget(id, told)
            if self.people.erase(id):
                known.append(id)
        if known:
            self.projects.forget(told)
            self.erased.add(known)
        return len(known)

    def take_over(self, other: "Unit", step: Callable[[int, int], None] = lambda _done, _total: None) -> None:
        """Put what the other unit's store holds in the place of all that is here; who was erased here stays so.

        The step is told how many rows of all are here, and may raise, to stop.
        """
        erased, count = self.erased.contents(), len(self.erased)
        self.whole.take_over(other.whole, step)
        self.people.touched = True
        if count:
            self.erased.replace(erased)
            self.forget_people(self.erased.among(self.people.everybody()))

    def let_go(self, than: datetime) -> int:
        """Keep no longer what older steps would need to be undone, nor files of people who can't come back."""
        closed = self.steps.close_older(than)
        self.files.let_go(self.people.everybody() | self.steps.restorable(PERSON) | self.people.merged(), than)
        return closed

    def commit(self) -> None:
        """Keep what was done so far, as a step if it has a name; when this returns, it is on the disk."""
        self.steps.close()
        self.people.sweep()
        if self.people.touched:
            self.settings.mark_people(uuid.uuid4().hex)
        self._connection.commit()
        self.files.keep()


class Store:
    """An open store. Threads may share it; each works in a unit of its own."""

    def __init__(self, engine: Engine, place: Place) -> None:
        self._engine = engine
        self._place = place
        self._writer = RLock()
        self._hold = Hold(place.path) if place.path else None
        if self._hold:
            event.listen(engine, "connect", self._hold.take)
        reading = {} if place.path else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        self._reading = engine.execution_options(**reading)
        self._writing = engine.execution_options(**{WRITES: True})

    @property
    def location(self) -> str:
        """Where the store lies, fit to show: never with a password."""
        return self._place.shown

    @property
    def copies(self) -> Path | None:
        """The folder for copies of a file; a server has none."""
        return self._place.copies

    @property
    def attachments(self) -> Path | None:
        """The folder for documents of people, beside a file; a server has none."""
        return self._place.attachments

    @contextmanager
    def work(self, naming: Naming | None = None) -> Iterator[Unit]:
        """A unit that may write. What isn't committed when it is left is undone.

        Under a name, what it does can be undone later.
        Writers go one after the other: those of this process by waiting here, others by the database.
        """
        with self._writer, told(self._place), self._writing.connect() as connection:
            unit = Unit(connection, self._place, naming)
            try:
                yield unit
            finally:
                unit.files.go_back()

    @contextmanager
    def read(self) -> Iterator[Unit]:
        """A unit for reading, which sees the store as it was at its first look, whatever others write meanwhile."""
        with told(self._place), self._reading.connect() as connection:
            yield Unit(connection, self._place)

    def tidy(self) -> None:
        """Have what was overwritten leave the disk.

        SQLite keeps pages that it no longer needs, and what it wrote last in a second file for a while. Where there is
        no room to write the file anew, what was erased is overwritten all the same.
        """
        if self._place.path is None:
            return
        with told(self._place), closing(self._engine.raw_connection()) as connection:
            with suppress(sqlite3.OperationalError):
                connection.cursor().execute("VACUUM")
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Let go of the file or the server."""
        if self._hold:
            self._hold.loosen()
        self._engine.dispose()
        if self._hold:
            self._hold.close()
