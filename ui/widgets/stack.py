"""Pages on top of each other, which ask for as much room as the one that is shown, not as the largest of all."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from ui.tokens import Space


class Stack(QStackedWidget):
    """Shows one of several pages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _index: self.updateGeometry())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Of the page shown."""
        page = self.currentWidget()
        return page.sizeHint() if page is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Of the page shown, with as many lines as its words have at the present width."""
        page = self.currentWidget()
        if page is None:
            return super().minimumSizeHint()
        least = page.minimumSizeHint().expandedTo(page.minimumSize())
        return QSize(least.width(), max(least.height(), self.heightForWidth(max(self.width(), least.width()))))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Qt would ask all pages, and take the highest of them."""
        return False

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The least in which the page shown can be that wide; what has more to show scrolls by itself."""
        page = self.currentWidget()
        layout = page.layout() if page is not None else None
        return layout.totalMinimumHeightForWidth(width) if layout is not None else -1

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """At another width words have other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class ScrolledStack(QScrollArea):
    """A stack that can be scrolled where the page shown needs more room than there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stack = Stack()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(self.stack)
        self.verticalScrollBar().setSingleStep(Space.WIDE)
        self.stack.currentChanged.connect(lambda _index: self.verticalScrollBar().setValue(0))
