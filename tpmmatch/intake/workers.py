"""A process that answers one question at a time: what a hostile or broken file does there harms nobody here.

It has little memory; whoever asks gives it little time, and ends it when it dies or dawdles.
"""

from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection

from tpmmatch.processes import settle, unheard_interrupts

_MEMORY = 1536 * 1024 * 1024

Answering = Callable[[bytes], bytes]  # a function of a module, as the process has to find it by its name


class Worker:
    """The process, as its owner holds it. Raises `OSError` if there are no more processes to be had.

    `ready` is called in it first, while its memory isn't limited yet.
    """

    def __init__(self, answering: Answering, ready: Callable[[], None] | None = None) -> None:
        context = get_context("spawn")
        self._here, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there, answering, ready), daemon=True)
        with unheard_interrupts():
            self._process.start()
        there.close()

    def ask(self, question: bytes) -> None:
        """Ask; the one before must have been answered."""
        with suppress(OSError):  # a dead one is noticed when it gives no answer
            self._here.send_bytes(question)

    def answer(self, seconds: float) -> bytes | None:
        """The answer; None if there is none yet, nothing at all if there won't be any."""
        try:
            return self._here.recv_bytes() if self._here.poll(seconds) else None
        except (EOFError, OSError):
            return b""

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
