"""One project and the way through it: Need, Ranking, Shortlist, Calls, References, Decision; and the brief."""

from collections.abc import Iterator
from typing import cast

import shiboken6
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from tpmmatch.errors import UserError
from tpmmatch.model.call import CallKind
from tpmmatch.model.home import Stage
from ui.commands import with_keys
from ui.desk import Desk
from ui.pages.brief_page import BriefPage
from ui.pages.calls.calls_page import CallsPage
from ui.pages.decision.decision_page import DecisionPage
from ui.pages.labels import terms_line
from ui.pages.need_page import NeedPage
from ui.pages.open_project import OpenProject
from ui.pages.page import Page
from ui.pages.ranking_page import RankingPage
from ui.pages.reasons_panel import ReasonsPanel
from ui.pages.references.references_page import ReferencesPage
from ui.pages.shortlist_page import ShortlistPage
from ui.pages.weights_panel import WeightsPanel
from ui.tokens import Space
from ui.widgets.build import column, label, line, named
from ui.widgets.buttons import Button, RoomyButton
from ui.widgets.lazy import LazyStack
from ui.widgets.wrap import Wrap
from ui.words import say

NEED, RANKING, SHORTLIST, CALLS, REFERENCES, DECISION, BRIEF = range(7)
_SAID = {SHORTLIST: " 0", CALLS: " 0", REFERENCES: " 0", DECISION: " ✓"}  # what a step's name may be followed by
_Step = NeedPage | RankingPage | ShortlistPage | CallsPage | ReferencesPage | DecisionPage | BriefPage


