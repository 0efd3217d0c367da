"""An owner on the way from calls to a decision."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.calling import finished, held, press, rate_here, to_call
from tests.gui.conftest import PATIENCE, at_rest, first_project, ranked
from tpmmatch.model.call import CallKind
from ui.main_window import MainWindow
from ui.pages.decision.decision_page import DecisionPage
from ui.pages.project_page import CALLS, DECISION, ProjectPage

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


class Owner:
    """Somebody at the desk, with mouse and keyboard."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.bot, self.window = qtbot, window
        ranked(qtbot, window, first_project(window))  # from now on changes are dated
        self.page: ProjectPage = to_call(qtbot, window)
        overview = self.page.calls.overview.model
        self.people = [overview.person_at(row) for row in range(3)]
        self.ids = [one.person for one in self.people if one is not None]

    def rest(self) -> None:
        """Wait until nothing is under way."""
        at_rest(self.bot, self.window)

    def click(self, button: QPushButton) -> None:
        """Click what can be clicked."""
        assert button.isVisible()
        assert button.isEnabled()
        self.bot.mouseClick(button, LEFT)
        self.rest()

    def key(self, key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        press(self.bot, self.page.calls, key, modifier)

    def call(self, row: int, kind: CallKind, ratings: list[Key], flag: str = "", on: str = "") -> None:
        """Plan a call with somebody, hold it by keys, note a red flag perhaps, or the day of the paper; finish it."""
        calls = self.page.calls
        self.page.show_step(CALLS)
        calls.show_list()
        self.rest()
        calls.overview.choose(self.ids[row])
        screen = held(self.bot, calls, kind)
        self.rate_all(ratings)
        if flag:
            self.click(screen.flags.add)
            self.bot.keyClicks(screen.flags.entries[0].evidence, flag)
        if on:
            screen.go(1)
            screen.rest.held.show_value(on)
            screen.rest.held.edited.emit()
        finished(self.bot, calls)

    def rate_all(self, ratings: list[Key]) -> None:
        """Rate question by question, over and over the same."""
        opened = self.page.calls.screen_.open
        assert opened is not None
        for place in range(len(opened.call.answers)):
            rate_here(self.bot, self.page.calls, ratings[place % len(ratings)], Key.Key_PageDown)

    def decision(self) -> None:
        """Go to the decision, and wait until everybody is there."""
        self.page.show_step(DECISION)
        self.bot.waitUntil(lambda: self.page.decision.overview.model.rowCount() > 0, timeout=PATIENCE)
        self.rest()

    def cell(self, row: int, column: int) -> str:
        """What a cell of the table of everybody in play says."""
        return str(self.page.decision.overview.model.index(row, column).data())

    def row(self, place: int) -> int:
        """Where somebody of the shortlist stands in that table."""
        return self.page.decision.overview.model.row_of(self.ids[place])


def chosen(owner: Owner) -> DecisionPage:
    """The first one is chosen, and the record is shown."""
    owner.decision()
    decision = owner.page.decision
    owner.click(decision.overview.panel.choose)
    decision.choosing.rating.chosen.emit("5")
    owner.bot.keyClicks(decision.choosing.reason, "Just right")
    owner.click(decision.choosing.keep)
    return decision
