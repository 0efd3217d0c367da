"""A table's head whose sections are drawn as its cells are."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.theme import current
from ui.tokens import Space
from ui.widgets.cells import CELL, Cell
from ui.widgets.drawing import draw_cell


class CellHeader(QHeaderView):
    """Draws the cell that the model gives under `CELL`, and plain text where it gives none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's name
        """Draw one section."""
        cell = self.model().headerData(section, self.orientation(), CELL)
        if not isinstance(cell, Cell):
            super().paintSection(painter, rect, section)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_cell(painter, QRectF(rect).adjusted(Space.SMALL, 0, -Space.SMALL, -1), cell)
        painter.setPen(QColor(current().line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()
