"""Tags on a person's page: those that others have are offered, and a new one can be named."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.gui.conftest import NOW, PATIENCE, Answers, at_rest
from tpmmatch.actions import people, tagging
from ui.main_window import MainWindow
from ui.pages.person_page import PersonPage


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")  # a menu that is really open, without a screen
def test_tags_that_others_have_are_offered(qtbot: QtBot, small_window: MainWindow, dialogs: Answers) -> None:
    store = small_window.pages()[0]._desk.store  # type: ignore[attr-defined]
    one, other = people.rows(store, people.browse(store))[:2]
    small_window.go(f"person:{one.id}")
    at_rest(qtbot, small_window)
    page = small_window.page
    assert isinstance(page, PersonPage)
    add = page.findChild(QAbstractButton, "tagAdd")
    dialogs.text = "call back"
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    at_rest(qtbot, small_window)
    assert dialogs.asked == ["New tag"]  # there is none to choose
    tagging.tag(store, [other.id], "met", NOW)
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.tags.menu.isVisible, timeout=PATIENCE)
    assert [action.text() for action in page.tags.menu.actions()] == ["met", "", "New tag…"]
    page.tags.menu.actions()[0].trigger()
    page.tags.menu.close()
    at_rest(qtbot, small_window)
    assert page.open.seen is not None
    assert page.open.seen.line.tags == ("call back", "met")
