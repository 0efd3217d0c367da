"""Things side by side that go on in the next line where there is no more room, as words do."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.tokens import Space

_TALL = 16777215  # as Qt has it


class Wrap(QLayout):
    """A layout as high as its lines."""

    def __init__(self, *widgets: QWidget, space: int = Space.SMALL) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._space = space
        self._heights: dict[int, int] = {}  # by width, until something changes; Qt asks again and again
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Add it at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, place: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """One of them."""
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Take one out."""
        return self._items.pop(place) if 0 <= place < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """No room is asked for beyond what is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """How high its lines are at that width."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Something in it has changed."""
        self._heights.clear()
        super().invalidate()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All in one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._space * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0)).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the widest."""
        sizes = [item.minimumSize() for item in self._shown()]
        widths, heights = [size.width() for size in sizes], [size.height() for size in sizes]
        return QSize(max(widths, default=0), max(heights, default=0)).grownBy(self.contentsMargins())

    def setGeometry(self, where: QRect) -> None:  # noqa: N802 - Qt's name
        """Put everything in its place."""
        super().setGeometry(where)
        self._place(where, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        line: list[tuple[QLayoutItem, QSize]] = []
        taken = 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(width, item.minimumSize().width()), _TALL))
            if line and taken + size.width() > width:
                yield line
                line, taken = [], 0
            line.append((item, size))
            taken += size.width() + self._space
        if line:
            yield line

    def _place(self, where: QRect, *, move: bool) -> int:
        inside = where.marginsRemoved(self.contentsMargins())
        top = inside.top()
        for line in self._lines(inside.width()):
            height, left = max(size.height() for _, size in line), inside.left()
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self._space
            top += height + self._space
        return max(0, top - self._space - inside.top()) + where.height() - inside.height()
