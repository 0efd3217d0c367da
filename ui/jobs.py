"""Work off the window's thread. Nobody else uses QThreadPool.

A job is a plain function of a `Token`: it gets plain data in its closure, opens its own unit of
work and returns plain data. Its result comes back on the window's thread, unless it was cancelled,
a newer job of the same topic took its place, or the widget that asked for it is gone.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QThread, QThreadPool, QTimer, Signal, Slot

from tpmmatch.errors import Cancelled, UserError
from tpmmatch.priority import give_way

T = TypeVar("T")
_BETWEEN_REPORTS = 0.05  # seconds; more often would only keep the window busy


class Token:
    """What a running job holds: it tells how far it is, and learns that it is no longer wanted."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._stop = Event()
        self._report = report
        self._last = 0.0

    def cancel(self) -> None:
        """Ask the job to stop."""
        self._stop.set()

    def cancelled(self) -> bool:
        """Whether the job should stop; fits an action's `cancel`."""
        return self._stop.is_set()

    def progress(self, done: int, total: int) -> None:
        """Tell how far the job is; total 0 is unknown; fits an action's `progress`."""
        now = time.monotonic()
        if now - self._last >= _BETWEEN_REPORTS or done == total:
            self._last = now
            self._report(done, total)


@dataclass(slots=True)
class Job(Generic[T]):
    """A job under way, as its owner holds it."""

    number: int
    title: str
    topic: str
    token: Token
    parent: QObject
    done: Callable[[T], None]
    failed: Callable[[UserError], None] | None
    ended: Callable[[], None] | None
    superseded: bool = False
    unwanted: bool = False

    def cancel(self) -> None:
        """Stop it; neither `done` nor `failed` will be called any more, `ended` will."""
        self.unwanted = True
        self.token.cancel()


@dataclass(frozen=True, slots=True)
class _Outcome:
    value: Any = None
    error: BaseException | None = None


class Jobs(QObject):
    """All jobs of one window."""

    started = Signal(int, str)  # number, title; only jobs with a title are shown
    moved = Signal(int, int, int)  # number, done, total
    ended = Signal(int)
    stopped = Signal(int)  # before it was done, as it had been asked to

    _came_back = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setThreadPriority(QThread.Priority.LowPriority)  # after the window's own; Linux doesn't heed it
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._begin)
        self._waiting: dict[int, Callable[[], object]] = {}
        self._patient: set[int] = set()
        self._jobs: dict[int, Job[Any]] = {}
        self._last_number = 0
        self._closed = False
        self._came_back.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        fn: Callable[[Token], T],
        *,
        done: Callable[[T], None],
        parent: QObject,
        failed: Callable[[UserError], None] | None = None,
        ended: Callable[[], None] | None = None,
        title: str = "",
        topic: str = "",
    ) -> Job[T]:
        """Run `fn` in another thread and give its result to `done`, on this one.

        A new job of the same parent and topic cancels the earlier one, which is then not heard of any
        more. `ended` is called first of all, however it ended. With a title the work is shown.
        """
        self._last_number += 1
        number = self._last_number
        token = Token(lambda done_, total: self.moved.emit(number, done_, total))
        job = Job(number, title, topic, token, parent, done, failed, ended)
        if topic:
            self._supersede(parent, topic)
        if self._closed:
            return job
        self._jobs[number] = job
        self.started.emit(number, title)
        self._waiting[number] = lambda: self._came_back.emit(number, _outcome(fn, token))
        self._soon.start()
        return job

    def run_last(
        self,
        fn: Callable[[Token], T],
        *,
        done: Callable[[T], None],
        parent: QObject,
        failed: Callable[[UserError], None] | None = None,
        topic: str = "",
    ) -> Job[T]:
        """Run what nobody waits for, once nothing else is under way but work that is shown, which may take long."""
        job = self.run(fn, done=done, parent=parent, failed=failed, topic=topic)
        self._patient.add(job.number)
        return job

    def cancel(self, number: int) -> None:
        """Stop one job, as the button beside it asks. Where that comes too late, its result is told all the same."""
        if job := self._jobs.get(number):
            job.token.cancel()
            if number in self._waiting:
                self._waiting[number] = lambda: self._came_back.emit(number, _Outcome(error=Cancelled()))

    def cancel_shown(self) -> dict[int, str]:
        """Stop all work that is shown, and tell which; what is done unseen, as keeping what was typed, goes on."""
        shown = {number: job.title for number, job in self._jobs.items() if job.title}
        for number in shown:
            self.cancel(number)
        return shown

    @property
    def closed(self) -> bool:
        """Whether the window goes, and nothing is begun any more."""
        return self._closed

    @property
    def busy(self) -> bool:
        """Whether any job is still under way."""
        return bool(self._jobs)

    def close(self) -> None:
        """Cancel everything and wait until the threads have stopped; nothing is delivered or begun any more."""
        self._closed = True
        for job in self._jobs.values():
            job.cancel()
        self._begin()
        self._pool.waitForDone()
        self._jobs.clear()
        self._waiting.clear()

    def _begin(self) -> None:
        """Begin what was asked for in this turn, now that the window has drawn what else came of it.

        Both at once would take turns at Python, and the window would wait for each of its own.
        """
        patient = self._patient & self._waiting.keys()
        is_last = all(job.title or number in patient for number, job in self._jobs.items())
        for number in [each for each in self._waiting if is_last or each not in patient]:
            self._patient.discard(number)
            self._pool.start(self._waiting.pop(number))

    def _supersede(self, parent: QObject, topic: str) -> None:
        for job in self._jobs.values():
            if job.parent is parent and job.topic == topic:
                job.superseded = True
                job.cancel()

    @Slot(int, object)
    def _finish(self, number: int, outcome: _Outcome) -> None:
        job = self._jobs.pop(number, None)
        if job is None:
            return
        if self._waiting:
            self._soon.start()  # by then it has begun what follows
        self.ended.emit(number)
        if job.superseded or not shiboken6.isValid(job.parent):
            return
        if job.ended:
            job.ended()
        if outcome.error is None:
            if not job.unwanted:
                job.done(outcome.value)
        elif not isinstance(outcome.error, UserError | Cancelled):
            sys.excepthook(type(outcome.error), outcome.error, outcome.error.__traceback__)
        elif job.token.cancelled():
            self.stopped.emit(number)
        elif job.failed and isinstance(outcome.error, UserError):
            job.failed(outcome.error)


def _outcome(fn: Callable[[Token], Any], token: Token) -> _Outcome:
    if sys.platform == "linux":  # elsewhere the window's thread would give way, too
        give_way()
    try:
        return _Outcome(value=fn(token))
    except BaseException as error:  # noqa: BLE001 - it is raised again, or told, on the window's thread
        return _Outcome(error=error)
