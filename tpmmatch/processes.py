"""Processes of our own: they leave Ctrl-C to us, and go when we are gone, however that came about."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import parent_process
from multiprocessing.context import SpawnContext, SpawnProcess
from threading import Thread

_MOST = 8


class _Role:
    """What this process is."""

    works = False  # at one thing, for whoever started it


class Known(SpawnContext):
    """Starts processes for a pool, and can end them, whatever they are doing: a pool itself waits until they are done.

    WORKAROUND: from Python 3.14 on a pool can kill its workers.
    """

    def __init__(self) -> None:
        super().__init__()
        self._started: list[SpawnProcess] = []

    def Process(  # type: ignore[override]  # noqa: N802 - in other contexts it is a class
        self, target: Callable[..., object], args: tuple[object, ...]
    ) -> SpawnProcess:
        """A process, to be started."""
        self._started.append(SpawnProcess(target=target, args=args))
        return self._started[-1]

    def end_all(self) -> None:
        """Stop them; the pool learns of it as of an accident."""
        for process in self._started:
            if process.pid is not None:  # where the machine has no room for more, one may not have come to life
                process.kill()


def worth_keeping_busy() -> int:
    """As many processes as pay on this machine; one that is a worker itself has none of its own."""
    if _Role.works:
        return 1
    able = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(able, _MOST)


@contextmanager
def unheard_interrupts() -> Iterator[None]:
    """A process that is started meanwhile doesn't hear Ctrl-C, not even while it starts; we hear it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def settle() -> None:
    """In a worker, before it works: leave Ctrl-C to its parent, and watch over that one's life."""
    _Role.works = True
    lead()


def lead() -> None:
    """The same in a process that may have workers of its own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
