"""Lines of a text to read, some of them marked."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextFormat, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from ui.theme import current


class LinesView(QPlainTextEdit):
    """Shows lines as they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAccessibleDescription(self.tr("The text of the file; the arrow keys move in it."))
        self.marked: list[int] = []

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these, none marked."""
        self.setPlainText("\n".join(lines))
        self.mark([])

    def mark(self, lines: Sequence[int]) -> None:
        """Mark these lines and bring the first into sight."""
        self.marked = list(lines)
        self._draw_marks()
        if self.marked:
            self.setTextCursor(QTextCursor(self.document().findBlockByNumber(self.marked[0])))
            self.centerCursor()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Mark anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw_marks()

    def _draw_marks(self) -> None:
        theme, marks = current(), list[QTextEdit.ExtraSelection]()
        for line in self.marked:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.document().findBlockByNumber(line))
            dress = QTextCharFormat()
            dress.setBackground(QColor(theme.accent_soft))
            dress.setForeground(QColor(theme.text))
            dress.setProperty(QTextFormat.Property.FullWidthSelection, True)
            mark.format = dress
            marks.append(mark)
        self.setExtraSelections(marks)
