"""One person's numbers: the fit and the confidence.

Fit is the weighted mean of what is known, drawn a little towards a prior where little is known (a Bayesian average),
times what craft, terms and bad signs leave of it. Unknown is not zero: it leaves the mean and lowers the confidence.
Where a profile tells of much work and is silent on one thing, that is a sign against it: it stays in the mean with a
part of its weight (`silence` of the rules).
"""

from collections.abc import Iterable, Sequence

from tpmmatch.matching.contributions import WORDS
from tpmmatch.matching.rules import Rules
from tpmmatch.model.match import Contribution, CriterionKind, GateResult


def fit_of(contributions: Iterable[Contribution], harm: float, rules: Rules) -> float | None:
    """0-100, one decimal; None where nothing at all is known. `harm` is what craft, terms and bad signs leave.

    No profile tells everything: `full` of what is looked for, borne out, counts as 100.
    Pluses never rescue a missed must-have: they only fill a part (`plus`) of what the other criteria leave open.
    """
    items = list(contributions)
    asked = [item for item in items if item.criterion.kind is not CriterionKind.PLUS]
    plus = [item for item in items if item.criterion.kind is CriterionKind.PLUS]
    wishes = [item for item in asked if item.criterion.id != WORDS]  # words in common alone make no fit
    if all(item.value is None and not item.silent for item in wishes):
        return None
    mean = _mean(asked, rules)
    extra = sum(item.criterion.weight * (item.value or 0.0) for item in plus)
    most = sum(item.criterion.weight for item in plus)
    filled = rules.fit["plus"] * extra / most if most else 0.0
    borne_out = (mean + (1.0 - mean) * filled) / rules.fit["full"]
    return round(100 * min(1.0, borne_out) * harm, 1)


def _mean(items: Sequence[Contribution], rules: Rules) -> float:
    """The weighted mean, with the prior in the place of a little more knowledge."""
    prior = rules.fit["prior_weight"] * sum(item.criterion.weight for item in items)
    total, weight = prior * rules.fit["prior"], prior
    for item in items:
        if item.value is not None:
            total += item.criterion.weight * item.value
            weight += item.criterion.weight
        elif item.silent:
            weight += item.criterion.weight * rules.fit["silence"]
    return total / weight if weight else rules.fit["prior"]


def confidence_of(contributions: Iterable[Contribution], gates: Iterable[GateResult], rules: Rules) -> float:
    """0-1, three decimals: how much of the weight is known, by rung; each term counts as a small criterion."""
    table = rules.confidence
    known = weight = 0.0
    for item in contributions:
        known += item.criterion.weight * table[item.rung or ("silent" if item.silent or item.value else "unknown")]
        weight += item.criterion.weight
    for gate in gates:
        known += gate.known
        weight += 1.0
    return round(known / weight, 3) if weight else 0.0
