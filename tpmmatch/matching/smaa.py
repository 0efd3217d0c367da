"""How sure the order is, what would change it, and which answer matters: stochastic multicriteria acceptability.

After Lahdelma & Salminen 2001, "SMAA-2: Stochastic multicriteria acceptability analysis for group decision making",
Operations Research 49(3), and Tervonen & Lahdelma 2007, "Implementing stochastic multicriteria acceptability
analysis", European Journal of Operational Research 178(2). A person's score in a draw is

    harm × Σ weight × answer / Σ weight

with weights drawn near the owner's (`near`; `simplex` is SMAA-2 without preferences), unknown answers and unknown harm
drawn uniformly over their range. Same alternatives, seed, draws and sampler give the same bytes on every
machine and whatever the order of the rows (see `draws`). Scores that are the same to the last of 21 bits go by id.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import fsum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tpmmatch.matching.draws import (
    PEOPLE,
    Alternatives,
    Block,
    Doubles,
    Floats,
    Sampler,
    Scorer,
    Whole,
    blocks,
    near,
    simplex,
)

__all__ = [
    "Acceptability",
    "Alternatives",
    "AnswerSwap",
    "Swaps",
    "WeightSwap",
    "acceptability",
    "answer_matters",
    "near",
    "simplex",
    "what_swaps",
]

DRAWS = 10_000
SPREAD = 1.5

_RANKS = 250


@dataclass(frozen=True, slots=True, eq=False)
class Acceptability:
    """Shares of draws; rows are in the order of the alternatives."""

    ranks: Floats  # person × rank: rank acceptability indices; rows and columns sum to 1
    first: Doubles  # the first column of it, in full precision
    central: Doubles  # person × criterion: the mean weights, adding up to 1, that put them first; NaN where none do
    neighbours: Doubles  # n - 1 shares in which a row beats the row after it: pairwise winning indices


class WeightSwap(NamedTuple):
    """Beyond this weight of one criterion, on the owner's scale, the other person is ahead."""

    criterion: int
    weight: float


class AnswerSwap(NamedTuple):
    """With this answer the other person is ahead; no criterion: what terms leave of the fit (harm)."""

    row: int
    criterion: int | None
    answer: float


class Swaps(NamedTuple):
    """None where nothing of the kind swaps the two, or where they stand that way already."""

    weight: WeightSwap | None
    answer: AnswerSwap | None


def acceptability(
    alternatives: Alternatives, seed: str, draws: int = DRAWS, spread: float = SPREAD, sampler: Sampler | None = None
) -> Acceptability:
    """Rank acceptability indices, central weights and neighbouring pairs (Lahdelma & Salminen 2001; Tervonen &
    Lahdelma 2007).

    A `sampler` takes the place of weights near the owner's. One that always gives a person's central weights makes
    their `first` the confidence factor of SMAA-2.
    """
    tally = _Tally(*alternatives.low.shape)
    scorer = Scorer(alternatives)
    for block in _blocks(alternatives, seed, draws, spread, sampler) if alternatives.ids else ():
        tally.add(scorer.keys(block), block)
    return tally.shares(scorer, draws)


def answer_matters(
    alternatives: Alternatives,
    rows: Sequence[int],
    seed: str,
    draws: int = DRAWS,
    spread: float = SPREAD,
    sampler: Sampler | None = None,
    top: int = 3,
) -> Doubles:
    """The chance that one more answer changes who is among the `top`: rows × (criteria, then harm), NaN where known.

    It is the share of the draws of `acceptability` in which the set of the first `top` is another one with the drawn
    answer than with the expected one (the middle of its range), all else as drawn: the expected value of perfect
    information, where information is worth 1 if it changes the set, and 0 if it leaves it, whatever the order in it.
    """
    scorer, criteria = Scorer(alternatives), len(alternatives.weights)
    unknown = [[*scorer.cells[row].tolist(), *([criteria] if scorer.harm_range[row] else [])] for row in rows]
    changed = np.full((len(rows), criteria + 1), np.nan)
    for line, cells in zip(changed, unknown, strict=True):
        line[cells] = 0.0
    for block in _blocks(alternatives, seed, draws, spread, sampler) if len(alternatives.ids) > top else ():
        keys = scorer.keys(block)
        last_in, first_out = _best_first(keys)[:, top - 1 : top + 1].T
        for line, cells, row in zip(changed, unknown, rows, strict=True):
            bar = np.where(keys[row] <= last_in, first_out, last_in)
            expected = _with_expected(scorer, block, row)[:, : block.draws]
            line[cells] += np.count_nonzero((expected < bar) != (keys[row] < bar), axis=1)
    return changed / draws


def what_swaps(alternatives: Alternatives, above: int, below: int) -> Swaps:
    """The smallest change of one weight, and the one answer, that put `below` before `above`.

    Held at the owner's weights, with unknown answers and harm in the middle of their range. Dividing by the sum of the
    weights changes no order, and without it the lead is linear in each weight: so it is gone where the other weights'
    part of it is made up for (the most critical criterion of Triantaphyllou & Sánchez 1997, "A sensitivity analysis
    approach for some deterministic multi-criteria decision making methods", Decision Sciences 28(1); changes are
    on the owner's scale). Of several answers, that which puts `below` furthest ahead.
    """
    sides = _Side(alternatives, above), _Side(alternatives, below)
    weights = alternatives.weights.tolist()
    gains = [
        one * sides[0].harm - other * sides[1].harm for one, other in zip(*(s.answers for s in sides), strict=True)
    ]
    lead = fsum(weight * gain for weight, gain in zip(weights, gains, strict=True))
    if lead <= 0:
        return Swaps(None, None)
    return Swaps(_weight_swap(weights, gains), _answer_swap(alternatives, sides, lead))


