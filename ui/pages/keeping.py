"""Keeping what an owner sets, at once or soon after the last key: in the order it was set, and never lost."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from tpmmatch.actions import Store
from tpmmatch.errors import StoreError, UserError
from ui.desk import Desk
from ui.jobs import Token

_RESTING = 700  # ms without a key before what was typed is kept
_AGAIN = 5_000  # ms until a disk that took nothing is tried again

Act = Callable[[Store, datetime], object]


class Keeper(QObject):
    """One save at a time, so that an older one can't come last; of two for the same thing the later is kept.

    What a disk takes nothing of waits, and is tried again by itself.
    """

    kept = Signal(str)  # the key of what was set
    refused = Signal(str, UserError)  # by a disk only once, until it takes something again
    rested = Signal()  # nothing waits any more

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: dict[str, Act] = {}
        self._trying: dict[str, Act] = {}  # until it is kept
        self._busy = False
        self.unkept = False  # the disk took nothing: what waits would be lost with whoever waits for it
        self._resting = QTimer(self, singleShot=True, interval=_RESTING)
        self._resting.timeout.connect(self._next)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN)
        self._again.timeout.connect(self._next)

    def keep(self, key: str, act: Act) -> None:
        """Set something now."""
        self._waiting[key] = act
        self._next()

    def keep_soon(self, key: str, act: Act) -> None:
        """Set something once typing rests."""
        self._waiting[key] = act
        self._resting.start()

    def flush(self) -> None:
        """Don't wait for typing to rest."""
        self._next()

    @property
    def waits(self) -> bool:
        """Whether something isn't kept yet."""
        return self._busy or bool(self._waiting)

    @property
    def is_saving(self) -> bool:
        """Whether something is being kept, or will be shortly: what the disk refused may wait for long."""
        return self._busy or (bool(self._waiting) and not self.unkept)

    def finish(self) -> None:
        """Keep the last words: the window closes, and its jobs have stopped."""
        self._resting.stop()
        self._again.stop()
        for act in (self._trying | self._waiting).values():
            with suppress(UserError):
                act(self._desk.store, self._desk.clock())
        self._waiting.clear()

    def _next(self) -> None:
        if self._busy or not self._waiting or self._desk.jobs.closed:
            return
        self._resting.stop()
        self._again.stop()
        key = next(iter(self._waiting))
        act, store, now = self._waiting.pop(key), self._desk.store, self._desk.clock()
        self._busy, self._trying = True, {key: act}
        trying = self._trying

        def work(_token: Token) -> None:
            act(store, now)
            trying.clear()  # here, as a window that closes doesn't hear what became of it

        self._desk.jobs.run(
            work,
            done=lambda _nothing: self._kept(key),
            failed=lambda error: self._failed(key, act, error),
            ended=self._ended,
            parent=self,
        )

    def _ended(self) -> None:
        self._busy, self._trying = False, {}
        QTimer.singleShot(0, self, self._go_on)  # once it is told what became of this one

    def _go_on(self) -> None:
        if self._busy:
            return  # with what was set meanwhile
        if not self._waiting:
            self.unkept = False  # what the disk refused may have become void before it was tried again
            self.rested.emit()
        elif self.unkept:
            self._again.start()
        else:
            self._next()

    def _kept(self, key: str) -> None:
        self.unkept = False
        self.kept.emit(key)

    def _failed(self, key: str, act: Act, error: UserError) -> None:
        if isinstance(error, StoreError):
            self._waiting = {key: act} | self._waiting  # in the place it had; what was set since is kept instead
            told, self.unkept = self.unkept, True
            if told:
                return
        self.refused.emit(key, error)
