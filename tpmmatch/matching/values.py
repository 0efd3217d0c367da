"""What every criterion gives to every person, as one table of numbers: a row a criterion, a column a person.

A neighbour (another shop system, the general word) counts for a share of the thing itself. Long ago counts less.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from tpmmatch.matching.areas import AREAS
from tpmmatch.matching.arrays import Bools, Floats, Keys, Small
from tpmmatch.matching.evidence import RUNNING, UNDATED
from tpmmatch.matching.extract import RUNGS
from tpmmatch.matching.index import Index
from tpmmatch.matching.numbers import concept_numbers, word_key
from tpmmatch.matching.postings import GRADE_YEARS, GRADES, STRENGTHS
from tpmmatch.matching.rules import Rules
from tpmmatch.model.match import Criterion
from tpmmatch.vocabulary import Vocabulary

ITSELF = 0.6  # from this nearness on a sentence speaks of the thing itself, or of a tool for it
WORDS = "words"  # the id of the criterion that only counts words in common
NONE = -1  # no rung
_RUNG = np.uint32((1 << (len(RUNGS) - 1).bit_length()) - 1)  # the bits that a rung takes
_WHOLE = 1 << 30  # shares of words are added as whole numbers, which is quick, and the same in any order


@dataclass(frozen=True, eq=False)
class Values:
    """`value` 0-1, 0 where nothing is known; `rung` its number or `NONE`; `silent` where silence tells something."""

    value: Floats
    rung: Small
    silent: Bools

    def kept(self, silence: float) -> Floats:
        """The share of its weight that each answer keeps: all where a value is known, `silence` where that tells.

        It is made once: whoever tries other weights asks for it over and over.
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
    """How far all people bear one thing out; and `itself`, keys of what bears out the thing itself and not one near it.

    There are none where only words are looked for. A key is a strength and a rung in one number, so that the strongest
    is found with its rung, and of equals the surest: bits of a float above zero sort as it does, and the last of them
    are the rung's.
    """

    value: Floats
    itself: Keys | None


def work_out(criteria: Sequence[Criterion], index: Index, vocabulary: Vocabulary, rules: Rules, today: date) -> Values:
    """The values of all criteria for all people of the index."""
    desk = _Desk(index, vocabulary, rules, today)
    shape = (len(criteria), len(index))
    value, rung = np.empty(shape, np.float32), np.empty(shape, np.int8)
    silent = np.empty(shape, np.bool_)
    for row, criterion in enumerate(criteria):
        borne = desk.criterion(criterion)
        value[row] = borne.value
        _rungs(borne.itself, rung[row])
        np.equal(borne.value, 0.0, out=silent[row])
        silent[row] &= desk.tells_by_silence(criterion)
    return Values(value, rung, silent)


def _rungs(itself: Keys | None, out: Small) -> None:
    """The number of each key's rung. `NONE` is a number of ones alone: it is laid over whatever has no key."""
    if itself is None:
        out.fill(NONE)
        return
    none = (itself <= _RUNG).view(np.int8)
    np.negative(none, out=none)
    np.bitwise_and(itself, _RUNG, out=out, casting="unsafe")
    out |= none


