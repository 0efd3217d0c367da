"""What every criterion gives to every person, as one table of numbers: a row a criterion, a column a person.

A neighbour (another shop system, the general word) counts for a share of the thing itself. Long ago counts less.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, reduce

import numpy as np

from tpmmatch.matching.areas import AREAS
from tpmmatch.matching.arrays import Bools, Floats, Small
from tpmmatch.matching.evidence import RUNNING, UNDATED
from tpmmatch.matching.extract import concept_numbers, word_key
from tpmmatch.matching.index import Index
from tpmmatch.matching.postings import GRADE_YEARS, GRADES, STRENGTHS
from tpmmatch.matching.rules import Rules
from tpmmatch.model.match import Criterion
from tpmmatch.vocabulary import Vocabulary

ITSELF = 0.6  # from this nearness on a sentence speaks of the thing itself, or of a tool for it
WORDS = "words"  # the id of the criterion that only counts words in common
NONE = -1  # no rung


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """What all people answer to one criterion, as fits are worked out from it.

    `value` is 0 where nothing is known; `kept` the share of its weight that the criterion keeps: all where a value is
    known, a part where silence tells something. `told` is where either is so.
    """

    value: Floats
    kept: Floats
    told: Bools


@dataclass(frozen=True, eq=False)
class Values:
    """`value` 0-1, NaN where it isn't known; `rung` its number or `NONE`; `silent` where silence tells something."""

    value: Floats
    rung: Small
    silent: Bools

    def answers(self, silence: float) -> Iterator[Answers]:
        """Criterion by criterion; `silence` is the part of its weight that one keeps where silence tells something."""
        for value, silent in zip(self.value, self.silent, strict=True):
            known = ~np.isnan(value)
            kept = np.where(silent, np.float32(silence), known.astype(np.float32))
            yield Answers(np.where(known, value, np.float32(0.0)), kept, known | silent)

    def ready_answers(self, silence: float) -> Sequence[Answers]:
        """The same, kept: a slider asks for them over and over."""
        if silence not in self._ready:
            self._ready[silence] = tuple(self.answers(silence))
        return self._ready[silence]

    @cached_property
    def _ready(self) -> dict[float, Sequence[Answers]]:
        return {}


@dataclass(slots=True, eq=False)
class _Borne:
    """How far all people bear one thing out, and the rung of the thing itself."""

    value: Floats
    rung: Small


def work_out(criteria: Sequence[Criterion], index: Index, vocabulary: Vocabulary, rules: Rules, today: date) -> Values:
    """The values of all criteria for all people of the index."""
    desk = _Desk(index, vocabulary, rules, today)
    shape = (len(criteria), len(index))
    value, rung = np.zeros(shape, np.float32), np.full(shape, NONE, np.int8)
    silent = np.zeros(shape, np.bool_)
    for row, criterion in enumerate(criteria):
        borne = desk.criterion(criterion)
        nothing = borne.value <= 0.0
        value[row] = np.where(nothing, np.float32(np.nan), borne.value)
        rung[row] = np.where(nothing, np.int8(NONE), borne.rung)
        silent[row] = nothing & desk.tells_by_silence(criterion)
    return Values(value, rung, silent)


