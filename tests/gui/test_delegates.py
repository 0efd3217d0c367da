"""What delegates draw."""

from PySide6.QtWidgets import QStyledItemDelegate
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE
from ui.main_window import MainWindow
from ui.models.people_columns import Column
from ui.pages.people_page import PeoplePage
from ui.widgets.delegates import TextDelegate


def test_plain_text_looks_as_qt_draws_it(qtbot: QtBot, small_window: MainWindow) -> None:
    small_window.go("people")
    page = small_window.page
    assert isinstance(page, PeoplePage)
    table = page.table
    qtbot.waitUntil(lambda: bool(page.model.id_at(0)) and table.isVisible(), timeout=PATIENCE)
    table.selectRow(1)
    table.setColumnWidth(Column.LABEL, 60)  # too narrow for its words
    assert isinstance(table.itemDelegate(), TextDelegate)
    ours = table.grab().toImage()
    plain = QStyledItemDelegate(table)
    table.setItemDelegate(plain)
    assert table.grab().toImage() == ours
    table.selectRow(2)
    assert table.grab().toImage() != ours, "pictures can differ"
