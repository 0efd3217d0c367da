"""Tie bands: who stand together, since nothing tells them apart."""

import math
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np

from tpmmatch.matching.arrays import Doubles, Ints
from tpmmatch.matching.order import Order
from tpmmatch.matching.robustness import Robustness
from tpmmatch.matching.rules import Rules


class Tie(NamedTuple):
    """The first place, from 1 on, of somebody's band, and whether they share it."""

    band: int
    shared: bool


class Ties:
    """The ties of the first places of an order, by place from 0 on."""

    def __init__(self, bands: Sequence[int]) -> None:
        """`bands` has the first place of each place's band, from 1 on."""
        self._bands = np.array(bands, np.int64)
        self._sizes = np.bincount(self._bands)

    def __getitem__(self, place: int) -> Tie:
        band = int(self._bands[place])
        return Tie(band, bool(self._sizes[band] > 1))

    def bands(self, places: Ints) -> Ints:
        """The first place, from 1 on, of the band of each of these."""
        return self._bands[places]


def ties(found: Order, rows: Sequence[int], robustness: Robustness, rules: Rules) -> Ties:
    """The ties of the first rows of an order: of those whose fits are as good as equal, or where none wins clearly."""
    return Ties(list(_bands(found, rows, robustness, rules)))


def _bands(found: Order, rows: Sequence[int], robustness: Robustness, rules: Rules) -> Iterator[int]:
    which = np.array(rows, np.int64)
    misses, fits = found.misses[which].tolist(), found.fit[which].tolist()
    opened = 0
    for place, row in enumerate(rows):
        wins = partial(robustness.wins, rows[place - 1], row)
        if place and not (misses[opened] == misses[place] and _tied(fits[opened], fits[place], wins, rules)):
            opened = place
        yield opened + 1


def _tied(first: float, fit: float, wins: Callable[[], float | None], rules: Rules) -> bool:
    """Whether a fit is no worse than the first of its band, as far as can be told; `wins` is asked where it counts."""
    if math.isnan(fit):
        return math.isnan(first)
    gap = first - fit
    if gap < rules.bands["tie"]:
        return True
    share = wins() if gap < rules.bands["near"] else None
    return share is not None and share <= rules.bands["wins"]


def level_bands(found: Order, rules: Rules, count: int) -> Ints:
    """The places, from 0 on, at which the bands of the first so many of an order begin, by the fits alone.

    A band is leapt over at once: a hand that tries weights doesn't wait for a walk through everybody.
    """
    rows, width = found.rows[:count], float(rules.bands["tie"])
    fit, misses = found.fit[rows], found.misses[rows]
    none = np.isnan(fit)
    # Within such a part fits only fall; those without one are all alike.
    edges = np.flatnonzero((misses[1:] != misses[:-1]) | (none[1:] != none[:-1])) + 1
    starts: list[int] = []
    for first, last in zip((0, *edges.tolist()), (*edges.tolist(), len(fit)), strict=True):
        place = first
        while place < last:
            starts.append(place)
            place = last if none[place] else place + _level(fit[place:last], width)
    return np.array(starts, np.int64)


def _level(falling: Doubles, width: float) -> int:
    """How many are as good as equal to the first; the gap is worked out as `_tied` does, to the last bit."""
    end = int((-falling).searchsorted(width - falling[0]))
    while end < len(falling) and falling[0] - falling[end] < width:
        end += 1
    while end > 1 and falling[0] - falling[end - 1] >= width:
        end -= 1
    return end
