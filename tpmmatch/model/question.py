"""The question bank: what may be asked in a call or of a referee, and how an answer is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tpmmatch.model.call import Mode


class Quality(StrEnum):
    """What an owner looks for in a project manager."""

    TECHNICAL_UNDERSTANDING = "technical_understanding"
    COMMUNICATION = "communication"
    PROBLEM_SOLVING = "problem_solving"
    METHODOLOGY = "methodology"
    ORGANISATION = "organisation"
    FLEXIBILITY = "flexibility"
    SELF_MOTIVATION = "self_motivation"


@dataclass(frozen=True, slots=True)
class Question:
    """One question without its words; `concepts` are those of the vocabulary that the answer is evidence for.

    The fields from `area` on say where it belongs, and are empty elsewhere: an expertise area, a starter pack, a red
    flag, the term that it settles, or the kind of concept whose claim it asks about.
    """

    id: str
    topic: str
    quality: Quality
    minutes: int
    modes: tuple[Mode, ...]
    concepts: tuple[str, ...] = ()
    area: str = ""
    pack: str = ""
    flag: str = ""
    term: str = ""
    claim: str = ""


@dataclass(frozen=True, slots=True)
class RedFlag:
    """Something to be careful about; `signs` are the flags of the vocabulary that show it in texts."""

    id: str
    signs: tuple[str, ...]
    name: str
    look: str


@dataclass(frozen=True, slots=True)
class Lawful:
    """Why a question is refused, and what may be asked in its place."""

    ground: str
    name: str
    why: str
    instead: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """A short piece of real work; where an order of items is asked for, `best` is the key.

    `before` are the pairs that every good order keeps: one that keeps them all is right, too. `listed` says whether the
    items are handed out; where they aren't, they would give the key away.
    """

    id: str
    quality: Quality
    minutes: int
    concepts: tuple[str, ...]
    best: tuple[str, ...] = ()
    before: tuple[tuple[str, str], ...] = ()
    listed: bool = False


@dataclass(frozen=True, slots=True)
class SampleWords:
    """The words of a work sample: what is handed out (`task`, `given`, `items` by id), and what only the owner sees."""

    title: str
    why: str
    task: str
    given: tuple[str, ...]
    key: tuple[str, ...]
    accept: tuple[str, ...]
    mistakes: tuple[str, ...]
    anchors: tuple[str, ...]
    items: Mapping[str, str] = field(default_factory=dict)
    compare: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cues:
    """What helps to hold a call well, each list in the order of use; {me}, {firm}, {minutes}, {date} are filled in."""

    listening: tuple[str, ...]
    opening: tuple[str, ...]
    closing: tuple[str, ...]
    line: tuple[str, ...]
    notes: tuple[str, ...]
    interruption: tuple[str, ...]
