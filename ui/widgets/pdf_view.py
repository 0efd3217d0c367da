"""Pages of a PDF as they will come out of the printer."""

from dataclasses import dataclass
from threading import Lock

import pypdfium2
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.theme import current
from ui.tokens import Space
from ui.widgets.build import column

_ONE_AT_A_TIME = Lock()  # pdfium may be used by one thread at a time
_POINTS_AN_INCH = 72
_WIDEST = 780


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as plain bytes, four to a pixel, to carry between threads."""

    width: int
    height: int
    stride: int
    data: bytes

    def image(self) -> QImage:
        """The page for Qt."""
        return QImage(self.data, self.width, self.height, self.stride, QImage.Format.Format_RGB32).copy()


def count_pages(pdf: bytes) -> int:
    """How many pages a PDF has; may be called from any thread."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def draw_pages(pdf: bytes, dots_an_inch: float, most: int | None = None) -> list[PageImage]:
    """The first pages of a PDF, or all; may be called from any thread."""
    return [draw_page(pdf, place, dots_an_inch) for place in range(count_pages(pdf))[:most]]


def draw_page(pdf: bytes, place: int, dots_an_inch: float) -> PageImage:
    """One page of a PDF, counted from 0; may be called from any thread."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return _draw(document[place], dots_an_inch / _POINTS_AN_INCH)
        finally:
            document.close()


def _draw(page: pypdfium2.PdfPage, scale: float) -> PageImage:
    bitmap = page.render(scale=scale, force_bitmap_format=pypdfium2.raw.FPDFBitmap_BGRx)
    try:
        return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    finally:
        bitmap.close()
        page.close()


class PdfView(QScrollArea):
    """Pages below each other, as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleDescription(self.tr("A picture of the paper; the arrow keys scroll it."))
        self.pages: list[QImage] = []

    def show_pages(self, pages: list[PageImage]) -> None:
        """Show these pages."""
        self.pages = [page.image() for page in pages]
        inside = column(*(_Sheet(image) for image in self.pages), None, space=Space.LARGE)
        inside.setContentsMargins(0, 0, Space.MEDIUM, Space.SMALL)
        whole = QWidget()
        whole.setLayout(inside)
        self.setWidget(whole)


class _Sheet(QWidget):
    def __init__(self, image: QImage) -> None:
        super().__init__()
        self._image = image
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(320)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(_WIDEST, self.heightForWidth(_WIDEST))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return round(min(width, _WIDEST) * self._image.height() / max(1, self._image.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        width = min(self.width(), _WIDEST)
        where = QRectF((self.width() - width) / 2, 0, width, self.heightForWidth(width)).adjusted(1, 1, -1, -1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        # Halving in Qt is coarse; an image of just the right size is sharp.
        scale = self.devicePixelRatioF()
        sharp = self._image.scaled(
            round(where.width() * scale), round(where.height() * scale),
            Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation,
        )  # fmt: skip
        painter.drawImage(where, sharp)
        painter.setPen(QPen(QColor(current().line), 1))
        painter.drawRect(where)
