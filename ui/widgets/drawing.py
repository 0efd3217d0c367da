"""How cells are drawn."""

import math
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui.theme import current, font, scaled
from ui.tokens import Space, Type
from ui.widgets.cells import (
    BarCell,
    Cell,
    DotsCell,
    FoldCell,
    HeadCell,
    MarkCell,
    NameCell,
    PieCell,
    PlaceCell,
    RatingCell,
    StarCell,
    WordCell,
)
from ui.widgets.marks import draw_mark


def draw_cell(painter: QPainter, where: QRectF, cell: Cell) -> None:
    """Draw a cell in its place."""
    _DRAWN[type(cell)](painter, where, cell)


def _draw_mark(painter: QPainter, where: QRectF, cell: MarkCell) -> None:
    draw_mark(painter, where, cell.shape, getattr(current(), cell.token))


def _draw_bar(painter: QPainter, where: QRectF, cell: BarCell) -> None:
    theme = current()
    number = float(scaled(32))
    bar = QRectF(where.left(), where.center().y() - 3, max(0.0, where.width() - number), 6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.line))
    painter.drawRoundedRect(bar, 3, 3)
    if cell.share > 0:
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(6.0, bar.width() * min(1.0, cell.share)), 6), 3, 3)
    painter.setPen(QColor(theme.text))
    painter.setFont(font(Type.BODY, strong=True))
    right = QRectF(where.right() - number, where.top(), number, where.height())
    painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, cell.text)
    if cell.own is not None:
        _draw_own(painter, where, bar, cell.own, cell.own_text)


def _draw_own(painter: QPainter, where: QRectF, bar: QRectF, share: float, text: str) -> None:
    """A diamond on the bar, and what it says below it."""
    theme, side = current(), 5.0
    middle = QPointF(bar.left() + bar.width() * min(1.0, share), bar.center().y())
    corners = (QPointF(0, -side), QPointF(side, 0), QPointF(0, side), QPointF(-side, 0))
    painter.setPen(QPen(QColor(theme.surface), 1.5))
    painter.setBrush(QColor(theme.text))
    painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
    painter.setPen(QColor(theme.muted))
    painter.setFont(font(Type.CAPTION))
    below = QRectF(where.left(), bar.bottom() + 1, where.width(), where.bottom() - bar.bottom() - 1)
    painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _draw_pie(painter: QPainter, where: QRectF, cell: PieCell) -> None:
    theme, side = current(), float(scaled(13))
    circle = QRectF(where.left(), where.center().y() - side / 2, side, side)
    painter.setPen(QPen(QColor(theme.edge), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    painter.drawPie(circle, 90 * 16, -round(360 * 16 * min(1.0, cell.share)))
    painter.setPen(QColor(theme.text))
    painter.setFont(font(Type.BODY))
    painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, cell.text)


def _draw_place(painter: QPainter, where: QRectF, cell: PlaceCell) -> None:
    theme, right = current(), Qt.AlignmentFlag.AlignRight
    painter.setPen(QColor(theme.text))
    painter.setFont(font(Type.BODY))
    if not cell.moved:
        painter.drawText(where, right | Qt.AlignmentFlag.AlignVCenter, cell.text)
        return
    half = where.height() / 2
    above, below = where.adjusted(0, 4, 0, -half), where.adjusted(0, half, 0, -4)
    painter.drawText(above, right | Qt.AlignmentFlag.AlignVCenter, cell.text)
    painter.setPen(QColor(theme.ready if cell.moved > 0 else theme.ask))
    painter.setFont(font(Type.CAPTION))
    sign = "▲" if cell.moved > 0 else "▼"
    painter.drawText(below, right | Qt.AlignmentFlag.AlignVCenter, f"{sign}{abs(cell.moved)}")


def _draw_star(painter: QPainter, where: QRectF, cell: StarCell) -> None:
    theme, radius = current(), float(scaled(8))
    points = []
    for place in range(10):
        angle, reach = math.pi * place / 5, radius if place % 2 == 0 else radius * 0.45
        points.append(where.center() + QPointF(reach * math.sin(angle), -reach * math.cos(angle)))
    painter.setPen(QPen(QColor(theme.accent if cell.on else theme.edge), 1.2))
    painter.setBrush(QColor(theme.accent) if cell.on else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF(points))


def _draw_dots(painter: QPainter, where: QRectF, cell: DotsCell) -> None:
    ink = QColor(current().muted)
    painter.setPen(ink)
    for place in range(cell.of):
        painter.setBrush(ink if place < cell.full else Qt.BrushStyle.NoBrush)
        side = scaled(7)
        left = where.left() + place * scaled(12) + 0.5
        painter.drawEllipse(QRectF(left, where.center().y() - side / 2, side, side))


def _draw_name(painter: QPainter, where: QRectF, cell: NameCell) -> None:
    theme, half = current(), where.height() / 2
    if not cell.below:
        _write(painter, where, cell.name, theme.text, Type.BODY, strong=True)
        return
    for text, place, size, ink, strong in (
        (cell.name, QRectF(where.left(), where.top() + 4, where.width(), half - 2), Type.BODY, theme.text, True),
        (
            cell.below,
            QRectF(where.left(), where.top() + half, where.width(), half - 4),
            Type.CAPTION,
            theme.muted,
            False,
        ),
    ):
        painter.setPen(QColor(ink))
        painter.setFont(font(size, strong=strong))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _draw_word(painter: QPainter, where: QRectF, cell: WordCell) -> None:
    theme, side = current(), float(scaled(16))
    painter.setFont(font(Type.BODY))
    high = painter.fontMetrics().height()
    is_long = painter.fontMetrics().horizontalAdvance(cell.text) > where.width() - side - Space.SMALL
    if not cell.below or is_long:  # a longer text may go on in the next line, in the place of what is quieter
        draw_mark(
            painter, QRectF(where.left(), where.top(), side, where.height()), cell.shape, getattr(theme, cell.token)
        )
        painter.setPen(QColor(theme.text))
        room = where.adjusted(side + Space.SMALL, 2, 0, -2)
        wrapped = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignVCenter)
        needed = painter.boundingRect(room, wrapped, cell.text)
        if needed.height() <= room.height() and needed.width() <= room.width():
            painter.drawText(room, wrapped, cell.text)
        else:
            _write(painter, room, cell.text, theme.text, Type.BODY)
        return
    lines = [(cell.text, theme.text, Type.BODY), (cell.below, theme.muted, Type.CAPTION)]
    top = where.center().y() - high * len(lines) / 2
    draw_mark(painter, QRectF(where.left(), top, side, high), cell.shape, getattr(theme, cell.token))
    for line, (text, ink, size) in enumerate(lines):
        room = QRectF(where.left() + side + Space.SMALL, top + line * high, where.width() - side - Space.SMALL, high)
        _write(painter, room, text, ink, size)


