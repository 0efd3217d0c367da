"""Long work on a store, done in a process of its own: Python lets one thread at a time go on, and a window has one.

What is begun beside it takes turns with the window's thread for every line; another process doesn't.
"""

from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, closing
from multiprocessing import get_context
from typing import TYPE_CHECKING, TypeVar

from tpmmatch.actions import Cancel, Progress, Store, checked, open_store
from tpmmatch.priority import give_way
from tpmmatch.processes import lead, unheard_interrupts

if TYPE_CHECKING:
    from multiprocessing.sharedctypes import SynchronizedArray
    from multiprocessing.synchronize import Event

T = TypeVar("T")

_CONTEXT = get_context("spawn")
MANY = 400  # people from whom on a process of its own pays: it needs half a second to begin
_GLANCE = 0.05  # seconds between two looks how far it is, and whether we were asked to stop


def aside(
    store: Store,
    act: Callable[..., T],
    *arguments: object,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
    again: Callable[..., T] | None = None,
) -> T:
    """What the act gives, a function of a module that takes a store, the arguments, a progress and a cancel.

    All must be fit to be sent to another process. A store that is no file, or no process to be had: it is done here.
    Whatever the act raises is raised here. If the process is shot, it is done here `again`, by the act itself unless
    something else goes on where it stopped.
    """
    if store.copies is None:
        return act(store, *arguments, progress, cancel)
    with ExitStack() as open_:
        try:
            counts, stop = _CONTEXT.Array("q", 2), _CONTEXT.Event()
            pool = open_.enter_context(ProcessPoolExecutor(1, _CONTEXT, _settle, (counts, stop)))
            open_.callback(stop.set)  # before the pool waits for it: the progress may have raised
            with unheard_interrupts():
                future = pool.submit(_do, store.location, act, arguments)
        except OSError:  # no more processes are to be had
            return act(store, *arguments, progress, cancel)
        try:
            return _awaited(future, counts, stop, checked(progress, None), cancel)
        except BrokenProcessPool:  # it was shot
            return (again or act)(store, *arguments, progress, cancel)


def _awaited(
    future: "Future[T]", counts: "SynchronizedArray[int]", stop: "Event", step: Progress, cancel: Cancel | None
) -> T:
    last = (0, 0)
    while True:
        ended = not wait([future], _GLANCE).not_done
        if cancel is not None and cancel():
            stop.set()
        if (now := (counts[0], counts[1])) != last:
            last = now
            step(*now)
        if ended:
            return future.result()


class _Told:
    """In the process: what its parent is told by, and tells by."""

    counts: "SynchronizedArray[int]"
    stop: "Event"


def _settle(counts: "SynchronizedArray[int]", stop: "Event") -> None:
    lead()
    give_way()
    _Told.counts, _Told.stop = counts, stop


def _do(location: str, act: Callable[..., T], arguments: tuple[object, ...]) -> T:
    with closing(open_store(location)) as store:
        return act(store, *arguments, _tell, _Told.stop.is_set)


def _tell(done: int, total: int) -> None:
    _Told.counts[0], _Told.counts[1] = done, total
