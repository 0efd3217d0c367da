"""The place below the page where something may be told."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.tokens import Space
from ui.widgets.build import row


class Foot(QWidget):
    """Kept free for its two parts: nothing moves under the pointer when one of them appears or goes."""

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = (left, right)
        inside = row(left, None, right, space=Space.MEDIUM)
        inside.setContentsMargins(Space.HUGE, 0, Space.HUGE, Space.SMALL)
        self.setLayout(inside)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as the higher part, shown or not."""
        return QSize(super().sizeHint().width(), self._high())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same height, however narrow."""
        return QSize(super().minimumSizeHint().width(), self._high())

    def _high(self) -> int:
        return max(part.sizeHint().height() for part in self._parts) + Space.SMALL
