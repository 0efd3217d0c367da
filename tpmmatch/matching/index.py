"""The index: extracts of many people turned round, so that one look finds all who bear a concept or a word out.

For each concept and word it holds the rows of the people who have it, and how strongly: the postings of a search
engine (Zobel & Moffat 2006, "Inverted files for text search engines"), with strengths in the place of counts. A posting
is one number of 64 bits while the index is made, its concept or word in front: sorting these numbers, in place, turns
all round.
"""

from array import array
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import islice
from operator import attrgetter
from typing import Any

import numpy as np

from tpmmatch.matching.areas import AREAS
from tpmmatch.matching.arrays import Bools, Floats, Ints, Records
from tpmmatch.matching.craft import CraftSigns
from tpmmatch.matching.evidence import RUNNING, UNDATED
from tpmmatch.matching.extract import CONCEPT, FULL, WORD, Extract
from tpmmatch.matching.speakers import Speakers
from tpmmatch.matching.terms import TERMS

_BLOCK = 1000  # people whose postings are packed at once
_PIECE = 1 << 20  # postings unpacked at once: what is only needed meanwhile stays small
# A posting of a word: its word (32 bits), row (24) and strength (8); of a concept: its concept (16), row (24), grade
# (16) and rung (8).
_MOST_PEOPLE = 1 << 24
_WORD, _WORD_ROW, _LOWER = np.uint64(32), np.uint64(8), np.uint64(0xFFFFFFFF)
_CONCEPT, _CONCEPT_ROW, _GRADE = np.uint64(48), np.uint64(24), np.uint64(8)
_ROW_BITS, _GRADE_BITS, _LAST_BITS = np.uint64(0xFFFFFF), np.uint64(0xFFFF), np.uint64(0xFF)

# A grade is a strength and, as a number up to 255, the last year of the work: so few that a table has them all.
STRENGTHS: Floats = np.arange(FULL + 1, dtype=np.float32) / np.float32(FULL)
_YEARS = np.array([UNDATED, *range(1900, 2154), RUNNING], np.int64)
GRADES: Floats = np.repeat(STRENGTHS, len(_YEARS))
GRADE_YEARS: Ints = np.tile(_YEARS, FULL + 1)

_SIGNS = tuple(field.name for field in fields(CraftSigns))
_signs_of = attrgetter(*_SIGNS)


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Who has one thing: their rows, and how strongly, as a place in `STRENGTHS`."""

    rows: Ints
    strength: Records


@dataclass(frozen=True, slots=True, eq=False)
class ConceptPostings:
    """Who bears a concept out: rows, how strongly and until when as a place in `GRADES`, and the number of the rung."""

    rows: Ints
    grade: Records
    rung: Records


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The facts of all people, an array each."""

    craft: Mapping[str, Floats]
    flags: Ints
    told_words: Ints
    areas: Floats
    tells: Bools
    speaks: Bools


@dataclass(frozen=True, slots=True, eq=False)
class Offers:
    """The different things that people offer in one term, and which of them each offers."""

    different: tuple[Hashable, ...]
    which: Ints


class Index:
    """Many people, ready to be ranked. The row of a person is their place in `people`, which is sorted by id.

    The extracts are taken one by one, in the order of their people's ids, and none is held.
    """

    def __init__(self, extracts: Iterable[Extract]) -> None:
        gathered = _Gathered()
        rest = iter(extracts)
        while block := list(islice(rest, _BLOCK)):
            gathered.add(block)
        self.people: tuple[str, ...] = tuple(gathered.people)
        self.columns = gathered.columns()
        self.offers, self.speakers = gathered.offers(), gathered.speakers
        self._words = _Words(gathered.words)  # first: it makes room for the other
        self._concepts = _Concepts(gathered.concepts)

    def __len__(self) -> int:
        return len(self.people)

    def concept(self, number: int) -> ConceptPostings:
        """Who bears the concept of this number out."""
        return self._concepts.postings(number)

    def word(self, key: int) -> Postings:
        """Who uses the word of this key."""
        return self._words.postings(key)


class _Gathered:
    """What is known of the people so far. Arrays grow in place, so that nothing large is ever held twice."""

    def __init__(self) -> None:
        self.people: list[str] = []
        self.concepts, self.words = array("Q"), array("Q")
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
            own = (facts.flags, facts.told_words, facts.tells, bool(facts.offer.languages))
            self._facts.extend((*_signs_of(facts.craft), *own, *facts.areas))
            for term, (numbers, which) in zip(TERMS, self._offers, strict=True):
                which.append(numbers.setdefault(term.part(facts.offer), len(numbers)))
            self.speakers.add(facts.offer)
        if len(self.people) > _MOST_PEOPLE:
            raise OverflowError(f"more people than an index numbers: {len(self.people)}")
        self.concepts.frombytes(_packed_concepts([item.concepts for item in block], first).tobytes())
        self.words.frombytes(_packed_words([item.words for item in block], first).tobytes())

    def offers(self) -> tuple[Offers, ...]:
        """A term each."""
        return tuple(Offers(tuple(numbers), np.array(which, np.int64)) for numbers, which in self._offers)

    def columns(self) -> Columns:
        """A column a fact."""
        table = np.asarray(self._facts).reshape(len(self.people), len(_SIGNS) + 4 + len(AREAS)).T
        flags, told_words, tells, speaks = table[len(_SIGNS) : len(_SIGNS) + 4]
        return Columns(
            craft={name: column.astype(np.float32) for name, column in zip(_SIGNS, table, strict=False)},
            flags=flags.astype(np.int64),
            told_words=told_words.astype(np.int64),
            areas=table[len(_SIGNS) + 4 :].T.astype(np.float32),
            tells=tells.astype(np.bool_),
            speaks=speaks.astype(np.bool_),
        )


