"""One person held against one need: what each criterion gives, the fit, the confidence.

Fit is the weighted mean of what is known, drawn a little towards a prior where little is known (a Bayesian average),
times what craft, terms and bad signs leave of it. Unknown is not zero: it leaves the mean and lowers the confidence.
"""

from collections.abc import Iterable, Sequence

from tpmmatch.matching.evidence import Evidence
from tpmmatch.matching.reading import Reading
from tpmmatch.matching.rules import Rules
from tpmmatch.model.match import Contribution, Criterion, CriterionKind, GateResult, Quote
from tpmmatch.vocabulary import Vocabulary

_QUOTES = 3  # as many quotes as an owner reads


def contribute(criterion: Criterion, reading: Reading, vocabulary: Vocabulary, rules: Rules) -> Contribution:
    """What one criterion gives, with its quotes; value None where nothing is said and silence means nothing."""
    by_concept = [_by_concept(concept, reading, vocabulary) for concept in criterion.concepts]
    by_words = _by_words(criterion, reading)
    value = _combine([_strength(items) for items in by_concept], _strength(by_words), criterion)
    if criterion.area is not None:
        floor = rules.fit["other_area"]
        value *= floor + (1.0 - floor) * reading.areas[criterion.area]
    quotes = _best_quotes([item for items in by_concept for item in items] or by_words)
    if value == 0.0 or not quotes:
        return Contribution(criterion, _silence(criterion, reading, vocabulary, rules), None, ())
    return Contribution(criterion, round(value, 4), quotes[0].rung, quotes)


def _best_quotes(evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
    """The few that say most: a sentence that bears out several concepts goes before one that bears out one."""
    strengths: dict[Quote, float] = {}
    for item in evidence:
        strengths[item.quote] = strengths.get(item.quote, 0.0) + item.strength
    return tuple(sorted(strengths, key=lambda quote: -strengths[quote])[:_QUOTES])


def _by_concept(concept: str, reading: Reading, vocabulary: Vocabulary) -> list[Evidence]:
    """The evidence for a concept, each sentence once, weakened where only a neighbour is spoken of."""
    best: dict[Quote, Evidence] = {}
    for near, share in vocabulary.nearness(concept).items():
        for item in reading.evidence.get(near, ()):
            strength = item.strength * share
            if item.quote not in best or strength > best[item.quote].strength:
                best[item.quote] = Evidence(item.concept, item.rung, strength, item.quote)
    return sorted(best.values(), key=lambda item: -item.strength)


def _by_words(criterion: Criterion, reading: Reading) -> list[Evidence]:
    """The sentences that hold most of a phrase's words; their strength is that share times their own."""
    if not criterion.words:
        return []
    shares: dict[int, int] = {}
    for word in criterion.words:
        for index in reading.words.get(word, ()):
            shares[index] = shares.get(index, 0) + 1
    enough = min(len(criterion.words), 3)
    found = [
        Evidence("", rung, strength * min(1.0, count / enough), Quote(line.passage.text, line.passage.source, rung))
        for index, count in shares.items()
        for line, (rung, strength) in [(reading.lines[index], reading.weights[index])]
    ]
    return sorted(found, key=lambda item: -item.strength)


def _strength(items: Sequence[Evidence]) -> float:
    """The best sentence, and a little more for each further one: shown twice is surer than shown once."""
    missing = 1.0
    for item, share in zip(items, (1.0, 0.4, 0.2), strict=False):
        missing *= 1.0 - min(1.0, item.strength) * share * 0.9
    return 1.0 - missing


def _combine(concepts: Sequence[float], words: float, criterion: Criterion) -> float:
    """A phrase is met as far as its concepts are: the best where any will do, else drawn half to their average."""
    if not concepts:
        return words
    best = max(concepts)
    mean = best if criterion.any_of else (sum(concepts) / len(concepts) + best) / 2
    return mean + (1.0 - mean) * 0.2 * words if criterion.words else mean


def _silence(criterion: Criterion, reading: Reading, vocabulary: Vocabulary, rules: Rules) -> float | None:
    """0 where a profile that tells of its work says nothing of it; None where it tells too little, or of a quality."""
    kinds = {vocabulary.kind(concept) for concept in criterion.concepts}
    if kinds == {"traits"}:
        return None
    if kinds == {"languages"}:
        written = f"lang_{reading.language}" in criterion.concepts
        return 0.0 if reading.profile.languages and not written else None
    return 0.0 if reading.told_words >= rules.fit["silence_words"] else None


def fit_of(contributions: Iterable[Contribution], harm: float, rules: Rules) -> float | None:
    """0-100, one decimal; None where nothing at all is known. `harm` is what craft, terms and bad signs leave.

    No profile tells everything: `full` of what is looked for, borne out, counts as 100.
    Pluses never rescue a missed must-have: they only fill a part (`plus`) of what the other criteria leave open.
    """
    items = list(contributions)
    asked = [item for item in items if item.criterion.kind is not CriterionKind.PLUS]
    plus = [item for item in items if item.criterion.kind is CriterionKind.PLUS]
    if all(item.value is None for item in items):
        return None
    mean = _mean(asked, rules)
    extra = sum(item.criterion.weight * (item.value or 0.0) for item in plus)
    most = sum(item.criterion.weight for item in plus)
    filled = rules.fit["plus"] * extra / most if most else 0.0
    borne_out = (mean + (1.0 - mean) * filled) / rules.fit["full"]
    return round(100 * min(1.0, borne_out) * harm, 1)


def _mean(items: Sequence[Contribution], rules: Rules) -> float:
    """The weighted mean of what is known, with the prior in the place of a little more knowledge."""
    known = [item for item in items if item.value is not None]
    prior = rules.fit["prior_weight"] * sum(item.criterion.weight for item in items)
    total = sum(item.criterion.weight * (item.value or 0.0) for item in known) + prior * rules.fit["prior"]
    weight = sum(item.criterion.weight for item in known) + prior
    return total / weight if weight else rules.fit["prior"]


def confidence_of(contributions: Iterable[Contribution], gates: Iterable[GateResult], rules: Rules) -> float:
    """0-1, three decimals: how much of the weight is known, by rung; each open gate counts as a small criterion."""
    table = rules.confidence
    known = weight = 0.0
    for item in contributions:
        share = table["unknown"] if item.value is None else table[item.rung] if item.rung else table["silent"]
        known += item.criterion.weight * share
        weight += item.criterion.weight
    for gate in gates:
        known += gate.state != "unknown"
        weight += 1.0
    return round(known / weight, 3) if weight else 0.0
