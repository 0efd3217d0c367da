"""Reading closed files in processes of their own: what a hostile or broken file does there harms nobody here.

When a process dies or dawdles it is ended, its file is refused, and the next file gets a new one. It answers in JSON,
which can't bring anything but values.
"""

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tpmmatch.intake.closed import Outcomes, make_ready, read_closed, read_twice
from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Found, Original
from tpmmatch.intake.kinds import Kind
from tpmmatch.intake.workers import Worker
from tpmmatch.model.likeness import Manner
from tpmmatch.model.report import Note
from tpmmatch.model.review import Traced
from tpmmatch.model.table import TableWishes
from tpmmatch.model.words import Message, in_json, message, of_json
from tpmmatch.processes import worth_keeping_busy

SECONDS = 20  # for a document
_SECONDS_FOR_MANY = 6  # times as long for a list, which may hold a hundred thousand people, and for pictures of pages
_MOST = 4


class Apart:
    """Whoever reads closed files. Use it in a `with`: at its end no process is left."""

    def __init__(self, look: Callable[[], None], seconds: float = SECONDS) -> None:
        self._look, self._seconds = look, seconds
        self._idle: list[Worker] = []
        self._all: list[Worker] = []
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
            first = self._asked(place, kind, wishes)
        except OSError:  # no more processes are to be had
            return lambda: read_twice(kind, wishes, lambda kind: read_closed(place, kind, wishes))
        return lambda: read_twice(
            kind, wishes, lambda again: first() if again is kind else self._asked(place, again, wishes)()
        )

    def _asked(self, place: Place, kind: Kind, wishes: TableWishes) -> Callable[[], Outcomes]:
        worker = self._idle.pop() if self._idle else self._started()
        asked = json.dumps([str(place.path), place.source, kind.value, asdict(wishes)])
        worker.ask(asked.encode("utf-8", "surrogatepass"))
        seconds = self._seconds * (_SECONDS_FOR_MANY if kind in {Kind.WORKBOOK, Kind.SCAN} else 1)
        return lambda: self._answer(worker, place, seconds)

    def _started(self) -> Worker:
        worker = Worker(_answered, make_ready)
        self._all.append(worker)
        return worker

    def _answer(self, worker: Worker, place: Place, seconds: float) -> Outcomes:
        answer = worker.answer(seconds, self._look)
        if answer == b"":
            return self._given_up(worker, place, message("intake_reader_failed"))
        if answer is None:
            return self._given_up(worker, place, message("intake_reader_slow", seconds=round(seconds)))
        self._idle.append(worker)
        return [_unpacked(one, place) for one in json.loads(answer)]

    def _given_up(self, worker: Worker, place: Place, reason: Message) -> Outcomes:
        worker.end()
        self._all.remove(worker)
        return [Note(place.source, reason)]


def _answered(question: bytes) -> bytes:
    """In the worker: read the file that is asked for."""
    path, source, kind, wishes = json.loads(question.decode("utf-8", "surrogatepass"))
    try:
        found = read_closed(Place(Path(path), source), Kind(kind), TableWishes(**wishes))
        answer = [_packed(one) for one in found]
    except (Exception, RecursionError):  # noqa: BLE001 - whatever a file does to a reader, the batch goes on
        answer = [{"source": source, "reason": ["intake_reader_failed", {}]}]
    return json.dumps(answer).encode("ascii")


def _packed(item: Found | Note) -> dict[str, Any]:
    if isinstance(item, Note):
        reason = item.reason
        said = in_json(reason) if isinstance(reason, Message) else ["intake_reader_failed", {}]
        return {"source": item.source, "reason": said}
    return {
        "source": item.source,
        "kept": item.original is not None,
        "document": item.document,
        "identity": item.identity,
        "warnings": [in_json(warning) for warning in item.warnings],
        "traces": [asdict(trace) for trace in item.traces],
        "manner": item.manner.value,
    }


def _unpacked(answer: dict[str, Any], place: Place) -> Found | Note:
    if "reason" in answer:
        return Note(answer["source"], of_json(answer["reason"]))
    return Found(
        document=answer["document"],
        identity=answer["identity"],
        source=answer["source"],
        warnings=tuple(map(of_json, answer["warnings"])),
        traces=tuple(Traced(**{**trace, "box": tuple(trace["box"])}) for trace in answer["traces"]),
        original=Original(place.path, place.source) if answer["kept"] else None,
        manner=Manner(answer["manner"]),
    )
