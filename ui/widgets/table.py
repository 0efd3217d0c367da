"""A table as we like it: whole rows, fixed heights, no grid, a row opened by Enter or a double click."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.theme import current, font, scaled
from ui.tokens import ROW, Type

Words = Mapping[int, Iterable[str]]
Index = QModelIndex | QPersistentModelIndex
_OTHERS = 2  # parts of the room to spare that growing columns leave to the stretched one
_AROUND = 24  # what a cell has on both sides of its words


class Table(QTableView):
    """Tells which row was opened, and which became the current one."""

    opened = Signal(int)
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("measure", "list")
        self.setAccessibleDescription(self.tr("The arrow keys move through the rows, Enter opens one."))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        # Scrolled, what is in sight is moved and only what comes into it is drawn.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(24)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._widths: dict[int, int] = {}
        self._words: dict[int, tuple[str, ...]] = {}
        self._room: dict[int, int] = {}  # what the columns are given, in pixels
        self._giving_way: tuple[int, ...] = ()
        self._growing: dict[int, int] = {}
        self.left_out: set[int] = set()  # columns that aren't wanted, room or not
        self._least = 0
        self._wide = (
            0  # as the rows are; asking the widget that they lie on would load most of Qt's for that one figure
        )
        self._row = ROW
        self._size()
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def give_way(self, columns: Sequence[int], least: int = 170) -> None:
        """Columns that go, in this order, while the stretched one would be narrower than that."""
        self._giving_way, self._least = tuple(columns), least
        self._make_room()

    def grow(self, column: int, most: int) -> None:
        """A column that takes its share of what room there is to spare, up to that width at a text size of 100 %."""
        self._growing[column] = most
        self._make_room()

    def leave_out(self, column: int, out: bool) -> None:
        """Leave a column out altogether, or take it in again."""
        self.left_out = self.left_out - {column} | ({column} if out else set())
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground too: of what is opaque Qt draws none."""
        QPainter(self.viewport()).fillRect(event.rect(), QColor(current().surface))
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Look which columns there is room for."""
        super().resizeEvent(event)
        self._wide = event.size().width()
        self._make_room()

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Tell the new current row."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.moved.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens the row; Home and End choose the first and the last, also with Ctrl, at which Qt chooses none.

        Where none is chosen yet, a step down or to the right chooses the one that it would leave.
        """
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            held = event.modifiers() & ~Qt.KeyboardModifier.ControlModifier
            super().keyPressEvent(QKeyEvent(event.type(), event.key(), held))
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Right} and (first := self._first()).isValid():
            self.setCurrentIndex(first)
        else:
            super().keyPressEvent(event)

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The first and the last are rows here; Qt would go to a cell of the same row."""
        steps = {QAbstractItemView.CursorAction.MoveHome: 0, QAbstractItemView.CursorAction.MoveEnd: -1}
        if action not in steps or not self.model().rowCount():
            return super().moveCursor(action, modifiers)
        row = range(self.model().rowCount())[steps[action]]
        return self.model().index(row, max(0, self.currentIndex().column()))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Rows and columns are as large as text is."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._size()
            self._make_room()

    def _first(self) -> QModelIndex:
        """What a first step chooses: the cell where the keys are, or the next one below that can be chosen."""
        model, here = self.model(), self.currentIndex()
        column, below = max(0, here.column()), range(max(0, here.row()), model.rowCount())
        if self.selectionModel().hasSelection():
            return QModelIndex()
        cells = (model.index(row, column) for row in below)
        return next((cell for cell in cells if cell.flags() & Qt.ItemFlag.ItemIsSelectable), QModelIndex())

    def in_sight(self) -> range:
        """The rows that are seen, whole or in part."""
        first, bottom = self.rowAt(0), self.viewport().height() - 1
        if first < 0 or bottom < 0:
            return range(0)
        last = self.rowAt(bottom)
        return range(first, last + 1 if last >= 0 else self.model().rowCount())  # the last may end above the edge

    def set_row_height(self, height: int) -> None:
        """How high a row is, at a text size of 100 %."""
        self._row = height
        self._size()

    def set_widths(self, widths: dict[int, int], stretch: int, words: Words | None = None) -> None:
        """Widths of columns, at a text size of 100 %; one takes the room that is left.

        `words` are all that can stand in a column, where they are few: they are never cut off.
        """
        self._widths = widths
        self._words = {column: tuple(found) for column, found in (words or {}).items()}
        self._size()
        self.horizontalHeader().setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)

    def set_words(self, column: int, words: Iterable[str]) -> None:
        """All that can stand in a column, where that is known no sooner than its rows."""
        if self._words.get(column) != (found := tuple(words)):
            self._words[column] = found
            self._size()
            self._make_room()

    def _size(self) -> None:
        self.verticalHeader().setDefaultSectionSize(scaled(self._row))
        self._room = {column: self._least_of(column, width) for column, width in self._widths.items()}
        for column, width in self._room.items():
            self.horizontalHeader().resizeSection(column, width)

    def _least_of(self, column: int, width: int) -> int:
        """As much as was planned, and more where a language has longer words for the head or the cells."""
        words = [*self._words.get(column, ()), ""]
        head = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "") if self.model() is not None else ""
        above = QFontMetrics(font(Type.CAPTION)).horizontalAdvance(head)
        below = max(QFontMetrics(font(Type.BODY)).horizontalAdvance(word) for word in words)
        return max(scaled(width), max(above, below) + _AROUND)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look which columns there is room for."""
        super().showEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        if not self.isVisible():  # how wide it will be isn't known yet
            return
        hidden = self._without_room()
        for column in self._widths:
            if self.isColumnHidden(column) != (column in hidden):
                self.setColumnHidden(column, column in hidden)
        taken = sum(width for place, width in self._room.items() if place not in hidden)
        share = max(0, self._wide - taken - scaled(self._least)) // (len(self._growing) + _OTHERS)
        for column, most in self._growing.items():
            self.setColumnWidth(column, max(self._room[column], min(scaled(most), self._room[column] + share)))

    def _without_room(self) -> set[int]:
        hidden = set(self.left_out)
        for column in self._giving_way:
            taken = sum(width for place, width in self._room.items() if place not in hidden)
            if taken + scaled(self._least) <= self._wide:
                break
            hidden.add(column)
        return hidden
