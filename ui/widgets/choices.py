"""A few answers below each other, each with a key of its own and as many lines as it needs; one of them is chosen."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import current, font, scaled
from ui.tokens import Space, Type

Index = QModelIndex | QPersistentModelIndex
_KEY = int(Qt.ItemDataRole.UserRole) + 1
_CHOSEN = _KEY + 1
_BADGE = 20  # pixels across, at a text size of 100 %
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignVCenter)


class Choice(NamedTuple):
    """One answer: the key that chooses it, and what it says."""

    key: str
    text: str


class Choices(QListView):
    """The arrow keys move through the answers, Space, Enter or a click chooses one; as high as all of them."""

    chosen = Signal(str)  # the key of an answer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Drawing(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.setAccessibleDescription(self.tr("The arrow keys move, Space chooses; each answer has a key of its own."))
        self.clicked.connect(lambda index: self.chosen.emit(index.data(_KEY)))

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; none is chosen."""
        self._rows.show_choices(choices)
        self.setCurrentIndex(self._rows.index(0))
        self._fit()

    def choose(self, key: str) -> None:
        """Show which one is chosen; an unknown key is none."""
        self._rows.choose(key)
        row = self._rows.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row))

    def value(self) -> str:
        """The key of the one that is chosen, or an empty text."""
        return self._rows.value

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space and Enter choose where the arrows have led."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().data(_KEY))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self._fit)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The same for larger text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            QTimer.singleShot(0, self, self._fit)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for a few words a line."""
        return QSize(scaled(200), self.minimumHeight())

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        rows = range(self._rows.rowCount())
        height = sum(self.sizeHintForRow(row) for row in rows) + 2 * self.frameWidth() + 2
        if height != self.height():
            self.setFixedHeight(height)
            self.updateGeometry()


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices: list[Choice] = []
        self.value = ""

    def show_choices(self, choices: Sequence[Choice]) -> None:
        self.beginResetModel()
        self._choices, self.value = list(choices), ""
        self.endResetModel()

    def choose(self, key: str) -> None:
        self.value = key if self.row_of(key) >= 0 else ""
        if self._choices:
            self.dataChanged.emit(self.index(0), self.index(len(self._choices) - 1))

    def row_of(self, key: str) -> int:
        return next((row for row, choice in enumerate(self._choices) if choice.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self._choices[index.row()]
        is_chosen = choice.key == self.value
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.tr("{key}: {text}, chosen") if is_chosen else self.tr("{key}: {text}")
            return words.format(key=choice.key, text=choice.text)
        return {Qt.ItemDataRole.DisplayRole: choice.text, _KEY: choice.key, _CHOSEN: is_chosen}.get(role)


class _Drawing(QStyledItemDelegate):
    """A key in a box, filled where it is chosen, and the answer beside it."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        width = self._view.viewport().width()
        room = QRect(0, 0, max(scaled(80), width - self._before() - Space.SMALL), 10_000)
        high = QFontMetrics(font(Type.BODY, strong=True)).boundingRect(room, _WRAPPED, str(index.data())).height()
        return QSize(width, max(high, scaled(_BADGE)) + Space.SMALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, is_chosen = current(), bool(index.data(_CHOSEN))
        where = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.fillRect(where, QColor(theme.accent_soft))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(where.bottomLeft(), where.bottomRight())
        if self._view.hasFocus() and index.row() == self._view.currentIndex().row():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(where.adjusted(1, 1, -1, -1), 4, 4)
        self._draw_key(painter, where, str(index.data(_KEY)), is_chosen)
        painter.setPen(QColor(theme.text))
        painter.setFont(font(Type.BODY, strong=is_chosen))
        painter.drawText(where.adjusted(self._before(), 0, -Space.SMALL, 0), _WRAPPED, str(index.data()))
        painter.restore()

    def _draw_key(self, painter: QPainter, where: QRectF, key: str, is_chosen: bool) -> None:
        theme, side = current(), float(scaled(_BADGE))
        box = QRectF(where.left() + Space.SMALL, where.center().y() - side / 2, side, side)
        painter.setPen(QPen(QColor(theme.accent if is_chosen else theme.edge), 1))
        painter.setBrush(QColor(theme.accent) if is_chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(theme.on_accent if is_chosen else theme.text))
        painter.setFont(font(Type.BODY, strong=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)

    @staticmethod
    def _before() -> int:
        return Space.SMALL + scaled(_BADGE) + Space.MEDIUM
