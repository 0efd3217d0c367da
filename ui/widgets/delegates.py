"""Delegates for cells: of plain text, and drawn."""

from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import current
from ui.tokens import Space
from ui.widgets.cells import CELL, Cell, WordCell
from ui.widgets.drawing import draw_cell, word_height

Index = QModelIndex | QPersistentModelIndex

_INSET = Space.SMALL + 3  # where the style puts its own texts
# As a number: the flags of an enum take ten times as long to be asked.
_MARKED = (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus).value


class TextDelegate(QStyledItemDelegate):
    """Plain text, drawn as the style has it, with fewer questions.

    By itself Qt asks a model for seven things a cell, most of which such a table never says. Each is a way into
    Python, where drawing would wait for the jobs at work again and again.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 - Qt's name
        """Text and its side."""
        model = index.model()
        option.index = cast("QModelIndex", index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
        option.text = str(model.data(index, Qt.ItemDataRole.DisplayRole) or "")
        option.displayAlignment = Qt.AlignmentFlag(model.data(index, Qt.ItemDataRole.TextAlignmentRole))


class CellDelegate(QStyledItemDelegate):
    """Draws whatever cell the model gives under `CELL`, and plain text where it gives none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """A state with its word takes as many lines as the width asks for."""
        asked, cell, view = super().sizeHint(option, index), index.data(CELL), option.widget
        if isinstance(cell, WordCell) and isinstance(view, QListView):
            width = view.viewport().width() - 2 * _INSET
            asked.setHeight(max(asked.height(), word_height(cell, width) + Space.SMALL))
        return asked

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the background as the style has it, then the cell."""
        # Of the model itself: each way through Qt lets go of Python, and waits for it while a job computes.
        cell = index.model().data(index, CELL)
        if not isinstance(cell, Cell):
            super().paint(painter, option, index)
            return
        _draw_ground(painter, option)
        where = QRectF(option.rect).adjusted(_INSET, 0, -_INSET, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_cell(painter, where, cell)
        painter.restore()


def _draw_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """What lies below a cell: of most only the stylesheet's line, for which the style takes ten times as long."""
    if option.state.value & _MARKED:
        # The option as it comes has the row's state and no text, and asks the model for nothing.
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
    else:
        place = option.rect
        painter.fillRect(place.left(), place.bottom(), place.width(), 1, QColor(current().line))
