"""The project that is being worked on: its document, its saving, its ranking. Its three steps share it."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from tpmmatch.actions import Cancel, Store, people, projects, ranking
from tpmmatch.actions.ranking import Lineup
from tpmmatch.errors import UserError
from tpmmatch.model.document import Document
from tpmmatch.model.match import Ranking
from tpmmatch.model.project import Project
from ui.desk import Desk
from ui.jobs import Job, Token
from ui.models.ranking_rows import RankedRows, ranked_rows

_TOLD = 20  # people who are looked at first


class Ranked(NamedTuple):
    """Everybody in order, the rows that are shown of them, and the first ones with their reasons."""

    lineup: Lineup
    rows: RankedRows
    first: Ranking

    def knows(self, id: str) -> bool:
        """Whether this is one of the first, so that their reasons are at hand."""
        return any(person.match.person == id for person in self.first.people)

    def told(self, store: Store, id: str, cancel: Cancel) -> Ranking:
        """A ranking that tells of this person; takes a moment for whoever isn't among the first."""
        return self.first if self.knows(id) else ranking.tell(store, self.lineup, [id], cancel)


class OpenProject(QObject):
    """One project, from opening to closing."""

    loaded = Signal()
    saved = Signal()
    save_failed = Signal()
    failed = Signal(UserError)
    stale = Signal()  # the ranking no longer fits what is stored
    ranked = Signal()
    rank_ended = Signal()  # also when the owner stopped it

    def __init__(self, desk: Desk, id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._id = desk, id
        self.project: Project | None = None
        self.ranked_people: Ranked | None = None
        self._saving: Document | None = None
        self._waiting: Document | None = None
        self._ranking: Job[Ranked] | None = None
        self._wished = False
        desk.news.people.connect(self._forget_ranking)
        desk.news.settings.connect(self._heed)

    def load(self) -> None:
        """Read the project from the store."""
        store, id = self._desk.store, self._id
        self._desk.jobs.run(
            lambda _token: projects.find(store, id), done=self._take, failed=self.failed.emit, parent=self, topic="load"
        )

    @property
    def is_ranking(self) -> bool:
        """Whether the ranking is under way."""
        return self._ranking is not None

    def stop_ranking(self) -> None:
        """Stop the ranking that is under way."""
        if self._ranking is not None:
            self._ranking.cancel()

    def save(self, document: Document) -> None:
        """Keep the document soon. One save at a time, so that an older one can't come last."""
        self._waiting = document
        self._forget_ranking()
        if self._saving is None:
            self._save_next()

    def save_now(self, last: Document | None) -> None:
        """Keep the last words, or what still waits to be kept: the window closes and its jobs have stopped."""
        document = last or self._waiting or self._saving
        self._waiting = self._saving = None
        if document is not None:
            projects.save(self._desk.store, document, self._desk.clock())

    def wish_ranking(self) -> None:
        """Put everybody in order, as soon as what was typed is kept."""
        if self.project is None or self._saving is not None:
            self._wished = True
        elif self._ranking is None or self._ranking.token.cancelled():
            self._rank(self.project)

    def _rank(self, project: Project) -> None:
        self._wished = False
        store, today = self._desk.store, self._desk.today()

        def work(token: Token) -> Ranked:
            lineup, lines = ranking.line_up(store, project, today, token.progress, token.cancelled)
            rows = people.rows(store, people.browse(store))
            first = ranking.tell(store, lineup, [line.person for line in lines[:_TOLD]], token.cancelled)
            return Ranked(lineup, ranked_rows(lines, {row.id: row for row in rows}), first)

        self._ranking = self._desk.jobs.run(
            work,
            done=self._take_ranking,
            failed=self.failed.emit,
            ended=self._end_ranking,
            parent=self,
            topic="rank",
            title=self.tr("Putting people in order"),
        )

    def _take(self, project: Project) -> None:
        self.project = project
        self.loaded.emit()
        self._rank_if_wished()

    def _save_next(self) -> None:
        store, now = self._desk.store, self._desk.clock()
        document, self._waiting = self._waiting, None
        self._saving = document
        if document is None:
            return
        self._desk.jobs.run(
            lambda _token: projects.save(store, document, now),
            done=self._saved,
            failed=self._save_refused,
            ended=self._save_ended,
            parent=self,
        )

    def _save_ended(self) -> None:
        self._saving = None
        if self._waiting is not None:
            self._save_next()

    def _rank_if_wished(self) -> None:
        if self._wished and self._saving is None and self.project is not None:
            self._rank(self.project)

    def _save_refused(self, error: UserError) -> None:
        self.save_failed.emit()
        self.failed.emit(error)

    def _saved(self, project: Project) -> None:
        told = (self.project.title, self.project.kind) if self.project else None
        self.project = project
        self.saved.emit()
        if told != (project.title, project.kind):
            self._desk.news.projects.emit()
        self._rank_if_wished()

    def _take_ranking(self, found: Ranked) -> None:
        self.ranked_people = found
        self.ranked.emit()

    def _end_ranking(self) -> None:
        self._ranking = None
        if self._wished:
            self._rank_if_wished()
        else:
            self.rank_ended.emit()

    def _heed(self, what: str) -> None:
        if what in ("", "rates", "words"):
            self._forget_ranking()

    def _forget_ranking(self) -> None:
        if self._ranking is not None:
            self._ranking.cancel()
            self._wished = True  # somebody is waiting for it
        if self.ranked_people is not None:
            self.ranked_people = None
            self.stale.emit()
