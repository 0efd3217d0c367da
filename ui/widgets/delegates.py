"""Cells that are drawn: a mark, a bar with its number, dots, a line in two weights."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import current, font, scaled
from ui.tokens import Space, Type
from ui.widgets.marks import Shape, draw_mark

Index = QModelIndex | QPersistentModelIndex

_INSET = Space.SMALL + 3  # where the style puts its own texts
CELL = int(Qt.ItemDataRole.UserRole) + 1  # the role under which a model gives one of the cells below


@dataclass(frozen=True, slots=True)
class MarkCell:
    """A state."""

    shape: Shape
    token: str  # name of the theme's colour


@dataclass(frozen=True, slots=True)
class BarCell:
    """A share from 0 to 1 with the number that stands for it."""

    share: float
    text: str


@dataclass(frozen=True, slots=True)
class DotsCell:
    """So many dots out of four."""

    full: int
    of: int = 4


@dataclass(frozen=True, slots=True)
class NameCell:
    """A name with something quieter below it."""

    name: str
    below: str


@dataclass(frozen=True, slots=True)
class FoldCell:
    """A row that opens and closes what lies below it."""

    text: str
    is_open: bool


Cell = MarkCell | BarCell | DotsCell | NameCell | FoldCell


class CellDelegate(QStyledItemDelegate):
    """Draws whatever cell the model gives under `CELL`, and plain text where it gives none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the background as the style has it, then the cell."""
        cell = index.data(CELL)
        if not isinstance(cell, Cell):
            super().paint(painter, option, index)
            return
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        bare.text = ""
        widget = bare.widget
        style = widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, widget)
        where = QRectF(option.rect).adjusted(_INSET, 0, -_INSET, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw(painter, where, cell)
        painter.restore()


def _draw(painter: QPainter, where: QRectF, cell: Cell) -> None:
    match cell:
        case MarkCell():
            draw_mark(painter, where, cell.shape, getattr(current(), cell.token))
        case BarCell():
            _draw_bar(painter, where, cell)
        case DotsCell():
            _draw_dots(painter, where, cell)
        case NameCell():
            _draw_name(painter, where, cell)
        case FoldCell():
            _draw_fold(painter, where, cell)


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


def _draw_fold(painter: QPainter, where: QRectF, cell: FoldCell) -> None:
    painter.setPen(QColor(current().text))
    painter.setFont(font(Type.BODY, strong=True))
    text = f"{cell.text}  {'▾' if cell.is_open else '▸'}"
    painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
