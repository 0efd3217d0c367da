"""The draws of SMAA: weights near the owner's, answers over the range they may take, everybody's key in each draw.

Same bytes on every machine, because nothing here depends on the order in which a library adds or on its exp and log:
the numbers are raw PCG64 (its stream is guaranteed, that of numpy's distributions is not); weights and known answers
are whole numbers of a fixed grain, so that their matrix product is exact however BLAS sums it; the rest is float32
sums, products and truncation element by element, which IEEE 754 fixes. A key is the score as a whole number, best
first, then the person's place by id: equal keys don't exist.

Unknown answers get no random numbers of their own. Each person reads a stretch of one long row of uniform numbers,
beginning at a place of their own: so no number is used twice in a draw, and each draw is exactly what independent
numbers would give. Only two draws of one block may share some, for different people: means are unbiased, and
their spread is that of independent draws within what can be measured.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
Whole = NDArray[np.int32]
Rows = NDArray[np.intp]

# Unscaled weights of so many draws, criteria × draws, from a stream.
Sampler = Callable[[np.random.PCG64, int], Doubles]

PLACE_BITS = 10
PEOPLE = 1 << PLACE_BITS
BLOCK = 2000  # draws; scores of a few hundred people then fit into the cache

_TOP = float((1 << (31 - PLACE_BITS)) - 1)  # the best score in the whole numbers that a key has room for
_WEIGHT_GRAIN = 2.0**24
_ANSWER_GRAIN = 2.0**20
# Stretches begin at `place * _STRIDE % _BEGINNINGS`. The stride has no factor in common with BLOCK, and _BEGINNINGS is
# a multiple of it: so any two people's beginnings differ modulo BLOCK, and none of their answers, BLOCK apart, meet.
_BEGINNINGS = 64 * BLOCK
_STRIDE = 79_109
_CHUNK = 250  # people scored together


@dataclass(frozen=True, slots=True, eq=False)
class Alternatives:
    """People (rows) by criteria (columns), utilities from 0 to 1; `low` and `high` are equal where the answer is known.

    `harm_low` and `harm_high` are what terms leave of the fit, different where a term is unknown.
    """

    low: Floats
    high: Floats
    weights: Doubles
    harm_low: Floats
    harm_high: Floats
    ids: tuple[str, ...]

    def __post_init__(self) -> None:
        people, criteria = len(self.ids), len(self.weights)
        if people > PEOPLE:
            raise ValueError(f"{people} people, and a key has room for {PEOPLE}")
        if self.low.shape != (people, criteria) or self.high.shape != (people, criteria):
            raise ValueError("low and high are to be people × criteria")
        if self.harm_low.shape != (people,) or self.harm_high.shape != (people,):
            raise ValueError("harm is to be one number a person")
        for low, high in ((self.low, self.high), (self.harm_low, self.harm_high)):
            if not ((low >= 0) & (low <= high) & (high <= 1)).all():
                raise ValueError("0 ≤ low ≤ high ≤ 1 does not hold")
        if not ((self.weights >= 0) & np.isfinite(self.weights)).all() or (people and not self.weights.any()):
            raise ValueError("weights are to be 0 or more, and one of them more")


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Some draws: weights as whole numbers with (all but) the same sum in each, and numbers for unknown answers."""

    weights: Doubles
    uniform: Floats
    draws: int


def uniforms(stream: np.random.PCG64, *shape: int) -> Doubles:
    """Numbers of 53 bits from 0 up to, not including, 1."""
    raw = np.asarray(stream.random_raw(math.prod(shape)), np.uint64)
    return ((raw >> np.uint64(11)).astype(np.float64) * 2.0**-53).reshape(shape)


def near(weights: Doubles, spread: float) -> Sampler:
    """Each of the owner's weights times its own factor, log-uniform from 1/spread to spread."""
    width = round(math.log(spread) * 2**40) / 2**40  # hides a last bit in which machines differ

    def draw(stream: np.random.PCG64, draws: int) -> Doubles:
        power = (2.0 * uniforms(stream, len(weights), draws) - 1.0) * (width / 16)
        factor = np.ones_like(power)
        for term in range(9, 0, -1):  # the series of exp: numpy's own differs between processors
            factor = 1.0 + power * factor / term
        for _ in range(4):
            factor *= factor
        return weights[:, None] * factor

    return draw