class _Desk:
    """One need at work on one index."""

    def __init__(self, index: Index, vocabulary: Vocabulary, rules: Rules, today: date) -> None:
        self._index, self._vocabulary, self._rules = index, vocabulary, rules
        self._grades = GRADES * _left_of_work(rules, today.year)[GRADE_YEARS]
        self._numbers = concept_numbers(vocabulary)
        self._tells_much: Bools = index.columns.told_words >= rules.fit["silence_words"]
        self._shares: dict[float, Keys] = {}

    def criterion(self, criterion: Criterion) -> _Borne:
        """A phrase is met as far as its concepts are: the best where any will do, else drawn half to their average."""
        if not criterion.concepts:
            return _Borne(self._words(criterion), None)
        value, itself = self._any(criterion.concepts) if criterion.any_of else self._all(criterion.concepts)
        if criterion.words:
            missing = 1 - value
            missing *= np.float32(self._rules.fit["phrase_words"])
            missing *= self._words(criterion)
            value += missing
        return _Borne(self._by_area(value, criterion), itself)

    def tells_by_silence(self, criterion: Criterion) -> Bools:
        """Whether it tells something that profiles don't speak of it: they tell of much work, and of no such thing.

        A quality is seldom written down, a language is listed or not, and some things are only heard in calls.
        """
        if not criterion.concepts and not criterion.words:
            return np.zeros(len(self._index), np.bool_)
        kinds = {self._vocabulary.kind(concept) for concept in criterion.concepts}
        if kinds == {"traits"}:
            return np.zeros(len(self._index), np.bool_)
        if kinds == {"languages"}:
            speakers = self._index.speakers
            in_it = [f"lang_{language}" in criterion.concepts for language in speakers.written]
            silent: Bools = speakers.speaks & ~np.array(in_it, np.bool_)[speakers.writes]
            return silent
        return self._tells_much

    def _by_area(self, value: Floats, criterion: Criterion) -> Floats:
        """A kind of project counts by its share of the work told."""
        if criterion.area is None:
            return value
        floor = np.float32(self._rules.fit["other_area"])
        share = self._index.columns.areas[:, tuple(AREAS).index(criterion.area)]
        return value * (floor + (1 - floor) * share)

    def _all(self, wanted: Sequence[str]) -> tuple[Floats, Keys]:
        value, itself = self._any(wanted[:1])
        if len(wanted) == 1:
            return value, itself
        mean = value.copy()
        for concept in wanted[1:]:
            other, other_itself = self._any([concept])
            np.maximum(value, other, out=value)
            np.maximum(itself, other_itself, out=itself)
            mean += other  # in their order, so that every machine rounds alike
        mean /= np.float32(len(wanted))
        value += mean
        value /= np.float32(2.0)
        return value, itself

    def _any(self, wanted: Sequence[str]) -> tuple[Floats, Keys]:
        """The best of all that is near one of these; those near enough are the thing itself."""
        near: dict[str, float] = {}
        for one in wanted:
            for concept, share in self._vocabulary.nearness(one).items():
                near[concept] = max(share, near.get(concept, 0.0))  # what is nearer to one bears out more
        itself = np.zeros(len(self._index), np.uint32)
        for concept, share in near.items():
            if share >= ITSELF:
                posting = self._index.concept(self._numbers[concept])
                keys = self._keys(share).take(posting.grade)
                keys |= posting.rung
                np.maximum.at(itself, posting.rows, keys)
        best = itself & ~_RUNG
        for concept, share in near.items():
            if share < ITSELF:
                posting = self._index.concept(self._numbers[concept])
                np.maximum.at(best, posting.rows, self._keys(share).take(posting.grade))
        return best.view(np.float32), itself

    def _keys(self, share: float) -> Keys:
        """What each grade of an index counts, of something so near, as a number with room for a rung."""
        if share not in self._shares:
            self._shares[share] = (self._grades * np.float32(share)).view(np.uint32) & ~_RUNG
        return self._shares[share]

    def _words(self, criterion: Criterion) -> Floats:
        """The share of the words that people use, each by its weight and by where it stands in the profile.

        An index doesn't know which words stand together: what rests on words alone has no rung.
        """
        found = np.zeros(len(self._index), np.int32)
        total = sum(weight for _, weight in criterion.words) or 1.0
        keys = [word_key(word) for word, _ in criterion.words]
        for (_, weight), posting in zip(criterion.words, self._index.words(keys), strict=True):
            parts = np.round(_WHOLE * weight / total * STRENGTHS).astype(np.int32)
            np.add.at(found, posting.rows, parts.take(posting.strength))
        value: Floats = found.astype(np.float32) / np.float32(_WHOLE)
        if criterion.id == WORDS:
            value /= np.float32(self._rules.fit["words_full"])
            return np.minimum(value, np.float32(1.0), out=value)
        value *= value >= np.float32(self._rules.fit["words_least"])
        return value


def _left_of_work(rules: Rules, this_year: int) -> Floats:
    """What is left of work by the last year of it."""
    table, until = rules.recency, np.arange(RUNNING + 1)
    ago = np.where((until != UNDATED) & (until != RUNNING), this_year - until, 0)
    share = np.clip((ago - table["fresh_years"]) / (table["old_years"] - table["fresh_years"]), 0.0, 1.0)
    return (1.0 - share * (1.0 - table["old"])).astype(np.float32)
