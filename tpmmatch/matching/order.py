"""The order of everybody in an index for one need: numbers only, quick enough to follow the hand that tries weights.

Misses stand below the rest, those without a fit last among their like; ties go by confidence, then by id, never by
name. Fits and confidences are rounded before they are compared.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np

from tpmmatch.matching.arrays import Bools, Doubles, Floats, Ints
from tpmmatch.matching.fit import borne_out, confidence_of, fit_of
from tpmmatch.matching.gates import Gates, hold_gates
from tpmmatch.matching.heard import ByPerson, lay_over
from tpmmatch.matching.index import Index
from tpmmatch.matching.offer import Bargain
from tpmmatch.matching.rules import Rules
from tpmmatch.matching.values import Values, work_out
from tpmmatch.model.match import Criterion
from tpmmatch.model.pack import Pack
from tpmmatch.model.project import Project
from tpmmatch.vocabulary import Vocabulary

_MISSES = 2


@dataclass(frozen=True, slots=True)
class Table:
    """All that a ranking is worked out from, but the people's profiles."""

    project: Project
    criteria: tuple[Criterion, ...]
    pack: Pack | None
    vocabulary: Vocabulary
    rules: Rules
    rates: Mapping[str, float]
    today: date
    heard: ByPerson = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """Everybody's numbers by their row in the index, and `rows`, best first. Fits are NaN where nothing is known."""

    criteria: tuple[Criterion, ...]
    values: Values
    gates: Gates
    harm: Floats
    fit: Doubles
    confidence: Doubles
    rows: Ints

    @property
    def misses(self) -> Bools:
        """Who misses a gate."""
        missing: Bools = self.gates.mark == _MISSES
        return missing


def order(table: Table, index: Index) -> Order:
    """The order for a need."""
    values = work_out(table.criteria, index, table.vocabulary, table.rules, table.today)
    lay_over(values, table.criteria, table.heard, index.people)
    bargain = Bargain(table.project, table.vocabulary, table.rules, table.rates, table.today)
    gates = hold_gates(bargain, table.criteria, values, index)
    harm = gates.harm * _flag_harm(index.columns.flags, table.rules)
    confidence = confidence_of(table.criteria, values, gates.known, gates.terms, table.rules)
    borne = borne_out(table.criteria, values, table.rules, gates.led)
    return _ordered(table.criteria, values, gates, harm, confidence, borne)


def reweighed(known: Order, weights: Sequence[float], rules: Rules) -> Order:
    """The same answers under other weights, one a criterion: for whoever tries what other weights would change.

    Marks and confidence stay as they are: whether something is known doesn't hang on what it weighs here.
    """
    criteria = tuple(replace(item, weight=weight) for item, weight in zip(known.criteria, weights, strict=True))
    borne = borne_out(criteria, known.values, rules, known.gates.led)
    return _ordered(criteria, known.values, known.gates, known.harm, known.confidence, borne)


def _ordered(
    criteria: tuple[Criterion, ...], values: Values, gates: Gates, harm: Floats, confidence: Doubles, borne: Floats
) -> Order:
    # Languages listed and no word of any work are nothing to be fit by.
    fit = fit_of(np.where(gates.tells, borne, np.float32(np.nan)), harm)
    confidence = np.where(np.isnan(fit), 0.0, confidence)
    return Order(criteria, values, gates, harm, fit, confidence, _sorted(gates.mark == _MISSES, fit, confidence))


def _sorted(misses: Bools, fit: Doubles, confidence: Doubles) -> Ints:
    """The rows, best first. All that decides goes into one number each: a sort of numbers is the quickest there is."""
    none = np.isnan(fit)
    tenths = np.where(none, 0, np.round(np.nan_to_num(fit) * 10)).astype(np.int64)
    keys = misses.astype(np.int64)
    for part, most in ((none, 1), (1000 - tenths, 1000), (1000 - np.round(confidence * 1000), 1000)):
        keys = keys * (most + 1) + part.astype(np.int64)
    bits = max(1, len(fit) - 1).bit_length()
    keys = (keys << bits) | np.arange(len(fit), dtype=np.int64)
    keys.sort()
    return keys & ((1 << bits) - 1)


def _flag_harm(flags: Ints, rules: Rules) -> Floats:
    left = np.array([rules.flags[name] for name in ("none", "one", "more")], np.float32)
    return left.take(np.minimum(flags, 2))
