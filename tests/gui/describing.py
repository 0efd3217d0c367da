"""Beginning a project and finding the fields of its need, as several tests do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import (
    PATIENCE,
    at_rest,
)
from ui.main_window import MainWindow
from ui.pages.project_page import ProjectPage


def begin(qtbot: QtBot, window: MainWindow, pack: str) -> ProjectPage:
    window.go("new")
    card = window.findChild(QPushButton, f"pack_{pack}")
    assert card is not None
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(window.page, ProjectPage), timeout=PATIENCE)
    page = window.page
    assert isinstance(page, ProjectPage)
    qtbot.waitUntil(lambda: page.open.project is not None, timeout=PATIENCE)
    at_rest(qtbot, window)
    return page


def field(page: ProjectPage, key: str) -> QWidget:
    found = page.need.form.findChild(QWidget, f"need_{key}")
    assert found is not None
    return found
