"""The ranking as a table: one order; whoever misses lies folded below the rest."""

from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tpmmatch.actions.ranking import WhatIf
from tpmmatch.model.course import Adjustment, Course
from tpmmatch.model.match import Gate
from ui.commands import KEEP, shown_keys
from ui.models.ranking_rows import RankedRow, RankedRows
from ui.pages.match_labels import GATE_MARK, gate_word
from ui.widgets.cells import (
    CELL,
    BarCell,
    DotsCell,
    FoldCell,
    MarkCell,
    NameCell,
    PieCell,
    PlaceCell,
    StarCell,
    TextCell,
)
from ui.widgets.sheet import in_quotes
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
    KEPT = 8


_RIGHT = {Column.PLACE, Column.FIRST, Column.RATE}
_Values = Mapping[tuple[int, int], Any]  # (column, role) → what the view is given


class RankingModel(QAbstractTableModel):
    """Works a row out when it is first looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = RankedRows()
        self._total = self._open = 0  # people, and how many of them don't miss anything
        self._is_unfolded = False
        self._course = Course()
        self._kept: frozenset[str] = frozenset()
        self._what_if: WhatIf | None = None
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
            Column.KEPT: "",
        }
        self._hints = {
            Column.MARK: self.tr("Ready, ask first, or misses: a must-have or a term is out of reach"),
            Column.FIT: self.tr("How well they fit, of 100. What a short profile leaves out costs nothing."),
            Column.SURE: self.tr("How much of what matters is known about them"),
            Column.FIRST: self.tr("How often they come first when weights and unknowns vary"),
            Column.KEPT: self.tr("On the shortlist; a click or {key} changes it").format(key=shown_keys(KEEP)),
        }

    # What is shown

    def show_rows(self, shown: RankedRows) -> None:
        """Show these people."""
        self.beginResetModel()
        self._shown = shown
        self._total = len(shown)
        self._open = self._total - shown.counts.get(Gate.MISSES, 0)
        self._is_unfolded = self._open == 0
        self._made, self._what_if = {}, None
        self.endResetModel()

    def prepare(self, rows: range) -> None:
        """Work these rows out before somebody looks at them."""
        for row in rows[: self.rowCount()]:
            self._make(row)

    def show_course(self, course: Course) -> None:
        """Show who is on the shortlist, and the owner's own numbers."""
        self._course, self._kept = course, frozenset(kept.person for kept in course.shortlist)
        self._change_all()

    def show_what_if(self, found: WhatIf | None, sight: Iterable[int] = ()) -> None:
        """Show everybody in another order, or in their own again.

        Of the rows in sight only those cells are drawn anew that show something else; all others are asked for once
        they come into sight.
        """
        before, self._made, self._what_if = self._made, {}, found
        for row in sight:
            old, now = before.get(row, {}), self._make(row)
            for column in Column:
                if now.get((column, CELL)) != old.get((column, CELL)):
                    cell = self.index(row, column)
                    self.dataChanged.emit(cell, cell)

    @property
    def is_what_if(self) -> bool:
        """Whether this is an order that nobody keeps."""
        return self._what_if is not None

    def toggle(self) -> None:
        """Fold or unfold those who miss a must-have."""
        first, last = self._open + 1, self._total
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
        return self._open if self._open < self._total else -1

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
        place = self._place_in(row)
        if not 0 <= place < self._total:
            return None
        return self._shown[self._what_if.place_at(place) if self._what_if else place]

    def row_of(self, id: str) -> int:
        """Where a person stands, or -1 if not in sight."""
        place = self._shown.places.get(id, -1)
        if self._what_if and place >= 0:
            place = self._what_if.place_of(place)
        row = place + 1 if place >= self._open else place
        return row if row < self.rowCount() else -1

    # Qt's interface

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """The people in sight, and the row that folds the others."""
        if parent.isValid():
            return 0
        missing = self._total - self._open
        return self._open + (1 if missing else 0) + (missing if self._is_unfolded else 0)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """How many columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell."""
        row, column = index.row(), index.column()
        if role == _ALIGNMENT:
            return _SIDES[column] if index.isValid() else None
        # A view asks many times a row, and all rows in sight anew for each step of a slider.
        made = self._made.get(row) or self._make(row)
        return made.get((column, role))

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

    def _change_all(self) -> None:
        self._made = {}
        if rows := self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, len(Column) - 1))

    def _place_in(self, row: int) -> int:
        return row - 1 if 0 <= self.fold_row < row else row

    def _now(self, person: RankedRow, row: int) -> RankedRow:
        """The person with the numbers of the order that is shown."""
        if self._what_if is None:
            return person
        place = self._place_in(row)
        tie = self._what_if.tie_at(place)
        told = f"={tie.band}" if tie.shared else str(place + 1)
        return person._replace(place=told, fit=self._what_if.fit_at(place), first_in=None)

    def _moved(self, person: RankedRow) -> int:
        """By how many places somebody moved up in the order that is shown."""
        place = self._shown.places[person.id]
        return place - self._what_if.place_of(place) if self._what_if else 0

    def _make(self, row: int) -> _Values:
        """Work out a row that is looked at for the first time."""
        if row == self.fold_row:
            return self._fold()
        person = self.person_at(row)
        if person is None:
            return {}
        self._made[row] = self._worked_out(self._now(person, row))
        return self._made[row]

    def _fold(self) -> _Values:
        text = self.tr("Misses ({n})").format(n=self._total - self._open)
        return {
            (Column.PLACE, CELL): FoldCell(text, self._is_unfolded),
            (Column.PLACE, Qt.ItemDataRole.DisplayRole): text,
            (Column.PLACE, Qt.ItemDataRole.AccessibleTextRole): (
                f"{text}, {self.tr('open') if self._is_unfolded else self.tr('folded')}"
            ),
        }

    def _worked_out(self, person: RankedRow) -> _Values:
        shown = {
            Column.PLACE: person.place,
            Column.MARK: gate_word(person.gate),
            Column.NAME: person.name or self.tr("(no name)"),
            Column.FIT: "–" if person.fit is None else say_number(person.fit, most=0),
            Column.SURE: say_percent(person.confidence),
            Column.FIRST: "" if person.first_in is None else say_percent(person.first_in),
            Column.RATE: say_money(person.rate) if person.rate else self.tr("? ask"),
            Column.FROM: say_date(person.available_from) if person.available_from else self.tr("? ask"),
            Column.KEPT: self.tr("on the shortlist") if person.id in self._kept else "",
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
        own = self._course.adjustment(person.id)
        own_text = "" if own is None else self.tr("yours {fit}").format(fit=say_number(own.fit, most=0))
        known = self.tr("{share} of what matters is known").format(share=shown[Column.SURE])
        return {
            (Column.PLACE, CELL): PlaceCell(person.place, self._moved(person)),
            (Column.RATE, CELL): TextCell(shown[Column.RATE], right=True),
            (Column.FROM, CELL): TextCell(shown[Column.FROM]),
            (Column.KEPT, CELL): StarCell(person.id in self._kept),
            (Column.KEPT, tip): self._hints[Column.KEPT],
            (Column.MARK, CELL): MarkCell(*GATE_MARK[person.gate]),
            (Column.NAME, CELL): name,
            (Column.NAME, tip): "\n".join(filter(None, (name.name, name.below))),
            (Column.NAME, Qt.ItemDataRole.AccessibleTextRole): f"{name.name}, {name.below}",
            (Column.FIT, CELL): BarCell(
                (person.fit or 0.0) / 100, shown[Column.FIT], own.fit / 100 if own else None, own_text
            ),
            (Column.FIT, tip): self._fit_told(person.fit, own),
            (Column.FIT, Qt.ItemDataRole.AccessibleTextRole): ", ".join(filter(None, (shown[Column.FIT], own_text))),
            **self._first(person, shown[Column.FIRST]),
            (Column.SURE, CELL): DotsCell(round(person.confidence * _DOTS), _DOTS),
            (Column.SURE, tip): known,
        }

    def _first(self, person: RankedRow, text: str) -> _Values:
        if person.first_in is None:
            return {}
        told = self.tr("First in {share} of all trials").format(share=text)
        return {
            (Column.FIRST, CELL): PieCell(person.first_in, text),
            (Column.FIRST, Qt.ItemDataRole.ToolTipRole): told,
        }

    def _told(self, person: RankedRow) -> str:
        if person.missed:
            return self.tr("misses: {what}").format(what=", ".join(say(label) for label in person.missed))
        return person.label

    def _fit_told(self, fit: float | None, own: Adjustment | None) -> str:
        told = self.tr("Too little is known for a fit")
        if fit is not None:
            told = self.tr("Fit {fit} of 100").format(fit=say_number(fit, least=1))
        if own is None:
            return told
        mine = self.tr("Your own number: {fit}. It moves nobody.").format(fit=say_number(own.fit, most=0))
        return f"{told}\n{mine}\n{in_quotes(own.reason)}"


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_SIDES = [_alignment(column) for column in Column]