def simplex(criteria: int) -> Sampler:
    """All weights that add up to 1 alike, as where nothing is known of the owner's preferences.

    The gaps between sorted uniform numbers, as in Tervonen & Lahdelma 2007, "Implementing stochastic multicriteria
    acceptability analysis", European Journal of Operational Research 178(2). Exponential numbers over their sum
    have the same law, but need a log.
    """

    def draw(stream: np.random.PCG64, draws: int) -> Doubles:
        cuts = np.sort(uniforms(stream, criteria - 1, draws), axis=0)
        return np.diff(cuts, axis=0, prepend=0.0, append=1.0)

    return draw


def blocks(seed: str, draws: int, criteria: int, sampler: Sampler) -> Iterator[Block]:
    """Blocks of BLOCK draws each, the last one used in part; a block's numbers depend on the seed and its place."""
    for number, start in enumerate(range(0, draws, BLOCK)):
        entropy = blake2b(f"{seed}/{number}".encode("utf-8", "surrogatepass"), digest_size=16).digest()
        stream = np.random.PCG64(int.from_bytes(entropy, "little"))
        drawn = sampler(stream, BLOCK)
        weights = np.rint(drawn * (_WEIGHT_GRAIN / reduce(np.add, drawn)))
        raw = np.asarray(stream.random_raw(_BEGINNINGS + (criteria + 1) * BLOCK), np.uint64)
        uniform = (raw >> np.uint64(40)).astype(np.float32) * np.float32(2.0**-24)
        yield Block(weights, uniform, min(BLOCK, draws - start))


class Scorer:
    """Scores people block by block, all or a few of them: the numbers are the same. `place` is each row's, by id."""

    def __init__(self, alternatives: Alternatives) -> None:
        ids = alternatives.ids
        self.place: Whole = np.empty(len(ids), np.int32)
        self.place[sorted(range(len(ids)), key=ids.__getitem__)] = np.arange(len(ids))
        self.harm, self.harm_range = alternatives.harm_low, alternatives.harm_high - alternatives.harm_low
        ranges = alternatives.high - alternatives.low
        self.cells = [np.flatnonzero(row) for row in ranges]
        self.ranges = [row[cells][:, None] for row, cells in zip(ranges, self.cells, strict=True)]
        self._known = np.rint(alternatives.low.astype(np.float64) * _ANSWER_GRAIN)
        self._parts: Floats = np.empty((len(alternatives.weights), BLOCK), np.float32)

    def keys(self, block: Block) -> Whole:
        """Rows × draws: the smaller the better."""
        everybody = np.arange(len(self.place))
        keys = np.empty((len(everybody), block.draws), np.int32)
        weights = self.scaled(block)
        for start in range(0, len(everybody), _CHUNK):
            chunk = everybody[start : start + _CHUNK]
            scores = self.known(block, chunk)
            for line, row in enumerate(chunk.tolist()):
                scores[line] += self.answers(block, weights, row).sum(axis=0)
                scores[line] *= self.harms(block, row)
            keys[start : start + len(chunk)] = self.as_keys(scores, self.place[chunk][:, None])[:, : block.draws]
        return keys

    def scaled(self, block: Block) -> Floats:
        """Weights in parts of the highest score."""
        return (block.weights * (_TOP / _WEIGHT_GRAIN)).astype(np.float32)

    def known(self, block: Block, rows: Sequence[int] | Rows) -> Floats:
        """Scores before harm of what is certain; whole numbers below 2**53, so this product is exact."""
        exact = self._known[rows] @ block.weights
        exact *= _TOP / (_WEIGHT_GRAIN * _ANSWER_GRAIN)
        return exact.astype(np.float32)

    def answers(self, block: Block, weights: Floats, row: int) -> Floats:
        """What each unknown answer adds to `known`, unknown answers × draws; good until the next call."""
        parts = self._parts[: len(self.cells[row])]
        weights.take(self.cells[row], axis=0, out=parts, mode="clip")
        parts *= self._stretch(block, row, 0, len(parts))
        parts *= self.ranges[row]
        return parts

    def harms(self, block: Block, row: int) -> Floats:
        """The factor in each draw; one number where it is known."""
        harm: Floats = self.harm[row : row + 1]
        if self.harm_range[row]:
            harm = harm + self._stretch(block, row, len(self.cells[row]), 1)[0] * self.harm_range[row : row + 1]
        return harm

    def as_keys(self, scores: Floats, place: Whole) -> Whole:
        keys = np.subtract(_TOP, scores, out=scores).astype(np.int32)
        keys <<= PLACE_BITS
        keys |= place
        return keys

    def _stretch(self, block: Block, row: int, first: int, count: int) -> Floats:
        begin = int(self.place[row]) * _STRIDE % _BEGINNINGS + first * BLOCK
        return block.uniform[begin : begin + count * BLOCK].reshape(count, BLOCK)
