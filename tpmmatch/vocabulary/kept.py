"""What reading the packaged phrases makes, kept from one start of the program to the next.

Reading them takes a second and makes the same each time. The files lie in the user's cache and tell nothing of anybody;
where one is gone, damaged or of another version, its phrases are read again.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

from tpmmatch import __version__, paths, resources
from tpmmatch.vocabulary.patterns import Pattern, Step

_FOLDERS = ("vocabulary", "words")  # all that reading phrases looks at


def kept_patterns(language: str, read: Callable[[], list[Pattern]]) -> list[Pattern]:
    """The patterns of a language as they were kept; else as they are read now, and kept for the next start."""
    file = paths.prepared_folder() / f"phrases-{language}.json"
    mark = content = ""
    with suppress(OSError, ValueError):
        mark, _, content = file.read_text(encoding="utf-8").partition("\n")
    if mark == _mark(content):
        return _from_text(content)
    patterns = read()
    content = _as_text(patterns)
    with suppress(OSError):  # a folder that can't be written in costs time, and nothing else
        _write(file, f"{_mark(content)}\n{content}")
    return patterns


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


def _as_text(patterns: Iterable[Pattern]) -> str:
    rows = [
        [pattern.concept, pattern.apart, [[sorted(step.keys), step.gap] for step in pattern.steps]]
        for pattern in patterns
    ]
    return json.dumps(rows, separators=(",", ":"), ensure_ascii=False)


def _from_text(content: str) -> list[Pattern]:
    return [
        Pattern(concept, tuple([Step(frozenset(keys), gap) for keys, gap in steps]), apart)
        for concept, apart, steps in json.loads(content)
    ]
