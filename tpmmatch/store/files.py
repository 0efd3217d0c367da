"""The documents attached to people: files in a folder for each person beside the store, so that any program opens them.

A record is one such file, under "FOLDER/NAME", and what tells it from others is what is in it. Taken away, it waits
hidden in the same folder until nothing could bring it back any more. A backup is one file: there they lie packed,
in a table that no other store has.
"""

import hashlib
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Column, Connection, Integer, LargeBinary, MetaData, Table, Text, delete, insert, inspect, select

from tpmmatch.errors import UserError
from tpmmatch.store.steps import Steps

KIND = "file"

_AWAY = ".away"  # the folder, within a person's, of what was taken away
_SHORT = 24  # hexadecimal digits; any id makes a folder's name so
_PIECE = 1 << 20  # bytes: a column holds a piece and not a whole file, which may be larger than a database takes
_PACKED = Table(
    "packed_files",
    MetaData(),
    Column("name", Text, primary_key=True),
    Column("piece", Integer, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)


class Files:
    """The attached files of one unit of work. `place` is the folder of all of them; a server has none."""

    def __init__(self, connection: Connection, steps: Steps, place: Path | None) -> None:
        self._connection, self._steps, self._place = connection, steps, place
        self._moved: list[tuple[Path, Path]] = []
        steps.keep(KIND, self)

    def added(self, files: Iterable[Path]) -> None:
        """These have just been laid there."""
        self._steps.note_new(KIND, [_record(file) for file in files])

    def take_away(self, file: Path) -> bool:
        """Take one away so that it can be put back; False if it isn't there."""
        if not file.is_file():
            return False
        self._steps.note(KIND, [_record(file)])
        self._hide(file)
        return True

    def keep(self) -> None:
        """What was moved stays so."""
        self._moved.clear()

    def go_back(self) -> None:
        """Undo what was moved and not kept."""
        while self._moved:
            was, now = self._moved.pop()
            with suppress(OSError):
                now.replace(was)

    def forget(self, id: str) -> None:
        """Take somebody's files out of all that could be undone, and out of a backup."""
        self._steps.forget_below(KIND, folder_name(id))
        if self._is_packed():
            mine = _PACKED.c.name.startswith(f"{folder_name(id)}/", autoescape=True)
            self._connection.execute(delete(_PACKED).where(mine))

    def contents(self, ids: Sequence[str]) -> dict[str, str]:
        """What tells the files that are there from any others, as text."""
        return {id: _digest(file).hex() for id in ids if (file := self._file(id)) and file.is_file()}

    def digests(self, ids: Sequence[str]) -> dict[str, bytes]:
        """The same as bytes."""
        return {id: bytes.fromhex(text) for id, text in self.contents(ids).items()}

    def put_back(self, contents: Mapping[str, str | None], now: datetime) -> None:  # noqa: ARG002 - as all repositories do
        """Lay files where they were, or take them away."""
        for id, text in contents.items():
            file = self._file(id)
            if file is None:
                raise UserError("history_changed_since")
            if text is not None:
                self._bring_out(file, text)
            elif file.is_file():
                self._hide(file)

    def pack(self, place: Path | None) -> None:
        """Lay all files of another store into this one, which is a backup."""
        if place is None or not place.is_dir():
            return
        _PACKED.create(self._connection, checkfirst=True)
        for file in sorted(place.glob("*/*")):
            if file.is_file() and not file.name.startswith("."):
                with file.open("rb") as stream:
                    for number, piece in enumerate(_pieces(stream)):
                        row = {"name": _record(file), "piece": number, "content": piece}
                        self._connection.execute(insert(_PACKED).values(row))

    def unpack(self, place: Path | None) -> None:
        """Lay the files of this backup beside another store; what is there already under a name stays."""
        if place is None or not self._is_packed():
            return
        for name in self._connection.scalars(select(_PACKED.c.name).distinct().order_by(_PACKED.c.name)).all():
            folder, _, plain = name.partition("/")
            target = place / Path(folder).name / Path(plain).name
            if plain and not target.exists():
                self._write(name, target)

    def let_go(self, people: Iterable[str], before: datetime) -> int:
        """Remove what nothing could bring back: of people who are gone, and taken away; untouched since `before`."""
        if self._place is None or not self._place.is_dir():
            return 0
        known, waiting, gone = {folder_name(id) for id in people}, self._steps.others(KIND), 0
        for folder in self._place.iterdir():
            if folder.name not in known and _is_older(folder, before):
                shutil.rmtree(folder, ignore_errors=True)
                gone += 1
                continue
            for file in folder.glob(f"{_AWAY}/*"):
                if file.name.partition(".")[0] not in waiting and _is_older(file, before):
                    with suppress(OSError):
                        file.unlink()
        return gone

    def _is_packed(self) -> bool:
        return inspect(self._connection).has_table(_PACKED.name)

    def _file(self, id: str) -> Path | None:
        return self._place and self._place / id

    def _hide(self, file: Path) -> None:
        away = _away(file, _digest(file).hex())
        away.parent.mkdir(exist_ok=True, mode=0o700)
        self._move(file, away)

    def _bring_out(self, file: Path, digest: str) -> None:
        try:
            self._move(_away(file, digest), file)
        except FileNotFoundError:
            raise UserError("history_changed_since") from None

    def _move(self, was: Path, now: Path) -> None:
        was.replace(now)
        self._moved.append((was, now))

    def _write(self, name: str, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = target.with_name(f".{target.name}.part")
        query = select(_PACKED.c.content).where(_PACKED.c.name == name).order_by(_PACKED.c.piece)
        with part.open("wb") as stream:
            for piece in self._connection.scalars(query.execution_options(yield_per=1)):
                stream.write(piece)
        part.replace(target)


def folder_name(id: str) -> str:
    """The folder of a person's files."""
    return hashlib.sha256(id.encode("utf-8", "surrogatepass")).hexdigest()[:_SHORT]


def _record(file: Path) -> str:
    return f"{file.parent.name}/{file.name}"


def _away(file: Path, digest: str) -> Path:
    """Where it waits: by what is in it, and by its name, as two may be alike."""
    name = hashlib.sha256(file.name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return file.parent / _AWAY / f"{digest}.{name}"


def _digest(file: Path) -> bytes:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    """At least one, or an empty file would be lost."""
    yield stream.read(_PIECE)
    while piece := stream.read(_PIECE):
        yield piece


def _is_older(path: Path, before: datetime) -> bool:
    try:
        return path.stat().st_mtime < before.timestamp()
    except OSError:
        return False
