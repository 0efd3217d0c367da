"""A comparison as a table: a row a criterion with what parts people first, a column a person."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tpmmatch.model.comparison import ComparedCell, ComparedPerson, ComparedRow, Comparison, Stand
from tpmmatch.model.match import CriterionKind
from ui.pages.match_labels import GATE_MARK, criterion_kind_word, gate_word, near_word, rung_word
from ui.widgets.cells import CELL, BarCell, DotsCell, HeadCell, MarkCell, NameCell, WordCell
from ui.widgets.marks import Shape
from ui.widgets.sheet import in_quotes
from ui.words import say, say_number, say_percent

Index = QModelIndex | QPersistentModelIndex
_DOTS = 4
_MARKS = {
    Stand.MEETS: (Shape.FULL, "ready"),
    Stand.PARTLY: (Shape.HALF, "ask"),
    Stand.LACKS: (Shape.EMPTY, "misses"),
    Stand.UNKNOWN: (Shape.QUESTION, "unknown"),
}


class CompareModel(QAbstractTableModel):
    """Rows under two headings: where they differ, and where they don't."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Comparison((), (), 0)
        self._lines: list[ComparedRow | str] = []

    # What is shown

    def show_comparison(self, found: Comparison) -> None:
        """Show these people."""
        self.beginResetModel()
        self._shown = found
        apart = [row for row in found.rows if row.differs]
        alike = [row for row in found.rows if not row.differs]
        self._lines = []
        for title, rows in ((self.tr("Where they differ"), apart), (self.tr("The same for all"), alike)):
            if rows and len(found.people) > 1:
                self._lines.append(title)
            self._lines += rows
        self.endResetModel()

    @property
    def comparison(self) -> Comparison:
        """What is shown."""
        return self._shown

    def headings(self) -> list[int]:
        """Which rows are headings."""
        return [place for place, line in enumerate(self._lines) if isinstance(line, str)]

    def row_at(self, row: int) -> ComparedRow | None:
        """The criterion or term in a row; a heading has none."""
        line = self._lines[row] if 0 <= row < len(self._lines) else ""
        return None if isinstance(line, str) else line

    # Qt's interface

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """The rows with their headings."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """What is compared, and the people."""
        return 0 if parent.isValid() else 1 + len(self._shown.people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, str):
            told = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, CELL}
            return (NameCell(line, "") if role == CELL else line) if told and index.column() == 0 else None
        if index.column() == 0:
            return _label(line, role, self._asked(line))
        return self._cell(line.cells[index.column() - 1], role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading isn't chosen."""
        found = super().flags(index)
        return found & ~Qt.ItemFlag.ItemIsSelectable if index.row() in self.headings() else found

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: N802 - Qt's name
        """Who stands at the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if section == 0:
            return self.tr("What counts") if role == Qt.ItemDataRole.DisplayRole else None
        person = self._shown.people[section - 1]
        if role == CELL:
            return self._head(person)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._name(person)
        return f"{self._name(person)}\n{person.headline}" if role == Qt.ItemDataRole.ToolTipRole else None

    # Internal

    def _name(self, person: ComparedPerson) -> str:
        place = f"={person.rank}" if person.tied else str(person.rank)
        return f"{place}  {person.name or self.tr('(no name)')}, {gate_word(person.gate)}"

    def _head(self, person: ComparedPerson) -> HeadCell:
        fit = BarCell((person.fit or 0.0) / 100, "–" if person.fit is None else say_number(person.fit, most=0))
        place = f"={person.rank}" if person.tied else str(person.rank)
        told = self.tr("place {place}").format(place=place)
        if person.first_in is not None:
            told += "  ·  " + self.tr("first in {share}").format(share=say_percent(person.first_in))
        dots = DotsCell(round(person.confidence * _DOTS), _DOTS)
        return HeadCell(MarkCell(*GATE_MARK[person.gate]), person.name or self.tr("(no name)"), fit, dots, told)

    def _asked(self, row: ComparedRow) -> str:
        if row.kind is not CriterionKind.TERMS:
            return criterion_kind_word(row.kind)
        return self.tr("you ask: {what}").format(what=say(row.asked)) if row.asked else ""

    def _cell(self, cell: ComparedCell, role: int) -> object:
        word = self.word(cell)
        if role == CELL:
            return WordCell(*_MARKS[cell.stand], word, self._below(cell))
        if role == Qt.ItemDataRole.ToolTipRole:
            quotes = [f"{in_quotes(proof.quote)} – {say(proof.where)}" for proof in cell.proofs]
            return "\n\n".join([word, *quotes, *([say(cell.why)] if cell.why else [])])
        if role == Qt.ItemDataRole.AccessibleTextRole and cell.near:
            return f"{word}, {near_word()}"
        return word if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} else None

    def _below(self, cell: ComparedCell) -> str:
        """Where the best proof stands; of a term, whether it only nearly fits."""
        if cell.proofs:
            return say(cell.proofs[0].where)
        return near_word() if cell.near else ""

    def word(self, cell: ComparedCell) -> str:
        """How somebody stands, in a word or two."""
        if cell.offered:
            return say(cell.offered)
        if cell.stand is Stand.UNKNOWN:
            return self.tr("? ask")
        if cell.stand is Stand.LACKS:
            return self.tr("nothing told")
        if cell.rung is None:
            return self.tr("something near it")
        return rung_word(cell.rung)


def _label(row: ComparedRow, role: int, below: str) -> Any:  # noqa: ANN401 - whatever Qt's role is
    if role == CELL:
        return NameCell(say(row.label), below)
    if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
        return ", ".join(filter(None, (say(row.label), below)))
    return None
