"""The people on a shortlist, in the owner's order, each ticked for comparing or not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

_ID = int(Qt.ItemDataRole.UserRole) + 20


class KeptList(QListWidget):
    """Drag, or Alt with an arrow, moves somebody; Space ticks; Del takes off; Enter opens the brief."""

    reordered = Signal(list)  # ids
    ticked = Signal()
    removed = Signal(str)
    opened = Signal(str)

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most  # how many may be ticked
        self._left_out: set[str] = set()
        self._quiet = False
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setAccessibleDescription(
            self.tr("Space ticks for comparing, Alt with an arrow moves, Delete takes off, Enter opens the brief.")
        )
        self.itemChanged.connect(self._changed)
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(item.data(_ID)))
        self.model().rowsMoved.connect(lambda: self.reordered.emit(self.ids()))

    def show_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Show these: ids with what they are called."""
        chosen = self.chosen()
        self._quiet = True
        self.clear()
        for id, name in people:
            item = QListWidgetItem(name)
            item.setData(_ID, id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            item.setToolTip(name)
            self.addItem(item)
        self._tick()
        self._quiet = False
        ids = self.ids()
        self.setCurrentRow(ids.index(chosen) if chosen in ids else 0 if ids else -1)

    def ids(self) -> list[str]:
        """Everybody, in order."""
        return [self.item(place).data(_ID) for place in range(self.count())]

    def compared(self) -> list[str]:
        """Who is ticked, in order."""
        items = (self.item(place) for place in range(self.count()))
        return [item.data(_ID) for item in items if item.checkState() == Qt.CheckState.Checked]

    def chosen(self) -> str:
        """Who is current, or an empty text."""
        place = self.currentRow()
        return str(self.item(place).data(_ID)) if place >= 0 else ""

    def move(self, by: int) -> None:  # type: ignore[override]
        """Move the current person up or down."""
        place = self.currentRow()
        if place >= 0 and 0 <= place + by < self.count():
            ids = self.ids()
            ids.insert(place + by, ids.pop(place))
            self._quiet = True
            item = self.takeItem(place)
            self.insertItem(place + by, item)
            self.setCurrentItem(item)
            self._quiet = False
            self.reordered.emit(ids)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The keys of the list."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move(steps[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.chosen():
            self.removed.emit(self.chosen())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chosen():
            self.opened.emit(self.chosen())
        else:
            super().keyPressEvent(event)

    def _tick(self) -> None:
        """Everybody whom the owner didn't untick, the first ones where that is too many."""
        free = self._most
        for place in range(self.count()):
            item = self.item(place)
            wanted = item.data(_ID) not in self._left_out and free > 0
            item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
            free -= wanted

    def _changed(self, item: QListWidgetItem) -> None:
        if self._quiet:
            return
        if item.checkState() == Qt.CheckState.Checked:
            self._left_out.discard(item.data(_ID))
            over = [id for id in self.compared() if id != item.data(_ID)][self._most - 1 :]
            self._left_out.update(over)
        else:
            self._left_out.add(item.data(_ID))
        self._quiet = True
        self._tick()
        self._quiet = False
        self.ticked.emit()
