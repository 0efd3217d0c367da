"""Postings: who has a concept or a word, and how strongly, as a search engine keeps them.

(Zobel & Moffat 2006, "Inverted files for text search engines", with strengths in the place of counts.) People are
taken in part by part. A posting is one number of 64 bits until its part is full, its concept or word in front: sorting
these numbers turns the part round. So the whole is never held in more than it takes in the end.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np

from tpmmatch.matching.arrays import Floats, Ints, Records
from tpmmatch.matching.evidence import RUNNING, UNDATED
from tpmmatch.matching.extract import CONCEPT, FULL, WORD

P = TypeVar("P")

_CONCEPTS, _WORDS = 1_000_000, 4_000_000  # postings in a part
MOST_PEOPLE = 1 << 24
# A posting of a word: its word (32 bits), row (24) and strength (8); of a concept: its concept (16), row (24), grade
# (16) and rung (8).
_WORD, _WORD_ROW = np.uint64(32), np.uint64(8)
_CONCEPT, _CONCEPT_ROW, _GRADE = np.uint64(48), np.uint64(24), np.uint64(8)
_ROW_BITS = np.uint64(MOST_PEOPLE - 1)

# A grade is a strength and, as a number up to 255, the last year of the work: so few that a table has them all.
STRENGTHS: Floats = np.arange(FULL + 1, dtype=np.float32) / np.float32(FULL)
_YEARS = np.array([UNDATED, *range(1900, 2154), RUNNING], np.int64)
GRADES: Floats = np.repeat(STRENGTHS, len(_YEARS))
GRADE_YEARS: Ints = np.tile(_YEARS, FULL + 1)


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


class Concepts:
    """The postings of all concepts."""

    def __init__(self) -> None:
        self._parts = _Parts(_ConceptPart, _CONCEPTS)

    def add(self, records: Sequence[Records], first: int) -> None:
        """Take people in, the first of whom has this row."""
        joined = _joined(records, CONCEPT)
        packed = joined["concept"].astype(np.uint64) << _CONCEPT
        packed |= _rows(records, first) << _CONCEPT_ROW
        years = np.searchsorted(_YEARS, joined["until"])
        packed |= (joined["strength"].astype(np.int64) * len(_YEARS) + years).astype(np.uint64) << _GRADE
        packed |= joined["rung"]
        self._parts.add(packed)

    def close(self) -> None:
        """Nobody comes any more."""
        self._parts.finish()

    def postings(self, number: int) -> ConceptPostings:
        """Those of one concept, by its number."""
        pieces = [(part, part.piece(number)) for part in self._parts.made]
        return ConceptPostings(
            _one([part.rows[piece] for part, piece in pieces], np.int64),
            _one([part.grade[piece] for part, piece in pieces], np.uint16),
            _one([part.rung[piece] for part, piece in pieces], np.int8),
        )


class Words:
    """The postings of all words."""

    def __init__(self) -> None:
        self._parts = _Parts(_WordPart, _WORDS)

    def add(self, records: Sequence[Records], first: int) -> None:
        """Take people in, the first of whom has this row."""
        joined = _joined(records, WORD)
        packed = joined["word"].astype(np.uint64) << _WORD
        packed |= _rows(records, first) << _WORD_ROW
        packed |= joined["strength"]
        self._parts.add(packed)

    def close(self) -> None:
        """Nobody comes any more."""
        self._parts.finish()

    def postings(self, key: int) -> Postings:
        """Those of one word, by its key."""
        found = _one([part.postings[part.piece(key)] for part in self._parts.made], np.uint32)
        return Postings((found >> np.uint32(_WORD_ROW)).astype(np.int64), found.astype(np.uint8))


class _ConceptPart:
    """Some people's postings, and where those of each concept begin."""

    def __init__(self, packed: Records) -> None:
        self.rows = ((packed >> _CONCEPT_ROW) & _ROW_BITS).astype(np.int32)
        self.grade, self.rung = (packed >> _GRADE).astype(np.uint16), packed.astype(np.int8)
        most = int(packed[-1] >> _CONCEPT) if len(packed) else -1
        starts = np.searchsorted(packed, np.arange(most + 1, dtype=np.uint64) << _CONCEPT)
        self._starts = [*starts.tolist(), len(packed)]

    def piece(self, number: int) -> slice:
        """Where those of a concept lie."""
        return slice(*self._starts[number : number + 2]) if number + 1 < len(self._starts) else slice(0, 0)


class _WordPart:
    """Some people's postings, row and strength in one; which words there are, and where those of each begin.

    What it is made of is used up.
    """

    def __init__(self, packed: Records) -> None:
        self.postings = packed.astype(np.uint32)  # the lower half
        packed >>= _WORD
        starts = np.append(np.flatnonzero(packed[1:] != packed[:-1]) + 1, len(packed))
        self._starts = np.insert(starts, 0, 0) if len(packed) else starts
        self._words = packed[self._starts[:-1]].astype(np.uint32)

    def piece(self, key: int) -> slice:
        """Where those of a word lie."""
        place = int(np.searchsorted(self._words, np.uint32(key)))
        if place == len(self._words) or self._words[place] != key:
            return slice(0, 0)
        return slice(self._starts[place], self._starts[place + 1])


class _Parts(Generic[P]):
    """Parts of a kind, and what is gathered for the next: in one place for all, as memory once broken up stays so."""

    def __init__(self, make: Callable[[Records], P], most: int) -> None:
        self._make = make
        self.made: list[P] = []
        self._gathered, self._count = np.empty(most, np.uint64), 0

    def add(self, packed: Records) -> None:
        if self._count + len(packed) > len(self._gathered):
            self.close()
        if len(packed) > len(self._gathered):
            self._gathered = np.empty(len(packed), np.uint64)
        self._gathered[self._count : self._count + len(packed)] = packed
        self._count += len(packed)

    def close(self) -> None:
        """Make a part of what was gathered."""
        packed = self._gathered[: self._count]
        packed.sort()
        self.made.append(self._make(packed))
        self._count = 0

    def finish(self) -> None:
        """Make the last part, and let the place go."""
        self.close()
        self._gathered = self._gathered[:0].copy()


def _one(pieces: Sequence[Records], kind: type[np.generic]) -> Records:
    """All pieces as one array."""
    return np.concatenate(pieces, dtype=kind)


def _joined(records: Sequence[Records], kind: np.dtype[Any]) -> Records:
    """A tenth of the time of `np.concatenate`, which compares the fields of each array with those of the others."""
    return np.frombuffer(b"".join(part.data for part in records), kind)


def _rows(records: Sequence[Records], first: int) -> Records:
    rows = np.arange(first, first + len(records), dtype=np.uint64)
    return np.repeat(rows, [len(part) for part in records])
