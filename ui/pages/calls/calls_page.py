"""The calls of a project, the step: everybody with their calls, a plan, a call being held, what came of it."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tpmmatch.actions import Store, calls, guiding, scoring
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.effects import Effect
from tpmmatch.actions.planning import begin_planned
from tpmmatch.actions.scoring import Called
from tpmmatch.errors import UserError
from tpmmatch.model.call import Call, CallKind
from tpmmatch.model.course import Course
from tpmmatch.model.guide import Guide
from ui.desk import Desk
from ui.jobs import Token
from ui.pages.calls.call_screen import CallScreen
from ui.pages.calls.calls_list import CallsList
from ui.pages.calls.effect_lookup import EffectLookup
from ui.pages.calls.labels import kind_word
from ui.pages.calls.left_calls import LeftCalls
from ui.pages.calls.noting import Noting
from ui.pages.calls.open_call import OpenCall
from ui.pages.calls.opinion_view import OpinionView
from ui.pages.calls.outcome_view import OutcomeView
from ui.pages.calls.person_file import PersonFile
from ui.pages.calls.plan_view import PlanView
from ui.pages.calls.scores_view import ScoresView
from ui.pages.calls.work_view import WorkView
from ui.pages.open_project import OpenProject
from ui.widgets.build import column
from ui.widgets.empty import EmptyState
from ui.widgets.lazy import LazyStack
from ui.words import language, say

LIST, NOBODY, PLAN, HOLD, OUTCOME, SCORES, FILE, WORK, OPINION = range(9)


class CallsPage(QWidget):
    """Leads from one part to the next."""

    ranking_asked = Signal()
    holding = Signal(bool)  # a call is held, which needs the room and the calm; or not any more

    def __init__(self, desk: Desk, opened: OpenProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("callsPage")
        self._desk, self._open = desk, opened
        self._people: list[Called] = []
        self.call: OpenCall | None = None  # that is held
        self._effects = EffectLookup(desk, opened, self)
        self._effects.found.connect(self._show_effect)
        self._effects.failed.connect(self._refused)
        self._left = LeftCalls(self)
        self._left.refused.connect(self._give_way)
        self._planned: tuple[Call, Guide] | None = None
        self._noting = Noting(desk, opened, self)
        self._wanted = ""  # the id of somebody whose file is shown as soon as people are there
        makers = (
            self._make_list, self._make_nobody, self._make_plan, self._make_hold, self._make_outcome,
            self._make_scores, self._make_file, self._make_work, self._make_opinion,
        )  # fmt: skip
        self.stack = LazyStack(makers)
        self.stack.currentChanged.connect(lambda part: self.holding.emit(part == HOLD))
        self.setLayout(column(self.stack))
        opened.course_changed.connect(self._reload)
        desk.news.people.connect(self._reload)
        spoken = language()
        desk.jobs.run(lambda _token: guiding.warm(spoken), done=lambda _nothing: self.stack.make_all(), parent=self)
        self._reload()

    @property
    def overview(self) -> CallsList:
        """Everybody with their calls."""
        return cast("CallsList", self.stack.part(LIST))

    @property
    def plan(self) -> PlanView:
        """The plan of a call."""
        return cast("PlanView", self.stack.part(PLAN))

    @property
    def screen_(self) -> CallScreen:
        """A call being held."""
        return cast("CallScreen", self.stack.part(HOLD))

    @property
    def outcome(self) -> OutcomeView:
        """What a call came to."""
        return cast("OutcomeView", self.stack.part(OUTCOME))

    @property
    def scores(self) -> ScoresView:
        """Everybody's scorecards."""
        return cast("ScoresView", self.stack.part(SCORES))

    @property
    def file(self) -> PersonFile:
        """What is noted of one person besides their calls."""
        return cast("PersonFile", self.stack.part(FILE))

    @property
    def work(self) -> WorkView:
        """What somebody made, and samples to hand out."""
        return cast("WorkView", self.stack.part(WORK))

    @property
    def opinion(self) -> OpinionView:
        """A second opinion on a call."""
        return cast("OpinionView", self.stack.part(OPINION))

    @property
    def is_holding(self) -> bool:
        """Whether a call is on the page."""
        return self.stack.currentIndex() == HOLD

    @property
    def is_saving(self) -> bool:
        """Whether something of a call isn't kept yet."""
        writes = self.stack.is_made(FILE) and self.file.is_saving
        return writes or any(call.is_saving for call in self._opened())

    def arrive(self) -> None:
        """Everybody as they stand now; a call that is held, or a plan that is read, goes on."""
        if self.stack.currentIndex() in {LIST, NOBODY}:
            self._reload()
            self.overview.table.setFocus()
        elif self.is_holding:
            self.screen_.begin_writing()

    def flush(self) -> None:
        """Keep what was typed."""
        for call in self._opened():
            call.flush()
        if self.stack.is_made(FILE):
            self.file.flush()

    def finish(self) -> None:
        """Keep the last words: the window closes, and its jobs have stopped."""
        for call in self._opened():
            call.finish()
        if self.stack.is_made(FILE):
            self.file.finish()

    def _opened(self) -> list[OpenCall]:
        return [*self._left.all(), *([self.call] if self.call else [])]

    # The parts

    def _make_list(self) -> CallsList:
        made = CallsList(self._desk)
        made.show_people(self._people)
        made.scores_asked.connect(self.show_scores)
        panel = made.panel
        panel.planned.connect(self._plan)
        panel.held.connect(self.hold)
        panel.shown.connect(self.show_plan)
        panel.removed.connect(self._noting.remove)
        panel.outcome_asked.connect(self._show_outcome)
        panel.asked.connect(lambda: self._noting.note(panel.person, missed=False))
        panel.missed.connect(lambda: self._noting.note(panel.person, missed=True))
        panel.answered.connect(lambda: self._noting.note_reply(panel.person))
        panel.file_asked.connect(self.show_file)
        panel.work_asked.connect(self.show_work)
        panel.opinion_asked.connect(self._show_opinion)
        return made

    def _make_nobody(self) -> EmptyState:
        text = self.tr("Calls are planned for whoever is on the shortlist: click their star in the ranking.")
        made = EmptyState("people", self.tr("Nobody to call yet"), text, self.tr("Show the ranking"))
        made.acted.connect(self.ranking_asked)
        return made

    def _make_plan(self) -> PlanView:
        (made := PlanView(self._desk, self._open)).left.connect(self.show_list)
        made.held.connect(self._hold_planned)
        made.read.connect(self.show_plan)
        return made

    def _make_hold(self) -> Iterator[CallScreen | None]:
        for made in CallScreen.in_steps(self._desk):
            if made is not None:
                made.left.connect(self.show_list)
                made.finished.connect(self._finish)
            yield made

    def _make_outcome(self) -> OutcomeView:
        (made := OutcomeView()).left.connect(self.show_list)
        made.scores_asked.connect(self.show_scores)
        made.ranking_asked.connect(self.ranking_asked)
        return made

    def _make_scores(self) -> ScoresView:
        (made := ScoresView()).left.connect(self.show_list)
        return made

    def _make_file(self) -> PersonFile:
        (made := PersonFile(self._desk, self._open)).left.connect(self.show_list)
        made.log.asked.connect(lambda: self._noting.note(made.person, missed=False))
        made.log.missed.connect(lambda: self._noting.note(made.person, missed=True))
        made.log.answered.connect(lambda: self._noting.note_reply(made.person))
        return made

    def _make_work(self) -> WorkView:
        (made := WorkView(self._desk, self._open)).left.connect(self.show_list)
        made.held.connect(self.hold)
        return made

    def _make_opinion(self) -> OpinionView:
        (made := OpinionView(self._desk, self._open)).left.connect(self.show_list)
        return made

    # What is shown

    def show_list(self) -> None:
        """Back to everybody."""
        self._leave_call()
        self.stack.show_part(LIST if self._people else NOBODY)
        self._reload()
        self.overview.table.setFocus()

    def show_scores(self) -> None:
        """Everybody side by side."""
        self.scores.show_people(self._people)
        self.stack.show_part(SCORES)

    def show_work(self) -> None:
        """What the chosen person made."""
        if (person := self.overview.panel.person) is not None:
            self.work.show_person(person)
            self.stack.show_part(WORK)
            self.work.leave.setFocus()

    def _show_opinion(self, id: str) -> None:
        """What somebody else makes of a call."""

        def show(call: Call, guide: Guide) -> None:
            self.opinion.show_call(call, guide)
            self.stack.show_part(OPINION)

        self._with_guide(id, show)

    def show_file(self, id: str) -> None:
        """Red flags and replies of somebody."""
        self._leave_call()
        person = next((one for one in self._people if one.person == id), None)
        self._wanted = "" if person else id
        if person is not None:
            self.overview.choose(id)
            self.file.show_person(person)
            self.stack.show_part(FILE)
            self.file.leave.setFocus()

    def _reload(self) -> None:
        store, project, now = self._desk.store, self._open.id, self._desk.clock()
        self._desk.jobs.run(
            lambda _token: scoring.called(store, project, now), done=self._show_people, parent=self, topic="people"
        )

    def _show_people(self, people: list[Called]) -> None:
        self._people = people
        if self.stack.is_made(LIST):
            self.overview.show_people(people)
        if self._wanted:
            self.show_file(self._wanted)
        if self.stack.currentIndex() in {LIST, NOBODY}:
            show = self.stack.show_part if self.isVisible() else self.stack.setCurrentIndex  # it is made by and by
            show(LIST if people else NOBODY)
        elif self.stack.currentIndex() == SCORES:
            self.scores.show_people(people)
        elif self.stack.currentIndex() == FILE:
            self._show_file_anew()
        elif self.stack.currentIndex() == PLAN and self._planned is not None:
            known = {call.id for one in people for call in one.calls}
            if self._planned[0].id not in known:  # the planning was undone
                self.show_list()

    def _show_file_anew(self) -> None:
        shown = self.file.person
        person = next((one for one in self._people if shown and one.person == shown.person), None)
        if person is not None:
            self.file.show_person(person)
        else:
            self.show_list()

    def _with_guide(self, id: str, then: Callable[[Call, Guide], None]) -> None:
        """Look up the guide of a call, and go on with both."""
        store, project, spoken, today = self._desk.store, self._open.id, language(), self._desk.today()

        def work(_token: Token) -> tuple[Call, Guide]:
            call = course_of(store, project).call(id)
            if call is None:
                raise UserError("call_not_found")
            return call, guiding.guide_of(store, project, call, spoken, today)

        self._desk.jobs.run(
            work, done=lambda found: then(*found), failed=self._refused, parent=self, topic="guide",
            title=self.tr("Getting the call ready"),
        )  # fmt: skip

    # What is done

    def _plan(self, kind: CallKind) -> None:
        if (person := self.overview.panel.person) is None:
            return
        now, today, spoken = self._desk.clock(), self._desk.today(), language()
        made: list[tuple[Call, Guide]] = []

        def act(store: Store, project: str) -> Course:
            call = begin_planned(store, project, person.person, kind, now, now, today)
            made.append((call, guiding.guide_of(store, project, call, spoken, today)))
            return course_of(store, project)

        told = self.tr("{kind} with {name} is planned").format(kind=kind_word(kind), name=person.name)
        self._open.change(act, told, done=lambda: self._show_planned(*made[0]), once="plan")

    def show_plan(self, id: str) -> None:
        """What a call is to be held with."""
        self._with_guide(id, self._show_planned)

    def _show_planned(self, call: Call, guide: Guide) -> None:
        self._planned = call, guide
        self.plan.show_plan(call, guide)
        self.stack.show_part(PLAN)
        self.plan.hold.setFocus()

    def _hold_planned(self) -> None:
        if self._planned is not None:
            self.hold(self._planned[0].id)

    def hold(self, id: str) -> None:
        """Hold a call, or open it again."""
        if (waiting := self._left.take_back(id)) is not None:
            self._show_held(waiting)
        else:
            self._with_guide(id, self._begin)

    def _begin(self, call: Call, guide: Guide) -> None:
        opened = OpenCall(self._desk, self._open.id, call, guide, self)
        opened.gone.connect(partial(self._gone, opened))
        self._show_held(opened)

    def _show_held(self, call: OpenCall) -> None:
        self._leave_call()
        self.call = call
        self.screen_.show_call(call)
        self.stack.show_part(HOLD)
        self.screen_.begin_writing()

    def _leave_call(self, then: Callable[[], object] | None = None) -> None:
        """Let go of the call that is held; once it is kept, the course hears of it."""
        if self.call is not None:
            left, self.call = self.call, None
            self.screen_.forget_call()
            self._left.leave(left, then or self._open.reread_course)

    def _give_way(self, error: UserError) -> None:
        """Nobody should wait before a call that can't be kept for now."""
        self._desk.dialogs.tell(self.tr("What you typed isn't saved"), say(error))
        if self.is_holding and self.call is None:
            self.show_list()

    def _gone(self, call: OpenCall) -> None:
        if self.call is call:
            self.call = None
            self.screen_.forget_call()
            call.deleteLater()
            self.show_list()

    def _finish(self) -> None:
        if self.call is None:
            return
        id, guide, now, today = self.call.call.id, self.call.guide, self._desk.clock(), self._desk.today()

        def act(store: Store, project: str) -> Course:
            return calls.finish_call(store, project, id, now, today)

        told, waits = self.tr("The call is finished"), self.call.unkept  # for the disk, which was told of before
        look_up = None if waits else partial(self._effects.look_up, id, guide)
        self._leave_call(lambda: self._open.change(act, told, done=look_up))
        if waits:
            self.show_list()

    def _show_outcome(self, id: str) -> None:
        self._with_guide(id, lambda call, guide: self._effects.look_up(call.id, guide))

    def _show_effect(self, effect: Effect, guide: Guide) -> None:
        if self.call is not None:  # it was finished late, and the next one is held
            return
        self.outcome.show_effect(effect, guide)
        self.stack.show_part(OUTCOME)
        self.outcome.leave.setFocus()

    def _refused(self, error: UserError) -> None:
        self._desk.dialogs.tell(self.tr("That didn't work"), say(error))
