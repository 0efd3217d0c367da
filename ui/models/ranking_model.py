"""The ranking as a table: one order; whoever misses a must-have lies folded below the rest."""

from collections import Counter
from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tpmmatch.model.listing import PersonRow
from tpmmatch.model.match import Gate, GateState, Match, Ranked, Ranking
from tpmmatch.model.terms import Money
from tpmmatch.wording import say, say_date, say_money
from ui.pages.labels import GATE_MARK, gate_word
from ui.widgets.delegates import CELL, BarCell, DotsCell, FoldCell, MarkCell, NameCell

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
        self._people: tuple[Ranked, ...] = ()
        self._rows: Mapping[str, PersonRow] = {}
        self._tied: Counter[int] = Counter()
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

    # What is shown

    def show_ranking(self, ranking: Ranking, rows: Mapping[str, PersonRow]) -> None:
        """Show this ranking, with the rows of its people."""
        self.beginResetModel()
        self._people, self._rows = ranking.people, rows
        self._tied = Counter(person.tie_band for person in ranking.people)
        self._open = sum(person.match.gate is not Gate.MISSES for person in ranking.people)
        self._is_unfolded = self._open == 0
        self._made = {}
        self.endResetModel()

    def toggle(self) -> None:
        """Fold or unfold those who miss a must-have."""
        first, last = self._open + 1, len(self._people)
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
        return self._open if self._open < len(self._people) else -1

    @property
    def knows_firsts(self) -> bool:
        """Whether it was worked out how often somebody comes first."""
        return any(person.first_in is not None for person in self._people[:1])

    def counts(self) -> Mapping[Gate, int]:
        """How many people there are of each state."""
        return Counter(person.match.gate for person in self._people)

    def person_at(self, row: int) -> Ranked | None:
        """Who stands in a row; nobody does in the one that folds."""
        if row == self.fold_row:
            return None
        place = row - 1 if 0 <= self.fold_row < row else row
        return self._people[place] if 0 <= place < len(self._people) else None

    def row_of(self, id: str) -> int:
        """Where a person stands, or -1 if not in sight."""
        for row in range(self.rowCount()):
            if (person := self.person_at(row)) and person.match.person == id:
                return row
        return -1

    # Qt's interface

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """The people in sight, and the row that folds the others."""
        if parent.isValid():
            return 0
        missing = len(self._people) - self._open
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
        place = person.rank
        if place not in self._made:
            self._made[place] = self._worked_out(person)
        return self._made[place].get((index.column(), role))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: N802
        """A column's head."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[Column(section)]
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    # Internal

    def _fold_data(self, column: int, role: int) -> object:
        text = self.tr("Misses a must-have ({n})").format(n=len(self._people) - self._open)
        if column != Column.PLACE:
            return None
        if role == CELL:
            return FoldCell(text, self._is_unfolded)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{text}, {self.tr('open') if self._is_unfolded else self.tr('folded')}"
        return text if role == Qt.ItemDataRole.DisplayRole else None

    def _worked_out(self, person: Ranked) -> _Values:
        match, row = person.match, self._rows.get(person.match.person)
        tied = self._tied[person.tie_band] > 1
        place = f"={person.tie_band}" if tied else str(person.rank)
        rate = Money(row.rate_amount, row.rate_currency) if row and row.rate_amount and row.rate_currency else None
        shape, token = GATE_MARK[match.gate]
        word = gate_word(match.gate)
        shown = {
            Column.PLACE: place,
            Column.MARK: word,
            Column.NAME: match.name or self.tr("(no name)"),
            Column.FIT: "–" if match.fit is None else f"{match.fit:.0f}",
            Column.SURE: f"{match.confidence:.0%}",
            Column.FIRST: "" if person.first_in is None else f"{person.first_in:.0%}",
            Column.RATE: say_money(rate) if rate else self.tr("? ask"),
            Column.FROM: say_date(row.available_from) if row and row.available_from else self.tr("? ask"),
        }
        values: dict[tuple[int, int], Any] = {}
        for column, text in shown.items():
            values[column, Qt.ItemDataRole.DisplayRole] = text
            values[column, Qt.ItemDataRole.ToolTipRole] = text
            values[column, ID_ROLE] = match.person
        values[Column.MARK, CELL] = MarkCell(shape, token)
        values[Column.NAME, CELL] = name = NameCell(shown[Column.NAME], self._told(match, row))
        values[Column.NAME, Qt.ItemDataRole.ToolTipRole] = name.below
        values[Column.NAME, Qt.ItemDataRole.AccessibleTextRole] = f"{name.name}, {name.below}"
        values[Column.FIT, CELL] = BarCell((match.fit or 0.0) / 100, shown[Column.FIT])
        values[Column.FIT, Qt.ItemDataRole.ToolTipRole] = self._fit_told(match.fit)
        values[Column.SURE, CELL] = DotsCell(round(match.confidence * _DOTS), _DOTS)
        values[Column.SURE, Qt.ItemDataRole.ToolTipRole] = self.tr("{share} of what matters is known").format(
            share=shown[Column.SURE]
        )
        return values

    def _told(self, match: Match, row: PersonRow | None) -> str:
        missed = [say(gate.label) for gate in match.gates if gate.state is GateState.FAIL]
        if match.gate is Gate.MISSES and missed:
            return self.tr("misses: {what}").format(what=", ".join(missed))
        return row.label if row else ""

    def _fit_told(self, fit: float | None) -> str:
        if fit is None:
            return self.tr("Too little is known for a fit")
        return self.tr("Fit {fit} of 100").format(fit=f"{fit:.1f}")


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
