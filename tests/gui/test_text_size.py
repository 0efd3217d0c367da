"""Text from 100 to 200 %: changed at once, kept, and never cut off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow
from tests.gui.test_look import cut_off_for_good
from tests.gui.walking import walk
from ui import theme
from ui.main_window import MainWindow
from ui.pages.settings_page import SettingsPage
from ui.settings import LANGUAGE, TEXT_SIZE, Settings, ThemeChoice

_CTRL = Qt.KeyboardModifier.ControlModifier


def body(window: MainWindow) -> int:
    return window.sidebar.font().pixelSize()


def test_keys_change_the_size_by_steps_and_it_is_kept(
    qtbot: QtBot, window: MainWindow, settings: Settings, open_window: OpenWindow
) -> None:
    usual = body(window)
    qtbot.keyClick(window, Qt.Key.Key_Plus, _CTRL)
    qtbot.keyClick(window, Qt.Key.Key_Plus, _CTRL)
    assert body(window) == round(usual * 1.5)
    qtbot.keyClick(window, Qt.Key.Key_Minus, _CTRL)
    assert body(window) == round(usual * 1.25)
    assert settings.get(TEXT_SIZE) == 125
    window.close()
    again = open_window()
    assert body(again) == round(usual * 1.25)
    qtbot.keyClick(again, Qt.Key.Key_0, _CTRL)
    assert body(again) == usual


def test_there_is_no_size_beyond_the_largest_and_the_usual(qtbot: QtBot, window: MainWindow) -> None:
    usual = body(window)
    qtbot.keyClick(window, Qt.Key.Key_Minus, _CTRL)
    assert body(window) == usual
    for _ in range(9):
        qtbot.keyClick(window, Qt.Key.Key_Plus, _CTRL)
    assert body(window) == 2 * usual


def test_the_page_of_settings_has_it_too(qtbot: QtBot, window: MainWindow) -> None:
    window.go("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    usual = body(window)
    qtbot.keyClick(page.sizes, Qt.Key.Key_End)
    assert body(window) == 2 * usual
    qtbot.keyClick(window, Qt.Key.Key_0, _CTRL)
    assert page.sizes.value() == "100"


def test_a_large_font_of_the_system_is_kept_to(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    large = QFont(qapp.font())
    large.setPixelSize(26)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _which: large)
    theme.Dresser(qapp, ThemeChoice.LIGHT)
    assert theme.scale() == 2
    monkeypatch.undo()
    theme.Dresser(qapp, ThemeChoice.SYSTEM)
    assert theme.scale() == 1


@pytest.mark.slow
@pytest.mark.parametrize(("percent", "spoken"), [(150, "en"), (200, "en"), (200, "de")])
def test_nothing_is_cut_off_in_large_text(
    qtbot: QtBot, open_window: OpenWindow, small_store: object, settings: Settings, percent: int, spoken: str
) -> None:
    settings.set(TEXT_SIZE, percent)
    settings.set(LANGUAGE, spoken)
    first = open_window()
    first.resize(1280, 800)
    found = {"first run": faults(qtbot, first)}
    first.close()
    window = open_window(small_store)
    window.resize(1280, 800)
    for name in walk(qtbot, window):
        found[name] = faults(qtbot, window)
    assert {name: told for name, told in found.items() if told} == {}


def faults(qtbot: QtBot, window: MainWindow) -> list[str]:
    """What is cut off, or must be scrolled to the side."""
    found = cut_off_for_good(qtbot, window)
    around = window.centralWidget().findChildren(QScrollArea)
    sides = [f"scrolls to the side: {area.objectName()}" for area in around if sideways(area)]
    return found + sides


def sideways(area: QScrollArea) -> bool:
    return area.isVisible() and area.horizontalScrollBar().maximum() > 0
