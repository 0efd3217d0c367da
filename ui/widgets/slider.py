"""A slider with a name before it and its value behind it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from ui.theme import font
from ui.tokens import Space, Type
from ui.widgets.build import column, label, named, row

_STEPS = 10  # steps a unit


class _Slider(QSlider):
    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Rolling the list must not change what was set."""
        event.ignore()


class NamedSlider(QWidget):
    """Values from 0 to `most`; `value` is where it was at first, and is told beside another one. `say` writes them."""

    moved = Signal()

    def __init__(
        self,
        name: str,
        text: str,
        value: float,
        most: float,
        say: Callable[[float], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._first, self._say = value, say
        self._told = label("", "caption")
        self.slider = named(_Slider(Qt.Orientation.Horizontal), name, text, self.tr("The arrow keys move it"))
        self.slider.setRange(0, round(most * _STEPS))
        self.slider.setSingleStep(_STEPS // 2)
        self.slider.setPageStep(2 * _STEPS)
        self.slider.setValue(round(value * _STEPS))
        self.slider.valueChanged.connect(lambda _value: self._move())
        # Room for the longest that it may tell: the name must not break anew, and move the slider, while one drags.
        longest = QFontMetrics(font(Type.CAPTION)).horizontalAdvance(f"{self._say(value)} → {self._say(most + 0.5)}")
        self._told.setMinimumWidth(longest)
        self._told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = row(label(text, wrap=True), self._told, space=Space.SMALL)
        head.setStretch(0, 1)
        self.setLayout(column(head, self.slider, space=0))
        self._tell()

    @property
    def is_moved(self) -> bool:
        """Whether it stands elsewhere than at first."""
        return self.slider.value() != round(self._first * _STEPS)

    def value(self) -> float:
        """Where it stands; exactly the first value where nobody moved it."""
        return self.slider.value() / _STEPS if self.is_moved else self._first

    def go_back(self) -> None:
        """Stand where it stood at first."""
        self.slider.setValue(round(self._first * _STEPS))

    def _move(self) -> None:
        self._tell()
        self.moved.emit()

    def _tell(self) -> None:
        now = self._say(self.value())
        told = f"{self._say(self._first)} → {now}" if self.is_moved else now
        self._told.setText(told)
        self.slider.setAccessibleDescription(told)
