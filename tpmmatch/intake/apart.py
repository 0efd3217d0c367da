"""Reading closed files in processes of their own: what a hostile or broken file does there harms nobody here.

A process has little memory and little time; when it dies or dawdles it is ended, its file is refused, and the next file
gets a new one. It answers in JSON, which can't bring anything but values.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tpmmatch.intake.closed import make_ready, read_closed
from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Found, Traced
from tpmmatch.intake.kinds import Kind
from tpmmatch.intake.processes import settle, unheard_interrupts, worth_keeping_busy
from tpmmatch.model.report import Note
from tpmmatch.model.table import TableWishes
from tpmmatch.model.words import Message, message

SECONDS = 20  # for a document
_SECONDS_FOR_MANY = 6  # times as long for a list, which may hold a hundred thousand people
_MEMORY = 1536 * 1024 * 1024
_GLANCE = 0.1  # seconds between two looks whether to go on
_MOST = 4

Outcomes = list[Found | Note]


class Apart:
    """Whoever reads closed files. Use it in a `with`: at its end no process is left."""

    def __init__(self, look: Callable[[], None], seconds: float = SECONDS) -> None:
        self._look, self._seconds = look, seconds
        self._idle: list[_Worker] = []
        self._all: list[_Worker] = []
        self.ahead = min(worth_keeping_busy(), _MOST)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._all:
            worker.end()

    def begin(self, place: Place, kind: Kind, wishes: TableWishes) -> Callable[[], Outcomes]:
        """Have a file read; what comes back waits for it, and may raise what the look raises."""
        try:
            worker = self._idle.pop() if self._idle else self._started()
        except OSError:  # no more processes are to be had
            return lambda: read_closed(place, kind, wishes)
        worker.ask(place, kind, wishes)
        seconds = self._seconds * (_SECONDS_FOR_MANY if kind is Kind.WORKBOOK else 1)
        return lambda: self._answer(worker, place, seconds)

    def _started(self) -> "_Worker":
        worker = _Worker()
        self._all.append(worker)
        return worker

    def _answer(self, worker: "_Worker", place: Place, seconds: float) -> Outcomes:
        for _ in range(max(1, round(seconds / _GLANCE))):
            self._look()
            answer = worker.answer(_GLANCE)
            if answer == b"":
                return self._given_up(worker, place, message("intake_reader_failed"))
            if answer is not None:
                self._idle.append(worker)
                return [_unpacked(one, place) for one in json.loads(answer)]
        return self._given_up(worker, place, message("intake_reader_slow", seconds=round(seconds)))

    def _given_up(self, worker: "_Worker", place: Place, reason: Message) -> Outcomes:
        worker.end()
        self._all.remove(worker)
        return [Note(place.source, reason)]


class _Worker:
    """A process that reads one file at a time."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self._here, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there,), daemon=True)
        with unheard_interrupts():
            self._process.start()
        there.close()

    def ask(self, place: Place, kind: Kind, wishes: TableWishes) -> None:
        asked = json.dumps([str(place.path), place.source, kind.value, asdict(wishes)])
        with suppress(OSError):  # a dead one is noticed when it gives no answer
            self._here.send_bytes(asked.encode("utf-8", "surrogatepass"))

    def answer(self, seconds: float) -> bytes | None:
        """The answer; None if there is none yet, nothing at all if there won't be any."""
        try:
            return self._here.recv_bytes() if self._here.poll(seconds) else None
        except (EOFError, OSError):
            return b""

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self._here.close()


def _serve(pipe: Connection) -> None:
    """In the worker: read what is asked for until nobody asks."""
    settle()
    make_ready()
    _limit_memory()
    while True:
        try:
            path, source, kind, wishes = json.loads(pipe.recv_bytes().decode("utf-8", "surrogatepass"))
        except EOFError:
            return
        try:
            found = read_closed(Place(Path(path), source), Kind(kind), TableWishes(**wishes))
            answer = [_packed(one) for one in found]
        except (Exception, RecursionError):  # noqa: BLE001 - whatever a file does to a reader, the batch goes on
            answer = [{"source": source, "reason": ["intake_reader_failed", {}]}]
        pipe.send_bytes(json.dumps(answer).encode("ascii"))


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not there on Windows
    except ImportError:  # there the limit on time must do
        return
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _packed(item: Found | Note) -> dict[str, Any]:
    if isinstance(item, Note):
        reason = item.reason
        said = [reason.id, dict(reason.values)] if isinstance(reason, Message) else ["intake_reader_failed", {}]
        return {"source": item.source, "reason": said}
    return {
        "source": item.source,
        "kept": item.original is not None,
        "document": item.document,
        "identity": item.identity,
        "warnings": [[warning.id, dict(warning.values)] for warning in item.warnings],
        "traces": [asdict(trace) for trace in item.traces],
    }


def _unpacked(answer: dict[str, Any], place: Place) -> Found | Note:
    if "reason" in answer:
        id, values = answer["reason"]
        return Note(answer["source"], Message(id, values))
    return Found(
        document=answer["document"],
        identity=answer["identity"],
        source=answer["source"],
        warnings=tuple(Message(id, values) for id, values in answer["warnings"]),
        traces=tuple(Traced(**{**trace, "box": tuple(trace["box"])}) for trace in answer["traces"]),
        original=place.path if answer["kept"] else None,
    )
