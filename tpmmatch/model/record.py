"""What a decision rests on, as it is printed: as it was when it was made, or as it is today where none is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tpmmatch.model.call import Call, Scorecard
from tpmmatch.model.course import Adjustment, NeedChange
from tpmmatch.model.decision import Decision, Outcome, StageChange
from tpmmatch.model.match import CriterionKind, Gate
from tpmmatch.model.words import Words


@dataclass(frozen=True, slots=True)
class RecordedCriterion:
    """Something that people were held against."""

    id: str
    label: Words
    kind: CriterionKind | None
    weight: float


@dataclass(frozen=True, slots=True)
class RecordedPerson:
    """A line of the order; the name of somebody erased since is empty, as are the numbers."""

    id: str
    name: str
    rank: int | None
    gate: Gate | None
    fit: float | None
    confidence: float | None
    first_in: float | None
    values: Mapping[str, float | None]
    own: Adjustment | None


@dataclass(frozen=True, slots=True)
class RecordedCall:
    """A call, with whom, and what it came to."""

    name: str
    call: Call
    card: Scorecard


@dataclass(frozen=True, slots=True)
class RecordedFormer:
    """A decision that a later one took the place of, by the criteria of its own record; an erased one has no name."""

    name: str
    decision: Decision
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """All of it; without a `decision` it is a draft. `is_whole` says whether nothing of the record is gone since.

    `chosen` is the name of whoever was chosen, `former` whom earlier decisions chose, the oldest first; `flags` are the
    names of red flags by their ids. `locked` is the day from which on changes of the criteria are dated.
    """

    project: str
    description: str
    need: tuple[Words, ...]
    decision: Decision | None
    chosen: str
    criteria: tuple[RecordedCriterion, ...]
    locked: date | None
    changes: tuple[NeedChange, ...]
    people: tuple[RecordedPerson, ...]
    ranked: int
    calls: tuple[RecordedCall, ...]
    mixed: bool
    flags: Mapping[str, str]
    stages: tuple[tuple[str, StageChange], ...]
    outcomes: tuple[Outcome, ...]
    rules: str
    as_of: date
    digest: str
    is_whole: bool
    today: date
    former: tuple[RecordedFormer, ...] = ()
