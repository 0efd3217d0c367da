"""The project that is being worked on: its document, its saving, its course, its ranking. Its steps share it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from tpmmatch.actions import Cancel, Store, changes, courses, people, projects, ranking
from tpmmatch.actions.ranking import Lineup
from tpmmatch.errors import UserError
from tpmmatch.model.call import Asked
from tpmmatch.model.course import Course
from tpmmatch.model.document import Document
from tpmmatch.model.history import Step
from tpmmatch.model.match import Ranking
from tpmmatch.model.project import Project
from ui.desk import Desk
from ui.jobs import Job, Token
from ui.models.ranking_rows import RankedRows
from ui.pages.keeping import Keeper

_TOLD = 20  # people who are looked at first
_GONE = "project_not_found"


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
    course_changed = Signal()

    def __init__(self, desk: Desk, id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._id = desk, id
        self.project: Project | None = None
        self.course = Course()
        self.ranked_people: Ranked | None = None
        self._keeper = Keeper(desk, self)
        self._stored: list[Project] = []  # as it was kept last
        self._ranking: Job[Ranked] | None = None
        self._under_way: set[str] = set()
        self._wished = False
        self._has_news = False  # it may be other than it was, and is read when it has been kept
        self._keeper.kept.connect(self._saved)
        self._keeper.refused.connect(self._save_refused)
        self._keeper.rested.connect(self._load_if_news)
        desk.news.people.connect(self._forget_ranking)
        desk.news.turned.connect(self._turned)
        desk.news.course.connect(self._heed_course)
        desk.news.settings.connect(self._heed)

    @property
    def id(self) -> str:
        """Of the project."""
        return self._id

    @property
    def unkept(self) -> bool:
        """Whether what was typed last couldn't be kept so far."""
        return self._keeper.unkept

    @property
    def start(self) -> date | None:
        """When the work begins, as the need says."""
        return self.project.start if self.project else None

    def load(self) -> None:
        """Read the project from the store, once what was typed is kept there."""
        if self._keeper.waits:
            self._has_news = True
            return
        store, id = self._desk.store, self._id

        def read(_token: Token) -> tuple[Project, Course]:
            return projects.find(store, id), courses.course_of(store, id)

        self._desk.jobs.run(
            read, done=lambda found: self._take(*found), failed=self._not_loaded, parent=self, topic="load"
        )

    @property
    def is_ranking(self) -> bool:
        """Whether the ranking is under way."""
        return self._ranking is not None

    @property
    def _waits_for_need(self) -> bool:
        return self._keeper.is_saving and not self._keeper.unkept

    def stop_ranking(self) -> None:
        """Stop the ranking that is under way."""
        if self._ranking is not None:
            self._ranking.cancel()

    def save(self, document: Document) -> None:
        """Keep the document."""
        stored = self._stored
        self._forget_ranking()
        self._keeper.keep("project", lambda store, now: stored.append(projects.save(store, document, now)))

    def wish_ranking(self) -> None:
        """Put everybody in order once what was typed is kept; for what was kept before, if the disk refuses it."""
        if self.project is None or self._waits_for_need:
            self._wished = True
        elif self._ranking is None or self._ranking.token.cancelled():
            self._rank(self.project)

    def change(
        self,
        act: Callable[[Store, str], Course],
        told: str = "",
        *,
        done: Callable[[], None] | None = None,
        once: str = "",
    ) -> None:
        """Change the course of the project, then go on with `done`; what is told of it can be undone.

        What goes by the name `once` is not begun again while it is under way: a second click makes no second call.
        """
        if once and once in self._under_way:
            return
        store, id = self._desk.store, self._id
        self._under_way.add(once)

        def changed(course: Course) -> None:
            self._take_course(course)
            self._desk.news.course.emit(id)
            if told:
                self._desk.news.told.emit(told, True)
            if done is not None:
                done()

        self._desk.jobs.run(
            lambda _token: act(store, id), done=changed, failed=self.failed.emit, parent=self,
            ended=lambda: self._under_way.discard(once),
        )  # fmt: skip

    def reread_course(self) -> None:
        """Read the course anew: somebody else kept a part of it, a call that was held."""
        self.change(courses.course_of)

    def heed_kept(self) -> None:
        """A page kept a part of the course by itself: what was told before isn't what would be undone now."""
        self._desk.news.told.emit("", False)
        self.reread_course()

    def toggle_listed(self, person: str, name: str) -> None:
        """Put somebody on the shortlist, or take them off it."""
        now = self._desk.clock()
        if self.course.keeps(person):
            told = self.tr("{name} is off the shortlist").format(name=name)
            self.change(lambda store, id: courses.take_off_list(store, id, person, now), told)
        else:
            told = self.tr("{name} is on the shortlist").format(name=name)
            self.change(lambda store, id: courses.keep_on_list(store, id, person, now), told)

    def keep_weights(self, weights: Mapping[str, float], reason: str) -> None:
        """Keep other weights as the owner's own, with why; the ranking follows."""
        store, id, now, today = self._desk.store, self._id, self._desk.clock(), self._desk.today()

        def keep(_token: Token) -> tuple[Project, Course]:
            return changes.keep_weights(store, id, weights, reason, now, today), courses.course_of(store, id)

        def kept(found: tuple[Project, Course]) -> None:
            self._take(*found)
            self._desk.news.told.emit(self.tr("These weights are yours now"), True)

        self._desk.jobs.run(keep, done=kept, failed=self.failed.emit, parent=self, title=self.tr("Keeping the weights"))

    def _rank(self, project: Project) -> None:
        self._wished = False
        store, today = self._desk.store, self._desk.today()

        def work(token: Token) -> Ranked:
            lineup, lines = ranking.line_up(store, project, today, token.progress, token.cancelled)
            rows = RankedRows(lines, people.cards(store))
            first = ranking.tell(store, lineup, [line.person for line in lines[:_TOLD]], token.cancelled)
            return Ranked(lineup, rows, first)

        self._ranking = self._desk.jobs.run(
            work,
            done=self._take_ranking,
            failed=self.failed.emit,
            ended=self._end_ranking,
            parent=self,
            topic="rank",
            title=self.tr("Putting people in order"),
        )

    def _take(self, project: Project, course: Course) -> None:
        if self._keeper.waits:  # it was typed since this was read, and would be gone from sight
            self._has_news = True
            return
        self._know(project)
        self.loaded.emit()
        self._take_course(course)
        self._rank_if_wished()

    def _know(self, project: Project) -> None:
        """Take the project as it is stored now; a ranking for what it was doesn't fit it."""
        known, self.project = self.project, project
        if known is not None and known.document != project.document:
            self._forget_ranking()

    def _not_loaded(self, error: UserError) -> None:
        if error.id == _GONE and self.project is not None:  # undone since it was last looked at
            self._desk.news.removed.emit(self._id)
        else:
            self.failed.emit(error)

    def _take_course(self, course: Course) -> None:
        if _heard(course) != _heard(self.course):
            self._forget_ranking()
        self.course = course
        self.course_changed.emit()

    def _heed_course(self, project: str) -> None:
        """Somebody on the list may be another one now."""
        store, id = self._desk.store, self._id
        if not project and id:
            self._desk.jobs.run(lambda _token: courses.course_of(store, id), done=self._take_course, parent=self)

    def _turned(self, step: Step) -> None:
        """Something was undone: what is shown may not be so any more."""
        if step.touched.keys() & {"project", "course"}:
            self.load()

    def _look(self, project: Project) -> None:
        """Note that the ranking is looked at."""
        store, now, today = self._desk.store, self._desk.clock(), self._desk.today()

        def looked(course: Course) -> None:
            if course != self.course:
                self._take_course(course)
                self._desk.news.course.emit(self._id)

        self._desk.jobs.run_last(
            lambda token: changes.look(store, project, now, today, token.cancelled),
            done=looked,
            failed=self._look_refused,
            parent=self,
            topic="look",
        )

    def _look_refused(self, error: UserError) -> None:
        """A disk that refuses what was typed was told of already."""
        if not self.unkept:
            self.failed.emit(error)

    def _load_if_news(self) -> None:
        if self._has_news:
            self._has_news = False
            self.load()

    def _rank_if_wished(self) -> None:
        if self._wished and not self._waits_for_need and self.project is not None:
            self._rank(self.project)

    def _save_refused(self, _key: str, error: UserError) -> None:
        self.save_failed.emit()
        self.failed.emit(error)
        self._rank_if_wished()

    def _saved(self, _key: str) -> None:
        told = (self.project.title, self.project.kind) if self.project else None
        project = self._stored.pop()
        self._stored.clear()
        self._know(project)  # while the disk refused it, the ranking was made for what it was before
        self._desk.news.told.emit("", False)  # what was told before isn't what would be undone now
        self.saved.emit()
        if told != (project.title, project.kind):
            self._desk.news.projects.emit()
        self._rank_if_wished()

    def _take_ranking(self, found: Ranked) -> None:
        self.ranked_people = found
        self.ranked.emit()
        if self.project is not None and found.rows:
            self._look(self.project)

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


def _heard(course: Course) -> list[tuple[object, ...]]:
    """What was heard in calls: all of them that the order goes by."""
    return [
        (call.person, call.kind, call.mode, answer.question, answer.asked, answer.rating)
        for call in course.calls
        for answer in call.answers
        if answer.asked is not Asked.NOT_ASKED
    ]
