"""The person whose page is open: their document and its saving. All parts of the page share it."""

from contextlib import suppress
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from tpmmatch.actions import Store, indexing, people, profiles
from tpmmatch.errors import UserError
from tpmmatch.model.document import Document
from tpmmatch.model.listing import PersonRow
from tpmmatch.model.profile import Profile
from ui.desk import Desk


class Seen(NamedTuple):
    """The person, and what stands beside their document."""

    profile: Profile
    line: PersonRow


class OpenPerson(QObject):
    """One person, from opening to closing."""

    loaded = Signal()  # they are at hand, for the first time or because somebody else changed them
    saved = Signal()
    save_failed = Signal()
    failed = Signal(UserError)
    gone = Signal()  # there is nobody of this id any more

    def __init__(self, desk: Desk, id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self.id = desk, id
        self.seen: Seen | None = None
        self.unkept = False  # what was typed last couldn't be kept
        self._saving: Document | None = None
        self._waiting: Document | None = None
        self._own_news = False
        self._has_news = False  # somebody else changed them while they were being kept
        desk.news.people.connect(self._heard)

    @property
    def is_saving(self) -> bool:
        """Whether something is being kept or waits for it."""
        return self._saving is not None or self._waiting is not None

    def load(self) -> None:
        """Read the person from the store."""
        store, id = self._desk.store, self.id
        self._desk.jobs.run(
            lambda _token: _look(store, id), done=self._take, failed=self._missing, parent=self, topic="load"
        )

    def save(self, document: Document) -> None:
        """Keep the document soon. One save at a time, so that an older one can't come last."""
        self._waiting = document
        if self._saving is None:
            self._save_next()

    def save_now(self, last: Document | None) -> None:
        """Keep the last words, or what still waits to be kept: the window closes and its jobs have stopped."""
        document = last or self._waiting or self._saving
        self._waiting = self._saving = None
        if document is not None:
            with suppress(UserError):  # the window is going; what was kept before stays
                profiles.save(self._desk.store, self.id, document, self._desk.clock())

    def _save_next(self) -> None:
        store, now, id = self._desk.store, self._desk.clock(), self.id
        document, self._waiting = self._waiting, None
        self._saving = document
        if document is None:
            return

        def work(_token: object) -> Seen:
            profiles.save(store, id, document, now)
            indexing.refresh(store, [id])  # so that filters know them as they are now
            return _look(store, id)

        self._desk.jobs.run(work, done=self._saved, failed=self._refused, ended=self._ended, parent=self)

    def _ended(self) -> None:
        self._saving = None
        if self._waiting is not None:
            self._save_next()
        elif self._has_news:
            self._has_news = False
            self.load()

    def _saved(self, seen: Seen) -> None:
        self.seen, self.unkept = seen, False
        self.saved.emit()
        self._own_news = True
        self._desk.news.people.emit()
        self._own_news = False

    def _refused(self, error: UserError) -> None:
        """Told once: whoever goes on typing sees beside it that it isn't saved yet."""
        self.save_failed.emit()
        if not self.unkept:
            self.unkept = True
            self.failed.emit(error)

    def _heard(self) -> None:
        if self._own_news:
            return
        if self.is_saving:
            self._has_news = True
        else:
            self.load()

    def _take(self, seen: Seen) -> None:
        if self.is_saving or seen == self.seen:
            return
        self.seen = seen
        self.loaded.emit()

    def _missing(self, _error: UserError) -> None:
        self.gone.emit()


def _look(store: Store, id: str) -> Seen:
    return Seen(people.find(store, id), profiles.line_of(store, id))
