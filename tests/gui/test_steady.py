"""Nothing moves under the pointer because something is told."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, at_rest, first_project, ranked
from ui.main_window import MainWindow
from ui.widgets.job_strip import JobStrip
from ui.widgets.sidebar import Place, Sidebar


def place(button: QWidget) -> QPoint:
    return button.mapTo(button.window(), QPoint())


def covered(button: QWidget) -> bool:
    """Whether something else would be clicked in its middle."""
    window = button.window()
    return window.childAt(button.mapTo(window, button.rect().center())) is not button


def standing(window: MainWindow) -> dict[str, tuple[int, bool]]:
    """How high each button of the page stands, and whether something lies over it."""
    page = window.page
    assert page is not None
    buttons = [button for button in page.findChildren(QPushButton) if button.isVisible() and button.objectName()]
    return {button.objectName(): (place(button).y(), covered(button)) for button in buttons}


def test_a_notice_moves_and_covers_no_button(qtbot: QtBot, small_window: MainWindow) -> None:
    page = ranked(qtbot, small_window, first_project(small_window))
    before = standing(small_window)
    qtbot.mouseClick(page.ranking.reasons.keep, Qt.MouseButton.LeftButton)
    at_rest(qtbot, small_window)
    assert small_window.notice.isVisible()
    assert standing(small_window) == before


def test_work_under_way_moves_and_covers_no_button(qtbot: QtBot, small_window: MainWindow) -> None:
    ranked(qtbot, small_window, first_project(small_window))
    before = standing(small_window)
    strip = small_window.findChild(JobStrip)
    assert strip is not None
    strip.start(1, "Reading 50 files")
    qtbot.waitUntil(strip.isVisible)
    small_window.notice.say("Somebody is on the shortlist", "Undo")
    at_rest(qtbot, small_window)
    assert standing(small_window) == before
    strip.end(1)


def test_the_keys_stay_in_the_sidebar_where_the_same_places_are_told_again(qtbot: QtBot) -> None:
    sidebar = Sidebar("TPM Match", [Place("projects", "Projects")], Place("settings", "Settings"))
    top = QWidget()
    qtbot.addWidget(top)
    sidebar.setParent(top)
    sidebar.set_below("projects", [Place("project:1", "A shop")])
    with qtbot.waitExposed(top):
        top.show()
    entry = sidebar.findChild(QPushButton, "nav_project:1")
    assert entry is not None
    entry.setFocus()
    sidebar.set_below("projects", [Place("project:1", "A shop")])
    assert sidebar.focusWidget() is entry
    sidebar.set_below("projects", [Place("project:1", "Another name")])
    named = sidebar.findChildren(QPushButton, "nav_project:1")[-1]
    qtbot.waitUntil(named.isVisible, timeout=PATIENCE)
    assert named.accessibleName() == "Another name"
