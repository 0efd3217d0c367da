"""What reading the packaged vocabulary makes, kept from one start of the program to the next.

Reading it takes more than a second and makes the same each time. The files lie in the user's cache and tell nothing of
anybody; where one is gone, damaged or of another version, what it held is read again.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from tpmmatch import __version__, paths, resources
from tpmmatch.vocabulary.patterns import Pattern, Step

_FOLDERS = ("vocabulary", "words")  # all that reading phrases looks at


def kept_patterns(language: str, read: Callable[[], list[Pattern]]) -> list[Pattern]:
    """The patterns of a language, as `kept`."""
    return [_as_pattern(row) for row in kept(f"phrases-{language}", lambda: map(_as_row, read()))]


def kept(name: str, read: Callable[[], Iterable[Any]]) -> Iterator[Any]:
    """The rows kept under a name; else those that `read` gives now, each any JSON, which are kept for the next start.

    Each is a line, and read by itself: to read all at once would let no other thread go on meanwhile.
    """
    file = paths.prepared_folder() / f"{name}.jsonl"
    mark = content = ""
    with suppress(OSError, ValueError):
        mark, _, content = file.read_text(encoding="utf-8").partition("\n")
    if mark != _mark(content):
        content = "\n".join(json.dumps(row, separators=(",", ":"), ensure_ascii=False) for row in read())
        with suppress(OSError):  # a folder that can't be written in costs time, and nothing else
            _write(file, f"{_mark(content)}\n{content}")
    return map(json.loads, content.split("\n") if content else ())


def _write(file: Path, content: str) -> None:
    """As a whole or not at all, whoever else writes it at the same time."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        part.write_text(content, encoding="utf-8")
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def _mark(content: str) -> str:
    """What must stand above this content: it changes with the content and with all that it is made of."""
    return hashlib.sha256(f"{_version()}\n{content}".encode("utf-8", "surrogatepass")).hexdigest()


@cache
def _version() -> str:
    """The phrases, and the code that reads them: the program's version, and in a checkout the code itself."""
    digest = hashlib.sha256(__version__.encode())
    files = [resources.path(name) for folder in _FOLDERS for name in resources.names(folder, ".toml")]
    for file in (*files, *sorted(Path(__file__).parent.glob("*.py"))):
        content = file.read_bytes()
        digest.update(f"{file.name}\n{len(content)}\n".encode() + content)
    return digest.hexdigest()


def _as_row(pattern: Pattern) -> list[Any]:
    return [pattern.concept, pattern.apart, [[sorted(step.keys), step.gap] for step in pattern.steps]]


def _as_pattern(row: list[Any]) -> Pattern:
    concept, apart, steps = row
    return Pattern(concept, tuple([Step(frozenset(keys), gap) for keys, gap in steps]), apart)
