"""Parts of a page that are made when they are first needed, or while nothing else is to be done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.widgets.stack import Stack

_PAUSE = 40  # ms between two parts; clicks and keys come first


class LazyStack(Stack):
    """A stack of which each part is made at its first use. Making all of them at once would hold up the window."""

    def __init__(self, makers: Sequence[Callable[[], QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers = list(makers)
        self._parts: dict[int, QWidget] = {}
        self._idle = QTimer(self, singleShot=True, interval=_PAUSE)
        self._idle.timeout.connect(self._make_next)
        self._blanks = [QWidget() for _ in makers]
        for blank in self._blanks:
            self.addWidget(blank)

    def part(self, place: int) -> QWidget:
        """One of the parts."""
        if place not in self._parts:
            made = self._parts[place] = self._makers[place]()
            blank, shown = self._blanks[place], self.currentIndex()
            self.removeWidget(blank)
            self.insertWidget(place, made)
            self.setCurrentIndex(shown)
            blank.deleteLater()
        return self._parts[place]

    def is_made(self, place: int) -> bool:
        """Whether a part is there already."""
        return place in self._parts

    def show_part(self, place: int) -> None:
        """Show one of the parts."""
        self.setCurrentWidget(self.part(place))

    def make_rest(self) -> None:
        """Make what is missing bit by bit."""
        if len(self._parts) < len(self._makers):
            self._idle.start()

    def _make_next(self) -> None:
        place = next((place for place in range(len(self._makers)) if place not in self._parts), None)
        if place is not None:
            self.part(place)
            self.make_rest()
