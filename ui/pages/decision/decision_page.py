"""The decision, the last step but one: everybody in play, choosing, the record, saying no, how it went."""

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from tpmmatch.actions import Store, deciding
from tpmmatch.actions.candidates import Candidate, candidates
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.files import safe_name, write_atomically
from tpmmatch.actions.following import FOLLOWED, next_look_back
from tpmmatch.actions.stages import further_stage
from tpmmatch.errors import UserError
from tpmmatch.model.course import Course
from tpmmatch.model.decision import Stage
from ui.desk import Desk
from ui.jobs import Token
from ui.pages.decision.candidates_view import CandidatesView, Decided
from ui.pages.decision.choose_view import ChooseView
from ui.pages.decision.decline_view import DeclineView
from ui.pages.decision.follow_view import FollowView
from ui.pages.decision.labels import day_word, stage_word
from ui.pages.decision.record_sheet import record_html, to_be_html
from ui.pages.decision.record_view import RecordView
from ui.pages.keeping import Keeper
from ui.pages.open_project import OpenProject
from ui.pages.saving import place_to_save
from ui.widgets.build import column
from ui.widgets.empty import EmptyState
from ui.widgets.lazy import LazyStack
from ui.widgets.sheet import in_quotes
from ui.words import language, say

WAITING, LIST, NOBODY, CHOOSE, RECORD, DECLINE, FOLLOW = range(7)


