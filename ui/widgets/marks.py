"""Shapes that carry a state without help from colour, for painters and for texts."""

from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from ui.theme import font, scaled
from ui.tokens import Type

MARK = 16  # pixels across, at a text size of 100 %


class Shape(Enum):
    """What is drawn."""

    FULL = "full circle"
    HALF = "half circle"
    EMPTY = "empty circle"
    QUESTION = "question mark"
    TICK = "tick"
    DASH = "dash"


def draw_mark(painter: QPainter, where: QRectF, shape: Shape, colour: str) -> None:
    """Draw the shape, as high as a letter, in the middle of a place."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(colour)
    if shape is Shape.QUESTION:
        painter.setPen(ink)
        painter.setFont(font(Type.EMPHASIS, strong=True))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, "?")
    elif shape in {Shape.TICK, Shape.DASH}:
        _draw_stroke(painter, where, ink, shape)
    else:
        circle = QRectF(0, 0, scaled(11), scaled(11))
        circle.moveCenter(QPointF(where.center()))
        painter.setPen(QPen(ink, 1.6))
        painter.setBrush(ink if shape is Shape.FULL else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        if shape is Shape.HALF:
            painter.setBrush(ink)
            painter.drawPie(circle, 90 * 16, 180 * 16)
    painter.restore()


def _draw_stroke(painter: QPainter, where: QRectF, ink: QColor, shape: Shape) -> None:
    side, middle = scaled(11) / 2, where.center()
    points = ((-1.0, 0.1), (-0.3, 0.8), (1.0, -0.8)) if shape is Shape.TICK else ((-0.9, 0.0), (0.9, 0.0))
    painter.setPen(QPen(ink, 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline([middle + QPointF(across * side, down * side) for across, down in points])


def mark_image(shape: Shape, colour: str, scale: float = 2.0) -> QImage:
    """The shape as an image, for texts."""
    return _image(shape, colour, scaled(MARK), scale)


@lru_cache(maxsize=64)
def _image(shape: Shape, colour: str, side: int, scale: float) -> QImage:
    image = QImage(round(side * scale), round(side * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    draw_mark(painter, QRectF(0, 0, side, side), shape, colour)
    painter.end()
    return image
