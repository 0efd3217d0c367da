"""The columns of the list of people: chosen by ticks, remembered, and told when there is no room."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.conftest import people_of, window_of
from ui.main_window import MainWindow
from ui.models.people_columns import Column
from ui.pages.people_page import PeoplePage
from ui.settings import COLUMNS, Settings


@pytest.fixture
def page(qtbot: QtBot, full_window: MainWindow) -> PeoplePage:
    return people_of(qtbot, full_window)


def test_the_menu_of_columns_tells_which_have_no_room(qtbot: QtBot, page: PeoplePage) -> None:
    """A tick alone would say that a column is shown."""
    window = window_of(page)

    def columns() -> dict[str, bool]:
        page.table.columns.aboutToShow.emit()
        return {action.text(): action.isChecked() for action in page.table.columns.actions()}

    window.resize(1280, 800)
    qtbot.waitUntil(lambda: page.table.isColumnHidden(Column.MODE))
    narrow = columns()
    assert narrow["Works – no room for it now"]
    assert narrow["Tags"]
    assert not narrow["E-mail"]
    window.resize(1900, 800)
    qtbot.waitUntil(lambda: not page.table.isColumnHidden(Column.MODE))
    assert columns()["Works"]


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")  # a menu that is really open, without a screen
def test_several_columns_are_ticked_without_opening_their_menu_again(qtbot: QtBot, page: PeoplePage) -> None:
    menu = page.table.columns
    page.table.pop_up_columns(page.mapToGlobal(page.rect().center()))
    qtbot.waitUntil(menu.isVisible)
    actions = {Column(action.data()): action for action in menu.actions()}

    for column in (Column.PLACE, Column.RATE):
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(actions[column]).center())
    qtbot.mouseRelease(menu, Qt.MouseButton.RightButton, pos=menu.actionGeometry(actions[Column.MODE]).center())
    assert actions[Column.MODE].isChecked(), "it was pressed before the menu came up"
    menu.setActiveAction(actions[Column.TAGS])
    qtbot.keyClick(menu, Qt.Key.Key_Space)

    assert menu.isVisible()
    assert all(page.table.isColumnHidden(column) for column in (Column.PLACE, Column.RATE, Column.TAGS))
    assert actions[Column.PLACE].text() == "Place"  # left out on purpose, not for want of room
    menu.close()


def test_columns_are_chosen_and_remembered(page: PeoplePage, settings: Settings) -> None:
    page.table.show_column(Column.PLACE, False)
    page.table.show_column(Column.RATE, False)
    page.table.show_column(Column.SOURCE, True)
    assert page.table.isColumnHidden(Column.PLACE)
    assert not page.table.isColumnHidden(Column.SOURCE)
    assert "SOURCE" in settings.get(COLUMNS).split()
    assert "PLACE" not in settings.get(COLUMNS).split()
