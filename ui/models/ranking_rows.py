"""The order of everybody as a table needs it: each row is made when it is looked at, however many there are."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple, overload

from tpmmatch.actions.ranking import Lines
from tpmmatch.model.cards import Cards
from tpmmatch.model.match import Gate, Standing
from tpmmatch.model.terms import Money
from tpmmatch.model.words import Words


class RankedRow(NamedTuple):
    """One person as the table shows them, not yet in words."""

    id: str
    name: str
    label: str
    gate: Gate
    place: str
    fit: float | None
    confidence: float
    first_in: float | None
    missed: tuple[Words, ...]
    rate: Money | None
    available_from: date | None


class RankedRows(Sequence[RankedRow]):
    """Everybody, best first; those who miss a must-have stand last. Nobody, unless lines are given."""

    def __init__(self, lines: Lines | None = None, cards: Cards | None = None) -> None:
        self._lines: Sequence[Standing] = lines if lines is not None else ()
        self._cards = cards or Cards()
        self.places: Mapping[str, int] = lines.places if lines is not None else {}  # id → index
        self.counts: Mapping[Gate, int] = lines.counts if lines is not None else {}
        self.knows_firsts = any(line.first_in is not None for line in self._lines[:1])

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, place: int) -> RankedRow: ...

    @overload
    def __getitem__(self, place: slice) -> list[RankedRow]: ...

    def __getitem__(self, place: int | slice) -> RankedRow | list[RankedRow]:
        """The row at a place, from 0 on, or those of several."""
        if isinstance(place, slice):
            return [self._row(line) for line in self._lines[place]]
        return self._row(self._lines[place])

    def _row(self, line: Standing) -> RankedRow:
        card = self._cards.of(line.person)
        return RankedRow(
            line.person,
            card.name if card else "",
            card.label if card else "",
            line.gate,
            f"={line.tie_band}" if line.tied else str(line.rank),
            line.fit,
            line.confidence,
            line.first_in,
            line.missed,
            card.rate if card else None,
            card.available_from if card else None,
        )
