"""What can be printed, and what a candidate brief says, before anybody decides how it looks."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tpmmatch.model.call import Scorecard
from tpmmatch.model.comparison import Proof, Stand
from tpmmatch.model.match import CriterionKind, Gate, GateState, Rung
from tpmmatch.model.project import Project
from tpmmatch.model.words import Words


class Paper(StrEnum):
    """Paper sizes offered."""

    A4 = "a4"
    LETTER = "letter"


class DocumentKind(StrEnum):
    """The documents that can be printed."""

    CANDIDATE = "candidate"
    COMPARISON = "comparison"
    GUIDE = "guide"
    CHEAT = "cheat"
    REFERENCES = "references"
    NEED = "need"
    DECISION = "decision"
    FAIRNESS = "fairness"
    PACK = "pack"


class Section(StrEnum):
    """The parts of a candidate brief below its head, in order; each can be left out. The last is a page of its own."""

    WHY = "why"
    TERMS = "terms"
    UNKNOWN = "unknown"
    MIND = "mind"
    QUESTIONS = "questions"
    EVIDENCE = "evidence"


PACKED = (
    DocumentKind.NEED,
    DocumentKind.COMPARISON,
    DocumentKind.CANDIDATE,
    DocumentKind.CHEAT,
    DocumentKind.GUIDE,
    DocumentKind.REFERENCES,
    DocumentKind.DECISION,
    DocumentKind.FAIRNESS,
)  # as a pack has them: what it is about, who is in the choice, then paper to work with
FIRST_PAGE = tuple(section for section in Section if section is not Section.EVIDENCE)


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be printed, and how.

    With nobody named it is about the first `top` of the ranking; without that number about as many as the document is
    usually for, or the shortlist where it is about that.

    `blind` hides who somebody is, `hide_employers` also for whom they worked. `described` puts the owner's own
    description on the sheet that candidates get. A `form` can be filled in on the screen; `call` is the id of the call
    to print, where it isn't the one that comes next. A pack holds these `documents`, what a meeting needs if there are
    none; one guide serves everybody in it, unless there is to be `each_guide`.
    """

    kind: DocumentKind
    project: Project
    today: date
    people: tuple[str, ...] = ()
    top: int | None = None
    paper: Paper = Paper.A4
    language: str = "en"
    sections: tuple[Section, ...] = FIRST_PAGE
    blind: bool = False
    hide_employers: bool = False
    described: bool = False
    documents: tuple[DocumentKind, ...] = ()
    form: bool = False
    call: str = ""
    each_guide: bool = False


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
    """One term of the project's beside the person's: open but `known` is to be discussed, `near` nearly fits."""

    label: Words
    asked: Words
    offered: Words
    state: GateState
    known: bool = True
    near: bool = False


@dataclass(frozen=True, slots=True)
class Ahead:
    """Why this person stands before the next one, whose name may be empty, and what would swap the two."""

    next: str
    wins: float | None
    reasons: tuple[Words, ...]
    change: Words


@dataclass(frozen=True, slots=True)
class Proved:
    """A wish, and all that bears it out in the person's own words or others'."""

    wish: Words
    kind: CriterionKind
    stand: Stand
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class RedFact:
    """A red flag as a fact: what shows it and where, and what the candidate says to it, if it was put to them."""

    flag: Words
    evidence: str
    where: Words
    reply: str = ""
    put: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """What stands behind a brief: wishes with proofs, those without, red flags, and what calls came to.

    `cards` are of the owner's own calls, a mode each; `referees` of what referees said.
    """

    proved: tuple[Proved, ...]
    bare: tuple[Words, ...]
    flags: tuple[RedFact, ...]
    cards: tuple[Scorecard, ...] = ()
    referees: tuple[Scorecard, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether there is more to read than what nothing was found of."""
        return bool(self.proved or self.flags or self.cards or self.referees)


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
    evidence: Evidence | None = None
