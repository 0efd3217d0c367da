"""Parts side by side, whose shares are kept; below each other where there is no room beside."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui.theme import scaled
from ui.tokens import Space

_LOW = 160  # the least height of a part that stands above another, at a text size of 100 %


class Memory(Protocol):
    """Where shares are kept, by the name of the split."""

    def shares(self, name: str) -> list[int]:
        """The shares kept, or none."""

    def keep_shares(self, name: str, shares: Sequence[int]) -> None:
        """Keep them."""


class Split(QSplitter):
    """A splitter that remembers, and that stands up when text grows or the window shrinks."""

    def __init__(
        self, name: str, parts: Sequence[QWidget], shares: Sequence[int], memory: Memory, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName(name)
        self._memory = memory
        self.setHandleWidth(Space.LARGE)
        self.setChildrenCollapsible(False)
        for place, part in enumerate(parts):
            self.addWidget(part)
            self.setStretchFactor(place, shares[place])
        self._shares, self._waiting = list(shares), True
        self.splitterMoved.connect(lambda _place, _index: self._keep())
        # How wide a part has to be is known once it is dressed, which happens after it was added or grew.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._turn)

    def add(self, part: QWidget, shares: Sequence[int]) -> None:
        """One more part at the end; the room is shared out anew."""
        self.addWidget(part)
        self.setStretchFactor(self.count() - 1, shares[-1])
        self._shares, self._waiting = list(shares), True
        if self.isVisible():
            self._share_out()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Share out the room; before, nobody knows how much there is, and asking would dress all parts twice."""
        self._share_out()
        super().showEvent(event)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the widest part, since they may stand below each other."""
        least = [_least(part) for part in self._shown()]
        width = max((size.width() for size in least), default=0)
        if self.orientation() is Qt.Orientation.Horizontal:
            return QSize(width, max((size.height() for size in least), default=0))
        heights = [max(size.height(), scaled(_LOW)) for size in least]
        return QSize(width, sum(heights) + self.handleWidth() * (len(heights) - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Look whether there is room side by side."""
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        """Look again when text has grown, and when a part was shown or hidden."""
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.LayoutRequest}:
            self._later.start()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        parts = (self.widget(place) for place in range(self.count()))
        return [part for part in parts if part is not None and not part.isHidden()]

    def _turn(self) -> None:
        parts = self._shown()
        needed = sum(_least(part).width() for part in parts) + self.handleWidth() * (len(parts) - 1)
        wanted = Qt.Orientation.Horizontal if needed <= self.width() else Qt.Orientation.Vertical
        if wanted is not self.orientation():
            self.setOrientation(wanted)
            self._waiting = wanted is Qt.Orientation.Horizontal  # what were heights are no widths
            if self.isVisible():
                self._share_out()
            self.updateGeometry()

    def _share_out(self) -> None:
        if self._waiting:
            kept = self._memory.shares(self.objectName())
            shares = kept if len(kept) == len(self._shares) and any(kept) else self._shares
            # Of sizes that don't add up to its own Qt would give each part the same more, or the same less.
            self.setSizes([share * self.width() // sum(shares) for share in shares])
            self._waiting = False

    def _keep(self) -> None:
        if self.orientation() is Qt.Orientation.Horizontal and len(self._shown()) == self.count():
            self._memory.keep_shares(self.objectName(), self.sizes())


def _least(part: QWidget) -> QSize:
    return part.minimumSizeHint().expandedTo(part.minimumSize())
