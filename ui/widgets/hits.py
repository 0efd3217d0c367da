"""A line of text in which some words were found: they stand out in weight and colour."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from ui.theme import current, font
from ui.tokens import Space, Type
from ui.widgets.delegates import TextDelegate

Index = QModelIndex | QPersistentModelIndex

_Spans = tuple[tuple[int, int], ...]

_MORE = "…"
_BEFORE = 12  # letters that stay before what was found
_INSET = Space.SMALL + 3  # where the style puts its own texts


class HitDelegate(TextDelegate):
    """Draws the text of a cell with the spans that the model gives under a role."""

    def __init__(self, spans: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans = spans

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the background as the style has it, then the text; what is too long ends in an ellipsis."""
        spans = index.model().data(index, self._spans)
        if not spans:
            super().paint(painter, option, index)
            return
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        text, drawn.text = drawn.text, ""
        style = drawn.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, drawn.widget)
        room: QRect = drawn.rect.adjusted(_INSET, 0, -_INSET, 0)
        layout = _layout(*_in_sight(text, spans, room.width()))
        painter.save()
        painter.setFont(font(Type.BODY))
        painter.setPen(QColor(current().text))
        if layout.boundingRect().width() > room.width():
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _MORE)
            room.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(_MORE), 0)
        painter.setClipRect(room)
        top = room.y() + (room.height() - layout.boundingRect().height()) / 2
        layout.draw(painter, QPointF(room.x(), top))
        painter.restore()


def _in_sight(text: str, spans: _Spans, width: int) -> tuple[str, _Spans]:
    """The text, without its beginning where what was found would else lie beyond the edge."""
    start, end = spans[0]
    advance = QFontMetrics(font(Type.BODY, strong=True)).horizontalAdvance
    if advance(text[:end] + _MORE) <= width:
        return text, spans
    cut = text.rfind(" ", 0, max(0, start - _BEFORE)) + 1
    if cut == 0:
        return text, spans
    return _MORE + text[cut:], tuple((one - cut + 1, other - cut + 1) for one, other in spans)


def _layout(text: str, spans: _Spans) -> QTextLayout:
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
