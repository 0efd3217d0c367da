"""What scrolls up and down only."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget


class UprightScroll(QScrollArea):
    """At least as wide as what is in it, so that nothing of it is ever cut off at the side."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = inside
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.resize(1, 1)  # or it would be asked at once for its size, which dresses all that is in it
        self.setWidget(inside)

    def fit(self) -> None:
        """Give what is in it the height that it needs now: with the next turns, it would be seen squeezed till then."""
        layout = self._inside.layout()
        if layout is not None:
            layout.activate()
        room = self.viewport().size()
        self._inside.resize(room.width(), max(room.height(), self._inside.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The width of what is in it, and of the bar beside it."""
        least = super().minimumSizeHint()
        inside = self._inside.minimumSizeHint().expandedTo(self._inside.minimumSize())
        width = inside.width() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(least.width(), width), least.height())
