"""What can be printed, and what a candidate brief says, before anybody decides how it looks."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tpmmatch.model.match import Gate, GateState, Rung
from tpmmatch.model.project import Project
from tpmmatch.model.words import Words


class Paper(StrEnum):
    """Paper sizes offered."""

    A4 = "a4"
    LETTER = "letter"


class DocumentKind(StrEnum):
    """The documents that can be printed."""

    CANDIDATE = "candidate"
    GUIDE = "guide"
    CHEAT = "cheat"
    REFERENCES = "references"
    DECISION = "decision"
    FAIRNESS = "fairness"


class Section(StrEnum):
    """The parts of a candidate brief below its head, in the order of the page; each can be left out."""

    WHY = "why"
    TERMS = "terms"
    UNKNOWN = "unknown"
    MIND = "mind"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be printed, and how. With nobody named it is about the first `top` of the ranking.

    `blind` hides who somebody is, `hide_employers` also for whom they worked. A `form` can be filled in on the screen.
    """

    kind: DocumentKind
    project: Project
    today: date
    people: tuple[str, ...] = ()
    top: int = 3
    paper: Paper = Paper.A4
    language: str = "en"
    sections: tuple[Section, ...] = tuple(Section)
    blind: bool = False
    hide_employers: bool = False
    form: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished PDF."""

    pdf: bytes
    pages: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why this person: the owner's wish, how well it is borne out, and the person's own sentence."""

    wish: Words
    rung: Rung
    quote: str
    where: Words


@dataclass(frozen=True, slots=True)
class Term:
    """One term of the project's beside the person's; one that is open but `known` is to be discussed."""

    label: Words
    asked: Words
    offered: Words
    state: GateState
    known: bool = True


@dataclass(frozen=True, slots=True)
class Ahead:
    """Why this person stands before the next one, whose name may be empty, and what would swap the two."""

    next: str
    wins: float | None
    reasons: tuple[Words, ...]
    change: Words


@dataclass(frozen=True, slots=True)
class Brief:
    """One candidate for one project on one page; texts are a person's own and printed as typed.

    `rank` is the place to print: of a tied person the band's, shared by all in it. `reasons`, `unknown`,
    `mind` and `questions` stand in the order of their weight, so that a page may stop after any of them.
    """

    project: str
    name: str
    headline: str
    place: str
    contact: tuple[str, ...]
    rank: int
    tied: bool
    people: int
    gate: Gate
    fit: float | None
    confidence: float
    first_in: float | None
    reasons: tuple[Reason, ...]
    terms: tuple[Term, ...]
    unknown: tuple[Words, ...]
    mind: tuple[Words, ...]
    questions: tuple[Words, ...]
    ahead: Ahead | None
    rules: str
    today: date
