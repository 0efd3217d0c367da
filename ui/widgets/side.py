"""A panel beside a list, as high at least as its words need at its width."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget


class SidePanel(QFrame):
    """Qt forgets of wrapped words how many lines they are when it works out the least size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setProperty("measure", "side")

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The least that cuts nothing off."""
        least, inside = super().minimumSizeHint(), self.layout()
        if inside is None:
            return least
        width = max(self.width(), least.width())
        return QSize(least.width(), max(least.height(), inside.totalMinimumHeightForWidth(width)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """At another width words have other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
