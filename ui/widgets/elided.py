"""One line of text that gives way with an ellipsis where there is no room, and tells the whole on demand."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

NARROW = 80


class ElidedLabel(QLabel):
    """A label as wide as its text if it can be."""

    def __init__(self, text: str, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def text(self) -> str:
        """The whole text."""
        return self._full

    def shown(self) -> str:
        """What there is room for."""
        return super().text()

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show this text, or as much of it as there is room for."""
        self._full = text.replace("\n", " ")
        self.setAccessibleName(self._full)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the whole text."""
        return QSize(self.fontMetrics().horizontalAdvance(self._full) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few letters will do."""
        return QSize(min(self.sizeHint().width(), NARROW), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cut the text anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Cut the text anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, self.width())
        super().setText(shown)
        self.setToolTip(self._full if shown != self._full else "")
