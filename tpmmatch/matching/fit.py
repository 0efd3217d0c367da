"""Everybody's numbers: the fit and the confidence.

Fit is the weighted mean of what is known, drawn a little towards a prior where little is known (a Bayesian average),
times what craft, terms and bad signs leave of it. Unknown is not zero: it leaves the mean and lowers the confidence.
Where a profile tells of much work and is silent on one thing, that is a sign against it: it stays in the mean with a
part of its weight (`silence` of the rules). Sums run criterion by criterion, in their order, so that every machine
rounds alike.
"""

from collections.abc import Sequence

import numpy as np

from tpmmatch.matching.arrays import Doubles, Floats
from tpmmatch.matching.extract import RUNGS
from tpmmatch.matching.rules import Rules
from tpmmatch.matching.values import NONE, WORDS, Values
from tpmmatch.model.match import Criterion, CriterionKind


def borne_out(criteria: Sequence[Criterion], values: Values, rules: Rules, *, again: bool = False) -> Floats:
    """How far what is looked for is borne out, 0-1; NaN where nothing at all is known.

    No profile tells everything: `full` of what is looked for, borne out, counts as 1. Pluses never rescue a missed
    must-have: they only fill a part (`plus`) of what the other criteria leave open. `again` is for the same values
    under other weights: it holds more in memory, and is quicker from the second time on.
    """
    people = values.value.shape[1]
    prior = rules.fit["prior_weight"] * sum(item.weight for item in criteria if item.kind is not CriterionKind.PLUS)
    total = np.full(people, prior * rules.fit["prior"], np.float32)
    weight = np.full(people, prior, np.float32)
    extra, most = np.zeros(people, np.float32), 0.0
    met = np.zeros(people, np.bool_)
    silence = rules.fit["silence"]
    answers = values.ready_answers(silence) if again else values.answers(silence)
    for criterion, answer in zip(criteria, answers, strict=True):
        weighs = np.float32(criterion.weight)
        if criterion.kind is CriterionKind.PLUS:
            extra, most = extra + weighs * answer.value, most + criterion.weight
            continue
        total += weighs * answer.value
        weight += weighs * answer.kept
        if criterion.id != WORDS:  # words in common alone make no fit
            met |= answer.told
    mean = total / np.where(weight > 0, weight, np.float32(1.0))
    if most:
        mean = mean + (1 - mean) * np.float32(rules.fit["plus"] / most) * extra
    return np.where(met, np.minimum(1.0, mean / np.float32(rules.fit["full"])), np.float32(np.nan))


def parts_of(criteria: Sequence[Criterion], values: Values, row: int, rules: Rules) -> list[float]:
    """What each criterion gives to how far one person bears everything out; the prior's share comes last.

    They add up to `borne_out`: where that is cut off at 1, all are cut alike.
    """
    one = slice(row, row + 1)
    answers = Values(values.value[:, one], values.rung[:, one], values.silent[:, one]).answers(rules.fit["silence"])
    value, kept = np.array([(answer.value[0], answer.kept[0]) for answer in answers], np.float32).reshape(-1, 2).T
    weights = np.array([item.weight for item in criteria], np.float32)
    plus = np.array([item.kind is CriterionKind.PLUS for item in criteria], np.bool_)
    prior = rules.fit["prior_weight"] * float(weights[~plus].sum())
    whole = float((weights * kept)[~plus].sum()) + prior or 1.0
    parts = np.append(weights * value, np.float32(prior * rules.fit["prior"])) / whole
    mean = float(parts[:-1][~plus].sum() + parts[-1])
    most = float(weights[plus].sum()) or 1.0
    parts[:-1][plus] *= whole * (1 - mean) * rules.fit["plus"] / most
    total = float(parts.sum())
    shares: list[float] = (parts / max(rules.fit["full"], total)).tolist()
    return shares


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
    by_rung = np.full(256, table["unknown"], np.float32)  # NONE is 255, seen as a number without a sign
    by_rung[: len(RUNGS)] = [table[rung] for rung in RUNGS]
    known, weight = terms_known.astype(np.float32), float(terms)
    for criterion, value, rung, silent in zip(criteria, values.value, values.rung, values.silent, strict=True):
        if criterion.id == WORDS:  # how many words two texts share is always known
            continue
        near = (rung == NONE) & (silent | ~np.isnan(value))
        sure: Floats = np.where(near, np.float32(table["silent"]), by_rung.take(rung.view(np.uint8)))
        known += np.float32(criterion.weight) * sure
        weight += criterion.weight
    return np.round(known.astype(np.float64) / (weight or 1.0), 3)
