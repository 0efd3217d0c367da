"""The ranking: the order of everybody read, and whoever is asked for explained, with what to ask.

The numbers come from `order`, the words from `explain`; both speak of the same values.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from tpmmatch.matching.arrays import Ints
from tpmmatch.matching.explain import explain
from tpmmatch.matching.extract import extract
from tpmmatch.matching.index import Index
from tpmmatch.matching.leads import Leads
from tpmmatch.matching.lines import Lines
from tpmmatch.matching.misses import misses
from tpmmatch.matching.order import Table, order
from tpmmatch.matching.questions import Asker
from tpmmatch.matching.reading import Reading
from tpmmatch.matching.robustness import Robustness
from tpmmatch.matching.ties import Tie, Ties, ties
from tpmmatch.matching.whatif import WhatIf, places_of
from tpmmatch.model.match import Lead, Match, Ranked, Ranking

Read = Callable[[str], Reading | None]


def rank(table: Table, people: Iterable[Reading]) -> Ranking:
    """Everybody's place, marks, numbers and reasons; an empty ranking for nobody."""
    readings = {reading.profile.id: reading for reading in people}
    index = Index(extract(readings[id], table.vocabulary, table.rules) for id in sorted(readings))
    lineup = Lineup(table, index)
    return lineup.ranking(range(len(lineup)), readings.__getitem__)


class Lineup:
    """Everybody in order, ready to tell of whoever is asked for. Places count from 0 here, the best first.

    It doesn't hold the index, and so may be kept for as long as its people are looked at.
    """

    def __init__(self, table: Table, index: Index) -> None:
        self.table, self._people, self._found = table, index.people, order(table, index)
        self._rows: Sequence[int] = tuple(self._found.rows.tolist())
        self._robustness = Robustness(table, self._found, index.people)
        self._asker = Asker(table, self._found, self._robustness)
        self._leads = Leads(table, self._found, self._robustness)

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def ids(self) -> list[str]:
        """Everybody, best first."""
        return [self._people[row] for row in self._rows]

    def what_if(self, weights: Mapping[str, float]) -> WhatIf:
        """Everybody's order, did the criteria of these ids weigh so; nothing is kept of it."""
        return WhatIf(self._found, self._by_row, weights, self.table.rules, self._all_ties)

    @cached_property
    def _by_row(self) -> Ints:
        return places_of(self._found.rows)

    def needed(self, places: Iterable[int]) -> set[int]:
        """The places that a ranking of these reads the profiles of: theirs, and the next one's for the lead."""
        return {near for place in places for near in (place, place + 1) if near < len(self)}

    def ranking(self, places: Iterable[int], read: Read) -> Ranking:
        """Those at these places with their reasons; `read` is asked once for each profile that is needed.

        Whoever is gone since they were lined up, as `read` says, is left out.
        """
        chosen, table = sorted(places), self.table
        read_all = ((place, read(self._people[self._rows[place]])) for place in sorted(self.needed(chosen)))
        matches = {place: self._match(place, reading) for place, reading in read_all if reading is not None}
        shared = self._ties(chosen[-1] + 1 if chosen else 0)
        return Ranking(
            project=table.project.id,
            title=table.project.title,
            rules=table.rules.version,
            today=table.today,
            criteria=table.criteria,
            people=tuple(self._ranked(place, shared[place], matches) for place in chosen if place in matches),
            count=len(self),
        )

    def standings(self, index: Index) -> Lines:
        """A line for each person, best first; `index` is the one that the order was made from."""
        missed = misses(self.table, index, self._found)
        return Lines(self._found, self._people, self._all_ties, self._robustness, missed)

    @cached_property
    def _all_ties(self) -> Ties:
        return self._ties(len(self))

    def _ties(self, most: int) -> Ties:
        """Of the first ones; one more is looked at, as the last of them may be tied with somebody below."""
        return ties(self._found, self._rows[: most + 1], self._robustness, self.table.rules)

    def _match(self, place: int, reading: Reading) -> Match:
        return explain(self.table, self._found, self._rows[place], reading)

    def _ranked(self, place: int, tie: Tie, matches: dict[int, Match]) -> Ranked:
        row = self._rows[place]
        match = self._asker.with_questions(matches[place], row)
        return Ranked(
            place + 1, tie.band, self._robustness.first_in(row), match, self._lead(place, matches), tie.shared
        )

    def _lead(self, place: int, matches: dict[int, Match]) -> Lead | None:
        below = place + 1
        if below not in matches:  # the last, or before somebody who is gone
            return None
        return self._leads.over(matches[place], self._rows[place], matches[below], self._rows[below])
