"""The index: extracts of many people turned round, so that one look finds all who bear a concept or a word out.

The rows of those who do lie in `postings`; here are the people, the facts that each of them has one of, and what they
offer. The extracts are taken one by one, and none is held.
"""

from array import array
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import islice
from operator import attrgetter

import numpy as np

from tpmmatch.matching.areas import AREAS
from tpmmatch.matching.arrays import Bools, Floats, Ints
from tpmmatch.matching.craft import CraftSigns
from tpmmatch.matching.extract import Extract
from tpmmatch.matching.postings import MOST_PEOPLE, ConceptPostings, Concepts, Postings, Words
from tpmmatch.matching.speakers import Speakers
from tpmmatch.matching.terms import TERMS

_BLOCK = 1000  # people whose postings are packed at once

_SIGNS = tuple(field.name for field in fields(CraftSigns))
_signs_of = attrgetter(*_SIGNS)


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The facts of all people, an array each."""

    craft: Mapping[str, Floats]
    flags: Ints
    told_words: Ints
    areas: Floats
    tells: Bools


@dataclass(frozen=True, slots=True, eq=False)
class Offers:
    """The different things that people offer in one term, and which of them each offers."""

    different: tuple[Hashable, ...]
    which: Ints


class Index:
    """Many people, ready to be ranked; their extracts come in the order of their ids.

    The row of a person is their place in `people`.
    """

    def __init__(self, extracts: Iterable[Extract]) -> None:
        gathered = _Gathered()
        rest = iter(extracts)
        while block := list(islice(rest, _BLOCK)):
            gathered.add(block)
        gathered.words.close()
        gathered.concepts.close()
        self.people: tuple[str, ...] = tuple(gathered.people)
        self.columns = gathered.columns()
        self.offers, self.speakers = gathered.offers(), gathered.speakers
        self._concepts, self._words = gathered.concepts, gathered.words

    def __len__(self) -> int:
        return len(self.people)

    def concept(self, number: int) -> ConceptPostings:
        """Who bears the concept of this number out."""
        return self._concepts.postings(number)

    def words(self, keys: Sequence[int]) -> Iterator[Postings]:
        """Who uses each of the words of these keys."""
        return self._words.postings(keys)


class _Gathered:
    """What is known of the people so far. Arrays grow in place."""

    def __init__(self) -> None:
        self.people: list[str] = []
        self.concepts, self.words = Concepts(), Words()
        self.speakers = Speakers()
        self._facts = array("d")
        self._offers: list[tuple[dict[Hashable, int], array[int]]] = [({}, array("q")) for _ in TERMS]

    def add(self, block: Sequence[Extract]) -> None:
        """Take a few people in."""
        first = len(self.people)
        for item in block:
            if self.people and item.person <= self.people[-1]:
                raise ValueError(f"people out of order: {item.person}")
            self.people.append(item.person)
            facts = item.facts
            own = (facts.flags, facts.told_words, facts.tells)
            self._facts.extend((*_signs_of(facts.craft), *own, *facts.areas))
            for term, (numbers, which) in zip(TERMS, self._offers, strict=True):
                which.append(numbers.setdefault(term.part(facts.offer), len(numbers)))
            self.speakers.add(facts.offer)
        if len(self.people) > MOST_PEOPLE:
            raise OverflowError(f"more people than an index numbers: {len(self.people)}")
        self.concepts.add([item.concepts for item in block], first)
        self.words.add([item.words for item in block], first)

    def offers(self) -> tuple[Offers, ...]:
        """A term each."""
        return tuple(Offers(tuple(numbers), np.array(which, np.int64)) for numbers, which in self._offers)

    def columns(self) -> Columns:
        """A column a fact."""
        table = np.asarray(self._facts).reshape(len(self.people), len(_SIGNS) + 3 + len(AREAS)).T
        flags, told_words, tells = table[len(_SIGNS) : len(_SIGNS) + 3]
        return Columns(
            craft={name: column.astype(np.float32) for name, column in zip(_SIGNS, table, strict=False)},
            flags=flags.astype(np.int64),
            told_words=told_words.astype(np.int64),
            areas=table[len(_SIGNS) + 3 :].T.astype(np.float32),
            tells=tells.astype(np.bool_),
        )
