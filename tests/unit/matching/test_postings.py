"""Postings come back as they were taken in, however many parts they were made in."""

from collections.abc import Sequence

import numpy as np
import pytest

from tpmmatch.matching import postings
from tpmmatch.matching.arrays import Records
from tpmmatch.matching.evidence import RUNNING, UNDATED
from tpmmatch.matching.extract import CONCEPT, WORD
from tpmmatch.matching.postings import GRADE_YEARS, GRADES, STRENGTHS, Concepts, Words

ALL_CONCEPTS = [
    [(3, 255, 1, 2019), (7, 10, 0, UNDATED)],
    [],
    [(3, 0, 3, RUNNING)],
    [(0, 128, 2, 1900), (3, 51, 1, 2100), (65535, 1, 0, 2026)],
]
ALL_WORDS = [[(0, 1), (2**32 - 1, 255)], [(0, 2)], [], [(5, 0), (2**32 - 1, 7)]]


def records(rows: Sequence[Sequence[tuple[int, ...]]], kind: np.dtype[np.void]) -> list[Records]:
    return [np.array(row, kind) for row in rows]


@pytest.fixture(params=[1, 2, 3, 1_000_000], ids=lambda most: f"parts of {most}")
def parts(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "_WORDS", request.param)


@pytest.mark.parametrize("block", [1, 3, 4])
def test_concepts_come_back(block: int) -> None:
    concepts, people = Concepts(), records(ALL_CONCEPTS, CONCEPT)
    for first in range(0, len(people), block):
        concepts.add(people[first : first + block], first)
    concepts.close()
    for number in (0, 1, 3, 7, 65535):
        found = concepts.postings(number)
        strengths, years = GRADES[found.grade].tolist(), GRADE_YEARS[found.grade].tolist()
        assert list(zip(found.rows.tolist(), strengths, found.rung.tolist(), years, strict=True)) == [
            (row, float(STRENGTHS[strength]), rung, until)
            for row, own in enumerate(ALL_CONCEPTS)
            for concept, strength, rung, until in own
            if concept == number
        ]


@pytest.mark.usefixtures("parts")
@pytest.mark.parametrize("block", [1, 3, 4])
def test_words_come_back(block: int) -> None:
    words, people = Words(), records(ALL_WORDS, WORD)
    for first in range(0, len(people), block):
        words.add(people[first : first + block], first)
    words.close()
    keys = (2**32 - 1, 0, 1, 5, 0)
    for key, found in zip(keys, words.postings(keys), strict=True):
        assert list(zip(found.rows.tolist(), found.strength.tolist(), strict=True)) == [
            (row, strength) for row, own in enumerate(ALL_WORDS) for word, strength in own if word == key
        ]


def test_nobody_has_nothing() -> None:
    concepts, words = Concepts(), Words()
    concepts.close()
    words.close()
    assert len(concepts.postings(0).rows) == 0
    assert [len(found.rows) for found in words.postings([0, 2**32 - 1])] == [0, 0]


def test_a_grade_is_a_strength_and_a_year() -> None:
    assert len(GRADES) == len(GRADE_YEARS) == 2**16, "a grade fits into sixteen bits"
    assert (STRENGTHS[0], STRENGTHS[255]) == (0.0, 1.0)
