"""What matching finds: contributions with quotes, gates, three numbers, one order."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from tpmmatch.model.project import ProjectKind
from tpmmatch.model.words import Words


class Rung(StrEnum):
    """How well a point is borne out, from a mere word to our own eyes."""

    SAID = "said"
    SHOWN = "shown"
    VOUCHED = "vouched"
    SEEN = "seen"


class CriterionKind(StrEnum):
    """Where a criterion stands for the owner."""

    MUST = "must"
    NICE = "nice"
    INFERRED = "inferred"
    METHOD = "method"
    TERMS = "terms"
    PLUS = "plus"


class GateState(StrEnum):
    """One gate for one person."""

    PASS = "pass"  # noqa: S105 - a state, not a secret
    UNKNOWN = "unknown"
    FAIL = "fail"


class Gate(StrEnum):
    """All gates of one person together."""

    READY = "ready"
    ASK_FIRST = "ask_first"
    MISSES = "misses"


@dataclass(frozen=True, slots=True)
class Quote:
    """A verbatim piece of the text at `source`: a JSON Pointer into the person's document, or "call:ID"."""

    text: str
    source: str
    rung: Rung = Rung.SAID


@dataclass(frozen=True, slots=True)
class Criterion:
    """Something that people are held against.

    `concepts` are the vocabulary's ids that count, `any_of` them or all; `words` the word stems still looked for, each
    with its weight: the rarer among such profiles, the more it tells. With `concepts` empty nobody understood the
    phrase, and it is looked for as words alone. `area` marks the kind of project itself: it counts by its share of the
    work that somebody tells of. `ask` is its own question, if any. `only_heard`: it is told in calls alone, and is of
    no account for whoever wasn't asked.
    """

    id: str
    label: Words
    kind: CriterionKind
    weight: float
    concepts: tuple[str, ...] = ()
    words: tuple[tuple[str, float], ...] = ()
    strict: bool = False
    any_of: bool = False
    why: Words = ""
    ask: Words = ""
    area: ProjectKind | None = None
    only_heard: bool = False

    @property
    def understood(self) -> bool:
        """Whether the vocabulary knows what is meant."""
        return bool(self.concepts)


@dataclass(frozen=True, slots=True)
class Heard:
    """What calls or referees told of one criterion for one person, 0-1, with the notes that bear it out."""

    value: float
    rung: Rung
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one criterion gives to one person's fit; `value` None is unknown, not zero.

    `rung` is that of the strongest evidence; None with a value where only something near it was found. `silent`: the
    profile tells of much work and nothing of this, a weak sign that it is missing.
    """

    criterion: Criterion
    value: float | None
    rung: Rung | None
    evidence: tuple[Quote, ...]
    silent: bool = False


@dataclass(frozen=True, slots=True)
class GateResult:
    """One term or strict must-have, held against one person.

    `harm` is the factor on fit that it costs: 1.0 costs nothing. `offered` says the person's side in short. An unknown
    gate that is `known` was answered and is still open to talk about; `ask` is the question for the call. One that
    passes and is `near` isn't quite what was asked, and costs nothing.
    """

    id: str
    label: Words
    state: GateState
    why: Words
    harm: float = 1.0
    offered: Words = ""
    known: bool = True
    ask: Words = ""
    near: bool = False


@dataclass(frozen=True, slots=True)
class Flag:
    """A fact that a careful owner asks about, with its quote; never a rejection by itself."""

    id: str
    label: Words
    quote: Quote


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask in the call, about a criterion or gate (its id); `chance` (0-1) that the answer moves the order."""

    text: Words
    about: str
    chance: float


@dataclass(frozen=True, slots=True)
class Match:
    """One person held against one project. Fit and words come from the same contributions."""

    person: str
    name: str
    gate: Gate
    fit: float | None
    confidence: float
    contributions: tuple[Contribution, ...]
    gates: tuple[GateResult, ...]
    flags: tuple[Flag, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Lead:
    """Why somebody stands before the next in the order: `next` is their id, `name` what they are called.

    `wins` is the share of draws in which they do; `reasons` what makes the difference, the most first, and last what
    speaks most against it; `change` the smallest change that would swap the two, empty where there is none.
    """

    next: str
    name: str
    wins: float | None
    reasons: tuple[Words, ...]
    change: Words


@dataclass(frozen=True, slots=True)
class Ranked:
    """A match with its place: `rank` 1…n, `tie_band` shared by those who can't be told apart: `tied`, if there are any.

    `first_in` is the share of draws (SMAA) in which they come first, known for the first thousand; `lead` is over the
    next in the order, None for the last.
    """

    rank: int
    tie_band: int
    first_in: float | None
    match: Match
    lead: Lead | None = None
    tied: bool = False


class Standing(NamedTuple):
    """One line of the order of everybody: the numbers of a `Ranked`, and what somebody misses, without reasons.

    A plain tuple, because there is one for each person in the store.
    """

    person: str
    rank: int
    tie_band: int
    tied: bool
    gate: Gate
    fit: float | None
    confidence: float
    first_in: float | None
    missed: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Those asked for, best first: the order of `people` is the order on every screen and in print.

    `count` is how many people the order holds in all.
    """

    project: str
    title: str
    rules: str
    today: date
    criteria: tuple[Criterion, ...]
    people: tuple[Ranked, ...]
    count: int
