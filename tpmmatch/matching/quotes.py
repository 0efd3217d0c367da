"""Which sentences of a profile bear a criterion out: the *why* behind a number of the index.

A neighbour counts for a share of the thing itself, but is never quoted for it: a quote bears its criterion out, or
isn't shown.
"""

from tpmmatch.matching.reading import Reading
from tpmmatch.matching.values import ITSELF, WORDS
from tpmmatch.model.match import Criterion, Quote
from tpmmatch.vocabulary import Vocabulary

_QUOTES = 3  # as many quotes as an owner reads
_ENOUGH = 0.5  # a sentence that holds so much of a phrase, by weight, bears it out
_MUCH_ALIKE = 0.06  # ... and so much of all the words of a description is worth showing


def quotes_for(criterion: Criterion, reading: Reading, vocabulary: Vocabulary) -> tuple[Quote, ...]:
    """The few that say most: a sentence that bears out several concepts goes before one that bears out one."""
    understood = criterion.understood
    strengths = _by_concepts(criterion, reading, vocabulary) if understood else _by_words(criterion, reading)
    return tuple(sorted(strengths, key=lambda quote: -strengths[quote])[:_QUOTES])


def _by_concepts(criterion: Criterion, reading: Reading, vocabulary: Vocabulary) -> dict[Quote, float]:
    strengths: dict[Quote, float] = {}
    for concept in criterion.concepts:
        best: dict[Quote, float] = {}
        for near, share in vocabulary.nearness(concept).items():
            if share >= ITSELF:
                for item in reading.evidence.get(near, ()):
                    best[item.quote] = max(best.get(item.quote, 0.0), item.strength * share)
        for quote, strength in best.items():
            strengths[quote] = strengths.get(quote, 0.0) + strength
    return strengths


def _by_words(criterion: Criterion, reading: Reading) -> dict[Quote, float]:
    shares: dict[int, float] = {}
    total = sum(weight for _, weight in criterion.words) or 1.0
    for word, weight in criterion.words:
        for index in reading.words.get(word, ()):
            shares[index] = shares.get(index, 0.0) + weight / total
    enough = _MUCH_ALIKE if criterion.id == WORDS else _ENOUGH
    found: dict[Quote, float] = {}
    for index, share in shares.items():
        passage, (rung, weight) = reading.lines[index].passage, reading.weights[index]
        if share >= enough:
            found[Quote(passage.text, passage.source, rung)] = share * weight
    return found
