"""A ranking cut down to what a table needs: made in a job, so that the window never walks through everybody."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from tpmmatch.model.listing import PersonRow
from tpmmatch.model.match import Gate, GateState, Ranked, Ranking
from tpmmatch.model.words import Words


class RankedRow(NamedTuple):
    """One person as the table shows them, not yet in words."""

    id: str
    name: str
    gate: Gate
    place: str
    fit: float | None
    confidence: float
    first_in: float | None
    missed: tuple[Words, ...]
    person: PersonRow | None


class RankedRows(NamedTuple):
    """Everybody, best first, with what is asked of them all together."""

    rows: tuple[RankedRow, ...] = ()
    places: Mapping[str, int] = {}  # id → index in `rows`
    counts: Mapping[Gate, int] = {}
    knows_firsts: bool = False


def ranked_rows(ranking: Ranking, people: Mapping[str, PersonRow]) -> RankedRows:
    """Cut a ranking down; those who miss a must-have stand last in it already."""
    tied = Counter(person.tie_band for person in ranking.people)
    rows = tuple(_row(person, tied, people) for person in ranking.people)
    return RankedRows(
        rows,
        {row.id: place for place, row in enumerate(rows)},
        Counter(row.gate for row in rows),
        any(row.first_in is not None for row in rows[:1]),
    )


def _row(person: Ranked, tied: Mapping[int, int], people: Mapping[str, PersonRow]) -> RankedRow:
    match = person.match
    missed = match.gates if match.gate is Gate.MISSES else ()
    return RankedRow(
        match.person,
        match.name,
        match.gate,
        f"={person.tie_band}" if tied[person.tie_band] > 1 else str(person.rank),
        match.fit,
        match.confidence,
        person.first_in,
        tuple(gate.label for gate in missed if gate.state is GateState.FAIL),
        people.get(match.person),
    )
