"""How firm an order is: its first thousand as alternatives of SMAA, with what isn't known as ranges.

What counts as known keeps its value; a mere claim may turn out better or worse, and so may words in common, which are a
sign and no answer; what isn't known may be anything up to twice the prior of the fit. Whoever misses a gate, or tells
of no work, is never first, so takes no part.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from tpmmatch.matching.arrays import Doubles, Floats, Ints
from tpmmatch.matching.extract import RUNGS
from tpmmatch.matching.gates import is_language
from tpmmatch.matching.order import Order, Table
from tpmmatch.matching.rules import Rules
from tpmmatch.matching.smaa import (
    Acceptability,
    Alternatives,
    Swaps,
    acceptability,
    answer_matters,
    what_swaps,
)
from tpmmatch.matching.values import NONE, WORDS
from tpmmatch.model.match import CriterionKind, Rung

MOST = 1000  # people tried
ASKED = 30  # people for whom the worth of each answer is worked out
_SURE = RUNGS.index(Rung.SHOWN)  # from this rung on an answer is known


@dataclass(frozen=True, slots=True, eq=False)
class Chances:
    """The chance that an answer changes who is among the first three: by criterion, and of the unknown terms."""

    by_criterion: Doubles
    terms: float


class Robustness:
    """The trial of one order. What it takes long to work out is worked out when it is asked for."""

    def __init__(self, table: Table, found: Order, people: Sequence[str]) -> None:
        tried = found.rows[:MOST]
        self._tried = frozenset(tried.tolist())
        stands = ~found.misses[tried] & found.gates.tells[tried]
        standing = tried[:0] if np.isnan(found.fit[tried]).all() else tried[stands]
        self._places = {int(row): place for place, row in enumerate(standing)}
        self._seed = f"{table.rules.version}/{table.project.id}"
        self._words = np.array([item.id == WORDS for item in found.criteria], np.bool_)
        self._spread = table.rules.robustness["spread"]
        self._alternatives = _alternatives(table, found, standing, [people[row] for row in standing])

    def first_in(self, row: int) -> float | None:
        """The share of draws in which the person at this row is first; None if they are beyond the first thousand."""
        place = self._places.get(row)
        if place is None:
            return 0.0 if row in self._tried else None
        return round(float(self._shares.first[place]), 4)

    def wins(self, row: int, below: int) -> float | None:
        """The share of draws in which one wins over the next in the order; None where one of them takes no part."""
        place = self._places.get(row)
        if place is None or self._places.get(below) != place + 1:
            return None
        return round(float(self._shares.neighbours[place]), 4)

    def swaps(self, row: int, below: int) -> Swaps:
        """What would put the next one before."""
        places = self._places.get(row), self._places.get(below)
        if places[0] is None or places[1] is None:
            return Swaps(None, None)
        return what_swaps(self._answerable, places[0], places[1])

    def is_open(self, row: int, below: int) -> bool:
        """Whether anything of one of the two isn't known yet."""
        places = [place for one in (row, below) if (place := self._places.get(one)) is not None]
        known = self._alternatives
        return any(
            bool((known.low[place] < known.high[place]).any() or known.harm_low[place] < known.harm_high[place])
            for place in places
        )

    def row_of(self, place: int) -> int:
        """The row in the index of one of the alternatives."""
        return list(self._places)[place]

    def chances(self, row: int) -> Chances | None:
        """What each answer of one of the first thirty is worth; None further down, where none moves the first three."""
        place = self._places.get(row)
        if place is None or place >= ASKED:
            return None
        return Chances(np.nan_to_num(self._answers[place, :-1]), float(np.nan_to_num(self._answers[place, -1])))

    @cached_property
    def _answerable(self) -> Alternatives:
        """Nobody is asked how many words their profile has in common with the need."""
        low, high = self._alternatives.low.copy(), self._alternatives.high.copy()
        low[:, self._words] = high[:, self._words] = (low[:, self._words] + high[:, self._words]) / 2
        return replace(self._alternatives, low=low, high=high)

    @cached_property
    def _shares(self) -> Acceptability:
        return acceptability(self._alternatives, self._seed, spread=self._spread)

    @cached_property
    def _answers(self) -> Doubles:
        rows = range(min(ASKED, len(self._places)))
        return answer_matters(self._alternatives, rows, self._seed, spread=self._spread)


def _alternatives(table: Table, found: Order, standing: Ints, ids: Sequence[str]) -> Alternatives:
    weights = _weights(found, table.rules)
    low, high = _ranges(found, standing, table.rules.robustness)
    _as_the_rest(found, standing, weights, low, high)
    harm = found.harm[standing]
    open_terms = found.gates.terms - found.gates.known[standing]
    return Alternatives(
        low=low,
        high=high,
        weights=weights,
        harm_low=harm * np.float32(table.rules.robustness["term"]) ** open_terms,
        harm_high=harm,
        ids=tuple(ids),
    )


def _ranges(found: Order, standing: Ints, table: Mapping[str, float]) -> tuple[Floats, Floats]:
    """Person × criterion: the least and the most that each answer may be."""
    value, silent = found.values.value[:, standing].T, found.values.silent[:, standing].T
    listed = np.array([is_language(item) for item in found.criteria], np.bool_)
    sure = (found.values.rung[:, standing].T >= _SURE) | listed
    swing = np.where(sure, np.float32(0.0), np.float32(table["said"]))
    nothing = np.where(silent, np.float32(table["silent"]), np.float32(table["unknown"]))
    low = value * (1 - swing)
    high = np.where(value > 0, np.minimum(np.float32(1.0), value * (1 + swing)), nothing)
    return low, high


def _as_the_rest(found: Order, standing: Ints, weights: Doubles, low: Floats, high: Floats) -> None:
    """What is told in calls alone takes nothing from whoever wasn't asked: to them it counts as the rest does."""
    only_heard = np.array([item.only_heard for item in found.criteria], np.bool_)
    if not only_heard.any():
        return
    rest = np.where(only_heard, 0.0, weights)
    rest /= rest.sum() or 1.0
    unasked = only_heard & (found.values.rung[:, standing].T == NONE)
    for one in (low, high):
        np.copyto(one, (one @ rest)[:, np.newaxis].astype(np.float32), where=unasked)


def _weights(found: Order, rules: Rules) -> Doubles:
    """The owner's; pluses together weigh what they can fill of the rest."""
    weights = np.array([item.weight for item in found.criteria], np.float64)
    pluses = np.array([item.kind is CriterionKind.PLUS for item in found.criteria], np.bool_)
    if weights[pluses].any():
        weights[pluses] *= rules.fit["plus"] * weights[~pluses].sum() / weights[pluses].sum()
    return weights if weights.any() else np.ones_like(weights)
