"""A rating from 1 to 5, or none yet: five circles that are filled by keys or a click."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from ui.theme import current, font, scaled
from ui.tokens import Type

_OF = 5
_SIDE, _STEP = 22, 28  # of a circle, and from one to the next, at a text size of 100 %


class RatingField(QSlider):
    """A slider in another dress, so that a screen reader knows what it is; 0 stands for no rating."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, _OF)
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(self.tr("1 to 5 rate, 0 takes the rating back"))
        self.setToolTip(self.tr("1 to 5 rate, 0 takes the rating back"))
        self._quiet = False
        self.valueChanged.connect(self._changed)

    def rating(self) -> int | None:
        """The rating, or none."""
        return self.value() or None

    def show_rating(self, rating: int | None) -> None:
        """Show a rating."""
        self._quiet = True
        self.setValue(rating or 0)
        self._quiet = False

    def _changed(self) -> None:
        self.update()
        if not self._quiet:
            self.edited.emit()

    # Qt's events

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for all circles."""
        return QSize(scaled(_STEP) * _OF, scaled(_STEP) + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same: circles don't shrink."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Digits rate."""
        if event.text() and event.text() in "012345":
            self.setValue(int(event.text()))
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.setValue(0)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click rates; on the rating that is there, it takes it back."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        hit = min(_OF, max(1, int(event.position().x() // scaled(_STEP)) + 1))
        self.setValue(0 if hit == self.value() else hit)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is dragged."""
        event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Rolling the page must not change what was rated."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Five circles with their numbers, filled as far as the rating goes."""
        theme, side, step = current(), scaled(_SIDE), scaled(_STEP)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(Type.CAPTION, strong=True))
        for number in range(1, _OF + 1):
            is_full = number <= self.value()
            circle = QRectF((number - 1) * step + (step - side) / 2, (self.height() - side) / 2, side, side)
            painter.setPen(QPen(QColor(theme.accent if is_full else theme.edge), 1.2))
            painter.setBrush(QColor(theme.accent) if is_full else QColor(theme.surface))
            painter.drawEllipse(circle)
            painter.setPen(QColor(theme.on_accent if is_full else theme.text))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(number))
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()