class _Desk:
    """One need at work on one index; what several criteria look at is looked up once."""

    def __init__(self, index: Index, vocabulary: Vocabulary, rules: Rules, today: date) -> None:
        self._index, self._vocabulary, self._rules = index, vocabulary, rules
        self._left = _left_of_work(rules, today.year)
        self._numbers = concept_numbers(vocabulary)
        self._met: dict[str, _Borne] = {}
        self._shares: dict[float, Floats] = {}

    def criterion(self, criterion: Criterion) -> _Borne:
        """A phrase is met as far as its concepts are: the best where any will do, else drawn half to their average."""
        words = self._words(criterion)
        if criterion.id == WORDS:
            full = np.float32(self._rules.fit["words_full"])
            return _Borne(np.minimum(words.value / full, np.float32(1.0)), np.full(len(self._index), NONE, np.int8))
        if not criterion.concepts:
            return words
        parts = [self._concept(concept) for concept in criterion.concepts]
        best, rung = parts[0].value, parts[0].rung
        for part in parts[1:]:
            rung = np.where(_beats(part, _Borne(best, rung)), part.rung, rung)
            best = np.maximum(best, part.value)
        value = best
        if not criterion.any_of and len(parts) > 1:
            value = (_sum(part.value for part in parts) / np.float32(len(parts)) + best) / np.float32(2.0)
        if criterion.words:
            value = value + (1 - value) * np.float32(self._rules.fit["phrase_words"]) * words.value
        return _Borne(self._by_area(value, criterion), rung)

    def tells_by_silence(self, criterion: Criterion) -> Bools:
        """Whether it tells something that profiles don't speak of it: they tell of much work, and of no such thing.

        A quality is seldom written down, and a language is listed or not.
        """
        kinds = {self._vocabulary.kind(concept) for concept in criterion.concepts}
        if kinds == {"traits"}:
            return np.zeros(len(self._index), np.bool_)
        if kinds == {"languages"}:
            speakers = self._index.speakers
            in_it = [f"lang_{language}" in criterion.concepts for language in speakers.written]
            silent: Bools = speakers.speaks & ~np.array(in_it, np.bool_)[speakers.writes]
            return silent
        return self._index.columns.told_words >= self._rules.fit["silence_words"]

    def _by_area(self, value: Floats, criterion: Criterion) -> Floats:
        """A kind of project counts by its share of the work told."""
        if criterion.area is None:
            return value
        floor = np.float32(self._rules.fit["other_area"])
        share = self._index.columns.areas[:, tuple(AREAS).index(criterion.area)]
        return value * (floor + (1 - floor) * share)

    def _concept(self, wanted: str) -> _Borne:
        """The best of all that is near; those near enough to be the thing itself come first, and give the rung."""
        if wanted not in self._met:
            found = _Borne(np.zeros(len(self._index), np.float32), np.full(len(self._index), NONE, np.int8))
            near = self._vocabulary.nearness(wanted).items()
            for concept, share in sorted(near, key=lambda item: item[1] < ITSELF):
                posting = self._index.concept(self._numbers[concept])
                strength = self._strengths(share)[posting.grade]
                better = np.flatnonzero(strength > found.value[posting.rows])
                rows = posting.rows[better]
                found.value[rows] = strength[better]
                if share >= ITSELF:
                    found.rung[rows] = posting.rung[better]
            self._met[wanted] = found
        return self._met[wanted]

    def _strengths(self, share: float) -> Floats:
        """What each grade of an index counts, of something so near."""
        if share not in self._shares:
            self._shares[share] = GRADES * np.float32(share) * self._left[GRADE_YEARS]
        return self._shares[share]

    def _words(self, criterion: Criterion) -> _Borne:
        """The share of the words that people use, each by its weight and by where it stands in the profile."""
        value = np.zeros(len(self._index), np.float32)
        total = sum(weight for _, weight in criterion.words)
        for word, weight in criterion.words:
            posting = self._index.word(word_key(word))
            value[posting.rows] += (np.float32(weight / total) * STRENGTHS)[posting.strength]
        least = np.float32(0.0 if criterion.id == WORDS else self._rules.fit["words_least"])
        value[value < least] = 0.0
        # An index doesn't know which words stand together: what rests on words alone has no rung.
        return _Borne(value, np.full(len(value), NONE, np.int8))


def _sum(columns: Iterable[Floats]) -> Floats:
    """Added in their order, so that every machine rounds alike."""
    return reduce(np.add, columns)


def _left_of_work(rules: Rules, this_year: int) -> Floats:
    """What is left of work by the last year of it."""
    table, until = rules.recency, np.arange(RUNNING + 1)
    ago = np.where((until != UNDATED) & (until != RUNNING), this_year - until, 0)
    share = np.clip((ago - table["fresh_years"]) / (table["old_years"] - table["fresh_years"]), 0.0, 1.0)
    return (1.0 - share * (1.0 - table["old"])).astype(np.float32)


def _beats(one: _Borne, other: _Borne) -> Bools:
    """Whose rung counts: the stronger of those that were found at all."""
    beats: Bools = (one.rung != NONE) & ((other.rung == NONE) | (one.value > other.value))
    return beats
