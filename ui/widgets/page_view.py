"""One page of a file as a picture, as wide as there is room, with places on it marked."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.theme import current

_AROUND = 3.0  # points of air around a marked place
_NARROW = 240
_ABOVE = 80  # pixels of the page that stay in sight above a marked place


class PageView(QScrollArea):
    """Shows a page; places are in points from its upper left corner."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
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
        if first := self._sheet.first_mark():
            bar = self.verticalScrollBar()
            seen = QRectF(0, bar.value(), self._sheet.width(), self.viewport().height())
            if not seen.contains(first):
                bar.setValue(round(first.top()) - _ABOVE)

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
        if self._fitted.size() != size:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._fitted = self._image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        return self._fitted

    def _drawn(self, place: QRectF) -> QRectF:
        scale = self.width() / self._size.width()
        near = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        return QRectF(near.left() * scale, near.top() * scale, near.width() * scale, near.height() * scale)


_MARKER, _EDGE = (255, 214, 10, 70), "#8f5400"
