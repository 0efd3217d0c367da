"""Python's collector of cycles, in the window's thread alone.

It runs in whichever thread happens to make an object too many. In a job's it would take apart what is Qt's and dropped
by a page, in a thread that Qt does not allow this in; the program would end without a word.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_EVERY = 100  # ms; the longer between two looks, the longer each holds the window up
# How many objects were made since the youngest were looked at, and how often that was done since the older were.
_YOUNG, _OLDER, _OLDEST = 10_000, 10, 100


class Collector(QObject):
    """Collects by a timer, once all is loaded and for as long as it lives; nobody else does."""

    def __init__(self, is_busy: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._is_busy = is_busy
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.collect)

    def settle(self) -> None:
        """Take what is loaded by now for lasting: a look at all of it would hold the window up. Collect from now on."""
        gc.freeze()
        self._timer.start()

    def collect(self) -> None:
        """Collect what is due. What is older waits while work is under way: that may hold a great deal for a while."""
        young, older, oldest = gc.get_count()
        if young > _YOUNG:
            gc.collect(0 if self._is_busy() or older <= _OLDER else 2 if oldest > _OLDEST else 1)

    def leave(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        if self._was_on:
            gc.enable()
