"""Who shares a place, by hand: one criterion, so that a fit is its answer in per cent."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from tpmmatch.matching import Rules, Table
from tpmmatch.matching.order import Order
from tpmmatch.matching.robustness import Robustness
from tpmmatch.matching.ties import ties
from tpmmatch.model.match import Criterion, CriterionKind, Rung
from tpmmatch.model.project import Project

Need = Callable[..., Project]
Lay = Callable[[Project], Table]
Ordered = Callable[..., Order]
Tied = Callable[..., list[tuple[int, bool]]]

A = Criterion("must:a", "A", CriterionKind.MUST, 3.0)


@pytest.fixture
def tied(table: Lay, project: Need, ordered: Ordered, rules: Rules) -> Tied:
    plain = replace(rules, fit={**rules.fit, "prior_weight": 0.0, "full": 1.0})

    def make(answers: Sequence[float | None], most: int | None = None, **more: object) -> list[tuple[int, bool]]:
        rungs = {"rungs": [[None if answer is None else Rung.SHOWN] for answer in answers]} | more
        found = ordered([A], [[answer] for answer in answers], rules=plain, **rungs)
        people = [f"p{number}" for number in range(len(answers))]
        robustness = Robustness(replace(table(project()), rules=plain), found, people)
        return [tuple(tie) for tie in ties(found, found.rows[:most].tolist(), robustness, plain)]

    return make


def test_equal_fits_share_the_first_ones_place(tied: Tied) -> None:
    assert tied([0.9, 0.5, 0.5, 0.5, 0.2]) == [(1, False), (2, True), (2, True), (2, True), (5, False)]


def test_who_always_wins_stands_alone_however_near(tied: Tied) -> None:
    assert tied([0.51, 0.5]) == [(1, False), (2, False)]


def test_near_fits_of_whom_neither_wins_clearly_share_a_place(tied: Tied) -> None:
    said = {"rungs": [[Rung.SAID], [Rung.SAID]]}
    assert tied([0.505, 0.5], **said) == [(1, True), (1, True)]
    assert tied([0.9, 0.5], **said) == [(1, False), (2, False)]


def test_whoever_misses_shares_with_nobody_above(tied: Tied) -> None:
    assert tied([0.5, 0.5, 0.5], misses=[False, False, True]) == [(1, True), (1, True), (3, False)]


def test_all_of_whom_nothing_is_known_share_one_place(tied: Tied) -> None:
    assert tied([0.5, None, None]) == [(1, False), (2, True), (2, True)]


def test_of_the_first_few_only_they_are_looked_at(tied: Tied) -> None:
    assert tied([0.9, 0.5, 0.5], 2) == [(1, False), (2, False)]
    assert tied([], 2) == []
