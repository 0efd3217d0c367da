"""Keeping what an owner sets, at once or soon after the last key: in the order it was set, and never lost."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from tpmmatch.actions import Store
from tpmmatch.errors import UserError
from ui.desk import Desk

_RESTING = 700  # ms without a key before what was typed is kept

Act = Callable[[Store, datetime], object]


class Keeper(QObject):
    """One save at a time, so that an older one can't come last; of two for the same thing the later is kept."""

    kept = Signal(str)  # the key of what was set
    refused = Signal(str, UserError)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: dict[str, Act] = {}
        self._busy = False
        self._resting = QTimer(self, singleShot=True, interval=_RESTING)
        self._resting.timeout.connect(self._next)

    def keep(self, key: str, act: Act) -> None:
        """Set something now."""
        self._waiting[key] = act
        self._next()

    def keep_soon(self, key: str, act: Act) -> None:
        """Set something once typing rests."""
        self._waiting[key] = act
        self._resting.start()

    @property
    def waits(self) -> bool:
        """Whether something isn't kept yet."""
        return self._busy or bool(self._waiting)

    def finish(self) -> None:
        """Keep the last words: the window closes, and its jobs have stopped."""
        self._resting.stop()
        for act in self._waiting.values():
            with suppress(UserError):
                act(self._desk.store, self._desk.clock())
        self._waiting.clear()

    def _next(self) -> None:
        if self._busy or not self._waiting:
            return
        self._resting.stop()
        key = next(iter(self._waiting))
        act, store, now = self._waiting.pop(key), self._desk.store, self._desk.clock()
        self._busy = True
        self._desk.jobs.run(
            lambda _token: act(store, now),
            done=lambda _nothing: self.kept.emit(key),
            failed=lambda error: self.refused.emit(key, error),
            ended=self._ended,
            parent=self,
        )

    def _ended(self) -> None:
        self._busy = False
        QTimer.singleShot(0, self, self._next)  # once it is told what became of this one
