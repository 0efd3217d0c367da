"""A line for each person: made when looked at, and the same as for whoever asks for all."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from tpmmatch.matching import Rules, Table
from tpmmatch.matching.lines import Lines
from tpmmatch.matching.order import Order
from tpmmatch.matching.robustness import Robustness
from tpmmatch.matching.ties import ties
from tpmmatch.model.match import Criterion, CriterionKind, Gate, Standing
from tpmmatch.model.project import Project

Need = Callable[..., Project]
Lay = Callable[[Project], Table]
Ordered = Callable[..., Order]
LinesOf = Callable[..., Lines]

A = Criterion("must:a", "A", CriterionKind.MUST, 3.0)


@pytest.fixture
def lines_of(table: Lay, project: Need, ordered: Ordered, rules: Rules) -> LinesOf:
    plain = replace(rules, fit={**rules.fit, "prior_weight": 0.0, "full": 1.0})

    def make(answers: Sequence[float | None], misses: Sequence[bool]) -> Lines:
        found = ordered([A], [[answer] for answer in answers], rules=plain, misses=misses)
        people = [f"p{number}" for number in range(len(answers))]
        robustness = Robustness(replace(table(project()), rules=plain), found, people)
        missed = {row: ("A",) for row, does in enumerate(misses) if does}
        return Lines(found, people, ties(found, found.rows.tolist(), robustness, plain), robustness, missed)

    return make


def test_best_first_whoever_misses_last(lines_of: LinesOf) -> None:
    lines = lines_of([0.4, None, 0.9, 0.95], [False, False, False, True])
    assert [line.person for line in lines] == ["p2", "p0", "p1", "p3"]
    assert [line.rank for line in lines] == [1, 2, 3, 4]
    assert [line.fit is None for line in lines] == [False, False, True, False]
    assert [line.missed for line in lines] == [(), (), (), ("A",)]
    assert lines.places == {"p2": 0, "p0": 1, "p1": 2, "p3": 3}
    assert lines.counts[Gate.MISSES] == 1
    assert sum(lines.counts.values()) == 4


def test_several_and_from_the_end(lines_of: LinesOf) -> None:
    lines = lines_of([0.4, 0.5, 0.5], [False, False, False])
    assert lines[1:] == (lines[1], lines[2])
    assert lines[-1] == lines[2]
    assert lines[5:] == ()
    assert [(line.tie_band, line.tied) for line in lines[:2]] == [(1, True), (1, True)]
    assert isinstance(lines[0], Standing)
    with pytest.raises(IndexError):
        lines[3]


def test_nobody(lines_of: LinesOf) -> None:
    lines = lines_of([], [])
    assert (list(lines), lines.places, lines.counts) == ([], {}, {})
