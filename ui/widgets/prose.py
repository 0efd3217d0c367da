"""Inputs of several lines."""

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.tokens import Space
from ui.widgets.keys import is_for_the_window


class ProseField(QPlainTextEdit):
    """Several lines of text, as high as they need, within bounds."""

    edited = Signal()

    def __init__(self, hint: str = "", least: int = 3, most: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most, self._quiet = least, most, False
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setAccessibleDescription(self.tr("Several lines of text; Tab leads on."))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def value(self) -> object:
        """The text, stripped."""
        return self.toPlainText().strip()

    def show_value(self, value: object) -> None:
        """Show a text; anything else counts as none."""
        self._quiet = True
        self.setPlainText(value if isinstance(value, str) else "")
        self._quiet = False

    def event(self, event: QEvent) -> bool:
        """Undo what was typed here; where nothing was, the whole window is asked."""
        return False if is_for_the_window(event, self.document()) else super().event(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as there is room."""
        return QSize(240, self.height())

    def _changed(self) -> None:
        if not self._quiet:
            self.edited.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Count the lines anew, as narrower ones are more."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        lines = int(self.document().size().height())  # a plain text document counts lines
        shown = min(self._most, max(self._least, lines))
        # A line as it is laid out is whole pixels high, which may be one more than the font says.
        line = max(self.fontMetrics().lineSpacing(), self.cursorRect().height())
        height = shown * line + 2 * Space.SMALL + 8
        if height != self.height():
            self.setFixedHeight(height)
            # Lines are often counted while a layout is at work, which doesn't hear of a new height then.
            QTimer.singleShot(0, self, self.updateGeometry)


class LinesField(ProseField):
    """A list of texts, one a line."""

    def value(self) -> object:
        """The lines that have something in them."""
        return [text.strip() for text in self.toPlainText().splitlines() if text.strip()]

    def show_value(self, value: object) -> None:
        """Show the texts of a list; a lone text counts as one."""
        parts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        super().show_value("\n".join(part for part in parts if isinstance(part, str)))
