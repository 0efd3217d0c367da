"""What a comparison says: a few people side by side, a row for each thing that they are held against."""

from dataclasses import dataclass
from enum import StrEnum

from tpmmatch.model.match import CriterionKind, Gate, Rung
from tpmmatch.model.words import Words


class Stand(StrEnum):
    """How somebody stands to one criterion or term."""

    MEETS = "meets"
    PARTLY = "partly"
    LACKS = "lacks"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Proof:
    """Somebody's own words, and where they stand."""

    quote: str
    rung: Rung
    where: Words


@dataclass(frozen=True, slots=True)
class ComparedCell:
    """One person in one row. `rung` is that of the best proof; `offered` their side of a term, `why` its upshot.

    A term that is met and `near` isn't quite what was asked.
    """

    stand: Stand
    rung: Rung | None = None
    proofs: tuple[Proof, ...] = ()
    offered: Words = ""
    why: Words = ""
    near: bool = False


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A criterion, or a term where `kind` is TERMS; `asked` is the project's side of a term."""

    label: Words
    kind: CriterionKind
    weight: float
    cells: tuple[ComparedCell, ...]
    asked: Words = ""
    differs: bool = False


@dataclass(frozen=True, slots=True)
class ComparedPerson:
    """The head of a column."""

    id: str
    name: str
    headline: str
    rank: int
    tied: bool
    gate: Gate
    fit: float | None
    confidence: float
    first_in: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The people in the order given; the rows with what parts them first, the heaviest before others."""

    people: tuple[ComparedPerson, ...]
    rows: tuple[ComparedRow, ...]
    count: int  # people in the whole order
