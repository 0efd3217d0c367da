"""Python's collector of cycles, in the window's thread alone.

It runs in whichever thread happens to make an object too many. In a job's it would take apart what is Qt's and dropped
by a page, in a thread that Qt does not allow this in; the program would end without a word.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from tpmmatch import lasting
from ui.jobs import Jobs

# Between two looks, in ms. The longer, the more there is to be looked at and the longer that holds the window up; a job
# makes hundreds of objects while a hand makes one.
_EVERY, _AT_WORK = 100, 5
_YOUNG = 4_000  # how many objects were made since the youngest were looked at
_QUIET = 30_000  # ms in which nothing was made nor dropped: nobody is at the window


class Collector(QObject):
    """Collects by a timer, once all is loaded and for as long as it lives; nobody else does.

    The youngest are looked at as they come. All that lasts, such as a batch under review or a ranking, would
    take longer to look at than the window may stand still, so that waits until the owner has turned to another program,
    or away.
    """

    def __init__(self, application: QGuiApplication, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        jobs.started.connect(lambda _number, _title: self._look_every(_AT_WORK))
        self._was_on = gc.isenabled()
        gc.disable()
        self._lasting = False  # whether anything may have outlived a look since all was looked at
        self._is_away = False  # whether the owner has just turned to another program
        self._made = self._quiet = 0
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.collect)
        application.applicationStateChanged.connect(self._follow)

    def settle(self) -> None:
        """Take what is loaded by now for lasting: a look at all of it would hold the window up. Collect from now on."""
        gc.freeze()
        self._timer.start()

    def collect(self) -> None:
        """Collect what is due."""
        made, is_busy = gc.get_count()[0], self._jobs.busy
        self._quiet = self._quiet + _EVERY if made == self._made and not is_busy else 0
        if made > _YOUNG:
            if lasting.is_under_way():
                gc.freeze()  # as is done with all of it in the end; it takes no time, however much there is
            else:
                gc.collect(0)
            self._lasting = True
        if self._lasting and not is_busy and (self._is_away or self._quiet >= _QUIET):
            gc.collect()
            self._lasting = self._is_away = False  # once for each turning away: what runs on meanwhile is watched
        if not is_busy:
            self._look_every(_EVERY)
        self._made = gc.get_count()[0]

    def leave(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        if self._was_on:
            gc.enable()

    def _follow(self, state: Qt.ApplicationState) -> None:
        self._is_away = state is not Qt.ApplicationState.ApplicationActive

    def _look_every(self, pause: int) -> None:
        if self._timer.interval() != pause:  # to set it begins the pause anew
            self._timer.setInterval(pause)
