"""The batch that is being looked over: it lies in files beside the store until all of it is kept or dropped.

Its journal has a line for each draft as it was read, and one for each thing done since; replayed, they are the batch as
it was left, also after a crash.
"""

import json
import shutil
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from threading import Lock
from typing import Any

from tpmmatch import paths
from tpmmatch.actions import Cancel, Progress, Store
from tpmmatch.actions import reviewing as acts
from tpmmatch.actions.draft_lines import draft_of, line_of
from tpmmatch.actions.files import told_as_error
from tpmmatch.model.document import Document
from tpmmatch.model.review import Draft, State, Traced

_JOURNAL, _UNPACKED = "batch.jsonl", "unpacked"
_Does = Callable[[Draft], None]


class Batch:
    """The drafts in the order of their files, with what was decided. All but `load`, `read` and `stage` is quick."""

    def __init__(self, store: Store) -> None:
        self._store, self._folder = store, _folder(store)
        self._drafts: dict[int, Draft] = {}
        self._next, self._numbering = 0, Lock()

    @property
    def drafts(self) -> list[Draft]:
        """All of them."""
        return list(self._drafts.values())

    def load(self) -> list[Draft]:
        """The drafts of a batch that was left earlier, for `resume`; a journal cut off gives those before."""
        found: dict[int, Draft] = {}
        with suppress(OSError, ValueError, KeyError, TypeError), self._journal.open(encoding="ascii") as lines:
            for line in lines:
                _replay(found, json.loads(line))
        used = {draft.origin.path for draft in found.values() if draft.origin}
        for space in self._folder.glob(f"{_UNPACKED}*"):  # left by a reading that came to no end
            if not any(path.is_relative_to(space) for path in used):
                shutil.rmtree(space, ignore_errors=True)
        return list(found.values())

    def resume(self, drafts: Iterable[Draft]) -> None:
        """Go on with what `load` found."""
        self._drafts = {draft.number: draft for draft in drafts} | self._drafts
        with self._numbering:
            self._next = max(self._next, *self._drafts, -1) + 1

    def read(
        self, files: Sequence[Path], progress: Progress | None = None, cancel: Cancel | None = None
    ) -> list[Draft]:
        """Read files; what they hold is of the batch once it is added."""
        space = self._space()
        try:
            return acts.read_batch(self._store, files, space, progress, cancel)
        except BaseException:
            shutil.rmtree(space, ignore_errors=True)
            raise
        finally:
            with suppress(OSError):
                space.rmdir()  # unless archives were unpacked

    def release(self, drafts: Iterable[Draft]) -> None:
        """Let go of what was unpacked for these, which don't become part of the batch."""
        paths = {draft.origin.path for draft in drafts if draft.origin}
        for space in {path.relative_to(self._folder).parts[0] for path in paths if path.is_relative_to(self._folder)}:
            shutil.rmtree(self._folder / space, ignore_errors=True)

    def stage(self, drafts: Sequence[Draft]) -> None:
        """Write drafts that were read into the journal; whoever is in the batch already is marked."""
        first = {draft.identity: draft.source for draft in reversed(self.drafts) if draft.identity}
        with self._numbering:
            start, self._next = self._next, self._next + len(drafts)
        for number, draft in enumerate(drafts, start):
            draft.number = number
            if draft.identity in first and not draft.first:
                draft.first = first[draft.identity]
                acts.doubt(draft)
        self._write(map(line_of, drafts))

    def add(self, drafts: Iterable[Draft]) -> None:
        """Put drafts that were staged at the end."""
        self._drafts |= {draft.number: draft for draft in drafts}

    def accept(self, drafts: Sequence[Draft], into: str = "") -> None:
        """Have them kept."""
        self._do("accept", drafts, lambda draft: acts.accept(draft, into), into)

    def accept_certain(self) -> list[Draft]:
        """Have all kept who are certain; who that was."""
        certain = [draft for draft in self._drafts.values() if draft.state is State.CERTAIN]
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
        acts.correct(draft, document)
        self._write([line_of(draft)])

    def take(self, draft: Draft, trace: Traced) -> None:
        """Take a value that wasn't sure."""
        acts.take(draft, trace)
        self._write([line_of(draft)])

    def let_go(self, drafts: Iterable[Draft]) -> None:
        """These were kept; when nobody is left to decide on, nothing is left of the batch."""
        gone = [draft.number for draft in drafts]
        for number in gone:
            self._drafts.pop(number, None)
        if any(draft.state not in {State.SKIPPED, State.REFUSED} for draft in self._drafts.values()):
            self._write([{"does": "let_go", "drafts": gone}])
        else:
            self.drop()

    def drop(self) -> None:
        """Forget all of it."""
        self._drafts.clear()
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def _journal(self) -> Path:
        return self._folder / _JOURNAL

    def _space(self) -> Path:
        with told_as_error(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            return Path(mkdtemp(prefix=_UNPACKED, dir=self._folder))

    def _do(self, name: str, drafts: Sequence[Draft], does: _Does, into: str = "") -> None:
        for draft in drafts:
            does(draft)
        self._write([{"does": name, "drafts": [draft.number for draft in drafts], "into": into}])

    def _write(self, lines: Iterable[dict[str, Any]]) -> None:
        # A full disk costs what is done from here on at the next start, and nothing now: the batch is in memory.
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with self._journal.open("a", encoding="ascii") as file:
                file.writelines(f"{json.dumps(line)}\n" for line in lines)


def _replay(found: dict[int, Draft], line: dict[str, Any]) -> None:
    does = line.get("does")
    if does is None:
        draft = draft_of(line)
        found[draft.number] = draft
        return
    for draft in [found[number] for number in line["drafts"] if number in found]:
        if does == "accept":
            acts.accept(draft, line["into"])
        elif does == "skip":
            acts.skip(draft)
        elif does == "reopen":
            acts.reopen(draft)
        else:
            del found[draft.number]


def _folder(store: Store) -> Path:
    """Beside a file, else with this user's own files: nobody else of a team goes on with it."""
    beside = store.attachments
    return beside.with_name("review") if beside else paths.own_folder() / "review"
