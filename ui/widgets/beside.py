"""Fields of equal width side by side, each under its label; below each other where there is no room beside."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import scaled
from ui.tokens import Space
from ui.widgets.build import column, label

_LEAST = 150  # width of a field, at a text size of 100 %


class Beside(QWidget):
    """A few labelled fields."""

    def __init__(self, fields: Sequence[tuple[str, QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.labels: list[QLabel] = []
        self._parts: list[QWidget] = []
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(Space.MEDIUM)
        for text, field in fields:
            part, says = QWidget(), label(text, "field", wrap=True)
            inside: QVBoxLayout = column(says, field, None, space=Space.HAIR)
            part.setLayout(inside)
            self.labels.append(says)
            self._parts.append(part)
            self._both.addWidget(part, 1)

    def show_only(self, count: int) -> None:
        """Show the first ones only."""
        for place, part in enumerate(self._parts):
            part.setVisible(place < count)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """They may stand below each other."""
        widths = [part.minimumSizeHint().width() for part in self._parts]
        return QSize(max(widths, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Look whether there is room side by side."""
        super().resizeEvent(event)
        shown = sum(not part.isHidden() for part in self._parts)
        beside = self.width() >= shown * scaled(_LEAST)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if wanted is not self._both.direction():
            self._both.setDirection(wanted)
            self.updateGeometry()
