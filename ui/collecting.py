"""Python's collector of cycles, in the window's thread alone.

It runs in whichever thread happens to make an object too many. In a job's it would take apart what is Qt's and dropped
by a page, in a thread that Qt does not allow this in; the program would end without a word.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from ui.jobs import Jobs

# Between two looks, in ms. The longer, the more there is to be looked at and the longer that holds the window up; a job
# makes a hundred objects while a hand makes one.
_EVERY, _AT_WORK = 100, 15
# How many objects were made since the youngest were looked at, and how often that was done since the older were.
_YOUNG, _OLDER, _OLDEST = 10_000, 10, 100


class Collector(QObject):
    """Collects by a timer, once all is loaded and for as long as it lives; nobody else does."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        jobs.started.connect(lambda _number, _title: self._look_every(_AT_WORK))
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
        (young, older, oldest), is_busy = gc.get_count(), self._jobs.busy
        if young > _YOUNG:
            gc.collect(0 if is_busy or older <= _OLDER else 2 if oldest > _OLDEST else 1)
        if not is_busy:
            self._look_every(_EVERY)

    def leave(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        if self._was_on:
            gc.enable()

    def _look_every(self, pause: int) -> None:
        if self._timer.interval() != pause:  # to set it begins the pause anew
            self._timer.setInterval(pause)
