"""What reading a file gives, record by record."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import TypeVar

from tpmmatch.model.document import Document
from tpmmatch.model.likeness import Manner
from tpmmatch.model.report import Note
from tpmmatch.model.review import Traced
from tpmmatch.model.words import Message, message

NAMED_AT_MOST = 4
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Original:
    """The file that somebody came in. Unpacked it has another name than it is called by in a report."""

    path: Path
    source: str

    @property
    def name(self) -> str:
        """What it was called before it was packed."""
        return PurePosixPath(self.source).name


@dataclass(frozen=True, slots=True)
class Found:
    """A person; `identity` is "id:…", "mail:…" or "hash:…" and tells who it is when imported again.

    `manner` is how the document goes over what other files said of the same person. `original` is the file to be kept
    with the person, if it tells of nobody else. `read` is the same before the owner corrected it or said whom it means.
    """

    document: Document
    identity: str
    source: str
    warnings: tuple[Message, ...] = ()
    traces: tuple[Traced, ...] = ()
    original: Original | None = None
    manner: Manner = Manner.FILLS
    read: "Found | None" = None


@dataclass(frozen=True, slots=True)
class FoundProject:
    """A project with the id that it names itself, or one made from its content."""

    document: Document
    id: str
    source: str
    warnings: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """One JSON value of a file, not yet known to be a person or a project.

    `escapes` says whether its text may have control or half characters: only then does it hold what isn't fit to be
    kept.
    """

    source: str
    value: object
    escapes: bool = True
    warnings: tuple[Message, ...] = ()


class Refused(Exception):  # noqa: N818 - a way out inside this room, never seen outside
    """This file or record can't be taken in; `reason` says why."""

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence)
        self.reason = message(sentence, **values)


def alone(items: Iterable[Found | Note], original: Original) -> Iterator[Found | Note]:
    """What a file holds, kept with whoever is all of it: a list would outlive those on it who are erased."""
    rest = iter(items)
    first = list(islice(rest, 2))
    if len(first) == 1 and isinstance(one := first[0], Found):
        yield replace(one, original=original)
    else:
        yield from first
        yield from rest


def named(places: list[str]) -> str:
    """The first few of many places, and how many more there are: "a, b, c, d, … (+3)"."""
    return ", ".join(first_few(places))


def first_few(things: Sequence[T]) -> list[T | str]:
    """The same of things that are said later, each in the language of whoever reads it."""
    rest = len(things) - NAMED_AT_MOST
    return [*things[:NAMED_AT_MOST], *([f"… (+{rest})"] if rest > 0 else [])]


def short(text: str, length: int = 60) -> str:
    """A text that fits into a sentence."""
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[: length - 1] + "…"
