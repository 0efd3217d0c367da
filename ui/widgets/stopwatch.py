"""A clock that is started and paused, and shows minutes and seconds."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

_TICK = 250  # ms; a second is never shown much too late


class Stopwatch(QObject):
    """Counts seconds while it runs."""

    ticked = Signal()
    turned = Signal(bool)  # it runs, or it doesn't any more

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = 0
        self._running = QElapsedTimer()
        self._ticking = QTimer(self, interval=_TICK)
        self._ticking.timeout.connect(self.ticked)

    @property
    def is_running(self) -> bool:
        """Whether it counts."""
        return self._ticking.isActive()

    @property
    def seconds(self) -> int:
        """What it has counted."""
        return self._before + (self._running.elapsed() // 1000 if self.is_running else 0)

    def set_to(self, seconds: int) -> None:
        """Show these; it runs on if it runs."""
        self._before = seconds
        self._running.restart()
        self.ticked.emit()

    def start(self) -> None:
        """Count from now on."""
        if not self.is_running:
            self._running.restart()
            self._ticking.start()
            self.turned.emit(True)

    def pause(self) -> None:
        """Count no longer."""
        if self.is_running:
            self._before = self.seconds
            self._ticking.stop()
            self.turned.emit(False)
            self.ticked.emit()


def clock(seconds: int) -> str:
    """Minutes and seconds: "06:12"."""
    return f"{seconds // 60:02}:{seconds % 60:02}"
