"""What the draws promise: their law, no number used twice in one draw, and what is refused."""

from dataclasses import replace

import numpy as np
import pytest

from tpmmatch.matching.draws import BLOCK, PEOPLE, Alternatives, Doubles, Scorer, blocks, near, simplex
from tpmmatch.matching.smaa import acceptability

WEIGHTS = np.array([5.0, 3.0, 2.0])


def crowd(people: int) -> Alternatives:
    """Everything unknown of everybody, terms included."""
    nothing, all_ = np.zeros((people, 3), np.float32), np.ones((people, 3), np.float32)
    ids = tuple(f"{row:04}" for row in range(people))
    return Alternatives(nothing, all_, WEIGHTS, nothing[:, 0], all_[:, 0], ids)


def test_near_weights_are_log_uniform() -> None:
    """The factor's logarithm is uniform over ± ln 2: mean 0, variance ln² 2 / 3."""
    log = np.log2(near(WEIGHTS, 2.0)(np.random.PCG64(1), 50_000) / WEIGHTS[:, None])
    assert np.abs(log).max() <= 1
    assert log.mean(axis=1) == pytest.approx(0, abs=0.012)
    assert log.var(axis=1) == pytest.approx(1 / 3, abs=0.006)
    wide = near(WEIGHTS, 100.0)(np.random.PCG64(1), 1000) / WEIGHTS[:, None]
    assert np.log(wide).mean() == pytest.approx(0, abs=0.25)
    assert wide.min() >= 0.0099
    assert wide.max() <= 100.01


def test_weights_on_the_simplex_have_the_moments_of_the_flat_dirichlet() -> None:
    """Four weights: mean 1/4, variance 3/80, covariance -1/80."""
    drawn = simplex(4)(np.random.PCG64(1), 50_000)
    assert drawn.sum(axis=0) == pytest.approx(1)
    assert drawn.mean(axis=1) == pytest.approx(0.25, abs=0.004)
    assert np.cov(drawn) == pytest.approx((4 * np.eye(4) - 1) / 80, abs=0.001)
    assert simplex(1)(np.random.PCG64(1), 2).tolist() == [[1, 1]]


def test_no_number_is_used_twice_in_a_draw() -> None:
    """Harm included, for as many people as there may be: the numbers are their own positions here."""
    scorer, (block,) = Scorer(crowd(PEOPLE)), blocks("x", 10, 3, near(WEIGHTS, 1.5))
    counted = replace(block, uniform=np.arange(len(block.uniform), dtype=np.float32))
    ones = np.ones((3, BLOCK), np.float32)
    for draw in (0, BLOCK - 1):
        used = [
            number
            for row in range(PEOPLE)
            for number in (*scorer.answers(counted, ones, row)[:, draw], scorer.harms(counted, row)[draw])
        ]
        assert len(set(used)) == 4 * PEOPLE


def test_blocks_are_of_fixed_size_and_the_first_ones_stay() -> None:
    few, many = (list(blocks("x", draws, 3, near(WEIGHTS, 1.5))) for draws in (2500, 4500))
    assert [block.draws for block in many] == [2000, 2000, 500]
    assert few[1].weights.tolist() == many[1].weights.tolist()
    assert few[0].weights.tolist() != few[1].weights.tolist()


def test_as_many_as_a_key_has_room_for() -> None:
    assert acceptability(crowd(PEOPLE), "crowd", draws=10).first.sum() == 1
    with pytest.raises(ValueError, match="1025 people"):
        crowd(PEOPLE + 1)


@pytest.mark.parametrize(
    "wrong",
    [
        {"low": np.zeros((4, 2), np.float32)},
        {"harm_low": np.zeros(3, np.float32)},
        {"low": np.full((4, 3), np.nan, np.float32)},
        {"low": np.full((4, 3), 0.2, np.float32), "high": np.full((4, 3), 0.1, np.float32)},
        {"harm_high": np.full(4, 1.1, np.float32)},
        {"weights": np.array([1.0, -1.0, 1.0])},
        {"weights": np.zeros(3)},
        {"weights": np.array([1.0, np.inf, 1.0])},
    ],
)
def test_what_makes_no_sense_is_refused(wrong: dict[str, Doubles]) -> None:
    with pytest.raises(ValueError, match=r"to be|does not hold"):
        replace(crowd(4), **wrong)


def test_no_draws_are_refused() -> None:
    with pytest.raises(ValueError, match="no draws"):
        acceptability(crowd(2), "none", draws=0)
