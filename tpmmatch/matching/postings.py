"""Postings: who has a concept or a word, and how strongly, as a search engine keeps them.

(Zobel & Moffat 2006, "Inverted files for text search engines", with strengths in the place of counts.) People are
taken in part by part. A posting is one number of 64 bits, its concept or word in front: sorting these numbers turns
them round. Words are so many that this is done in parts, so that the whole is never held in much more than it takes in
the end.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from tpmmatch.matching.arrays import Floats, Ints, Records
from tpmmatch.matching.evidence import RUNNING, UNDATED
from tpmmatch.matching.extract import CONCEPT, FULL, WORD

_WORDS = 4_000_000  # postings in a part
_TAKEN_APART = 100_000  # postings at once
MOST_PEOPLE = 1 << 24
# A posting of a word: its word (32 bits), row (24) and strength (8); of a concept: its concept (16), row (24), grade
# (16) and rung (8).
_WORD, _WORD_ROW = np.uint64(32), np.uint64(8)
_CONCEPT, _CONCEPT_ROW, _GRADE = np.uint64(48), np.uint64(24), np.uint64(8)
_NO_WORD = np.uint64(1 << 32)
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
    """The postings of all concepts. A need looks at hundreds of them: in the end all lie in one part."""

    def __init__(self) -> None:
        self._gathered: list[Records] = []
        self._whole = _ConceptPart(np.empty(0, np.uint64))

    def add(self, records: Sequence[Records], first: int) -> None:
        """Take people in, the first of whom has this row."""
        joined = _joined(records, CONCEPT)
        packed = joined["concept"].astype(np.uint64) << _CONCEPT
        packed |= _rows(records, first) << _CONCEPT_ROW
        years = np.searchsorted(_YEARS, joined["until"])
        packed |= (joined["strength"].astype(np.int64) * len(_YEARS) + years).astype(np.uint64) << _GRADE
        packed |= joined["rung"]
        self._gathered.append(packed)

    def close(self) -> None:
        """Nobody comes any more."""
        packed = np.empty(sum(map(len, self._gathered)), np.uint64)
        end = len(packed)
        while self._gathered:  # each is let go as it is copied: the whole is never held twice
            block = self._gathered.pop()
            packed[end - len(block) : end] = block
            end -= len(block)
        packed.sort()
        self._whole = _ConceptPart(packed)

    def postings(self, number: int) -> ConceptPostings:
        """Those of one concept, by its number."""
        whole, piece = self._whole, self._whole.piece(number)
        return ConceptPostings(whole.rows[piece].astype(np.int64), whole.grade[piece], whole.rung[piece])


class Words:
    """The postings of all words, in parts: what is gathered for the next lies in one place for all."""

    def __init__(self) -> None:
        self._parts: list[_WordPart] = []
        self._gathered, self._count = np.empty(_WORDS, np.uint64), 0

    def add(self, records: Sequence[Records], first: int) -> None:
        """Take people in, the first of whom has this row."""
        joined = _joined(records, WORD)
        packed = joined["word"].astype(np.uint64) << _WORD
        packed |= _rows(records, first) << _WORD_ROW
        packed |= joined["strength"]
        if self._count + len(packed) > len(self._gathered):
            self._make_part()
        if len(packed) > len(self._gathered):
            self._gathered = np.empty(len(packed), np.uint64)
        self._gathered[self._count : self._count + len(packed)] = packed
        self._count += len(packed)

    def close(self) -> None:
        """Nobody comes any more."""
        self._make_part()
        self._gathered = np.empty(0, np.uint64)

    def postings(self, keys: Sequence[int]) -> Iterator[Postings]:
        """Those of each word, by its key."""
        wanted = np.array(keys, np.uint64)
        for pieces in zip(*(part.pieces(wanted) for part in self._parts), strict=True):
            found = np.concatenate(pieces)
            strength = found.astype(np.uint8)
            found >>= np.uint32(_WORD_ROW)
            yield Postings(found.astype(np.int64), strength)

    def _make_part(self) -> None:
        packed = self._gathered[: self._count]
        packed.sort()
        self._parts.append(_WordPart(packed))
        self._count = 0


class _ConceptPart:
    """Some people's postings, and where those of each concept begin."""

    def __init__(self, packed: Records) -> None:
        self.rows, self.grade = np.empty(len(packed), np.int32), np.empty(len(packed), np.uint16)
        self.rung = packed.astype(np.uint8)
        for start in range(0, len(packed), _TAKEN_APART):
            some = slice(start, start + _TAKEN_APART)
            self.rows[some] = (packed[some] >> _CONCEPT_ROW) & _ROW_BITS
            self.grade[some] = (packed[some] >> _GRADE).astype(np.uint16)
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
        self._words = np.append(packed[self._starts[:-1]], _NO_WORD)  # whatever is looked for is found before the last

    def pieces(self, keys: Records) -> Iterator[Records]:
        """Those of each word."""
        places = np.searchsorted(self._words, keys)
        ends = self._starts[places + (self._words[places] == keys)]
        for start, end in zip(self._starts[places].tolist(), ends.tolist(), strict=True):
            yield self.postings[start:end]


def _joined(records: Sequence[Records], kind: np.dtype[Any]) -> Records:
    """A tenth of the time of `np.concatenate`, which compares the fields of each array with those of the others."""
    return np.frombuffer(b"".join(part.data for part in records), kind)


def _rows(records: Sequence[Records], first: int) -> Records:
    rows = np.arange(first, first + len(records), dtype=np.uint64)
    return np.repeat(rows, [len(part) for part in records])
