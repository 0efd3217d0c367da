"""Lines with a mark and a state each: the places of a call, or the calls of a person."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt

from ui.theme import scaled
from ui.widgets.cells import CELL, WordCell
from ui.widgets.marks import Shape

Index = QModelIndex | QPersistentModelIndex
_HEIGHT = 42  # of a line, at a text size of 100 %
_TEXTS = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}


class Line(NamedTuple):
    """A mark, what the line is about, how that stands, and a text in full for whoever asks."""

    shape: Shape
    token: str
    title: str
    state: str
    full: str = ""


class LinesModel(QAbstractListModel):
    """One line each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these; where there are as many as before, only what is other is drawn anew."""
        if len(lines) != len(self._lines):
            self.beginResetModel()
            self._lines = list(lines)
            self.endResetModel()
            return
        other = [place for place, pair in enumerate(zip(lines, self._lines, strict=True)) if pair[0] != pair[1]]
        self._lines = list(lines)
        for place in other:
            self.dataChanged.emit(self.index(place), self.index(place))

    # Qt's interface

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """A row each."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A line."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, scaled(_HEIGHT))
        if role == CELL:
            return WordCell(line.shape, line.token, line.title, line.state)
        return ", ".join(filter(None, (line.title, line.state, line.full))) if role in _TEXTS else None
