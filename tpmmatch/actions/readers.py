"""Reading many people for the index: in processes of their own where there are many, else here.

A worker is told nothing but documents, or their JSON, and the owner's words, and gives back bytes.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from types import TracebackType
from typing import Self

from tpmmatch.matching.stored import Stored, read_documents
from tpmmatch.model.document import Document
from tpmmatch.model.own_words import OwnWords
from tpmmatch.processes import Known, settle, unheard_interrupts, worth_keeping_busy

MANY = 400  # people from whom on starting the workers pays
_PORTION = 25  # people a worker is asked for at once: a wish to stop is heeded after as many
_GLANCE = 0.1  # seconds between two looks whether we were asked to stop

Step = Callable[[int], None]  # told of how many more were read; 0 is a mere look whether to go on
Pending = Callable[[Step], list[Stored]]


class Readers:
    """Whoever reads, with these words of the owner's. Use it in a `with`: at its end no process is left.

    Where it ends in an exception nobody is waited for: who reads keeps nothing, and may be loading for seconds.
    """

    def __init__(self, own: OwnWords = ()) -> None:
        self._own = own
        self._pool: ProcessPoolExecutor | None = None
        self._known = Known()
        self._workers = worth_keeping_busy()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._known.end_all()
        self._close()

    def begin(self, documents: Sequence[Document | str]) -> Pending:
        """Have documents read. What comes back waits for them; the step that it is given may raise, to stop all."""
        if self._workers < 2 or (self._pool is None and len(documents) < MANY):
            return lambda step: self._read_here(documents, step)
        portions = [documents[start : start + _PORTION] for start in range(0, len(documents), _PORTION)]
        try:
            futures = [self._submit(portion) for portion in portions]
        except (BrokenProcessPool, OSError):  # no more processes are to be had
            self._give_up()
            return lambda step: self._read_here(documents, step)
        return lambda step: self._collect(portions, futures, step)

    def _submit(self, portion: Sequence[Document | str]) -> "Future[list[Stored]]":
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self._workers, self._known, settle)
        with unheard_interrupts():
            return self._pool.submit(read_documents, portion, self._own)

    def _collect(
        self, portions: Sequence[Sequence[Document | str]], futures: Sequence["Future[list[Stored]]"], step: Step
    ) -> list[Stored]:
        found: list[Stored] = []
        for portion, future in zip(portions, futures, strict=True):
            try:
                found += _awaited(future, step)
                step(len(portion))
            except (BrokenProcessPool, CancelledError):  # a worker couldn't start or was shot, and we gave up on all
                self._give_up()
                found += self._read_here(portion, step)
        return found

    def _read_here(self, documents: Sequence[Document | str], step: Step) -> list[Stored]:
        found: list[Stored] = []
        for document in documents:
            found += read_documents([document], self._own)
            step(1)
        return found

    def _give_up(self) -> None:
        self._workers = 1
        self._close()

    def _close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


def _awaited(future: "Future[list[Stored]]", step: Step) -> list[Stored]:
    while True:
        step(0)
        with suppress(NotYet):
            return future.result(_GLANCE)
