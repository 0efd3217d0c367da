"""Tie bands: who stand together, since nothing tells them apart."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tpmmatch.matching.order import Order
from tpmmatch.matching.robustness import Robustness
from tpmmatch.matching.rules import Rules


class Tie(NamedTuple):
    """The first place, from 1 on, of somebody's band, and whether they share it."""

    band: int
    shared: bool


def ties(found: Order, rows: Sequence[int], robustness: Robustness, rules: Rules) -> list[Tie]:
    """The ties of the first rows of an order: of those whose fits are as good as equal, or where none wins clearly."""
    bands = list(_bands(found, rows, robustness, rules))
    sizes = Counter(bands)
    return [Tie(band, sizes[band] > 1) for band in bands]


def _bands(found: Order, rows: Sequence[int], robustness: Robustness, rules: Rules) -> Iterator[int]:
    opened = 0
    for place, row in enumerate(rows):
        before, first = rows[place - 1], rows[opened]
        if place and not _tied(found, first, before, row, robustness, rules):
            opened = place
        yield opened + 1


def _tied(found: Order, first: int, before: int, row: int, robustness: Robustness, rules: Rules) -> bool:
    if found.misses[first] != found.misses[row]:
        return False
    fits = float(found.fit[first]), float(found.fit[row])
    if math.isnan(fits[1]):
        return math.isnan(fits[0])
    gap, wins = fits[0] - fits[1], robustness.wins(before, row)
    return gap < rules.bands["tie"] or (gap < rules.bands["near"] and wins is not None and wins <= rules.bands["wins"])
