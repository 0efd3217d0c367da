"""The journal of a batch: a line for each draft as it was read, and one for each thing done since.

Replayed, the lines are the batch as it was left, also after a crash. Lines are added at once; the whole is written anew
when somebody goes, which may take a while, and whoever decides meanwhile doesn't wait for it.
"""

import json
import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Any

from tpmmatch.actions import reviewing as acts
from tpmmatch.actions.draft_lines import draft_of, line_of
from tpmmatch.model.review import Draft

_GONE = "let_go"


class Journal:
    """The file. A full disk costs what is done from there on at the next start, and nothing now."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writing, self._anew = Lock(), Lock()
        self._meanwhile: list[bytes] = []  # lines that were added while the file was written anew

    def drafts(self) -> list[Draft]:
        """The drafts in it; lines that were cut off are passed over."""
        found: dict[int, Draft] = {}
        for line in self._lines():
            with suppress(ValueError, KeyError, TypeError, AttributeError):
                _replay(found, json.loads(line))
        return list(found.values())

    def holds_gone(self) -> bool:
        """Whether there are lines in it of drafts that went."""
        mark = f'"does": "{_GONE}"'.encode()
        return any(mark in line for line in self._lines())

    def add(self, lines: Iterable[dict[str, Any]]) -> None:
        """Write lines at its end."""
        written = [f"{json.dumps(line)}\n".encode("ascii") for line in lines]
        with suppress(OSError), self._writing:
            self._meanwhile += written
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with self._path.open("a+b") as file:
                if size := file.seek(0, os.SEEK_END):
                    file.seek(size - 1)
                    if file.read(1) != b"\n":
                        file.write(b"\n")  # the last line was cut off
                file.writelines(written)

    def add_gone(self, gone: Sequence[Draft]) -> None:
        """Note at once that drafts went; what was said of them stays in the file until it is written anew."""
        self.add([gone_line(gone)])

    def write_anew(self, left: Callable[[], Sequence[Draft]]) -> None:
        """Have nothing in it but who is left."""
        part = self._path.with_suffix(".part")
        with self._anew:
            with self._writing:
                self._meanwhile = []
                drafts = left()
            try:
                with part.open("wb") as file:
                    file.writelines(f"{json.dumps(line_of(draft))}\n".encode("ascii") for draft in drafts)
                    with self._writing:
                        file.writelines(self._meanwhile)
                        file.flush()
                        part.replace(self._path)
                        if not left():
                            self._path.unlink()
            except OSError:
                with suppress(OSError):
                    part.unlink()

    def _lines(self) -> Iterable[bytes]:
        with suppress(OSError), self._path.open("rb") as lines:
            yield from lines


def gone_line(drafts: Sequence[Draft]) -> dict[str, Any]:
    """What the journal says of drafts that went."""
    return {"does": _GONE, "drafts": [draft.number for draft in drafts]}


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
