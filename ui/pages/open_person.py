"""The person whose page is open: their document and its saving. All parts of the page share it."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from tpmmatch.actions import Store, indexing, people, profiles
from tpmmatch.errors import UserError
from tpmmatch.model.document import Document
from tpmmatch.model.listing import PersonRow
from tpmmatch.model.profile import Profile
from ui.desk import Desk
from ui.pages.keeping import Keeper


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
        self._keeper = Keeper(desk, self)
        self._kept: list[Seen] = []  # as they were kept last
        self._own_news = False
        self._has_news = False  # somebody else changed them while they were being kept
        self._keeper.kept.connect(self._saved)
        self._keeper.refused.connect(self._refused)
        self._keeper.rested.connect(self._load_if_news)
        desk.news.people.connect(self._heard)

    @property
    def unkept(self) -> bool:
        """Whether what was typed last couldn't be kept so far."""
        return self._keeper.unkept

    def load(self) -> None:
        """Read the person from the store."""
        store, id = self._desk.store, self.id
        self._desk.jobs.run(
            lambda _token: _look(store, id), done=self._take, failed=self._missing, parent=self, topic="load"
        )

    def save(self, document: Document) -> None:
        """Keep the document, and have filters know the person as they are in it."""
        id, kept = self.id, self._kept

        def keep(store: Store, now: datetime) -> None:
            profiles.save(store, id, document, now)
            indexing.refresh(store, [id])
            kept.append(_look(store, id))

        self._keeper.keep("person", keep)

    def _load_if_news(self) -> None:
        if self._has_news:
            self._has_news = False
            self.load()

    def _saved(self, _key: str) -> None:
        self.seen = self._kept.pop()
        self._kept.clear()
        self.saved.emit()
        self._own_news = True
        self._desk.news.people.emit()
        self._own_news = False

    def _refused(self, _key: str, error: UserError) -> None:
        self.save_failed.emit()
        self.failed.emit(error)

    def _heard(self) -> None:
        if self._own_news:
            return
        if self._keeper.waits:
            self._has_news = True
        else:
            self.load()

    def _take(self, seen: Seen) -> None:
        if self._keeper.waits or seen == self.seen:
            return
        self.seen = seen
        self.loaded.emit()

    def _missing(self, _error: UserError) -> None:
        self.gone.emit()


def _look(store: Store, id: str) -> Seen:
    return Seen(people.find(store, id), profiles.line_of(store, id))
