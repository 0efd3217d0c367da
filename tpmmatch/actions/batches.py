"""The batch that is being looked over: it lies in files beside the store until all of it is kept or dropped.

Its journal tells how it stands, also after a crash.
"""

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from threading import Lock
from weakref import WeakSet

from tpmmatch.actions import Cancel, Progress, Store, tables
from tpmmatch.actions import reviewing as acts
from tpmmatch.actions.batch_place import folder_of
from tpmmatch.actions.draft_lines import line_of
from tpmmatch.actions.files import told_as_error
from tpmmatch.actions.journal import Journal, gone_line
from tpmmatch.actions.likeness import met, tell_beside
from tpmmatch.actions.refusals import reason_of
from tpmmatch.likeness.traits import read_traits
from tpmmatch.model.document import Document, mapping, text
from tpmmatch.model.review import Draft, Origin, State, Traced
from tpmmatch.model.table import TableMapping

_JOURNAL, _UNPACKED = "batch.jsonl", "unpacked"
_Does = Callable[[Draft], None]


class Batch:
    """The drafts in the order of their files, with what was decided.

    All but `load`, `read`, `read_again`, `stage`, `tidy`, `let_go` and `drop` is quick.
    """

    def __init__(self, store: Store) -> None:
        self._store, self._folder = store, folder_of(store)
        self._drafts: dict[int, Draft] = {}
        self._staged: dict[int, Draft] = {}
        self._next, self._numbering = 0, Lock()
        self._journal = Journal(self._folder / _JOURNAL)
        self._spaces: set[Path] = set()  # of this one's readings
        _OPEN.add(self)

    @property
    def drafts(self) -> list[Draft]:
        """All of them."""
        return list(self._drafts.values())

    def load(self) -> list[Draft]:
        """The drafts of a batch that was left earlier, for `resume`; lines that were cut off are passed over."""
        found = self.left()
        if self._journal.holds_gone():  # nobody came to write it anew
            self._journal.write_anew(lambda: found or self.all())
        for space in set(self._folder.glob(f"{_UNPACKED}*")) - self._spaces:  # left by a reading that came to no end
            _prune(space, _files_of(found))
        return found

    def left(self) -> list[Draft]:
        """The drafts in the journal."""
        return self._journal.drafts()

    def resume(self, drafts: Iterable[Draft]) -> None:
        """Go on with what `load` found."""
        self._drafts = {draft.number: draft for draft in drafts} | self._drafts
        with self._numbering:
            self._next = max(self._next, *self._drafts, -1) + 1

    def read(
        self, files: Sequence[Path], progress: Progress | None = None, cancel: Cancel | None = None
    ) -> list[Draft]:
        """Read files; what they hold is of the batch once it is added."""
        return self._read(lambda space: acts.read_batch(self._store, files, space, progress, cancel, folding=True))

    def read_again(
        self,
        origin: Origin,
        said: Sequence[TableMapping],
        progress: Progress | None = None,
        cancel: Cancel | None = None,
    ) -> list[Draft]:
        """Read and stage a file anew, its columns as they are said to be, which is remembered; `replace` comes next.

        Raises `UserError` if it can't be read; then all is as it was.
        """
        wishes = tables.as_said(said)
        drafts = self._read(lambda space: acts.read_again(self._store, origin, space, wishes, progress, cancel))
        for table in said:
            tables.remember(self._store, table)
        self.stage(drafts, origin)
        return drafts

    def _read(self, reads: Callable[[Path], list[Draft]]) -> list[Draft]:
        space = self._space()
        try:
            drafts = reads(space)
        except BaseException:
            shutil.rmtree(space, ignore_errors=True)
            raise
        _prune(space, _files_of(drafts))  # archives in archives hold all of their people
        return drafts

    def release(self, drafts: Iterable[Draft]) -> None:
        """Let go of what was unpacked for these, which don't become part of the batch."""
        used = _files_of(self.all())
        inside = [path for path in _files_of(drafts) if path.is_relative_to(self._folder)]
        for space in {self._folder / path.relative_to(self._folder).parts[0] for path in inside}:
            _prune(space, used)

    def stage(self, drafts: Sequence[Draft], instead_of: Origin | None = None) -> None:
        """Write drafts that were read into the journal; whoever is in the batch already is marked.

        What is in the batch already, as the same file says it, is left out.
        """
        others = [draft for draft in self.drafts if instead_of is None or draft.origin != instead_of]
        first = {draft.identity: draft.source for draft in reversed(others) if draft.identity}
        with self._numbering:
            start, self._next = self._next, self._next + len(drafts)
        for number, draft in enumerate(drafts, start):
            draft.number = number
            if draft.identity in first and not draft.first:
                draft.first = first[draft.identity]
                acts.doubt(draft)
        for draft in tell_beside(drafts, others):
            acts.doubt(draft)
        told = {self._told(draft) for draft in others}
        new = [draft for draft in drafts if self._told(draft) not in told]
        self._staged |= {draft.number: draft for draft in new}
        lines = list(map(line_of, new))
        if instead_of is not None:  # at once, as a window that is closed now puts nobody in their place any more
            lines.append(gone_line([draft for draft in self.drafts if draft.origin == instead_of]))
        self._journal.add(lines)

    def add(self, drafts: Iterable[Draft]) -> list[Draft]:
        """Put drafts that were staged at the end; which of these that were."""
        added = [draft for draft in drafts if self._staged.pop(draft.number, None)]  # others were forgotten meanwhile
        self._drafts |= {draft.number: draft for draft in added}
        return added

    def replace(self, origin: Origin, drafts: Iterable[Draft]) -> list[Draft]:
        """Put what was staged of a file that was read again in the place of what was read of it; that, for `tidy`."""
        before = self.drafts
        gone = [draft for draft in before if draft.origin == origin]
        others = [draft for draft in before if draft.origin != origin]
        place = next((number for number, draft in enumerate(before) if draft.origin == origin), len(before))
        now = [draft for draft in drafts if self._staged.pop(draft.number, None)]
        self._drafts = {draft.number: draft for draft in (*others[:place], *now, *others[place:])}
        self._journal.add_gone(gone)
        _mark_anew(others, {draft.source for draft in gone})
        return gone

    def accept(self, drafts: Sequence[Draft], into: str = "") -> None:
        """Have them kept."""
        self._do("accept", drafts, lambda draft: acts.accept(draft, into), into)

    @property
    def certain(self) -> list[Draft]:
        """Those who are certain and not decided on yet."""
        return [draft for draft in self._drafts.values() if draft.state is State.CERTAIN]

    def accept_certain(self) -> list[Draft]:
        """Have all kept who are certain; who that was."""
        certain = self.certain
        self.accept(certain)
        return certain

    def skip(self, drafts: Sequence[Draft]) -> None:
        """Leave them out."""
        self._do("skip", drafts, acts.skip)

    def reopen(self, drafts: Sequence[Draft]) -> None:
        """Decide anew."""
        self._do("reopen", drafts, acts.reopen)

    def correct(self, draft: Draft, document: Document) -> None:
        """Put what the owner corrected in the place of what was read."""
        self._change(draft, lambda: acts.correct(draft, document))

    def take(self, draft: Draft, trace: Traced) -> None:
        """Take a value that wasn't sure."""
        self._change(draft, lambda: acts.take(draft, trace))

    def overrule(self, draft: Draft) -> None:
        """Have what the file says go over what is known of the same person."""
        self._change(draft, lambda: acts.overrule(draft))

    def let_go(self, drafts: Iterable[Draft]) -> None:
        """These were kept, or forgotten, and nothing of them stays on the disk.

        When nobody is left to decide on, nothing is left of the batch.
        """
        self.tidy(self.take_out(drafts))

    def erase(self, drafts: Sequence[Draft]) -> None:
        """The same of people who are erased; nobody else is told of their files any more."""
        gone = self.take_out(drafts)
        _mark_anew(self.all(), {draft.source for draft in gone})
        self.tidy(gone)

    def take_out(self, drafts: Iterable[Draft]) -> list[Draft]:
        """Let go of these here, and of all when nobody is left to decide on; who that was, for `tidy`."""
        gone = list(drafts)
        self._forget(gone)
        if all(draft.state in {State.SKIPPED, State.REFUSED} for draft in self.drafts):
            gone += self.drafts
            self._forget(self.drafts)
        self._journal.add_gone(gone)
        return gone

    def tidy(self, gone: Iterable[Draft]) -> None:
        """Have nothing stay on the disk of those who were taken out."""
        self._journal.write_anew(self.all)
        self.release(gone)
        if not self._drafts:
            with suppress(OSError):
                self._folder.rmdir()

    def drop(self) -> None:
        """Forget all of it; what is being read meanwhile stays."""
        self.let_go(self.drafts)

    def all(self) -> list[Draft]:
        """Those of the batch, and those who were staged."""
        return [*self._drafts.values(), *self._staged.values()]

    def is_of(self, store: Store) -> bool:
        """Whether it lies beside this store."""
        return self._folder == folder_of(store)

    def _told(self, draft: Draft) -> tuple[str, str, str]:
        """Which file it is and what it says, or why it was refused.

        What archives held goes by its name: it is unpacked elsewhere each time.
        """
        path = draft.origin.path if draft.origin else None
        unpacked = path is None or path.is_relative_to(self._folder)
        said = reason_of(draft) if draft.reason else draft.read or draft.content
        return "" if unpacked else str(path), draft.source, said

    def _forget(self, gone: Iterable[Draft]) -> None:
        for draft in gone:
            self._drafts.pop(draft.number, None)
            self._staged.pop(draft.number, None)

    def _space(self) -> Path:
        with told_as_error(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            space = Path(mkdtemp(prefix=_UNPACKED, dir=self._folder))
        self._spaces.add(space)
        return space

    def _do(self, name: str, drafts: Sequence[Draft], does: _Does, into: str = "") -> None:
        for draft in drafts:
            does(draft)
        self._journal.add([{"does": name, "drafts": [draft.number for draft in drafts], "into": into}])

    def _change(self, draft: Draft, does: Callable[[], None]) -> None:
        before = draft.identity, read_traits("", draft.document)
        does()
        if (draft.identity, read_traits("", draft.document)) != before:
            acts.look_up(self._store, draft, self.drafts)
        if draft.number in self._drafts:  # else they were forgotten
            self._journal.add([line_of(draft)])


_OPEN: WeakSet[Batch] = WeakSet()


def forget(store: Store, ids: Collection[str], emails: Collection[str]) -> bool:
    """Forget whoever of the batch is one of these people; whether somebody was. A window may have it open."""
    found = [batch for batch in list(_OPEN) if batch.is_of(store)]
    if not found:
        found = [Batch(store)]
        found[0].resume(found[0].left())
    known = False
    for batch in found:
        drafts = batch.all()
        means = met(store, drafts)
        if theirs := [draft for draft in drafts if means.get(draft) in ids or _is_one_of(draft, ids, emails)]:
            batch.erase(theirs)
            known = True
    return known


def _is_one_of(draft: Draft, ids: Collection[str], emails: Collection[str]) -> bool:
    email = text(mapping(draft.document.get("basics")).get("email")).casefold()
    return draft.known in ids or draft.into in ids or email in emails


def _mark_anew(drafts: Iterable[Draft], gone: Collection[str]) -> None:
    """Who was told to be in a source that is gone is the first of the same person now, or another one is."""
    seen: dict[str, str] = {}
    for draft in drafts:
        if draft.first in gone or draft.beside in gone:
            draft.first = seen.get(draft.identity, "") if draft.first in gone else draft.first
            draft.beside = "" if draft.beside in gone else draft.beside
            acts.doubt(draft)
        if draft.identity:
            seen.setdefault(draft.identity, draft.source)


def _files_of(drafts: Iterable[Draft]) -> set[Path]:
    origins = [draft.origin for draft in drafts if draft.origin]
    return {path for at in origins for path in (at.path, *(path for path, _ in at.tables))}


def _prune(space: Path, used: set[Path]) -> None:
    """Delete what was unpacked here and isn't used."""
    for folder, folders, files in os.walk(space, topdown=False):
        for path in (Path(folder, name) for name in files):
            if path not in used:
                with suppress(OSError):
                    path.unlink()
        for path in (*(Path(folder, name) for name in folders), Path(folder)):
            with suppress(OSError):
                path.rmdir()  # unless something is left in it
