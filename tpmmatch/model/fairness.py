"""What the fairness test finds: what was swapped, who moved by it, and which fields of a profile count at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tpmmatch.model.words import Words


class SwapKind(StrEnum):
    """What is swapped in everybody's profile."""

    NAMES = "names"
    WOMEN = "women"
    MEN = "men"
    NEITHER = "neither"
    ORIGIN = "origin"
    GAPS = "gaps"
    STUDIES = "studies"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class Score:
    """One person in an order: place, numbers, and what they are made of (a number for each label of the scores)."""

    person: str
    rank: int
    fit: float | None
    confidence: float
    parts: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """Everybody, best first."""

    labels: tuple[Words, ...]
    people: tuple[Score, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody whose place or numbers a swap changed; `causes` what changed in them, empty if only others moved."""

    person: str
    name: str
    rank: int
    new_rank: int
    fit: float | None
    new_fit: float | None
    own: bool
    causes: tuple[Words, ...]

    @property
    def moves(self) -> bool:
        """Whether the place is another one."""
        return self.rank != self.new_rank


@dataclass(frozen=True, slots=True)
class Swap:
    """One kind of swap: in how many profiles there was something to swap, and who moved, in the order of the places."""

    kind: SwapKind
    changed: int
    moves: tuple[Move, ...]

    @property
    def ranks_changed(self) -> int:
        """How many stand at another place."""
        return sum(move.moves for move in self.moves)


@dataclass(frozen=True, slots=True)
class Fairness:
    """The whole test for one project; `counting` and `idle` are fields of a document by the section they stand in."""

    project: str
    title: str
    people: int
    swaps: tuple[Swap, ...]
    counting: Mapping[str, tuple[str, ...]]
    idle: Mapping[str, tuple[str, ...]]
    rules: str
    today: date

    @property
    def holds(self) -> bool:
        """Whether no swap moved anybody or changed a number."""
        return not any(swap.moves for swap in self.swaps)
