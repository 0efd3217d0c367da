"""What every criterion gives to every person, as one table of numbers: a row a criterion, a column a person.

A neighbour (another shop system, the general word) counts for a share of the thing itself. Long ago counts less.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, reduce

import numpy as np

from tpmmatch.matching.areas import AREAS
from tpmmatch.matching.arrays import Bools, Floats, Keys, Small
from tpmmatch.matching.evidence import RUNNING, UNDATED
from tpmmatch.matching.extract import RUNGS, concept_numbers, word_key
from tpmmatch.matching.index import Index
from tpmmatch.matching.postings import GRADE_YEARS, GRADES, STRENGTHS
from tpmmatch.matching.rules import Rules
from tpmmatch.model.match import Criterion
from tpmmatch.vocabulary import Vocabulary

ITSELF = 0.6  # from this nearness on a sentence speaks of the thing itself, or of a tool for it
WORDS = "words"  # the id of the criterion that only counts words in common
NONE = -1  # no rung
_RUNG = np.uint32(len(RUNGS) - 1)  # the bits that a rung takes
_WHOLE = 1 << 30  # shares of words are added as whole numbers, which is quick, and the same in any order


@dataclass(frozen=True, eq=False)
class Values:
    """`value` 0-1, 0 where nothing is known; `rung` its number or `NONE`; `silent` where silence tells something."""

    value: Floats
    rung: Small
    silent: Bools

    def kept(self, silence: float) -> Floats:
        """The share of its weight that each answer keeps: all where a value is known, `silence` where that tells.

        It is made once: a slider asks for it over and over.
        """
        if silence not in self._kept:
            kept = self._kept[silence] = np.empty_like(self.value)
            for row, value, silent in zip(kept, self.value, self.silent, strict=True):
                np.multiply(silent, np.float32(silence), out=row)
                np.add(row, value > 0, out=row)
        return self._kept[silence]

    @cached_property
    def _kept(self) -> dict[float, Floats]:
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
        value[row], rung[row] = borne.value, borne.rung
        np.equal(borne.value, 0.0, out=silent[row])
        silent[row] &= desk.tells_by_silence(criterion)
    return Values(value, rung, silent)


class _Desk:
    """One need at work on one index; what several criteria look at is looked up once."""

    def __init__(self, index: Index, vocabulary: Vocabulary, rules: Rules, today: date) -> None:
        self._index, self._vocabulary, self._rules = index, vocabulary, rules
        self._grades = GRADES * _left_of_work(rules, today.year)[GRADE_YEARS]
        self._numbers = concept_numbers(vocabulary)
        self._nothing: Floats = np.zeros(len(index), np.float32)
        self._no_rung: Small = np.full(len(index), NONE, np.int8)
        self._met: dict[str, _Borne] = {}
        self._shares: dict[float, Keys] = {}

    def criterion(self, criterion: Criterion) -> _Borne:
        """A phrase is met as far as its concepts are: the best where any will do, else drawn half to their average."""
        words = self._words(criterion) if criterion.words else _Borne(self._nothing, self._no_rung)
        if criterion.id == WORDS:
            full = np.float32(self._rules.fit["words_full"])
            return _Borne(np.minimum(words.value / full, np.float32(1.0)), self._no_rung)
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
        """The best of all that is near; those near enough to be the thing itself give the rung, the surer of equals.

        A strength and a rung are one number while they are compared: bits of a float above zero sort as it does.
        """
        if wanted not in self._met:
            best = np.zeros(len(self._index), np.uint32)
            near = self._vocabulary.nearness(wanted)
            for concept, share in near.items():
                if share >= ITSELF:
                    posting = self._index.concept(self._numbers[concept])
                    keys = self._keys(share).take(posting.grade)
                    keys |= posting.rung
                    np.maximum.at(best, posting.rows, keys)
            rung = (best & _RUNG).astype(np.int8)
            best &= ~_RUNG
            rung[best == 0] = NONE
            for concept, share in near.items():
                if share < ITSELF:
                    posting = self._index.concept(self._numbers[concept])
                    np.maximum.at(best, posting.rows, self._keys(share).take(posting.grade))
            self._met[wanted] = _Borne(best.view(np.float32), rung)
        return self._met[wanted]

    def _keys(self, share: float) -> Keys:
        """What each grade of an index counts, of something so near, as a number with room for a rung."""
        if share not in self._shares:
            self._shares[share] = (self._grades * np.float32(share)).view(np.uint32) & ~_RUNG
        return self._shares[share]

    def _words(self, criterion: Criterion) -> _Borne:
        """The share of the words that people use, each by its weight and by where it stands in the profile."""
        found = np.zeros(len(self._index), np.int32)
        total = sum(weight for _, weight in criterion.words)
        keys = [word_key(word) for word, _ in criterion.words]
        for (_, weight), posting in zip(criterion.words, self._index.words(keys), strict=True):
            parts = np.round(_WHOLE * weight / total * STRENGTHS).astype(np.int32)
            np.add.at(found, posting.rows, parts.take(posting.strength))
        value = found.astype(np.float32) / np.float32(_WHOLE)
        least = 0.0 if criterion.id == WORDS else self._rules.fit["words_least"]
        value[value < np.float32(least)] = 0.0
        # An index doesn't know which words stand together: what rests on words alone has no rung.
        return _Borne(value, self._no_rung)


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
