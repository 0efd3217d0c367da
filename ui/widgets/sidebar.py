"""The way around, on the left: places with an icon, a count, and smaller places below them."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.stylesheet import below_indent
from ui.theme import scale, scaled
from ui.tokens import ICON, Space
from ui.widgets.build import discard, label, named, row, tab_order
from ui.widgets.buttons import Button, IconLabel
from ui.widgets.writing import broken

_AROUND = 9  # padding and outline of an entry on either side, as the style sheet has them


@dataclass(frozen=True, slots=True)
class Place:
    """One entry; `key` is what is told when it is clicked."""

    key: str
    text: str
    icon: str = ""
    shortcut: str = ""


class _Entry(Button):
    """A button whose text goes on in a second line below others, gives way with an ellipsis, and has a count."""

    def __init__(self, place: Place, *, small: bool) -> None:
        super().__init__("", place.icon, "nav")
        self.place = place
        self._full = place.text
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._count = QLabel("", self)
        self._count.setProperty("role", "caption")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self.setLayout(row(None, self._count, margin=Space.SMALL))
        if small:
            self.setProperty("level", "below")
        tip = f"{place.text} ({QKeySequence(place.shortcut).toString(QKeySequence.SequenceFormat.NativeText)})"
        named(self, f"nav_{place.key}", place.text, tip if place.shortcut else place.text)
        self._small = small

    def set_count(self, text: str) -> None:
        self._count.setText(text)
        self.setAccessibleDescription(text)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Polish, QEvent.Type.FontChange}:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        before = below_indent(scale()) + 1 if self._small else _AROUND + scaled(ICON) + Space.HAIR
        room = self.width() - before - _AROUND - self._count.sizeHint().width()
        # As it is once this is the chosen place: nothing should break anew then.
        self.setText("\n".join(broken(self._full, room, 2 if self._small else 1, strong=True)))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as there is room."""
        return QSize(0, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The sidebar says how wide."""
        return self.sizeHint()


class Sidebar(QFrame):
    """Tells which place was asked for; what is shown is for the window to say by `mark`."""

    asked = Signal(str)

    def __init__(self, title: str, places: list[Place], last: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sidebar")
        self._group = QButtonGroup(self)
        self._entries: dict[str, _Entry] = {}
        self._below: dict[str, QVBoxLayout] = {}
        inside = QVBoxLayout()
        inside.setContentsMargins(Space.SMALL, Space.LARGE, Space.SMALL, Space.MEDIUM)
        inside.setSpacing(2)
        inside.addLayout(row(Space.SMALL, IconLabel("app", 20, "accent"), label(title, "section"), None))
        inside.addSpacing(Space.LARGE)
        for place in places:
            inside.addWidget(self._add(place))
            self._below[place.key] = QVBoxLayout()
            self._below[place.key].setSpacing(0)
            inside.addLayout(self._below[place.key])
        inside.addStretch(1)
        self._last = self._add(last)
        inside.addWidget(self._last)
        page = QWidget()
        page.setLayout(inside)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        self.setLayout(row(scroll, space=0))

    def set_count(self, key: str, text: str) -> None:
        """Show a number at the right of a place."""
        self._entries[key].set_count(text)

    def set_below(self, key: str, places: list[Place]) -> None:
        """Replace the smaller places below one, if they are others than those that are there."""
        layout = self._below[key]
        entries = (item.widget() for place in range(layout.count()) if (item := layout.itemAt(place)))
        if places == [entry.place for entry in entries if isinstance(entry, _Entry)]:
            return
        while (item := layout.takeAt(0)) is not None:
            if isinstance(entry := item.widget(), _Entry):
                self._group.removeButton(entry)
                del self._entries[entry.place.key]
                discard(entry)
        for place in places:
            layout.addWidget(self._add(place, small=True))
        self._order()

    def mark(self, key: str) -> None:
        """Show which place the owner is at; none of them for a key that isn't here."""
        entry = self._entries.get(key)
        if entry:
            entry.setChecked(True)
        elif checked := self._group.checkedButton():
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def _order(self) -> None:
        found: list[QWidget] = []
        for key, layout in self._below.items():
            items = (layout.itemAt(place) for place in range(layout.count()))
            found += [self._entries[key], *(entry for item in items if item and (entry := item.widget()))]
        tab_order([*found, self._last])

    def _add(self, place: Place, *, small: bool = False) -> _Entry:
        entry = _Entry(place, small=small)
        self._entries[place.key] = entry
        self._group.addButton(entry)
        entry.clicked.connect(lambda: self.asked.emit(place.key))
        return entry