def _draw_head(painter: QPainter, where: QRectF, cell: HeadCell) -> None:
    theme, side = current(), float(scaled(16))
    high = scaled(20)
    top = where.top() + (where.height() - 4 * high) / 2
    draw_mark(painter, QRectF(where.left(), top, side, high), cell.mark.shape, getattr(theme, cell.mark.token))
    name = QRectF(where.left() + side + Space.HAIR, top, where.width() - side - Space.HAIR, high)
    _write(painter, name, cell.name, theme.text, Type.BODY, strong=True)
    _draw_bar(painter, QRectF(where.left(), top + high, min(where.width(), scaled(140)), high), cell.bar)
    _draw_dots(painter, QRectF(where.left(), top + 2 * high, scaled(48), high), cell.dots)
    below = QRectF(where.left(), top + 3 * high, where.width(), high)
    _write(painter, below, cell.below, theme.muted, Type.CAPTION)


def _write(painter: QPainter, where: QRectF, text: str, ink: str, size: Type, *, strong: bool = False) -> None:
    painter.setPen(QColor(ink))
    painter.setFont(font(size, strong=strong))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(where.width()))
    painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _draw_rating(painter: QPainter, where: QRectF, cell: RatingCell) -> None:
    """Circles that are filled as far as the rating goes, its number behind them."""
    theme, side, step = current(), float(scaled(9)), scaled(13)
    painter.setFont(font(Type.BODY))
    high = float(painter.fontMetrics().height())
    below = cell.below.splitlines()
    top = where.center().y() - high * (1 + len(below)) / 2
    left = where.left()
    if cell.value is not None:
        for place in range(cell.of):
            circle = QRectF(left + place * step + 0.5, top + (high - side) / 2, side, side)
            _draw_filled(painter, circle, min(1.0, max(0.0, cell.value - place)))
        left += cell.of * step + Space.HAIR
    _write(painter, QRectF(left, top, where.right() - left, high), cell.text, theme.text, Type.BODY)
    for number, line in enumerate(below, 1):
        room = QRectF(where.left(), top + number * high, where.width(), high)
        _write(painter, room, line, theme.muted, Type.CAPTION)


def _draw_filled(painter: QPainter, circle: QRectF, share: float) -> None:
    """A circle that is filled up to a share of its width."""
    ink = QColor(current().accent)
    painter.setPen(QPen(ink, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle)
    if share > 0:
        painter.save()
        painter.setClipRect(QRectF(circle.left(), circle.top(), circle.width() * share, circle.height()))
        painter.setBrush(ink)
        painter.drawEllipse(circle)
        painter.restore()


def _draw_fold(painter: QPainter, where: QRectF, cell: FoldCell) -> None:
    painter.setPen(QColor(current().text))
    painter.setFont(font(Type.BODY, strong=True))
    text = f"{cell.text}  {'▾' if cell.is_open else '▸'}"
    painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


_DRAWN: Mapping[type, Callable[[QPainter, QRectF, Any], None]] = {
    MarkCell: _draw_mark,
    BarCell: _draw_bar,
    PieCell: _draw_pie,
    DotsCell: _draw_dots,
    NameCell: _draw_name,
    PlaceCell: _draw_place,
    StarCell: _draw_star,
    WordCell: _draw_word,
    HeadCell: _draw_head,
    RatingCell: _draw_rating,
    FoldCell: _draw_fold,
}
