"""What delegates draw."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyledItemDelegate, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE
from tests.gui.drawn import words_of
from ui.main_window import MainWindow
from ui.models.people_columns import Column
from ui.pages.people_page import PeoplePage
from ui.theme import font
from ui.tokens import Type
from ui.widgets.cells import Cell, RatingCell
from ui.widgets.delegates import TextDelegate
from ui.widgets.drawing import draw_cell
from ui.widgets.writing import put


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


@pytest.mark.parametrize("right", [False, True])
@pytest.mark.usefixtures("qapp")
def test_a_text_that_is_too_wide_is_not_written_over_its_neighbours(right: bool) -> None:
    picture = QImage(300, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setFont(font(Type.BODY))
    put(painter, QRectF(120, 0, 60, 40), "yours, as it was given on paper", right=right)
    painter.end()
    blank = QImage(120, 40, QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)
    assert picture.copy(0, 0, 120, 40) == picture.copy(180, 0, 120, 40) == blank
    assert picture.copy(120, 0, 60, 40) != blank.copy(0, 0, 60, 40)


class Painted(QWidget):
    """Draws one cell all over itself."""

    def __init__(self, cell: Cell) -> None:
        super().__init__()
        self.cell = cell

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        draw_cell(QPainter(self), QRectF(self.rect()), self.cell)


@pytest.mark.parametrize("width", [60, 76, 120])
def test_the_number_of_a_rating_is_never_cut(qtbot: QtBot, width: int) -> None:
    cell = Painted(RatingCell(3.5, 5, "3,5", "2 Referenzen"))
    qtbot.addWidget(cell)
    cell.resize(width, 60)
    assert words_of(cell)[0] == "3,5"