class _Concepts:
    """Postings of all concepts, and where those of each begin."""

    def __init__(self, packed: "array[int]") -> None:
        postings = _sorted(packed)
        self._rows, self._grade = np.empty(len(postings), np.int32), np.empty(len(postings), np.uint16)
        self._rung = np.empty(len(postings), np.int8)
        for piece in _pieces(len(postings)):
            part = postings[piece]
            self._rows[piece] = (part >> _CONCEPT_ROW) & _ROW_BITS
            self._grade[piece] = (part >> _GRADE) & _GRADE_BITS
            self._rung[piece] = part & _LAST_BITS
        most = int(postings[-1] >> _CONCEPT) if len(postings) else -1
        self._starts = np.searchsorted(postings, np.arange(most + 2, dtype=np.uint64) << _CONCEPT).tolist()

    def postings(self, number: int) -> ConceptPostings:
        bounds = self._starts[number : number + 2] if number + 1 < len(self._starts) else (0, 0)
        piece = slice(*bounds)
        return ConceptPostings(self._rows[piece].astype(np.int64), self._grade[piece], self._rung[piece])


class _Words:
    """Postings of all words: which words there are, and where the postings of each begin."""

    def __init__(self, packed: "array[int]") -> None:
        keys, starts = _word_starts(_sorted(packed))
        self._keys, self._starts = keys, [*starts.tolist(), len(packed)]
        self._packed = _halved(packed)

    def postings(self, key: int) -> Postings:
        place = int(np.searchsorted(self._keys, np.uint32(key)))
        if place == len(self._keys) or self._keys[place] != key:
            return Postings(np.empty(0, np.int64), np.empty(0, np.uint8))
        found = self._packed[self._starts[place] : self._starts[place + 1]]
        return Postings((found >> _WORD_ROW).astype(np.int64), found.astype(np.uint8))


def _word_starts(postings: Records) -> tuple[Records, Ints]:
    """All words, and where the postings of each begin."""
    starts, before = [np.empty(0, np.int64)], -1
    for piece in _pieces(len(postings)):
        words = (postings[piece] >> _WORD).astype(np.int64)
        starts.append(piece.start + np.flatnonzero(np.diff(words, prepend=before)))
        before = int(words[-1])
    found = np.concatenate(starts)
    return (postings[found] >> _WORD).astype(np.uint32), found


def _halved(packed: "array[int]") -> Records:
    """The lower half of each number, in the memory of the first half of them; the rest is given back."""
    length, whole = len(packed), np.asarray(packed)
    half = whole.view(np.uint32)
    for piece in _pieces(length):
        half[piece] = (whole[piece] & _LOWER).astype(np.uint32)
    del whole, half
    del packed[(length + 1) // 2 :]
    return np.asarray(packed).view(np.uint32)[:length]


def _packed_concepts(parts: Sequence[Records], first: int) -> Records:
    records = _joined(parts, CONCEPT)
    packed = records["concept"].astype(np.uint64) << _CONCEPT
    packed |= _rows(parts, first) << _CONCEPT_ROW
    years = np.searchsorted(_YEARS, records["until"])
    packed |= (records["strength"].astype(np.int64) * len(_YEARS) + years).astype(np.uint64) << _GRADE
    packed |= records["rung"]
    return packed


def _packed_words(parts: Sequence[Records], first: int) -> Records:
    records = _joined(parts, WORD)
    packed = records["word"].astype(np.uint64) << _WORD
    packed |= _rows(parts, first) << _WORD_ROW
    packed |= records["strength"]
    return packed


def _joined(parts: Sequence[Records], kind: np.dtype[Any]) -> Records:
    """A tenth of the time of `np.concatenate`, which compares the fields of each part with those of the others."""
    return np.frombuffer(b"".join(part.data for part in parts), kind)


def _rows(parts: Sequence[Records], first: int) -> Records:
    rows = np.arange(first, first + len(parts), dtype=np.uint64)
    return np.repeat(rows, [len(part) for part in parts])


def _sorted(packed: "array[int]") -> Records:
    """The same memory, sorted."""
    postings = np.asarray(packed)
    postings.sort()
    return postings


def _pieces(length: int) -> Iterator[slice]:
    return (slice(start, min(start + _PIECE, length)) for start in range(0, length, _PIECE))
