"""The batch that is being looked over, whatever page is shown; it is there again when the window is opened anew."""

from collections import Counter
from collections.abc import Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tpmmatch.actions import Store
from tpmmatch.actions.batch_place import is_left
from tpmmatch.model.document import Document
from ui.decisions import Decisions
from ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from tpmmatch.actions.batches import Batch
    from tpmmatch.actions.sources import Sources
    from tpmmatch.model.review import Decision, Draft, Origin, State, Traced
    from tpmmatch.model.table import TableMapping


class Reviews(QObject):
    """Holds the drafts, and tells of what becomes of them."""

    arrived = Signal()  # drafts came, or went
    joined = Signal(object)  # the drafts that came to those that were there
    decided = Signal(object)  # the drafts that stand otherwise now
    reading = Signal(bool)  # whether a file is being read again
    reread = Signal(object)  # the drafts that came in the place of those of their file
    not_reread = Signal(object)  # the UserError

    def __init__(self, store: Store, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._jobs = store, jobs
        self._making = Lock()  # jobs ask for them too
        self._batch: Batch | None = None
        self._sources: Sources | None = None
        self._counts: Counter[State] | None = None
        self._rereading: Job[list[Draft]] | None = None
        self._decisions = Decisions(self._decide)
        self.arrived.connect(self._count_anew)
        self.decided.connect(self._count_anew)
        jobs.run(lambda _token: self._left(), done=self._resume, parent=self)

    @property
    def batch(self) -> "Batch":
        """The batch; with the first use comes all that reads files, so that should be in a job."""
        from tpmmatch.actions.batches import Batch  # noqa: PLC0415 - most windows are opened without a batch

        with self._making:
            self._batch = self._batch or Batch(self._store)
            return self._batch

    @property
    def sources(self) -> "Sources":
        """What shows the files of the drafts."""
        from tpmmatch.actions.sources import Sources  # noqa: PLC0415 - as above

        with self._making:
            self._sources = self._sources or Sources(self._store)
            return self._sources

    @property
    def drafts(self) -> "list[Draft]":
        """All of them, in the order of their files."""
        return self._batch.drafts if self._batch else []

    def counts(self) -> "Mapping[State, int]":
        """How many stand how; counted once after each change, as there may be thousands."""
        if self._counts is None:
            self._counts = Counter(draft.state for draft in self.drafts)
        return self._counts

    @property
    def to_keep(self) -> int:
        """How many may still come in."""
        from tpmmatch.model.review import State  # noqa: PLC0415 - most windows are opened without a batch

        counts = self.counts()
        return sum(counts.values()) - counts[State.SKIPPED] - counts[State.REFUSED]

    def add(self, drafts: "Sequence[Draft]") -> None:
        """Put drafts that were read and staged to those that are here."""
        added = self.batch.add(drafts)
        self.arrived.emit()
        self.joined.emit(added)

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read again."""
        return self._rereading is not None

    def read_again(self, origin: "Origin", said: "Sequence[TableMapping]", title: str) -> None:
        """Read a file again, its columns as they are said to be; the signals tell what came of it."""
        if self.is_reading:
            return
        batch = self.batch
        self._rereading = self._jobs.run(
            lambda token: batch.read_again(origin, said, token.progress, token.cancelled),
            done=lambda drafts: self._replace(origin, drafts),
            failed=self.not_reread.emit,
            ended=self._end_reading,
            parent=self,
            title=title,
        )
        self.reading.emit(True)

    def stop_reading(self) -> None:
        """Leave all as it was, unless the file is read already."""
        if self._rereading is not None:
            self._jobs.cancel(self._rereading.number)

    def accept(self, draft: "Draft", into: str = "") -> None:
        """Have somebody kept, perhaps over somebody who is here already."""
        self._decisions.note([draft])
        self.batch.accept([draft], into)
        self.decided.emit([draft])

    def accept_certain(self) -> int:
        """Have all kept who are certain; how many that were."""
        self._decisions.note(self.batch.certain)
        accepted = self.batch.accept_certain()
        self.decided.emit(accepted)
        return len(accepted)

    def skip(self, draft: "Draft") -> None:
        """Leave somebody out."""
        self._decisions.note([draft])
        self.batch.skip([draft])
        self.decided.emit([draft])

    def reopen(self, draft: "Draft") -> None:
        """Decide anew."""
        self._decisions.note([draft])
        self.batch.reopen([draft])
        self.decided.emit([draft])

    @property
    def can_turn(self) -> bool:
        """Whether decisions can be undone, or done again."""
        return self._decisions.can_turn

    def turn_back(self) -> "list[Draft]":
        """Undo the latest decision; on whom that was, nobody if none is left."""
        return self._told(self._decisions.turn_back(self.drafts))

    def turn_again(self) -> "list[Draft]":
        """Decide again as was undone last."""
        return self._told(self._decisions.turn_again(self.drafts))

    def correct(self, draft: "Draft", document: Document) -> None:
        """Put what was typed in the place of what was read."""
        self._decisions.forget([draft])
        self.batch.correct(draft, document)
        self.decided.emit([draft])

    def take(self, draft: "Draft", trace: "Traced") -> None:
        """Take a value that wasn't sure."""
        self._decisions.forget([draft])
        self.batch.take(draft, trace)
        self.decided.emit([draft])

    def overrule(self, draft: "Draft") -> None:
        """Have what the file says go over what is known of the same person."""
        self._decisions.forget([draft])
        self.batch.overrule(draft)
        self.decided.emit([draft])

    def let_go(self, drafts: "Sequence[Draft]") -> None:
        """These were kept, or are to be forgotten; what there is of them on the disk goes meanwhile."""
        gone = self.batch.take_out(drafts)
        self._decisions.clear()  # to undo is to undo that now
        self.arrived.emit()
        self._tidy(gone)

    def drop(self) -> None:
        """Forget all of it."""
        self.let_go(self.drafts)

    def close(self) -> None:
        """Let go of what shows files."""
        if self._sources:
            self._sources.close()

    def _replace(self, origin: "Origin", drafts: "list[Draft]") -> None:
        gone = self.batch.replace(origin, drafts)
        self._decisions.forget(gone)
        self.arrived.emit()
        self.reread.emit(drafts)
        self._tidy(gone)

    def _decide(self, drafts: "Sequence[Draft]", decision: "Decision", into: str) -> None:
        if decision == "open":
            self.batch.reopen(drafts)
        elif decision == "skip":
            self.batch.skip(drafts)
        else:
            self.batch.accept(drafts, into)

    def _told(self, drafts: "list[Draft]") -> "list[Draft]":
        if drafts:
            self.decided.emit(drafts)
        return drafts

    def _tidy(self, gone: "Sequence[Draft]") -> None:
        self._jobs.run(lambda _token: self.batch.tidy(gone), done=lambda _nothing: None, parent=self)

    def _end_reading(self) -> None:
        self._rereading = None
        self.reading.emit(False)

    def _left(self) -> "list[Draft]":
        return self.batch.load() if is_left(self._store) else []

    def _count_anew(self) -> None:
        self._counts = None

    def _resume(self, drafts: "list[Draft]") -> None:
        if drafts:
            self.batch.resume(drafts)
            self.arrived.emit()
