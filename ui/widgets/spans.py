"""A small picture of spans on one scale: a line each with its likely point, and where the middle of all lies."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import current, font, scaled
from ui.tokens import Space, Type

_ROW, _LABEL, _WORDS, _LEAST = 30, 120, 190, 120  # pixels, at a text size of 100 %


class Span(NamedTuple):
    """What it is of, from where to where, its point, a word beside it; `ink` is its colour."""

    name: str
    least: float
    point: float
    most: float
    words: str
    ink: str = "accent"


class Spans(QWidget):
    """As high as its lines; everything that it shows stands there in words as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: list[Span] = []
        self._middle: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_spans(self, spans: Sequence[Span], middle: float | None) -> None:
        """Show these on one scale that begins at nothing."""
        self._spans, self._middle = list(spans), middle
        self.setAccessibleDescription("; ".join(f"{span.name}: {span.words}" for span in spans))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A row each."""
        return QSize(scaled(_LABEL + _LEAST + _WORDS), max(1, len(self._spans)) * scaled(_ROW))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The words give way before the picture does."""
        return QSize(scaled(_LABEL + _LEAST), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the middle, then each line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = min(scaled(_WORDS), max(0, self.width() - scaled(_LABEL + _LEAST)))
        names = max(scaled(_LABEL), self.width() // 4)
        room = QRectF(names, 0, max(1.0, self.width() - names - words - Space.LARGE), self.height())
        top = max([span.most for span in self._spans] or [1.0]) or 1.0
        if self._middle is not None:
            x = room.left() + room.width() * self._middle / top
            painter.setPen(QPen(QColor(current().muted), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        for place, span in enumerate(self._spans):
            line = QRectF(0, place * scaled(_ROW), self.width(), scaled(_ROW))
            self._draw(painter, line, room, span, top)
        painter.end()

    def _draw(self, painter: QPainter, line: QRectF, room: QRectF, span: Span, top: float) -> None:
        theme, y = current(), line.center().y()
        ink, side = QColor(getattr(theme, span.ink)), float(scaled(5))
        left, point, right = (room.left() + room.width() * value / top for value in (span.least, span.point, span.most))
        painter.setPen(QPen(ink, 3))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(point, y), side, side)
        name = QRectF(0, line.top(), room.left() - Space.SMALL, line.height())
        said = QRectF(room.right() + Space.LARGE, line.top(), self.width() - room.right() - Space.LARGE, line.height())
        for where, text, strong in ((name, span.name, True), (said, span.words, False)):
            painter.setFont(font(Type.BODY if strong else Type.CAPTION, strong=strong))
            painter.setPen(QColor(theme.text if strong else theme.muted))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(where.width()))
            painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