class ProjectPage(Page):
    """The head with the steps, and the step below it."""

    def __init__(self, desk: Desk, id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("projectPage")
        self._desk = desk
        self.open = OpenProject(desk, id, self)
        makers = (
            self._make_need,
            self._make_ranking,
            self._make_shortlist,
            self._make_calls,
            self._make_references,
            self._make_decision,
            self._make_brief,
        )
        self.stack = LazyStack(makers, is_busy=lambda: desk.jobs.busy)
        self.body.setSpacing(Space.LARGE)
        self.body.addLayout(self._build_steps())
        self.body.addWidget(self.stack, 1)
        self.open.loaded.connect(self._name)
        self.open.saved.connect(self._name)
        self.open.failed.connect(self._tell)
        self.open.loaded.connect(self.stack.make_all)
        self.open.course_changed.connect(self._tell_steps)
        self.open.ranked.connect(self._tell_steps)
        self.open.stale.connect(self._tell_steps)
        self._awaited = self._step_kept()  # the step to arrive at, once it is made and somebody looks at it
        self._brief_of = ""  # the id of the person whose brief is asked for
        self.stack.put_in.connect(self._arrive)
        self.open.load()

    @property
    def need(self) -> NeedPage:
        """The first step."""
        return cast("NeedPage", self.stack.part(NEED))

    @property
    def ranking(self) -> RankingPage:
        """The second step."""
        return cast("RankingPage", self.stack.part(RANKING))

    @property
    def shortlist(self) -> ShortlistPage:
        """The third step."""
        return cast("ShortlistPage", self.stack.part(SHORTLIST))

    @property
    def calls(self) -> CallsPage:
        """The fourth step."""
        return cast("CallsPage", self.stack.part(CALLS))

    @property
    def references(self) -> ReferencesPage:
        """The fifth step."""
        return cast("ReferencesPage", self.stack.part(REFERENCES))

    @property
    def decision(self) -> DecisionPage:
        """The sixth step."""
        return cast("DecisionPage", self.stack.part(DECISION))

    @property
    def brief(self) -> BriefPage:
        """What can be printed at any point."""
        return cast("BriefPage", self.stack.part(BRIEF))

    def show_step(self, step: int) -> None:
        """Show one of the steps."""
        self.flush()
        self._desk.settings.keep_step(self.open.id, step)
        self.steps[step].setChecked(True)
        self.stack.setCurrentIndex(step)
        self._make_room()
        self._awaited = step
        if self.stack.holds(step):
            self._arrive(step)
        else:
            self.stack.make_all()

    def show_stage(self, stage: Stage) -> None:
        """Show the step that is next; a need is looked at once more before anybody is ranked for it.

        Nothing leads away from a call that is being held.
        """
        if self.stack.is_made(CALLS) and self.calls.is_holding:
            stage = Stage.PHONE
        steps = {Stage.CHOOSE: RANKING, Stage.PHONE: CALLS, Stage.DECIDE: DECISION, Stage.FOLLOW: DECISION}
        if (step := steps.get(stage, NEED)) != self.stack.currentIndex():
            self.show_step(step)

    def _step_kept(self) -> int | None:
        """The step at which the project was left; a need needs nobody to arrive."""
        step = self._desk.settings.step(self.open.id)
        if not NEED < step < self.stack.count():
            return None
        self.steps[step].setChecked(True)
        self.stack.setCurrentIndex(step)
        return step

    def _arrive(self, step: int) -> None:
        """Not while another page is shown: the step would take the keys from it."""
        if step == self._awaited and self.isVisible():
            self._awaited = None
            if step == BRIEF and self._brief_of:
                self.brief.choose(self._brief_of)
                self._brief_of = ""
            else:
                cast("_Step", self.stack.part(step)).arrive()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """A step may have been made while another page was shown."""
        super().showEvent(event)
        if self._awaited is not None and self.stack.holds(self._awaited):
            self._arrive(self._awaited)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever comes back to a call that is being held goes on in it by keys."""
        super().focusInEvent(event)
        if self.stack.currentIndex() == CALLS and self.stack.is_made(CALLS) and self.calls.is_holding:
            self.calls.arrive()

    def _make_room(self) -> None:
        """While a call is held, the head of the project gives way."""
        if not shiboken6.isValid(self.stack):  # the page is going, and its parts tell so
            return
        holds = self.stack.currentIndex() == CALLS and self.stack.is_made(CALLS) and self.calls.is_holding
        self.head.setVisible(not holds)

    def flush(self) -> None:
        """Keep what was typed."""
        if self.stack.is_made(NEED):
            self.need.flush()
        if self.stack.is_made(CALLS):
            self.calls.flush()
        super().flush()

    @property
    def is_saving(self) -> bool:
        """Whether something is being kept or waits for it."""
        return super().is_saving or (self.stack.is_made(CALLS) and self.calls.is_saving)

    @property
    def unkept(self) -> bool:
        """Whether what was typed last couldn't be kept, and would be lost with the page."""
        return super().unkept or self._is_nameless

    def why_unkept(self) -> str:
        """What is said of that to whoever is about to close the window."""
        if not self._is_nameless:
            return super().why_unkept()
        says = self.tr(
            "“{title}” has no name any more, and is saved again once it has one. What was saved before is safe."
        )
        return says.format(title=self.title.text())

    @property
    def _is_nameless(self) -> bool:
        return self.stack.is_made(NEED) and self.need.lacks_name

    def finish(self) -> None:
        """Write down what was typed last: the window is closing and its jobs have stopped."""
        if self.stack.is_made(NEED):
            self.need.flush()
        if self.stack.is_made(CALLS):
            self.calls.finish()
        super().finish()

    def _make_need(self) -> Iterator[NeedPage | None]:
        for need in NeedPage.in_steps(self._desk, self.open):
            if need is not None:
                need.go_on.connect(lambda: self.show_step(RANKING))
            yield need

    def _make_ranking(self) -> Iterator[RankingPage | None]:
        reasons = ReasonsPanel()
        yield None
        weights = WeightsPanel()
        yield None
        ranking = RankingPage(self._desk, self.open, reasons, weights)
        ranking.brief_asked.connect(self._show_brief)
        ranking.why_asked.connect(self._ask_why)
        yield ranking

    def _make_shortlist(self) -> ShortlistPage:
        shortlist = ShortlistPage(self._desk, self.open)
        shortlist.brief_asked.connect(self._show_brief)
        shortlist.ranking_asked.connect(lambda: self.show_step(RANKING))
        return shortlist

    def _make_calls(self) -> CallsPage:
        calls = CallsPage(self._desk, self.open)
        calls.ranking_asked.connect(lambda: self.show_step(RANKING))
        calls.holding.connect(lambda _holds: self._make_room())
        return calls

    def _make_references(self) -> ReferencesPage:
        references = ReferencesPage(self._desk, self.open)
        references.calls_asked.connect(lambda: self.show_step(CALLS))
        references.held.connect(self._hold)
        references.planned.connect(self._show_plan)
        return references

    def _make_decision(self) -> DecisionPage:
        decision = DecisionPage(self._desk, self.open)
        decision.ranking_asked.connect(lambda: self.show_step(RANKING))
        decision.file_asked.connect(self._show_file)
        return decision

    def _hold(self, call: str) -> None:
        self.show_step(CALLS)
        self.calls.hold(call)

    def _show_plan(self, call: str) -> None:
        self.show_step(CALLS)
        self.calls.show_plan(call)

    def _show_file(self, person: str) -> None:
        self.show_step(CALLS)
        self.calls.show_file(person)

    def _make_brief(self) -> Iterator[BriefPage | None]:
        return BriefPage.in_steps(self._desk, self.open)

    def _build_steps(self) -> QVBoxLayout:
        self.steps: list[Button] = []
        group = QButtonGroup(self)
        places = Wrap(space=Space.SMALL)
        for step, name in enumerate(self._step_names()):
            button = named(RoomyButton(name, f"{name}{_SAID.get(step, '')}", "step"), f"step_{step}", name)
            button.setCheckable(True)
            group.addButton(button)
            button.clicked.connect(lambda _on, step=step: self.show_step(step))
            self._desk.commands.add(("view", "steps"), f"step_{step}", name, [f"Alt+{step + 1}"], shares=True)
            self._desk.commands.answer(f"step_{step}", button, button.click)
            if step:
                places.addWidget(label("─", "muted"))
            places.addWidget(button)
            self.steps.append(button)
        self.steps[NEED].setChecked(True)
        self._tell_steps()
        return column(places, line(), space=0)

    def _step_names(self) -> tuple[str, ...]:
        way = (self.tr("Need"), self.tr("Ranking"), self.tr("Shortlist"), self.tr("Calls"))
        return (*way, self.tr("References"), self.tr("Decision"), self.tr("Brief"))

    def _tell_steps(self) -> None:
        """How many are on the shortlist, and what a step waits for."""
        course = self.open.course
        kept, called = len(course.shortlist), sum(call.finished for call in course.calls)
        referees = sum(call.finished and call.kind is CallKind.REFERENCE for call in course.calls)
        begun = bool(kept or course.calls or course.stages)
        waits = {
            RANKING: "" if self.open.ranked_people else self.tr("people are put in order when you open it"),
            SHORTLIST: "" if kept else self.tr("waits for somebody kept from the ranking"),
            CALLS: "" if kept or course.calls else self.tr("waits for somebody on the shortlist"),
            REFERENCES: "" if course.calls else self.tr("waits for a call with somebody"),
            DECISION: "" if begun else self.tr("waits for somebody on the shortlist"),
            BRIEF: "" if self.open.ranked_people else self.tr("waits for the ranking"),
        }
        for step, name in enumerate(self._step_names()):
            count = {SHORTLIST: kept, CALLS: called - referees, REFERENCES: referees}.get(step, 0)
            shown = f"{name} {count}" if count else name
            shown += _SAID[DECISION] if step == DECISION and course.decision else ""
            self.steps[step].setText(shown)
            tip = with_keys(name, f"Alt+{step + 1}")
            told = waits.get(step, "")
            self.steps[step].setToolTip(f"{tip}: {told}" if told else tip)

    def _name(self) -> None:
        if project := self.open.project:
            self.title.setText(project.title)
            self.say_below(terms_line(project))

    def _show_brief(self, id: str) -> None:
        self._brief_of = id
        self.show_step(BRIEF)

    def _ask_why(self) -> None:
        self.show_step(NEED)
        self.need.understood.ask_why()

    def _tell(self, error: UserError) -> None:
        if self.open.project is None:  # it was removed since it was last looked at
            if self.isVisible():
                self._desk.news.go.emit("home")
            self._desk.news.removed.emit(self.open.id)  # or this page would look for it again and again
        else:
            self._desk.dialogs.tell(self.tr("That didn't work"), say(error))
