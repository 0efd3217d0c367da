"""What if the criteria weighed otherwise: the same answers put in order anew, quick enough to follow a slider.

Places are those of the order that was lined up, from 0, the best first; whoever misses a gate stays below the rest,
so only the order within each part changes.
"""

import math
from collections.abc import Mapping

import numpy as np

from tpmmatch.matching.arrays import Ints
from tpmmatch.matching.order import Order, reweighed
from tpmmatch.matching.rules import Rules
from tpmmatch.matching.ties import Tie, Ties, level_bands

_NEAR = 64


class WhatIf:
    """One other order of the same people; it is worked out from what is known and changes nothing."""

    def __init__(self, known: Order, places: Ints, weights: Mapping[str, float], rules: Rules, ties: Ties) -> None:
        """`places` has, for each row of the index, its place in the order lined up, whose `ties` are known."""
        wanted = [weights.get(item.id, item.weight) for item in known.criteria]
        self._found = reweighed(known, wanted, rules)
        self._places = places[self._found.rows]
        self._rules, self._ties = rules, ties
        self._turned: Ints | None = None
        self._told = 0  # of so many, the best first, the bands are known
        self._bands: Ints | None = None

    def __len__(self) -> int:
        return len(self._places)

    def place_at(self, place: int) -> int:
        """Where whoever would stand here was lined up."""
        return int(self._places[place])

    def place_of(self, place: int) -> int:
        """Where whoever was lined up here would stand."""
        if self._turned is None:
            self._turned = places_of(self._places)
        return int(self._turned[place])

    def fit_at(self, place: int) -> float | None:
        """The fit of whoever would stand here."""
        fit = float(self._found.fit[self._found.rows[place]])
        return None if math.isnan(fit) else fit

    def tie_at(self, place: int) -> Tie:
        """Who stands here stands with those of as good as the same fit, and of whom nothing told them apart before."""
        if self._bands is None or (place + 1 >= self._told < len(self)):
            # Who is looked at stands near the top, mostly; the next one tells whether the last of them stands alone.
            self._told = min(len(self), 2 * place + _NEAR)
            self._bands = self._joined(level_bands(self._found, self._rules, self._told))
        band = int(self._bands.searchsorted(place, "right")) - 1
        first = int(self._bands[band])
        last = int(self._bands[band + 1]) if band + 1 < len(self._bands) else self._told
        return Tie(first + 1, last - first > 1)

    def _joined(self, starts: Ints) -> Ints:
        """No trials are made for an order in passing: whom those made before couldn't part stay together while near."""
        rows, near = self._found.rows[starts], self._rules.bands["near"]
        fit, misses, bands = self._found.fit[rows], self._found.misses[rows], self._ties.bands(self._places[starts])
        joins, opened = np.zeros(len(starts), np.bool_), 0
        for place in np.flatnonzero((bands[1:] == bands[:-1]) & (misses[1:] == misses[:-1])).tolist():
            opened = opened if joins[place] else place
            joins[place + 1] = fit[opened] - fit[place + 1] < near
        return starts[~joins]


def places_of(rows: Ints) -> Ints:
    """The place of each row of an order."""
    places = np.empty_like(rows)
    places[rows] = np.arange(len(rows))
    return places
