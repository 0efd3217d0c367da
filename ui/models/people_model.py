"""Everybody, as a table: ordered keys, and an LRU of pages of plain rows that are asked for when looked at."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from tpmmatch.model.listing import PersonRow
from ui.models.people_columns import RIGHT, Column, cells, head

Index = QModelIndex | QPersistentModelIndex
ID_ROLE = int(Qt.ItemDataRole.UserRole) + 10
SPANS_ROLE = ID_ROLE + 1  # where in the text a search found something
PAGE = 64
_PAGES_KEPT = 40
_COLUMNS = len(Column)
_FEW = 3  # keys that are found sooner one by one than in a walk through all
_MOST_ASKED = 3  # pages at once; whoever scrolls on wants none of those that flew by


class _Line:
    """A person, and how their line reads once somebody looks at it: of a page most lines are out of sight."""

    def __init__(self, row: PersonRow) -> None:
        self.row = row

    @cached_property
    def cells(self) -> tuple[str, ...]:
        return cells(self.row)


class PeopleModel(QAbstractTableModel):
    """Holds keys only; `wanted` asks for the rows of pages whose lines are looked at, and `take` brings them."""

    wanted = Signal(object)  # the keys by page

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: list[int] = []
        self._pages: OrderedDict[int, list[_Line]] = OrderedDict()
        self._looked_at: dict[int, None] = {}
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)

    def show_keys(self, keys: list[int], first: Sequence[PersonRow] = ()) -> None:
        """Show these people, in this order; `first` are the rows of the first page, if they are at hand."""
        self.beginResetModel()
        self._keys = keys
        self._pages.clear()
        self._looked_at.clear()
        if first:
            self._keep(0, first)
        self.endResetModel()

    def take(self, pages: Mapping[int, Sequence[PersonRow]]) -> None:
        """The rows that were asked for."""
        for page, rows in pages.items():
            # Others may have taken their place meanwhile.
            if rows and rows[0].key in self._page_keys(page):
                self._keep(page, rows)
                last = min((page + 1) * PAGE, len(self._keys)) - 1
                self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(Column) - 1))

    def between(self, first: int, last: int) -> list[int]:
        """The keys from one line to another; none before the first one."""
        return self._keys[first : last + 1] if first >= 0 else []

    def rows_of(self, keys: Iterable[int]) -> list[int]:
        """The lines on which these keys stand, those that do."""
        wanted = set(keys)
        if len(wanted) <= _FEW:
            return sorted(row for key in wanted if (row := self._row_of(key)) is not None)
        return [row for row, key in enumerate(self._keys) if key in wanted]

    def row_at(self, row: int) -> PersonRow | None:
        """The person on a line, if they were looked at."""
        line = self._line(row)
        return line.row if line else None

    def id_at(self, row: int) -> str:
        """The id of the person on a line, or nothing while it isn't known."""
        found = self.row_at(row)
        return found.id if found else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """How many people."""
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """How many columns."""
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, ID_ROLE, SPANS_ROLE}:
            return None
        line = self._line(index.row())
        if line is None:
            return "" if role == Qt.ItemDataRole.DisplayRole else None
        if role == ID_ROLE:
            return line.row.id
        if role == SPANS_ROLE:
            return line.row.hit.spans if line.row.hit else ()
        return line.cells[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: N802 - Qt's name
        """A column's head."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return head(Column(section))
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _keep(self, page: int, rows: Sequence[PersonRow]) -> None:
        # Somebody erased elsewhere leaves a page short until the keys are asked for anew.
        self._pages[page] = [_Line(row) for row in rows]
        if len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)

    def _line(self, row: int) -> _Line | None:
        page, place = divmod(row, PAGE)
        lines = self._pages.get(page)
        if lines is None:
            self._looked_at.pop(page, None)
            self._looked_at[page] = None
            self._asking.start()
            return None
        self._pages.move_to_end(page)
        return lines[place] if place < len(lines) else None

    def _ask(self) -> None:
        pages = list(self._looked_at)[-_MOST_ASKED:]
        self._looked_at.clear()
        self.wanted.emit({page: keys for page in pages if (keys := self._page_keys(page))})

    def _row_of(self, key: int) -> int | None:
        try:
            return self._keys.index(key)
        except ValueError:
            return None

    def _page_keys(self, page: int) -> list[int]:
        return self._keys[page * PAGE : (page + 1) * PAGE]


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in RIGHT else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
