"""One project and the way through it: Need, Ranking, Shortlist, Calls, Brief."""

from typing import cast

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from tpmmatch.errors import UserError
from ui.commands import with_keys
from ui.desk import Desk
from ui.pages.brief_page import BriefPage
from ui.pages.calls.calls_page import CallsPage
from ui.pages.labels import terms_line
from ui.pages.need_page import NeedPage
from ui.pages.open_project import OpenProject
from ui.pages.page import Page
from ui.pages.ranking_page import RankingPage
from ui.pages.shortlist_page import ShortlistPage
from ui.tokens import Space
from ui.widgets.build import column, label, line, named
from ui.widgets.buttons import Button
from ui.widgets.lazy import LazyStack
from ui.widgets.wrap import Wrap
from ui.words import say

NEED, RANKING, SHORTLIST, CALLS, BRIEF = range(5)
_Step = NeedPage | RankingPage | ShortlistPage | CallsPage | BriefPage


class ProjectPage(Page):
    """The head with the steps, and the step below it."""

    def __init__(self, desk: Desk, id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("projectPage")
        self._desk = desk
        self.open = OpenProject(desk, id, self)
        makers = (self._make_need, self._make_ranking, self._make_shortlist, self._make_calls, self._make_brief)
        self.stack = LazyStack(makers)
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
    def brief(self) -> BriefPage:
        """The fifth step."""
        return cast("BriefPage", self.stack.part(BRIEF))

    def show_step(self, step: int) -> None:
        """Show one of the steps."""
        self.flush()
        self.steps[step].setChecked(True)
        self.stack.show_part(step)
        self._make_room()
        cast("_Step", self.stack.part(step)).arrive()

    def _make_room(self) -> None:
        """While a call is held, the head of the project gives way."""
        holds = self.stack.currentIndex() == CALLS and self.calls.is_holding
        self.head.setVisible(not holds)

    def flush(self) -> None:
        """Keep what was typed."""
        if self.stack.is_made(NEED):
            self.need.flush()
        if self.stack.is_made(CALLS):
            self.calls.flush()

    @property
    def is_saving(self) -> bool:
        """Whether something is being kept or waits for it."""
        return self.open.is_saving or (self.stack.is_made(CALLS) and self.calls.is_saving)

    def finish(self) -> None:
        """Write down what was typed last: the window is closing and its jobs have stopped."""
        self.open.save_now(self.need.take_unsaved() if self.stack.is_made(NEED) else None)
        if self.stack.is_made(CALLS):
            self.calls.finish()

    def _make_need(self) -> NeedPage:
        need = NeedPage(self._desk, self.open)
        need.go_on.connect(lambda: self.show_step(RANKING))
        return need

    def _make_ranking(self) -> RankingPage:
        ranking = RankingPage(self._desk, self.open)
        ranking.brief_asked.connect(self._show_brief)
        return ranking

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

    def _make_brief(self) -> BriefPage:
        return BriefPage(self._desk, self.open)

    def _build_steps(self) -> QVBoxLayout:
        self.steps: list[Button] = []
        group = QButtonGroup(self)
        places = Wrap(space=Space.SMALL)
        for step, name in enumerate(self._step_names()):
            button = named(Button(name, role="step"), f"step_{step}", name)
            button.setCheckable(True)
            group.addButton(button)
            button.clicked.connect(lambda _on, step=step: self.show_step(step))
            self._desk.commands.add(("view", "steps"), f"step_{step}", name, [f"Alt+{step + 1}"])
            self._desk.commands.answer(f"step_{step}", button, button.click)
            if step:
                places.addWidget(label("─", "muted"))
            places.addWidget(button)
            self.steps.append(button)
        self.steps[NEED].setChecked(True)
        self._tell_steps()
        return column(places, line(), space=0)

    def _step_names(self) -> tuple[str, ...]:
        return (self.tr("Need"), self.tr("Ranking"), self.tr("Shortlist"), self.tr("Calls"), self.tr("Brief"))

    def _tell_steps(self) -> None:
        """How many are on the shortlist, and what a step waits for."""
        kept, called = len(self.open.course.shortlist), sum(call.finished for call in self.open.course.calls)
        waits = {
            RANKING: "" if self.open.ranked_people else self.tr("people are put in order when you open it"),
            SHORTLIST: "" if kept else self.tr("waits for somebody kept from the ranking"),
            CALLS: "" if kept or self.open.course.calls else self.tr("waits for somebody on the shortlist"),
            BRIEF: "" if self.open.ranked_people else self.tr("waits for the ranking"),
        }
        for step, name in enumerate(self._step_names()):
            count = {SHORTLIST: kept, CALLS: called}.get(step, 0)
            shown = f"{name}  {count}" if count else name
            self.steps[step].setText(shown)
            tip = with_keys(name, f"Alt+{step + 1}")
            told = waits.get(step, "")
            self.steps[step].setToolTip(f"{tip}: {told}" if told else tip)

    def _name(self) -> None:
        if project := self.open.project:
            self.title.setText(project.title)
            self.say_below(terms_line(project))

    def _show_brief(self, id: str) -> None:
        self.brief.choose(id)
        self.show_step(BRIEF)

    def _tell(self, error: UserError) -> None:
        if self.open.project is None:  # it was removed since it was last looked at
            self._desk.news.go.emit("home")
        else:
            self._desk.dialogs.tell(self.tr("That didn't work"), say(error))
