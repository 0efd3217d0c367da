"""Scorecards: a row a quality, a column a person, and a part of its own for each way in which people met."""

from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tpmmatch.actions.scoring import ModeTable
from tpmmatch.model.call import Mode
from ui.pages.calls.labels import RATINGS, asked_word, quality_word, rating_word
from ui.widgets.cells import CELL, NameCell, RatingCell

Index = QModelIndex | QPersistentModelIndex
_TEXTS = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}


class _Line(NamedTuple):
    """A heading has no cells."""

    title: str
    cells: dict[str, RatingCell] | None


class ScoresModel(QAbstractTableModel):
    """Whoever wasn't rated in a mode has empty cells there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: dict[str, str] = {}
        self._lines: list[_Line] = []

    def show_tables(self, tables: list[ModeTable]) -> None:
        """Show these below each other."""
        self.beginResetModel()
        self._people = {one.person: one.name for table in tables for one in table.people}
        self._lines = [line for table in tables for line in self._part(table)]
        self.endResetModel()

    def headings(self) -> list[int]:
        """Which rows are headings."""
        return [row for row, line in enumerate(self._lines) if line.cells is None]

    # Qt's interface

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """The lines with their headings."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """What is rated, and the people."""
        return 0 if parent.isValid() else 1 + len(self._people)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: N802 - Qt's name
        """Who stands at the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = [self.tr("What you look for"), *(name or self.tr("(no name)") for name in self._people.values())]
        return heads[section] if 0 <= section < len(heads) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if index.column() == 0:
            return NameCell(line.title, "") if role == CELL else line.title if role in _TEXTS else None
        if line.cells is None:
            return None
        cell = line.cells.get([*self._people][index.column() - 1])
        if role == CELL:
            return cell
        if role not in _TEXTS:
            return None
        return ", ".join(filter(None, (cell.text, cell.below))) if cell else "–"

    def _part(self, table: ModeTable) -> list[_Line]:
        ids = [one.person for one in table.people]
        overall = {
            id: RatingCell(value, RATINGS, rating_word(value)) for id, value in zip(ids, table.overall, strict=True)
        }
        lines = [_Line(self._mode(table.mode), None), _Line(self.tr("Overall"), overall)]
        for quality, scores in table.lines:
            cells = {
                id: RatingCell(score.mean, RATINGS, rating_word(score.mean), asked_word(score.asked, score.planned))
                for id, score in zip(ids, scores, strict=True)
                if score is not None
            }
            lines.append(_Line(quality_word(quality), cells))
        return lines

    def _mode(self, mode: Mode | None) -> str:
        words = {
            Mode.PHONE: self.tr("Rated by phone"),
            Mode.VIDEO: self.tr("Rated by video"),
            Mode.IN_PERSON: self.tr("Rated in person"),
            Mode.WORK: self.tr("Rated by their work"),
            None: self.tr("Rated by referees"),
        }
        return words[mode]
