"""Where the keyboard is can be seen: a ring that stands out, in every theme; and Tab leads to all that is there."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QRadioButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.calling import to_call
from tests.gui.conftest import at_rest
from tests.gui.test_look import contrast
from ui import theme
from ui.main_window import MainWindow
from ui.pages.project_page import DECISION, REFERENCES
from ui.settings import ThemeChoice
from ui.widgets.build import column
from ui.widgets.buttons import Button, ChoiceCard
from ui.widgets.fields import ChoiceField
from ui.widgets.prose import ProseField
from ui.widgets.sheet import Sheet
from ui.widgets.table import Table

_LEAST = 40  # pixels that change; a ring around the smallest control has more
_MOST = 80  # stops; no page of the tests has more


def controls() -> list[QWidget]:
    """One of each kind and dress."""
    buttons = [Button("Do it", "plus", role) for role in ("", "primary", "quiet", "danger", "nav", "step")]
    for button in buttons[4:]:
        button.setCheckable(True)
    return [
        *buttons,
        ChoiceCard("sample", "A card", "with words"),
        QLineEdit("text"),
        ProseField(),
        ChoiceField([("", "open"), ("a", "another")]),
        QCheckBox("tick"),
        QRadioButton("one of many"),
        Sheet(),
        Table(),
        QScrollArea(),
    ]


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST])
def test_the_focus_can_be_seen(qtbot: QtBot, qapp: QApplication, choice: ThemeChoice) -> None:
    dresser = theme.Dresser(qapp, choice)
    top = QWidget()
    qtbot.addWidget(top)
    dresser.dress(top)
    page = QWidget(top)
    found = controls()
    page.setLayout(column(*found))
    page.resize(300, 1200)
    with qtbot.waitExposed(top):
        top.show()
    unseen = []
    for control, other in zip(found, [*found[1:], found[0]], strict=True):
        other.setFocus()
        before = page.grab(control.geometry()).toImage()
        control.setFocus()
        qtbot.waitUntil(control.hasFocus)
        if outstanding(before, page.grab(control.geometry()).toImage()) < _LEAST:
            unseen.append(f"{type(control).__name__} {control.property('role') or ''}")
    dresser.choose(ThemeChoice.SYSTEM)
    assert unseen == []


def outstanding(before: QImage, after: QImage) -> int:
    """How many pixels at the rim have changed to a colour that stands out from what was there."""
    size: QSize = before.size()
    rim = [(x, y) for x in range(size.width()) for y in (*range(3), *range(size.height() - 3, size.height()))]
    rim += [(x, y) for y in range(size.height()) for x in (*range(3), *range(size.width() - 3, size.width()))]
    pairs = ((before.pixelColor(x, y).name(), after.pixelColor(x, y).name()) for x, y in rim)
    return sum(1 for one, other in pairs if one != other and contrast(one, other) >= 3)


def stops(window: MainWindow, key: Qt.Key) -> list[str]:
    """The names of all that this key leads to, until it has led round."""
    found: list[str] = []
    begin = QApplication.focusWidget()
    while len(found) < _MOST:
        QTest.keyClick(QApplication.focusWidget() or window, key)
        here = QApplication.focusWidget()
        found.append(here.objectName() if here is not None and here.isVisible() else "nowhere")
        if here is begin:
            break
    return found


def test_tab_reaches_all_that_is_on_people(qtbot: QtBot, small_window: MainWindow) -> None:
    small_window.go("people")
    at_rest(qtbot, small_window)
    forward = stops(small_window, Qt.Key.Key_Tab)
    tools = ["peopleSearch", "newPerson", "importFolder", "importPeople"]
    at = forward.index("peopleSearch")
    assert forward[at : at + len(tools)] == tools
    assert {"chooseColumns", "peopleGlance"} <= set(forward)
    assert sorted(stops(small_window, Qt.Key.Key_Backtab)) == sorted(forward)


def test_a_decision_half_written_goes_on_where_it_was(qtbot: QtBot, listed_window: MainWindow) -> None:
    page = to_call(qtbot, listed_window)
    page.show_step(DECISION)
    at_rest(qtbot, listed_window)
    decision = page.decision
    qtbot.keyClick(decision.overview.table, Qt.Key.Key_5)
    decision.choosing.reason.setFocus()
    qtbot.mouseClick(page.steps[REFERENCES], Qt.MouseButton.LeftButton)
    at_rest(qtbot, listed_window)
    qtbot.mouseClick(page.steps[DECISION], Qt.MouseButton.LeftButton)
    at_rest(qtbot, listed_window)
    assert decision.choosing.isVisible()
    assert decision.choosing.reason.hasFocus()
