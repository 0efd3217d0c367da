"""Text in a drawing: written in a line, or broken into a few where one doesn't hold it.

A table draws the same texts each time that something in it moves. Breaking them and laying them out takes longer than
all else of a drawing, so what was worked out for the last ones is kept.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStaticText

from ui.theme import current, font
from ui.tokens import Type

_KEPT = 4096  # texts; of a hundred rows in sight all
_PIECE = re.compile(r"\S*?[-–/](?=\w)|\S+\s*")  # a line may end after a word or within one that is joined


def line_height(size: Type, *, strong: bool = False) -> int:
    """How much of a height a line of that size takes."""
    return QFontMetrics(font(size, strong=strong)).height()


def broken(text: str, width: float, most: int, size: Type = Type.BODY, *, strong: bool = False) -> tuple[str, ...]:
    """The text in so many lines at most; what the last one has no room for gives way to an ellipsis."""
    return _broken(text, int(width), most, font(size, strong=strong))


@lru_cache(maxsize=_KEPT)
def _broken(text: str, room: int, most: int, letters: QFont) -> tuple[str, ...]:
    metrics = QFontMetrics(letters)
    lines: list[str] = []
    rest = text
    while len(lines) < most - 1 and not _fits(metrics, rest, room):
        line = _first_line(metrics, rest, room)
        if not line:
            break  # a single word is wider than the line
        lines.append(line.rstrip())
        rest = rest[len(line) :]
    return *lines, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)


def put(painter: QPainter, where: QRectF, text: str, *, right: bool = False) -> None:
    """One line with the painter's pen and font, in the middle of its place's height, at its left or its right."""
    laid = _laid_out(text, painter.font())
    size = laid.size()
    if size.width() > where.width():
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(where, side | Qt.AlignmentFlag.AlignVCenter, text)  # which is cut at the edges of its place
        return
    left = where.right() - size.width() if right else where.left()
    painter.drawStaticText(QPointF(left, where.center().y() - size.height() / 2), laid)


@lru_cache(maxsize=_KEPT)
def _laid_out(text: str, letters: QFont) -> QStaticText:
    laid = QStaticText(text)
    laid.setTextFormat(Qt.TextFormat.PlainText)
    laid.prepare(font=letters)
    return laid


def write(painter: QPainter, where: QRectF, text: str, ink: str, size: Type, *, strong: bool = False) -> None:
    """One line, in the middle of its place."""
    painter.setPen(QColor(ink))
    painter.setFont(font(size, strong=strong))
    put(painter, where, broken(text, where.width(), 1, size, strong=strong)[0])


def write_block(
    painter: QPainter, where: QRectF, lines: Sequence[str], below: Sequence[str] = (), *, strong: bool = False
) -> float:
    """Lines, and quieter ones below them, all in the middle of their place; tells where they begin."""
    theme, step, low = current(), line_height(Type.BODY, strong=strong), line_height(Type.CAPTION)
    top = at = where.center().y() - (len(lines) * step + len(below) * low) / 2
    for line in lines:
        write(painter, QRectF(where.left(), at, where.width(), step), line, theme.text, Type.BODY, strong=strong)
        at += step
    for line in below:
        write(painter, QRectF(where.left(), at, where.width(), low), line, theme.muted, Type.CAPTION)
        at += low
    return top


def _fits(metrics: QFontMetrics, text: str, room: int) -> bool:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room) == text


def _first_line(metrics: QFontMetrics, text: str, room: int) -> str:
    line = ""
    for piece in _PIECE.findall(text):
        if not _fits(metrics, (line + piece).rstrip(), room):
            break
        line += piece
    return line
