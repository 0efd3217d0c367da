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
    TextCell,
    WordCell,
)
from ui.widgets.marks import draw_mark
from ui.widgets.writing import broken, line_height, put, write, write_block

_MOST_LINES, _MOST_BELOW = 3, 2  # of a word with its state, and of what is quieter below it


def draw_cell(painter: QPainter, where: QRectF, cell: Cell) -> None:
    """Draw a cell in its place."""
    _DRAWN[type(cell)](painter, where, cell)


def _draw_mark(painter: QPainter, where: QRectF, cell: MarkCell) -> None:
    draw_mark(painter, where, cell.shape, getattr(current(), cell.token))


def _draw_bar(painter: QPainter, where: QRectF, cell: BarCell) -> None:
    theme = current()
    number = float(scaled(32))
    bar = QRectF(where.left(), where.center().y() - 3, max(0.0, where.width() - number), 6)
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.raised))
    painter.drawRoundedRect(bar, 3, 3)
    painter.setPen(Qt.PenStyle.NoPen)
    if cell.share > 0:
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(6.0, bar.width() * min(1.0, cell.share)), 6), 3, 3)
    painter.setPen(QColor(theme.text))
    painter.setFont(font(Type.BODY, strong=True))
    right = QRectF(where.right() - number, where.top(), number, where.height())
    put(painter, right, cell.text, right=True)
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
    put(painter, below, text)


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
    put(painter, where, cell.text, right=True)


def _draw_place(painter: QPainter, where: QRectF, cell: PlaceCell) -> None:
    theme = current()
    painter.setPen(QColor(theme.text))
    painter.setFont(font(Type.BODY))
    if not cell.moved:
        put(painter, where, cell.text, right=True)
        return
    half = where.height() / 2
    above, below = where.adjusted(0, 4, 0, -half), where.adjusted(0, half, 0, -4)
    put(painter, above, cell.text, right=True)
    painter.setPen(QColor(theme.ready if cell.moved > 0 else theme.ask))
    painter.setFont(font(Type.CAPTION))
    sign = "▲" if cell.moved > 0 else "▼"
    put(painter, below, f"{sign}{abs(cell.moved)}", right=True)


def _draw_text(painter: QPainter, where: QRectF, cell: TextCell) -> None:
    painter.setPen(QColor(current().text))
    painter.setFont(font(Type.BODY))
    put(painter, where, broken(cell.text, where.width(), 1)[0], right=cell.right)


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
    """A name goes on in a second line where the row is high enough for it."""
    low = line_height(Type.CAPTION) if cell.below else 0
    room = max(1, int(where.height() - low) // line_height(Type.BODY, strong=True))
    lines = broken(cell.name, where.width(), min(2, room), strong=True)
    below = broken(cell.below, where.width(), 1, Type.CAPTION) if cell.below else []
    write_block(painter, where, lines, below, strong=True)


def _draw_word(painter: QPainter, where: QRectF, cell: WordCell) -> None:
    """A longer text goes on in the next lines; what is quieter gives way to it where there isn't room for both."""
    theme, side, step = current(), _indent() - Space.SMALL, line_height(Type.BODY)
    place = where.adjusted(_indent(), 0, 0, 0)
    lines = broken(cell.text, place.width(), max(1, min(_MOST_LINES, int(where.height() - 4) // step)))
    left = max(int(where.height() - len(lines) * step) // line_height(Type.CAPTION), int(len(lines) == 1))
    below = _below(cell, place.width(), left)
    top = write_block(painter, place, lines, below)
    box = QRectF(where.left(), top, side, step) if below else QRectF(where.left(), where.top(), side, where.height())
    draw_mark(painter, box, cell.shape, getattr(theme, cell.token))


def word_height(cell: WordCell, width: float) -> int:
    """How high a state with its word and what is quieter has to be, so that nothing of the word is lost."""
    room = width - _indent()
    lines, below = broken(cell.text, room, _MOST_LINES), _below(cell, room, _MOST_BELOW)
    return len(lines) * line_height(Type.BODY) + len(below) * line_height(Type.CAPTION)


def _below(cell: WordCell, room: float, most: int) -> tuple[str, ...]:
    return broken(cell.below, room, min(_MOST_BELOW, most), Type.CAPTION) if cell.below and most > 0 else ()


def _indent() -> int:
    return scaled(16) + Space.SMALL


def _draw_head(painter: QPainter, where: QRectF, cell: HeadCell) -> None:
    """A longer name goes on in a second line; all heads have room for it, so that bars stand in a line."""
    theme, side = current(), float(scaled(16))
    step, line = scaled(20), line_height(Type.BODY, strong=True)
    top = where.top() + (where.height() - 2 * line - 3 * step) / 2
    room = where.width() - side - Space.HAIR
    lines = broken(cell.name, room, 2, strong=True)
    first = top + (2 - len(lines)) * line / 2
    draw_mark(painter, QRectF(where.left(), first, side, line), cell.mark.shape, getattr(theme, cell.mark.token))
    name = QRectF(where.left() + side + Space.HAIR, top, room, 2 * line)
    write_block(painter, name, lines, strong=True)
    top += 2 * line
    _draw_bar(painter, QRectF(where.left(), top, min(where.width(), scaled(140)), step), cell.bar)
    _draw_dots(painter, QRectF(where.left(), top + step, scaled(48), step), cell.dots)
    write(painter, QRectF(where.left(), top + 2 * step, where.width(), step), cell.below, theme.muted, Type.CAPTION)


def _draw_rating(painter: QPainter, where: QRectF, cell: RatingCell) -> None:
    """Circles that are filled as far as the rating goes, its number behind them; where there is little room, they
    stand closer, as it is the number that tells.
    """
    theme = current()
    painter.setFont(font(Type.BODY))
    high, number = float(painter.fontMetrics().height()), painter.fontMetrics().horizontalAdvance(cell.text) + 1
    step = max(1.0, min(float(scaled(13)), (where.width() - number - Space.HAIR) / cell.of))
    side = step * 9 / 13
    below = cell.below.splitlines()
    top = where.center().y() - high * (1 + len(below)) / 2
    left = where.left()
    if cell.value is not None:
        for place in range(cell.of):
            circle = QRectF(left + place * step + 0.5, top + (high - side) / 2, side, side)
            _draw_filled(painter, circle, min(1.0, max(0.0, cell.value - place)))
        left += cell.of * step + Space.HAIR
    write(painter, QRectF(left, top, where.right() - left, high), cell.text, theme.text, Type.BODY)
    for place, line in enumerate(below, 1):
        room = QRectF(where.left(), top + place * high, where.width(), high)
        write(painter, room, line, theme.muted, Type.CAPTION)


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
    put(painter, where, text)


_DRAWN: Mapping[type, Callable[[QPainter, QRectF, Any], None]] = {
    MarkCell: _draw_mark,
    BarCell: _draw_bar,
    PieCell: _draw_pie,
    DotsCell: _draw_dots,
    NameCell: _draw_name,
    PlaceCell: _draw_place,
    TextCell: _draw_text,
    StarCell: _draw_star,
    WordCell: _draw_word,
    HeadCell: _draw_head,
    RatingCell: _draw_rating,
    FoldCell: _draw_fold,
}
