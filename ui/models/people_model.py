"""Everybody, as a table: ordered keys, and an LRU of pages of plain rows."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tpmmatch.model.listing import PeopleSort, PersonRow
from tpmmatch.model.terms import Money
from ui.words import say_date, say_money, say_number

Index = QModelIndex | QPersistentModelIndex
ID_ROLE = int(Qt.ItemDataRole.UserRole) + 10
_PAGE = 100
_PAGES_KEPT = 20


class Column(IntEnum):
    """What is shown, from left to right."""

    NAME = 0
    LABEL = 1
    PLACE = 2
    RATE = 3
    FROM = 4
    HOURS = 5
    MODE = 6


SORTS = {
    Column.NAME: PeopleSort.NAME,
    Column.LABEL: PeopleSort.LABEL,
    Column.PLACE: PeopleSort.CITY,
    Column.RATE: PeopleSort.RATE,
    Column.FROM: PeopleSort.AVAILABLE,
    Column.HOURS: PeopleSort.HOURS,
    Column.MODE: PeopleSort.WORK_MODE,
}
_RIGHT = {Column.RATE, Column.HOURS}
_Line = tuple[str, ...]  # a row as shown, the id at its end


class PeopleModel(QAbstractTableModel):
    """Holds keys only; a page of rows is fetched when one of its lines is looked at."""

    def __init__(self, fetch: Callable[[Sequence[int]], list[PersonRow]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._keys: list[int] = []
        self._pages: OrderedDict[int, list[_Line]] = OrderedDict()
        self._modes = {"remote": self.tr("Remote"), "hybrid": self.tr("Hybrid"), "onsite": self.tr("On site")}
        self._heads = {
            Column.NAME: self.tr("Name"),
            Column.LABEL: self.tr("Headline"),
            Column.PLACE: self.tr("Place"),
            Column.RATE: self.tr("Day rate"),
            Column.FROM: self.tr("Free from"),
            Column.HOURS: self.tr("Hours a week"),
            Column.MODE: self.tr("Works"),
        }

    def show_keys(self, keys: list[int]) -> None:
        """Show these people, in this order."""
        self.beginResetModel()
        self._keys = keys
        self._pages.clear()
        self.endResetModel()

    def id_at(self, row: int) -> str:
        """The id of the person in a row."""
        line = self._line(row)
        return line[-1] if line else ""

    def row_of(self, id: str) -> int:
        """Where a person stands among the pages that were looked at, or -1."""
        for page, lines in self._pages.items():
            for place, line in enumerate(lines):
                if line[-1] == id:
                    return page * _PAGE + place
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """How many people."""
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """How many columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell."""
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            line = self._line(index.row())
            return line[index.column()] if line else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        return self.id_at(index.row()) if role == ID_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: N802 - Qt's name
        """A column's head."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[Column(section)]
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _line(self, row: int) -> _Line | None:
        page, place = divmod(row, _PAGE)
        if page not in self._pages:
            keys = self._keys[page * _PAGE : (page + 1) * _PAGE]
            self._pages[page] = [self._shown(found) for found in self._fetch(keys)]
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        lines = self._pages[page]
        # Somebody erased elsewhere leaves a page short until the keys are asked for anew.
        return lines[place] if place < len(lines) else None

    def _shown(self, row: PersonRow) -> _Line:
        rate = Money(row.rate_amount, row.rate_currency) if row.rate_amount and row.rate_currency else None
        return (
            row.name or self.tr("(no name)"),
            row.label,
            ", ".join(part for part in (row.city, row.country) if part),
            say_money(rate) if rate else "",
            say_date(row.available_from) if row.available_from else "",
            say_number(row.hours) if row.hours else "",
            self._modes.get(row.work_mode or "", ""),
            row.id,
        )


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