class DecisionPage(QWidget):
    """Leads from one part to the next."""

    ranking_asked = Signal()
    file_asked = Signal(str)  # the id of somebody whose red flags and replies are wanted

    def __init__(self, desk: Desk, opened: OpenProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("decisionPage")
        self._desk, self._open = desk, opened
        self._people: list[Candidate] = []
        self._is_old = True  # what is shown; it is looked up anew when it is looked at
        self._calls = opened.course.calls  # that the order was worked out with
        self._order, self._shown_order = 0, -1  # how often it had to be worked out anew; which of them is shown
        self._keeper = Keeper(desk, self)
        self._keeper.kept.connect(lambda _key: opened.heed_kept())
        self._keeper.refused.connect(lambda _key, error: self._refused(error))
        makers = (
            self._make_waiting,
            self._make_list,
            self._make_nobody,
            self._make_choose,
            self._make_record,
            self._make_decline,
            self._make_follow,
        )
        self.stack = LazyStack(makers)
        self.stack.show_part(WAITING)
        self.setLayout(column(self.stack))
        opened.course_changed.connect(self._heed)
        for changed in (desk.news.people, desk.news.settings, opened.loaded, opened.saved):
            changed.connect(self._forget_order)

    @property
    def overview(self) -> CandidatesView:
        """Everybody in play."""
        return cast("CandidatesView", self.stack.part(LIST))

    @property
    def choosing(self) -> ChooseView:
        """Choosing somebody."""
        return cast("ChooseView", self.stack.part(CHOOSE))

    @property
    def record(self) -> RecordView:
        """The record."""
        return cast("RecordView", self.stack.part(RECORD))

    @property
    def declining(self) -> DeclineView:
        """Saying no."""
        return cast("DeclineView", self.stack.part(DECLINE))

    @property
    def following(self) -> FollowView:
        """How it went."""
        return cast("FollowView", self.stack.part(FOLLOW))

    def arrive(self) -> None:
        """Everybody as they stand now; what is being written stays, and goes on where it was."""
        if self._is_old:
            self._reload()
        part = self.stack.currentWidget()
        if self.stack.currentIndex() == LIST:
            self.overview.table.setFocus()
        elif part is not None and (last := part.focusWidget()) is not None:
            last.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever comes back to the project from elsewhere sees it as it is now."""
        super().showEvent(event)
        if self._is_old and not event.spontaneous():
            self._reload()

    # The parts

    def _make_waiting(self) -> EmptyState:
        return EmptyState("ranking", self.tr("Putting people in order…"), "")

    def _make_list(self) -> CandidatesView:
        made = CandidatesView(self._desk)
        made.record_asked.connect(self.show_record)
        made.follow_asked.connect(self.show_follow)
        panel = made.panel
        panel.stage_chosen.connect(self._set_stage)
        panel.noted.connect(self._note)
        panel.choose_asked.connect(self._ask)
        panel.decline_asked.connect(self._decline)
        panel.file_asked.connect(self._show_file)
        return made

    def _make_nobody(self) -> EmptyState:
        text = self.tr("Whoever is on the shortlist or was called stands here: click their star in the ranking.")
        made = EmptyState("people", self.tr("Nobody to decide on yet"), text, self.tr("Show the ranking"))
        made.acted.connect(self.ranking_asked)
        return made

    def _make_choose(self) -> ChooseView:
        made = ChooseView(self._desk)
        made.left.connect(self.show_list)
        made.chosen.connect(self._decide)
        return made

    def _make_record(self) -> RecordView:
        made = RecordView()
        made.left.connect(self.show_list)
        made.saved.connect(self._save_record)
        return made

    def _make_decline(self) -> DeclineView:
        made = DeclineView(self._desk, self._open)
        made.left.connect(self.show_list)
        made.sent.connect(self._sent)
        return made

    def _make_follow(self) -> FollowView:
        made = FollowView(self._desk, self._open)
        made.left.connect(self.show_list)
        return made

    # What is shown

    def show_list(self) -> None:
        """Back to everybody in play."""
        self.stack.show_part(LIST if self._people else NOBODY)
        if self._people:
            self.overview.table.setFocus()

    def show_record(self) -> None:
        """What was decided, and on what."""
        if (decision := self._open.course.decision) is None:
            self.show_list()
            return
        names, former = {one.person: one.name for one in self._people}, self._open.course.former
        title = self.tr("{name} was chosen on {day}").format(
            name=self._name_of(decision.person), day=day_word(decision.at)
        )
        whole = self.tr("The record is whole") if decision.is_whole else self.tr("The record is not whole any more")
        self.record.show_record(title, whole, record_html(decision, names, former))
        self.stack.show_part(RECORD)
        self.record.leave.setFocus()

    def show_follow(self) -> None:
        """How it went, from what is due next."""
        course = self._open.course
        if course.decision is None:
            return
        days, _on = next_look_back(course, self._open.start) or (FOLLOWED[-1], None)
        self.following.show_decision(course.decision, course.outcomes, self._name_of(course.decision.person), days)
        self.stack.show_part(FOLLOW)
        self.following.looks[days].setFocus()

    def _forget_order(self) -> None:
        self._order += 1
        self._heed()

    def _heed(self) -> None:
        if self._calls != self._open.course.calls:
            self._calls = self._open.course.calls
            self._order += 1
        if self.isVisible():
            self._reload()
        else:
            self._is_old = True

    def _reload(self) -> None:
        store, project, now, today = self._desk.store, self._open.id, self._desk.clock(), self._desk.today()
        spoken = language()
        order = self._order
        known = [one.standing for one in self._people if one.standing] if order == self._shown_order else []
        self._desk.jobs.run(
            lambda token: candidates(store, project, now, today, spoken, token.cancelled, known=known),
            done=lambda people: self._show_people(people, order), failed=self._not_ranked, parent=self,
            topic="candidates",
        )  # fmt: skip

    def _show_people(self, people: list[Candidate], order: int) -> None:
        self._people, self._shown_order, self._is_old = people, order, False
        course = self._open.course
        chosen = course.decision.person if course.decision else ""
        why = in_quotes(course.decision.reason) if course.decision else ""
        decided = Decided(chosen, self._told(course), why, self._before(course), self._due(course))
        further = {one.person: stage for one in people if (stage := further_stage(course, one.person))}
        self.overview.show_people(people, decided, further, is_writing=self._keeper.waits)
        part = self.stack.currentIndex()
        if part in {WAITING, LIST, NOBODY} or (part == RECORD and course.decision is None):
            self.show_list()
        elif part == RECORD:
            self.show_record()
        elif part == FOLLOW:
            self.following.refresh(course.decision, course.outcomes, self._name_of(chosen))

    def _told(self, course: Course) -> str:
        if (decision := course.decision) is None:
            return ""
        return self.tr("Chosen: {name}, on {day}, rated {rating} of 5 by you").format(
            name=self._name_of(decision.person), day=day_word(decision.at), rating=decision.rating
        )

    def _before(self, course: Course) -> str:
        words = self.tr("Before that: {name}, on {day}; no longer so")
        return "\n".join(
            words.format(name=self._name_of(one.decision.person), day=day_word(one.decision.at))
            for one in reversed(course.former)
        )

    def _due(self, course: Course) -> str:
        if (due := next_look_back(course, self._open.start)) is None:
            return self.tr("How it went")
        days, on = due
        if on <= self._desk.today():
            return self.tr("How it goes: {n} days are over").format(n=days)
        return self.tr("How it goes, after {n} days").format(n=days)

    def _name_of(self, id: str) -> str:
        found = next((one.name for one in self._people if one.person == id), "")
        return found or self.tr("(no name)")

    # What is done

    def _set_stage(self, stage: Stage) -> None:
        if (one := self.overview.panel.person) is None:
            return
        decision = self._open.course.decision
        if stage is Stage.CHOSEN and (decision is None or decision.person != one.person):
            self._ask()
            return
        now = one.stage.stage if one.stage is not None else None
        if now is stage or (now is Stage.CHOSEN and decision is not None and not self._moves_on(one.name, stage)):
            return
        self._come_to(one.person, one.name, stage)

    def _moves_on(self, name: str, stage: Stage) -> bool:
        """Whether the owner means it: a key is soon pressed, and whoever was chosen would seem to be no longer so."""
        title = self.tr("{name} is chosen. Move to “{stage}”?").format(
            name=name or self.tr("(no name)"), stage=stage_word(stage)
        )
        text = self.tr("Only where they stand changes. The decision for them stays, until you choose somebody else.")
        return self._desk.dialogs.confirm(title, text, self.tr("Move"))

    def _come_to(self, person: str, name: str, stage: Stage, note: str = "") -> None:
        now = self._desk.clock()
        told = self.tr("{name}: {stage}").format(name=name or self.tr("(no name)"), stage=stage_word(stage))
        self._open.change(lambda store, project: deciding.set_stage(store, project, person, stage, now, note), told)

    def _show_file(self) -> None:
        if (one := self.overview.panel.person) is not None:
            self.file_asked.emit(one.person)

    def _note(self, note: str) -> None:
        one = self.overview.panel.person
        if one is not None and (stage := one.stage) is not None:
            project = self._open.id
            key = f"{one.person} {stage.at.isoformat()}"
            self._keeper.keep_soon(key, lambda store, now: deciding.note_stage(store, project, stage, note, now))

    def _ask(self) -> None:
        if (one := self.overview.panel.person) is None:
            return
        before = self._open.course.decision
        below = (
            self.tr("It takes the place of the decision for {name} of {day}, which stays on record.").format(
                name=self._name_of(before.person), day=day_word(before.at)
            )
            if before
            else ""
        )
        html = to_be_html(self._open.course, self._people, one)
        self.choosing.ask(one.name or self.tr("(no name)"), below, html)
        self.stack.show_part(CHOOSE)
        self.choosing.rating.setFocus()

    def _decide(self, rating: int, reason: str) -> None:
        if (one := self.overview.panel.person) is None:
            return
        now, today = self._desk.clock(), self._desk.today()

        def act(store: Store, project: str) -> Course:
            deciding.decide(store, project, one.person, rating, reason, now, today)
            return course_of(store, project)

        told = self.tr("{name} is chosen").format(name=one.name or self.tr("(no name)"))
        self._open.change(act, told, done=self.show_record)

    def _decline(self) -> None:
        if (one := self.overview.panel.person) is not None:
            self.declining.ask(one.person, one.name)
            self.stack.show_part(DECLINE)

    def _sent(self, person: str) -> None:
        self.show_list()
        self._come_to(person, self._name_of(person), Stage.DECLINED, self.tr("Told by mail"))

    def _save_record(self) -> None:
        decision, project = self._open.course.decision, self._open.project
        if decision is None or project is None:
            return
        suggested = safe_name(f"{self.tr('Decision')} {project.title}.json")
        path = place_to_save(self._desk, self.tr("Save the record"), suggested, self.tr("Record (*.json)"))
        if path is None:
            return
        data, exists = deciding.decision_file(decision, self._name_of(decision.person)), path.exists()

        def work(_token: Token) -> None:
            write_atomically(path, data, exists)

        told = self.tr("The record is in {path}").format(path=path.name)
        self._desk.jobs.run(
            work, done=lambda _nothing: self._desk.news.told.emit(told, False), failed=self._refused, parent=self
        )

    def _not_ranked(self, error: UserError) -> None:
        if self.stack.currentIndex() == WAITING:
            self.stack.show_part(LIST)
        self._refused(error)

    def _refused(self, error: UserError) -> None:
        self._desk.dialogs.tell(self.tr("That didn't work"), say(error))
