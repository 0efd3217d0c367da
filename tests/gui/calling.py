"""What tests of calls do again and again: plan a call with somebody on a shortlist, hold it by keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, at_rest, first_project, open_project, window_of
from tpmmatch.actions.courses import course_of
from tpmmatch.model.call import Call, CallKind
from ui.main_window import MainWindow
from ui.pages.calls.call_screen import CallScreen
from ui.pages.calls.calls_page import OUTCOME, PLAN, CallsPage
from ui.pages.project_page import CALLS, ProjectPage

Key = Qt.Key


def to_call(qtbot: QtBot, window: MainWindow) -> ProjectPage:
    """The calls of the project that is listed first are shown."""
    page = open_project(qtbot, window, first_project(window))
    page.show_step(CALLS)
    at_rest(qtbot, window)
    return page


def planned(qtbot: QtBot, page: CallsPage, kind: CallKind = CallKind.INTERVIEW) -> None:
    """One click, and the plan is there."""
    qtbot.mouseClick(page.overview.panel.plans[kind], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.stack.currentIndex() == PLAN, timeout=PATIENCE)
    at_rest(qtbot, window_of(page))


def held(qtbot: QtBot, page: CallsPage, kind: CallKind = CallKind.INTERVIEW) -> CallScreen:
    """Planned, and on the screen."""
    planned(qtbot, page, kind)
    press(qtbot, page, Key.Key_Return)  # the button that leads into the call has the focus
    qtbot.waitUntil(lambda: page.is_holding, timeout=PATIENCE)
    at_rest(qtbot, window_of(page))
    return page.screen_


def finished(qtbot: QtBot, page: CallsPage) -> None:
    """Closed by its keys, and what came of it is shown."""
    press(qtbot, page, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.stack.currentIndex() == OUTCOME, timeout=PATIENCE)
    at_rest(qtbot, window_of(page))


def press(
    qtbot: QtBot, page: CallsPage, key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key where the focus is."""
    qtbot.keyClick(QApplication.focusWidget() or window_of(page), key, modifier)


def write(qtbot: QtBot, text: str) -> None:
    """Write where the focus is."""
    found = QApplication.focusWidget()
    assert found is not None
    qtbot.keyClicks(found, text)


def rate_here(qtbot: QtBot, page: CallsPage, *keys: Key) -> None:
    """Go to the ratings, and press keys there."""
    press(qtbot, page, Key.Key_Escape)
    for key in keys:
        press(qtbot, page, key)


def stored(page: ProjectPage) -> list[Call]:
    """The calls as they are on the disk."""
    return list(course_of(page._desk.store, page.open.id).calls)


def all_kept(qtbot: QtBot, page: ProjectPage) -> None:
    """Wait until everything that was typed is on the disk, and shown."""
    page.flush()
    qtbot.waitUntil(lambda: not (page.is_saving or page.unkept), timeout=PATIENCE)
    at_rest(qtbot, window_of(page))
