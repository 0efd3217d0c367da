"""The table of people: which columns are shown, who is chosen, and the pages of rows that it asks for."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from tpmmatch.actions import people
from tpmmatch.model.listing import PersonRow
from ui.desk import Desk
from ui.models.people_columns import CHOSEN, WIDTHS, Column, head
from ui.models.people_model import SPANS_ROLE, PeopleModel
from ui.pages.labels import mode_words
from ui.settings import COLUMNS
from ui.widgets.delegates import TextDelegate
from ui.widgets.hits import HitDelegate
from ui.widgets.table import Table
from ui.widgets.tick_menu import TickMenu
from ui.words import say_date

_WIDEST_NAME = 280
_ROOM, _ROOM_TO_READ = 170, 380  # pixels for the headline, and for a passage in which something was found
_Pages = Mapping[int, Sequence[int]]


class PeopleTable(Table):
    """Everybody. `chosen` tells of another choice, `glance` and `gone` of keys."""

    chosen = Signal()
    glance = Signal()
    gone = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = ""
        self._asked: object = None  # the search, and the order of the header
        self._fetching, self._next = False, dict[int, Sequence[int]]()
        self.people = PeopleModel(self)
        self.people.wanted.connect(self._fetch)
        self.setModel(self.people)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setItemDelegate(TextDelegate(self))
        self.setItemDelegateForColumn(Column.HIT, HitDelegate(SPANS_ROLE, self))
        days = [say_date(date(2028, month, day)) for month in range(1, 13) for day in (1, 28)]
        words = {int(Column.MODE): [word for _, word in mode_words()[1:]], int(Column.FROM): days}
        self.set_widths({int(column): width for column, width in WIDTHS.items()}, Column.LABEL, words)
        self.grow(Column.NAME, _WIDEST_NAME)
        top = self.horizontalHeader()
        # The head asks of each column whether all of its rows are chosen, row by row: seconds, if everybody is.
        top.setSelectionModel(QItemSelectionModel(self.people, self))
        top.setSectionResizeMode(Column.HIT, QHeaderView.ResizeMode.Stretch)
        top.setSectionsClickable(True)
        top.setSortIndicatorShown(True)
        top.setSortIndicator(Column.NAME, Qt.SortOrder.AscendingOrder)
        top.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        top.customContextMenuRequested.connect(lambda at: self.pop_up_columns(top.mapToGlobal(at)))
        names = self._desk.settings.get(COLUMNS).split()
        self._shown = [Column[name] for name in names if name in Column.__members__] or list(CHOSEN)
        for column in WIDTHS:
            self.leave_out(column, column not in {Column.NAME, *self._shown})
        self.columns = TickMenu(self)
        self.columns.setObjectName("peopleColumns")
        self.columns.aboutToShow.connect(self._offer_columns)
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(self.chosen)
        # Not by overriding `selectionChanged`: PySide hands it what the garbage collector then falls over.
        self.selectionModel().selectionChanged.connect(self._choice_changed)
        self.show_people([], (), "")

    # What is shown

    def show_people(self, keys: list[int], first: Sequence[PersonRow], search: str) -> None:
        """Show these in this order; whoever was chosen stays so."""
        before, current = (
            self.chosen_keys(),
            self.people.between(self.currentIndex().row(), self.currentIndex().row()),
        )
        header = self.horizontalHeader()
        asked = (search, header.sortIndicatorSection(), header.sortIndicatorOrder())
        is_new, self._asked, self._search = asked != self._asked, asked, search
        self._next = {}
        self.people.show_keys(keys, first)
        self.setColumnHidden(Column.HIT, not search)
        self.setColumnHidden(Column.LABEL, bool(search))
        self._make_way()
        self._choose(before, current)
        if is_new:  # what was found, or put in another order, is read from its beginning
            self.scrollToTop()
        if before:  # whoever went is chosen no more
            self._telling.start()

    def chosen_keys(self) -> list[int]:
        """The keys of those who are chosen, in the order of the list."""
        return [key for first, last in self._chosen_runs() for key in self.people.between(first, last)]

    def meant_keys(self) -> list[int]:
        """The keys of several who are chosen; where the list only stands at somebody, of all who are shown."""
        return self.chosen_keys() if self.chosen_count > 1 else self.people.between(0, self.people.rowCount())

    @property
    def chosen_count(self) -> int:
        """How many are chosen."""
        return sum(last - first + 1 for first, last in self._chosen_runs())

    def pop_up_columns(self, at: QPoint) -> None:
        """A menu of all columns."""
        self.columns.popup(at)

    def show_column(self, column: Column, on: bool) -> None:
        """Show a column or not, and remember it."""
        self.leave_out(column, not on)
        self._shown = [*(other for other in self._shown if other is not column), *([column] if on else [])]
        self._desk.settings.set(COLUMNS, " ".join(shown.name for shown in self._shown))
        self._make_way()

    # Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space is a glance, Delete removes."""
        if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.glance.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.gone.emit()
        else:
            super().keyPressEvent(event)

    # Internal

    def _offer_columns(self) -> None:
        """All columns; of those that are wanted it is told which have no room now."""
        self.columns.clear()
        for column in WIDTHS:
            if column is not Column.NAME:
                action = self.columns.addAction(head(column))
                action.setData(column)
                action.setCheckable(True)
                action.setChecked(column not in self.left_out)
                action.toggled.connect(lambda on, column=column: self._tick(column, on))
        self._tell_room()

    def _tick(self, column: Column, on: bool) -> None:
        self.show_column(column, on)
        self._tell_room()  # one that goes leaves room for others, and the menu stays

    def _tell_room(self) -> None:
        for action in self.columns.actions():
            column = Column(action.data())
            has_room = not action.isChecked() or not self.isColumnHidden(column)
            words = "{column}" if has_room else self.tr("{column} – no room for it now")
            action.setText(words.format(column=head(column)))

    def _chosen_runs(self) -> list[tuple[int, int]]:
        """The first and last lines of what is chosen; ranges never overlap, but a line may be in several by columns."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(place) for place in range(selection.count()))
        return sorted({(each.top(), each.bottom()) for each in ranges})

    def _make_way(self) -> None:
        """Where there is no room for all, what was asked for last goes last."""
        least = _ROOM_TO_READ if self._search else _ROOM
        self.give_way([int(column) for column in self._shown], least)

    def _choice_changed(self) -> None:
        """Tell of it, once for all that belongs together."""
        self._telling.start()

    def _choose(self, keys: Sequence[int], current: Sequence[int]) -> None:
        model = self.selectionModel()
        whole = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in self.people.rows_of(current):
            model.setCurrentIndex(self.people.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        if len(keys) == self.people.rowCount():
            self.selectAll()
            return
        selection = QItemSelection()
        for first, last in _runs(self.people.rows_of(keys)):
            selection.select(self.people.index(first, 0), self.people.index(last, len(Column) - 1))
        model.select(selection, whole)

    def _fetch(self, pages: _Pages) -> None:
        """One request at a time; of those that come meanwhile only the last is of use."""
        if self._fetching:
            self._next = dict(pages)
            return
        self._fetching = True
        store, search = self._desk.store, self._search
        self._desk.jobs.run(
            lambda _token: {page: people.rows(store, keys, search) for page, keys in pages.items()},
            done=self.people.take,
            ended=self._fetched,
            parent=self,
        )

    def _fetched(self) -> None:
        self._fetching = False
        if self._next:
            pages, self._next = self._next, {}
            self._fetch(pages)


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Numbers that follow each other as first and last."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = runs[-1][0], row
        else:
            runs.append((row, row))
    return runs
