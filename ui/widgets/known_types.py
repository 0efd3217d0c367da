"""Qt's types of widgets, made known to Python before they are needed.

The first call that returns a plain widget would make all of them at once, to find out which type that widget has, and
the window would stand still meanwhile.
"""

from PySide6 import QtWidgets
from PySide6.QtWidgets import QWidget

from ui.widgets.lazy import Stepper


class KnownTypes(Stepper):
    """Makes one type after the other while nothing else is to be done."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self._make_one, parent)
        self._names = [name for name in dir(QtWidgets) if name.startswith("Q")]
        self.go_on()

    def _make_one(self) -> bool:
        if self._names:
            getattr(QtWidgets, self._names.pop())
        return bool(self._names)
