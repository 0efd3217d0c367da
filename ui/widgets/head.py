"""The head of a page: what it is called at the left, its tools at the right, or below where there is no room."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from ui.tokens import Space
from ui.widgets.elided import ElidedLabel


class Head(QWidget):
    """Two layouts that share a line if they can; tools in a layout that wraps go on in the next one below."""

    def __init__(self, words: QLayout, tools: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._tools = words, tools
        self._right = QWidget()
        self._right.setLayout(tools)
        tools.setContentsMargins(0, 0, 0, 0)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(Space.MEDIUM)
        self._both.addLayout(words, 1)
        self._both.addWidget(self._right, 0, Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """They may stand below each other."""
        words, tools = self._words.totalMinimumSize(), self._tools.totalMinimumSize()
        return QSize(max(words.width(), tools.width()), self._both.totalMinimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Look whether there is room side by side."""
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        """The same when what is in it has changed."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return done

    def _title(self) -> int:
        """How wide the first of the words is, if it gives way with an ellipsis."""
        item = self._words.itemAt(0)
        first = item.widget() if item is not None else None
        return first.sizeHint().width() if isinstance(first, ElidedLabel) else 0

    def _turn(self) -> None:
        # Words that wrap do with a third of the line; a title that would be cut off is left more of it.
        least = min(self._words.totalSizeHint().width(), self.width() // 3)
        least = max(least, self._words.totalMinimumSize().width(), min(self._title(), self.width() * 3 // 5))
        line = self._tools.totalSizeHint().width()
        beside = least + Space.MEDIUM + line <= self.width()
        self._right.setMinimumWidth(line if beside else 0)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if wanted is not self._both.direction():
            self._both.setDirection(wanted)
            self._both.setStretch(0, int(beside))  # a share of the width, never of the height
            self.updateGeometry()
