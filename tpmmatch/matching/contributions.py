"""What one criterion gives to one person: how far it is borne out, on which rung, by which sentences.

A neighbour (another shop system, the general word) counts for a share of the thing itself, but is never quoted for it:
a quote bears its criterion out, or isn't shown.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tpmmatch.matching.evidence import Evidence
from tpmmatch.matching.reading import Reading
from tpmmatch.matching.rules import Rules
from tpmmatch.model.match import Contribution, Criterion, Quote
from tpmmatch.vocabulary import Vocabulary

WORDS = "words"  # the id of the criterion that only counts words in common
_QUOTES = 3  # as many quotes as an owner reads
_ITSELF = 0.6  # from this nearness on a sentence speaks of the thing itself, or of a tool for it


class _Point(NamedTuple):
    """A sentence that counts for a concept; `itself` if it speaks of no mere neighbour."""

    strength: float
    itself: bool
    evidence: Evidence


def contribute(criterion: Criterion, reading: Reading, vocabulary: Vocabulary, rules: Rules) -> Contribution:
    """The contribution of one criterion; value None where nothing is said, `silent` where that tells something."""
    by_concept = [_by_concept(concept, reading, vocabulary) for concept in criterion.concepts]
    by_words = _by_words(criterion, reading)
    value = _combine([_strength(points) for points in by_concept], _strength(by_words), criterion)
    if criterion.area is not None:
        floor = rules.fit["other_area"]
        value *= floor + (1.0 - floor) * reading.areas[criterion.area]
    if value == 0.0:
        silent = _tells_by_silence(criterion, reading, vocabulary, rules)
        return Contribution(criterion, None, None, (), silent)
    points = [point for points in by_concept for point in points] if criterion.concepts else by_words
    itself = [point for point in points if point.itself and criterion.id != WORDS]
    rung = max(itself, key=lambda point: point.strength).evidence.rung if itself else None
    return Contribution(criterion, round(value, 4), rung, _best_quotes(itself))


def is_language(criterion: Criterion) -> bool:
    """Whether a language is asked for and nothing else: languages are listed, not told of."""
    return criterion.understood and all(concept.startswith("lang_") for concept in criterion.concepts)


def _best_quotes(points: Iterable[_Point]) -> tuple[Quote, ...]:
    """The few that say most: a sentence that bears out several concepts goes before one that bears out one."""
    strengths: dict[Quote, float] = {}
    for point in points:
        quote = point.evidence.quote
        strengths[quote] = strengths.get(quote, 0.0) + point.strength
    return tuple(sorted(strengths, key=lambda quote: -strengths[quote])[:_QUOTES])


def _by_concept(concept: str, reading: Reading, vocabulary: Vocabulary) -> list[_Point]:
    """The sentences that count for a concept, each once, strongest first."""
    best: dict[Quote, _Point] = {}
    for near, share in vocabulary.nearness(concept).items():
        for item in reading.evidence.get(near, ()):
            point = _Point(item.strength * share, share >= _ITSELF, item)
            if item.quote not in best or point[:2] > best[item.quote][:2]:
                best[item.quote] = point
    return sorted(best.values(), key=lambda point: -point.strength)


def _by_words(criterion: Criterion, reading: Reading) -> list[_Point]:
    """The sentences that hold words of a phrase; their strength is the share of them times their own."""
    shares: dict[int, int] = {}
    for word in criterion.words:
        for index in reading.words.get(word, ()):
            shares[index] = shares.get(index, 0) + 1
    enough = min(len(criterion.words), 3)
    found = []
    for index, count in shares.items():
        passage, (rung, weight) = reading.lines[index].passage, reading.weights[index]
        strength = weight * min(1.0, count / enough)
        evidence = Evidence("", rung, strength, Quote(passage.text, passage.source, rung))
        found.append(_Point(strength, count >= enough, evidence))
    return sorted(found, key=lambda point: -point.strength)


def _strength(points: Sequence[_Point]) -> float:
    """The best sentence, and a little more for each further one: shown twice is surer than shown once."""
    missing = 1.0
    for point, share in zip(points, (1.0, 0.4, 0.2), strict=False):
        missing *= 1.0 - min(1.0, point.strength) * share * 0.9
    return 1.0 - missing


def _combine(concepts: Sequence[float], words: float, criterion: Criterion) -> float:
    """A phrase is met as far as its concepts are: the best where any will do, else drawn half to their average."""
    if not concepts:
        return words
    best = max(concepts)
    mean = best if criterion.any_of else (sum(concepts) / len(concepts) + best) / 2
    return mean + (1.0 - mean) * 0.2 * words if criterion.words else mean


def _tells_by_silence(criterion: Criterion, reading: Reading, vocabulary: Vocabulary, rules: Rules) -> bool:
    """Whether it tells something that the profile doesn't speak of it: it tells of much work, and of no such thing.

    A quality is seldom written down, and a language is listed or not.
    """
    kinds = {vocabulary.kind(concept) for concept in criterion.concepts}
    if kinds == {"traits"}:
        return False
    if kinds == {"languages"}:
        return bool(reading.profile.languages) and f"lang_{reading.written_in}" not in criterion.concepts
    return reading.told_words >= rules.fit["silence_words"]
