"""Everybody's numbers: the fit and the confidence.

Fit is the weighted mean of what is known, drawn a little towards a prior where little is known (a Bayesian average),
times what craft, terms and bad signs leave of it. Unknown is not zero: it leaves the mean and lowers the confidence.
Where a profile tells of much work and is silent on one thing, that is a sign against it: it stays in the mean with a
part of its weight (`silence` of the rules). What is only heard in calls counts for whoever was asked, and for nobody
else: another one's call takes nothing from anybody. Sums run criterion by criterion, in their order, so that every
machine rounds alike.
"""

from collections.abc import Sequence

import numpy as np

from tpmmatch.matching.arrays import Bools, Doubles, Floats
from tpmmatch.matching.extract import RUNGS
from tpmmatch.matching.rules import Rules
from tpmmatch.matching.values import NONE, WORDS, Values
from tpmmatch.model.match import Criterion, CriterionKind


def borne_out(criteria: Sequence[Criterion], values: Values, rules: Rules, led: Bools | None = None) -> Floats:
    """How far what is looked for is borne out, 0-1; NaN where nothing at all is known.

    Of somebody who has `led` projects something is known: with no word of what is looked for they stand at the prior,
    above whoever only lists it.

    No profile tells everything: `full` of what is looked for, borne out, counts as 1. Pluses never rescue a missed
    must-have: they only fill a part (`plus`) of what the other criteria leave open.
    """
    people = values.value.shape[1]
    prior = rules.fit["prior_weight"] * sum(item.weight for item in criteria if _is_for_all(item))
    mean = np.full(people, prior * rules.fit["prior"], np.float32)
    weight = np.full(people, prior, np.float32)
    extra, most = np.zeros(people, np.float32), 0.0
    asks = any(item.kind is not CriterionKind.PLUS and item.id != WORDS for item in criteria)
    met = led.copy() if led is not None and asks else np.zeros(people, np.bool_)
    part = np.empty(people, np.float32)
    for criterion, value, kept in zip(criteria, values.value, values.kept(rules.fit["silence"]), strict=True):
        weighs = np.float32(criterion.weight)
        product = np.multiply(value, weighs, out=part)
        if criterion.kind is CriterionKind.PLUS:
            extra += product
            most += criterion.weight
            continue
        mean += product
        weight += np.multiply(kept, weighs, out=part)
        if criterion.only_heard:
            _assume(mean, weight, kept * weighs, rules)
        if criterion.id != WORDS:  # words in common alone make no fit
            met |= kept > 0
    weight[weight <= 0] = 1.0
    mean /= weight
    if most:
        extra *= np.float32(rules.fit["plus"] / most)
        extra *= 1 - mean
        mean += extra
    mean /= np.float32(rules.fit["full"])
    mean[~met] = np.nan
    return np.minimum(mean, np.float32(1.0), out=mean)


def parts_of(criteria: Sequence[Criterion], values: Values, row: int, rules: Rules) -> list[float]:
    """What each criterion gives to how far one person bears everything out; the prior's share comes last.

    They add up to `borne_out`: where that is cut off at 1, all are cut alike.
    """
    one = slice(row, row + 1)
    alone = Values(values.value[:, one], values.rung[:, one], values.silent[:, one])
    value, kept = alone.value[:, 0], alone.kept(rules.fit["silence"])[:, 0]
    weights = np.array([item.weight for item in criteria], np.float32)
    plus = np.array([item.kind is CriterionKind.PLUS for item in criteria], np.bool_)
    counts = np.array([_is_for_all(item) for item in criteria], np.bool_) | (~plus & (kept > 0))
    prior = rules.fit["prior_weight"] * float(weights[counts].sum())
    whole = float((weights * kept)[~plus].sum()) + prior or 1.0
    parts = np.append(weights * value, np.float32(prior * rules.fit["prior"])) / whole
    mean = float(parts[:-1][~plus].sum() + parts[-1])
    most = float(weights[plus].sum()) or 1.0
    parts[:-1][plus] *= whole * (1 - mean) * rules.fit["plus"] / most
    total = float(parts.sum())
    shares: list[float] = (parts / max(rules.fit["full"], total)).tolist()
    return shares


def _assume(mean: Floats, weight: Floats, told: Floats, rules: Rules) -> None:
    """Add the prior's share of a weight, to whom it was told."""
    share = told * np.float32(rules.fit["prior_weight"])
    weight += share
    mean += share * np.float32(rules.fit["prior"])


def _is_for_all(criterion: Criterion) -> bool:
    """Whether it stands in everybody's mean, known or not."""
    return criterion.kind is not CriterionKind.PLUS and not criterion.only_heard


def fit_of(borne: Floats, harm: Floats) -> Doubles:
    """0-100, one decimal; NaN where nothing is known. `harm` is what craft, terms and bad signs leave."""
    return np.round(100.0 * (borne * harm).astype(np.float64), 1)


def confidence_of(
    criteria: Sequence[Criterion], values: Values, terms_known: Floats, terms: int, rules: Rules
) -> Doubles:
    """0-1, three decimals: how much of the weight is known, by rung; each of the terms counts as a small criterion.

    `terms_known` is how many of a person's `terms` are known.
    """
    table = rules.confidence
    # Not known, told of without a rung (something near it, or silence), and the rungs from `NONE` on.
    sure = np.array([table["unknown"], table["silent"], *(table[rung] for rung in RUNGS)], np.float32)
    known, weight = terms_known.astype(np.float32), np.full(len(terms_known), float(terms))
    for criterion, value, rung, silent in zip(criteria, values.value, values.rung, values.silent, strict=True):
        if criterion.id == WORDS:  # how many words two texts share is always known
            continue
        told = ((value > 0) | silent).view(np.int8)
        known += (sure * np.float32(criterion.weight)).take((rung - np.int8(NONE) + told).astype(np.intp))
        weight += criterion.weight * (rung != NONE) if criterion.only_heard else criterion.weight
    weight[weight <= 0] = 1.0
    found: Doubles = np.round(known.astype(np.float64) / weight, 3)
    return found
