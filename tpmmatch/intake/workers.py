"""A process that answers one question at a time: what a hostile or broken file does there harms nobody here.

It has little memory; whoever asks gives it little time, and ends it when it dies or dawdles.
"""

from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection

from tpmmatch.processes import settle, unheard_interrupts

_MEMORY = 1536 * 1024 * 1024
_STARTING = 60.0  # seconds for the process itself, on a machine that is busy; they say nothing of a file
_GLANCE = 0.1  # seconds between two looks whether to go on
_READY = b"ready"

Answering = Callable[[bytes], bytes]  # a function of a module, as the process has to find it by its name


class Worker:
    """The process, as its owner holds it. Raises `OSError` if there are no more processes to be had.

    `ready` is called in it first, while its memory isn't limited yet.
    """

    def __init__(self, answering: Answering, ready: Callable[[], None] | None = None) -> None:
        context = get_context("spawn")
        self._is_ready = False
        self._here, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there, answering, ready), daemon=True)
        with unheard_interrupts():
            self._process.start()
        there.close()

    def ask(self, question: bytes) -> None:
        """Ask; the one before must have been answered."""
        with suppress(OSError):  # a dead one is noticed when it gives no answer
            self._here.send_bytes(question)

    def answer(self, seconds: float, look: Callable[[], None] = lambda: None) -> bytes | None:
        """The answer; None if there is none in so many seconds, nothing at all if there won't be any.

        The seconds are counted from when it has started. The look may raise, to stop waiting; the answer comes then
        with the next wait.
        """
        if not self._is_ready:
            mark = self._heard(_STARTING, look)
            self._is_ready = mark == _READY
            if not self._is_ready:
                return mark
        return self._heard(seconds, look)

    def _heard(self, seconds: float, look: Callable[[], None]) -> bytes | None:
        for _ in range(max(1, round(seconds / _GLANCE))):
            look()
            try:
                if self._here.poll(_GLANCE):
                    return self._here.recv_bytes()
            except (EOFError, OSError):
                return b""
        return None

    def end(self) -> None:
        """Stop it, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self._here.close()


def _serve(pipe: Connection, answering: Answering, ready: Callable[[], None] | None) -> None:
    """In the worker: answer until nobody asks."""
    settle()
    if ready is not None:
        ready()
    _limit_memory()
    pipe.send_bytes(_READY)
    while True:
        try:
            question = pipe.recv_bytes()
        except EOFError:
            return
        pipe.send_bytes(answering(question))


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not there on Windows
    except ImportError:  # there the limit on time must do
        return
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
