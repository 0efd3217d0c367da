"""The drafts of a batch as a table: a mark and a name each, however many there are."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tpmmatch.model.review import Draft, State
from ui.pages.draft_labels import DRAFT_MARK, draft_word
from ui.widgets.cells import CELL, MarkCell, NameCell

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What is told of a draft."""

    STATE = 0
    NAME = 1


class ReviewModel(QAbstractTableModel):
    """Shows the drafts that stand as is asked for, or all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: list[Draft] = []
        self._rows: dict[int, int] = {}  # by the draft's number

    def show_drafts(self, drafts: Sequence[Draft], state: State | None) -> None:
        """Show these, or those of them that stand so."""
        self.beginResetModel()
        self._shown = [draft for draft in drafts if state is None or draft.state is state]
        self._rows = {draft.number: row for row, draft in enumerate(self._shown)}
        self.endResetModel()

    def look_again(self, drafts: Sequence[Draft]) -> None:
        """These stand otherwise now; they keep their lines until all is shown anew."""
        rows = [self._rows[draft.number] for draft in drafts if draft.number in self._rows]
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), len(Column) - 1))

    def draft_at(self, row: int) -> Draft | None:
        """The draft on a line."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, draft: Draft) -> int:
        """The line of a draft, or -1."""
        return self._rows.get(draft.number, -1)

    def next_open(self, after: int) -> int:
        """The next line on which nothing was decided, going round; -1 if there is none."""
        count = len(self._shown)
        rows = ((after + step) % count for step in range(1, count + 1))
        return next((row for row in rows if self._shown[row].state in {State.CERTAIN, State.LOOK}), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """How many drafts."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """How many columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell."""
        draft = self.draft_at(index.row()) if index.isValid() else None
        if draft is None:
            return None
        if index.column() == Column.STATE:
            return self._state(draft, role)
        if draft.state is State.REFUSED:
            name, below = draft.source, draft_word(draft.state)
        else:
            name, below = draft.name or self.tr("(no name)"), draft.source
        if role == CELL:
            return NameCell(name, below)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return " · ".join(dict.fromkeys((name, draft_word(draft.state), below)))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: N802 - Qt's name
        """A column's head."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {Column.STATE: "", Column.NAME: self.tr("Person and file")}.get(Column(section))

    @staticmethod
    def _state(draft: Draft, role: int) -> object:
        if role == CELL:
            return MarkCell(*DRAFT_MARK[draft.state])
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return draft_word(draft.state)
        return None