def _weight_swap(weights: Sequence[float], gains: Sequence[float]) -> WeightSwap | None:
    parts = [weight * gain for weight, gain in zip(weights, gains, strict=True)]
    swaps = [WeightSwap(j, -fsum(parts[:j] + parts[j + 1 :]) / gain) for j, gain in enumerate(gains) if gain]
    # A weight of 0 would at best make a tie: nothing lies beyond it.
    possible = [swap for swap in swaps if swap.weight > 0]
    return min(possible, key=lambda swap: abs(swap.weight - weights[swap.criterion]), default=None)


def _answer_swap(alternatives: Alternatives, sides: tuple["_Side", "_Side"], lead: float) -> AnswerSwap | None:
    left: list[tuple[float, AnswerSwap]] = []
    for side, ends, harms in zip(
        sides,
        (alternatives.low, alternatives.high),
        (alternatives.harm_low, alternatives.harm_high),
        strict=True,
    ):
        row = side.row
        for j, (middle, end) in enumerate(zip(side.answers, ends[row].tolist(), strict=True)):
            worth = side.harm * float(alternatives.weights[j]) * abs(end - middle)
            left.append((lead - worth, AnswerSwap(row, j, end)))
        harm = float(harms[row])
        worth = side.total * abs(harm - side.harm)
        left.append((lead - worth, AnswerSwap(row, None, harm)))
    least, swap = min(left, key=lambda item: item[0])
    return swap if least < 0 else None


class _Side:
    """One of two people at the middle of what may be."""

    def __init__(self, alternatives: Alternatives, row: int) -> None:
        low, high = alternatives.low[row].astype(np.float64), alternatives.high[row].astype(np.float64)
        self.row = row
        self.answers: list[float] = ((low + high) / 2).tolist()
        self.harm = (float(alternatives.harm_low[row]) + float(alternatives.harm_high[row])) / 2
        self.total = fsum(weight * answer for weight, answer in zip(alternatives.weights, self.answers, strict=True))


class _Tally:
    """Counts over the blocks, by place (by id) and not by row."""

    def __init__(self, people: int, criteria: int) -> None:
        self.counts = np.zeros((people, people), np.intp)  # rank × place
        self.central = np.zeros((people, criteria))
        self.neighbours = np.zeros(max(people - 1, 0), np.intp)

    def add(self, keys: Whole, block: Block) -> None:
        people = len(keys)
        self.neighbours += np.count_nonzero(keys[:-1] < keys[1:], axis=1)
        places = _best_first(keys) & (PEOPLE - 1)
        # Some ranks at a time, ranks × draws: what is counted then stays in the cache.
        for rank in range(0, people, _RANKS):
            cells: NDArray[np.intp] = places[:, rank : rank + _RANKS].T.astype(np.intp, order="C")
            cells += np.arange(len(cells))[:, None] * people
            counted = np.bincount(cells.ravel(), minlength=len(cells) * people)
            self.counts[rank : rank + _RANKS] += counted.reshape(-1, people)
        for criterion, weights in enumerate(block.weights[:, : block.draws]):
            self.central[:, criterion] += np.bincount(places[:, 0], weights, minlength=people)

    def shares(self, scorer: Scorer, draws: int) -> Acceptability:
        counts = self.counts.T[scorer.place]
        central = self.central[scorer.place]
        total = central.sum(axis=1, keepdims=True)
        return Acceptability(
            ranks=(counts / draws).astype(np.float32),
            first=counts[:, :1].sum(axis=1) / draws,
            central=np.divide(central, total, out=np.full_like(central, np.nan), where=total > 0),
            neighbours=self.neighbours / draws,
        )


def _blocks(
    alternatives: Alternatives, seed: str, draws: int, spread: float, sampler: Sampler | None
) -> Iterator[Block]:
    if draws < 1:
        raise ValueError("no draws, no shares")
    return blocks(seed, draws, len(alternatives.weights), sampler or near(alternatives.weights, spread))


def _best_first(keys: Whole) -> Whole:
    """Draws × ranks."""
    ordered = keys.T.copy(order="C")
    ordered.sort(axis=1)
    return ordered


def _with_expected(scorer: Scorer, block: Block, row: int) -> Whole:
    """One person's keys where one unknown, each in its turn (harm last), has its expected value."""
    weights = scorer.scaled(block)
    drawn = scorer.answers(block, weights, row)
    before_harm = scorer.known(block, [row])[0] + drawn.sum(axis=0)
    expected = weights[scorer.cells[row]] * (scorer.ranges[row] / 2)
    scores = (before_harm - drawn + expected) * scorer.harms(block, row)
    if scorer.harm_range[row]:
        middle = scorer.harm[row] + scorer.harm_range[row] / 2
        scores = np.vstack((scores, before_harm * middle))
    return scorer.as_keys(scores, scorer.place[row])
