"""A line of text in which some words were found: they stand out in weight and colour."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import current, font
from ui.tokens import Space, Type

Index = QModelIndex | QPersistentModelIndex

_INSET = Space.SMALL + 3  # where the style puts its own texts


class HitDelegate(QStyledItemDelegate):
    """Draws the text of a cell with the spans that the model gives under a role."""

    def __init__(self, spans: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans = spans

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the background as the style has it, then the text; what is too long is cut off at the edge."""
        spans = index.data(self._spans)
        if not spans:
            super().paint(painter, option, index)
            return
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        text, drawn.text = drawn.text, ""
        style = drawn.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, drawn.widget)
        room: QRect = drawn.rect.adjusted(_INSET, 0, -_INSET, 0)
        layout = _layout(text, spans)
        painter.save()
        painter.setClipRect(room)
        painter.setPen(QColor(current().text))
        top = room.y() + (room.height() - layout.boundingRect().height()) / 2
        layout.draw(painter, QPointF(room.x(), top))
        painter.restore()


def _layout(text: str, spans: tuple[tuple[int, int], ...]) -> QTextLayout:
    layout = QTextLayout(text, font(Type.BODY))
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    found = QTextCharFormat()
    found.setFontWeight(QFont.Weight.Bold)
    found.setForeground(QColor(current().accent))
    ranges = []
    for start, end in spans:
        each = QTextLayout.FormatRange()
        # Qt counts in halves of what lies beyond the first plane.
        each.start = _units(text[:start])
        each.length = _units(text[start:end])
        each.format = found
        ranges.append(each)
    layout.setFormats(ranges)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
