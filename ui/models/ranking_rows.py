"""The order of everybody as a table needs it: made in a job, so that the window never walks through everybody."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tpmmatch.model.listing import PersonRow
from tpmmatch.model.match import Gate, Standing
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


def ranked_rows(lines: Sequence[Standing], people: Mapping[str, PersonRow]) -> RankedRows:
    """Put the lines of an order beside the people; those who miss a must-have stand last in it already."""
    rows = tuple(_row(line, people.get(line.person)) for line in lines)
    return RankedRows(
        rows,
        {row.id: place for place, row in enumerate(rows)},
        Counter(row.gate for row in rows),
        any(row.first_in is not None for row in rows[:1]),
    )


def _row(line: Standing, person: PersonRow | None) -> RankedRow:
    return RankedRow(
        line.person,
        person.name if person else "",
        line.gate,
        f"={line.tie_band}" if line.tied else str(line.rank),
        line.fit,
        line.confidence,
        line.first_in,
        line.missed,
        person,
    )
