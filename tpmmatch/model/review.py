"""A batch of files that is looked over before anything is kept: whom they name, what isn't certain, the source."""

import json
from dataclasses import dataclass
from enum import StrEnum, auto
from pathlib import Path
from typing import Any

from tpmmatch.model.document import Document
from tpmmatch.model.likeness import Manner
from tpmmatch.model.words import Message, Words


@dataclass(frozen=True, slots=True)
class Traced:
    """Where a value was read: the page (from 0) and the box of its line, in points from the upper left corner.

    `pointer` is a JSON Pointer into the document. What isn't `sure` isn't in the document: it is for the owner to see
    and to decide. A file without pages has a line's number as the box's top.
    """

    pointer: str
    page: int
    box: tuple[float, float, float, float]
    text: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody who is here already and perhaps the same person, and why."""

    id: str
    name: str
    reasons: tuple[Message, ...]


class Decision(StrEnum):
    """What the owner wants of a draft."""

    OPEN = auto()
    ADD = auto()
    UPDATE = auto()  # over somebody who is here already
    SKIP = auto()


class State(StrEnum):
    """How a draft stands: what was found until the owner decides, then that."""

    CERTAIN = auto()
    LOOK = auto()
    ACCEPTED = auto()
    SKIPPED = auto()
    REFUSED = auto()


class Form(StrEnum):
    """How a file is shown beside what was read in it."""

    PAGES = auto()
    LINES = auto()
    ROW = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that a draft came from; `source` is what it is called, `kind` what it turned out to be.

    `tables` are all files of somebody who came in several, with what each is called; `path` is the first of them.
    """

    path: Path
    source: str
    kind: str
    form: Form
    tables: tuple[tuple[Path, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Stay:
    """What is known of somebody and stays, though the file says otherwise; `known` is empty for what is no text."""

    pointer: str
    known: str


@dataclass(slots=True, eq=False)
class Draft:
    """A person as read and not kept yet, or a source that was refused (`reason`).

    `content` is the document as JSON: thousands of them weigh little that way. `known` is who is brought up to date
    because the file itself says so, `into` whom the owner chose instead; `first` is the source of the batch that tells
    of the same person, `beside` one that may, and `stays` what keeping it would leave as it is known. `onto` is the
    name of whoever is known as who this was corrected to be. `manner` is how it goes over what other files said.
    `typed` are the pointers of values that the owner put in the place of what was read; `read` is the content before
    the first of it, `read_as` the identity then.
    """

    number: int
    source: str
    name: str
    content: str
    identity: str
    origin: Origin | None = None
    keeps_original: bool = False
    warnings: tuple[Message, ...] = ()
    traces: tuple[Traced, ...] = ()
    doubts: tuple[Message, ...] = ()
    alike: tuple[Alike, ...] = ()
    known: str = ""
    first: str = ""
    beside: str = ""
    stays: tuple[Stay, ...] = ()
    reason: Words | None = None
    decision: Decision = Decision.OPEN
    into: str = ""
    onto: str = ""
    corrected: bool = False
    typed: frozenset[str] = frozenset()
    read: str = ""
    read_as: str = ""
    manner: Manner = Manner.FILLS

    @property
    def document(self) -> Document:
        """The document, made anew each time."""
        found: Any = json.loads(self.content)
        return found if isinstance(found, dict) else {}

    @property
    def state(self) -> State:
        """How it stands."""
        if self.reason is not None:
            return State.REFUSED
        if self.decision is Decision.SKIP:
            return State.SKIPPED
        if self.decision is not Decision.OPEN:
            return State.ACCEPTED
        return State.LOOK if self.doubts else State.CERTAIN

    @property
    def unsure(self) -> tuple[Traced, ...]:
        """What may be right and isn't in the document."""
        return tuple(trace for trace in self.traces if not trace.sure)


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page drawn, four bytes to a pixel; `width` and `height` are in points, `of` how many pages there are."""

    width: float
    height: float
    pixels: tuple[int, int, int]  # across, down, and bytes from one line to the next
    data: bytes
    of: int


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file's lines as they were read."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row of a list: the columns by name, each with its cell."""

    cells: tuple[tuple[str, str], ...]
