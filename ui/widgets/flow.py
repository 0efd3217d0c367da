"""Things side by side that go on in the next line where there is no more room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.tokens import Space
from ui.widgets.build import discard, tab_order


class Flow(QWidget):
    """Sets its widgets like words in a text.

    No layout of ours: Qt deletes the items of one while Python still holds them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_these(self, widgets: Sequence[QWidget]) -> None:
        """Show these, in this order; whoever is no longer among them goes."""
        for gone in self._shown:
            if gone not in widgets:
                discard(gone)
        self._shown = list(widgets)
        for widget in widgets:
            widget.setParent(self)
            widget.show()
        tab_order(self._shown)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break the lines anew."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """What is in it may have grown."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as its lines are."""
        widest = max((widget.sizeHint().width() for widget in self._shown), default=0)
        return QSize(widest, self.height())

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def _arrange(self) -> None:
        x = y = height = 0
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for widget in self._shown:
            size = widget.sizeHint()
            if x and x + size.width() > self.width():
                x, y, height = 0, y + height + Space.SMALL, 0
            widget.setGeometry(self.width() - x - size.width() if mirrored else x, y, size.width(), size.height())
            x, height = x + size.width() + Space.SMALL, max(height, size.height())
        if y + height != self.height():
            self.setFixedHeight(y + height)
