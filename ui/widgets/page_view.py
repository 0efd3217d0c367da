"""One page of a file as a picture, as wide as there is room or larger, with places on it marked."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QSizePolicy, QWidget

from ui.theme import current

_AROUND = 3.0  # points of air around a marked place
_NARROW = 240
_LOW = 160
_FRAME = 3  # pixels around the page, where it is seen that it has the focus
_INCH = 72.0  # points
_ABOVE = 80  # pixels of the page that stay in sight above a marked place, and left of it


class PageView(QScrollArea):
    """Shows a page; places are in points from its upper left corner."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setMinimumHeight(_LOW)
        self.setViewportMargins(_FRAME, _FRAME, _FRAME, _FRAME)
        self._times = 1.0  # as wide as there is room
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )  # or the page might flicker between two widths
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleDescription(self.tr("A picture of the page; the arrow keys scroll it."))
        self._sheet = _Sheet()
        self.setWidget(self._sheet)

    def show_page(self, image: QImage, size: QSizeF) -> None:
        """Show a page of that size in points; an empty image is a blank page."""
        self._sheet.show_page(image, size)

    def mark(self, places: Sequence[QRectF]) -> None:
        """Mark these places and bring the first into sight."""
        self._sheet.mark(places)
        self._find_mark()

    def enlarge(self, times: float) -> None:
        """Show it so many times as wide as there is room; what was marked, or else the middle, stays in sight."""
        middles = [_middle(bar) for bar in self._bars()]
        self._times = times
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if times <= 1 else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setHorizontalScrollBarPolicy(policy)
        self._widen()
        for bar, middle in zip(self._bars(), middles, strict=True):
            bar.setValue(round(middle * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))
        self._find_mark()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """It stays so many times as wide."""
        super().resizeEvent(event)
        if self._times > 1:
            self._widen()

    def dots(self) -> float:
        """How many pixels of the window an inch of the page takes."""
        return self._sheet.dots()

    def _widen(self) -> None:
        width = max(_NARROW, round(self.viewport().width() * self._times))
        self._sheet.setMinimumWidth(width if self._times > 1 else _NARROW)
        self._sheet.resize(width, self._sheet.heightForWidth(width))

    def _bars(self) -> tuple[QScrollBar, QScrollBar]:
        return self.horizontalScrollBar(), self.verticalScrollBar()

    def _find_mark(self) -> None:
        if first := self._sheet.first_mark():
            across, down = self._bars()
            seen = QRectF(across.value(), down.value(), self.viewport().width(), self.viewport().height())
            if first.top() < seen.top() or first.bottom() > seen.bottom():
                down.setValue(round(first.top()) - min(_ABOVE, down.pageStep() // 4))
            if first.left() < seen.left() or first.right() > seen.right():
                across.setValue(round(first.left()) - min(_ABOVE, across.pageStep() // 4))

    @property
    def marked(self) -> list[QRectF]:
        """The places that are marked, in points."""
        return self._sheet.places


class _Sheet(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._image, self._size = QImage(), QSizeF(595, 842)
        self._fitted = QImage()
        self.places: list[QRectF] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(_NARROW)

    def show_page(self, image: QImage, size: QSizeF) -> None:
        self._image, self._size = image, size if size.width() > 0 and size.height() > 0 else QSizeF(595, 842)
        self.places, self._fitted = [], QImage()
        self.updateGeometry()
        self.update()

    def mark(self, places: Sequence[QRectF]) -> None:
        self.places = list(places)
        self.update()

    def first_mark(self) -> QRectF | None:
        return self._drawn(min(self.places, key=QRectF.top)) if self.places else None

    def dots(self) -> float:
        return self.width() * _INCH / self._size.width()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(_NARROW, self.heightForWidth(max(_NARROW, self.width())))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return round(width * self._size.height() / self._size.width())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where = QRectF(0, 0, self.width(), self.heightForWidth(self.width()))
        if self._image.isNull():
            painter.fillRect(where, QColor(theme.surface))
        else:
            painter.drawImage(where, self._fitting(where))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawRect(where.adjusted(0.5, 0.5, -0.5, -0.5))
        # Paper is white in every theme, so is the ink of a marker: a yellow that leaves the words readable, in an edge.
        painter.setPen(QPen(QColor(_EDGE), 2))
        painter.setBrush(QColor(*_MARKER))
        for place in self.places:
            painter.drawRoundedRect(self._drawn(place), 3, 3)

    def _fitting(self, where: QRectF) -> QImage:
        """The page in just the right size: halving it while drawing is coarse."""
        scale = self.devicePixelRatioF()
        size = QSize(round(where.width() * scale), round(where.height() * scale))
        if self._image.width() <= size.width():
            return self._image
        if self._fitted.size() != size:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._fitted = self._image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        return self._fitted

    def _drawn(self, place: QRectF) -> QRectF:
        scale = self.width() / self._size.width()
        near = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        return QRectF(near.left() * scale, near.top() * scale, near.width() * scale, near.height() * scale)


def _middle(bar: QScrollBar) -> float:
    """Which part of the whole lies in the middle of what is in sight."""
    return (bar.value() + bar.pageStep() / 2) / (bar.maximum() + bar.pageStep())


_MARKER, _EDGE = (255, 214, 10, 70), "#8f5400"
