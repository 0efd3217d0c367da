"""Whoever can't see a page hears what each thing on it is called, what it is and what it does."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.walking import dialogs, walk
from ui.main_window import MainWindow
from ui.widgets.page_view import PageView
from ui.widgets.pdf_view import PdfView

_SAYS_NOTHING = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane}


@pytest.mark.slow
def test_every_control_of_every_page_can_be_heard(qtbot: QtBot, small_window: MainWindow) -> None:
    found = {name: faults(small_window) for name in walk(qtbot, small_window)}
    assert {name: told for name, told in found.items() if told} == {}


def test_the_first_run_can_be_heard(window: MainWindow) -> None:
    assert faults(window) == []


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_every_dialog_can_be_heard(qtbot: QtBot, window: MainWindow) -> None:
    for dialog in dialogs(window):
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        assert faults(dialog) == []
        dialog.close()


def faults(top: QWidget) -> list[str]:
    """What is missing for the controls that Tab comes to, or a click."""
    controls = [widget for widget in top.findChildren(QWidget) if is_control(widget)]
    told = [(widget, *heard(widget)) for widget in controls]
    names = Counter(name for _, name, _, _ in told)
    wrong = [f"{title(widget)} has no name" for widget, name, _, _ in told if not name.strip()]
    wrong += [f"{title(widget)} shares the name {name!r}" for widget, name, _, _ in told if names[name] > 1 and name]
    # Of a picture that scrolls, Qt says "Client"; its description says the rest.
    wrong += [
        f"{title(widget)} is {role}"
        for widget, _, role, _ in told
        if role in _SAYS_NOTHING and not isinstance(widget, PdfView | PageView)
    ]
    rolled = [widget for widget in controls if widget.focusPolicy() == Qt.FocusPolicy.WheelFocus]
    wrong += [f"{title(widget)} takes the keys from another one as the page rolls below" for widget in rolled]
    wrong += [f"{title(widget)} ({name!r}) has no description" for widget, name, _, said in told if not said.strip()]
    return wrong


def is_control(widget: QWidget) -> bool:
    takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
    inner = widget.objectName().startswith("qt_")
    return takes_focus and widget.isVisible() and not inner


def heard(widget: QWidget) -> tuple[str, QAccessible.Role, str]:
    there = QAccessible.queryAccessibleInterface(widget)
    name, said = there.text(QAccessible.Text.Name), there.text(QAccessible.Text.Description)
    if isinstance(widget, QComboBox):  # on Linux, Qt names it by what was chosen
        name = widget.accessibleName()
        assert name in said
    return name, there.role(), said


def title(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}"
