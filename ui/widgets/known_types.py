"""Qt's types of widgets, made known to Python before they are needed.

The first call that returns a plain widget would make all of them at once, to find out which type that widget has, and
the window would stand still meanwhile.
"""

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, QTimer

_PAUSE = 20  # ms between two of them; clicks and keys come first


class KnownTypes(QObject):
    """Makes one type after the other while nothing else is to be done."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._names = [name for name in dir(QtWidgets) if name.startswith("Q")]
        self._timer = QTimer(self, interval=_PAUSE)
        self._timer.timeout.connect(self._make_one)
        self._timer.start()

    def _make_one(self) -> None:
        if self._names:
            getattr(QtWidgets, self._names.pop())
        else:
            self._timer.stop()
