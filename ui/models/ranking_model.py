"""The ranking as a table: one order; whoever misses lies folded below the rest."""

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tpmmatch.model.match import Gate
from tpmmatch.model.terms import Money
from ui.models.ranking_rows import RankedRow, RankedRows
from ui.pages.labels import GATE_MARK, gate_word
from ui.widgets.delegates import CELL, BarCell, DotsCell, FoldCell, MarkCell, NameCell
from ui.words import say, say_date, say_money, say_number, say_percent

Index = QModelIndex | QPersistentModelIndex
ID_ROLE = int(Qt.ItemDataRole.UserRole) + 10
_DOTS = 4


class Column(IntEnum):
    """What is shown, from left to right."""

    PLACE = 0
    MARK = 1
    NAME = 2
    FIT = 3
    SURE = 4
    FIRST = 5
    RATE = 6
    FROM = 7


_RIGHT = {Column.PLACE, Column.FIRST, Column.RATE}
_Values = Mapping[tuple[int, int], Any]  # (column, role) → what the view is given


class RankingModel(QAbstractTableModel):
    """Works a row out when it is first looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = RankedRows()
        self._open = 0  # how many don't miss anything
        self._is_unfolded = False
        self._made: dict[int, _Values] = {}
        self._heads = {
            Column.PLACE: "",
            Column.MARK: "",
            Column.NAME: self.tr("Name"),
            Column.FIT: self.tr("Fit"),
            Column.SURE: self.tr("Sure"),
            Column.FIRST: self.tr("First in"),
            Column.RATE: self.tr("Day rate"),
            Column.FROM: self.tr("Free from"),
        }
        self._hints = {
            Column.MARK: self.tr("Ready, ask first, or misses: a must-have or a term is out of reach"),
            Column.FIT: self.tr("How well they fit, of 100. What a short profile leaves out costs nothing."),
            Column.SURE: self.tr("How much of what matters is known about them"),
            Column.FIRST: self.tr("How often they come first when weights and unknowns vary"),
        }

    # What is shown

    def show_rows(self, shown: RankedRows) -> None:
        """Show these people."""
        self.beginResetModel()
        self._shown = shown
        self._open = len(shown.rows) - shown.counts.get(Gate.MISSES, 0)
        self._is_unfolded = self._open == 0
        self._made = {}
        self.endResetModel()

    def toggle(self) -> None:
        """Fold or unfold those who miss a must-have."""
        first, last = self._open + 1, len(self._shown.rows)
        if self._is_unfolded:
            self.beginRemoveRows(QModelIndex(), first, last)
            self._is_unfolded = False
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), first, last)
            self._is_unfolded = True
            self.endInsertRows()
        fold = self.index(self._open, 0)
        self.dataChanged.emit(fold, fold)

    @property
    def fold_row(self) -> int:
        """Which row opens and closes the rest, or -1."""
        return self._open if self._open < len(self._shown.rows) else -1

    @property
    def knows_firsts(self) -> bool:
        """Whether it was worked out how often somebody comes first."""
        return self._shown.knows_firsts

    def counts(self) -> Mapping[Gate, int]:
        """How many people there are of each state."""
        return self._shown.counts

    def person_at(self, row: int) -> RankedRow | None:
        """Who stands in a row; nobody does in the one that folds."""
        if row == self.fold_row:
            return None
        place = row - 1 if 0 <= self.fold_row < row else row
        return self._shown.rows[place] if 0 <= place < len(self._shown.rows) else None

    def row_of(self, id: str) -> int:
        """Where a person stands, or -1 if not in sight."""
        place = self._shown.places.get(id, -1)
        row = place + 1 if place >= self._open else place
        return row if row < self.rowCount() else -1

    # Qt's interface

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """The people in sight, and the row that folds the others."""
        if parent.isValid():
            return 0
        missing = len(self._shown.rows) - self._open
        return self._open + (1 if missing else 0) + (missing if self._is_unfolded else 0)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """How many columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if index.row() == self.fold_row:
            return self._fold_data(index.column(), role)
        person = self.person_at(index.row())
        if person is None:
            return None
        if index.row() not in self._made:
            self._made[index.row()] = self._worked_out(person)
        return self._made[index.row()].get((index.column(), role))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: N802 - Qt's name
        """A column's head."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[Column(section)]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._hints.get(Column(section))
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    # Internal

    def _fold_data(self, column: int, role: int) -> object:
        text = self.tr("Misses ({n})").format(n=len(self._shown.rows) - self._open)
        if column != Column.PLACE:
            return None
        if role == CELL:
            return FoldCell(text, self._is_unfolded)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{text}, {self.tr('open') if self._is_unfolded else self.tr('folded')}"
        return text if role == Qt.ItemDataRole.DisplayRole else None

    def _worked_out(self, person: RankedRow) -> _Values:
        row = person.person
        rate = Money(row.rate_amount, row.rate_currency) if row and row.rate_amount and row.rate_currency else None
        shown = {
            Column.PLACE: person.place,
            Column.MARK: gate_word(person.gate),
            Column.NAME: person.name or self.tr("(no name)"),
            Column.FIT: "–" if person.fit is None else say_number(person.fit, most=0),
            Column.SURE: say_percent(person.confidence),
            Column.FIRST: "" if person.first_in is None else say_percent(person.first_in),
            Column.RATE: say_money(rate) if rate else self.tr("? ask"),
            Column.FROM: say_date(row.available_from) if row and row.available_from else self.tr("? ask"),
        }
        values: dict[tuple[int, int], Any] = {}
        for column, text in shown.items():
            values[column, Qt.ItemDataRole.DisplayRole] = text
            values[column, Qt.ItemDataRole.ToolTipRole] = text
            values[column, ID_ROLE] = person.id
        values.update(self._drawn(person, shown))
        return values

    def _drawn(self, person: RankedRow, shown: Mapping[Column, str]) -> _Values:
        tip, name = Qt.ItemDataRole.ToolTipRole, NameCell(shown[Column.NAME], self._told(person))
        known = self.tr("{share} of what matters is known").format(share=shown[Column.SURE])
        return {
            (Column.MARK, CELL): MarkCell(*GATE_MARK[person.gate]),
            (Column.NAME, CELL): name,
            (Column.NAME, tip): "\n".join(filter(None, (name.name, name.below))),
            (Column.NAME, Qt.ItemDataRole.AccessibleTextRole): f"{name.name}, {name.below}",
            (Column.FIT, CELL): BarCell((person.fit or 0.0) / 100, shown[Column.FIT]),
            (Column.FIT, tip): self._fit_told(person.fit),
            (Column.SURE, CELL): DotsCell(round(person.confidence * _DOTS), _DOTS),
            (Column.SURE, tip): known,
        }

    def _told(self, person: RankedRow) -> str:
        if person.missed:
            return self.tr("misses: {what}").format(what=", ".join(say(label) for label in person.missed))
        return person.person.label if person.person else ""

    def _fit_told(self, fit: float | None) -> str:
        if fit is None:
            return self.tr("Too little is known for a fit")
        return self.tr("Fit {fit} of 100").format(fit=say_number(fit, least=1))


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
