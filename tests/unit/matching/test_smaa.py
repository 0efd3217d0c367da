"""Acceptability held against published shares, and against cases that can be worked out by hand.

Shares are means of 10,000 draws: one of p has a standard error of √(p(1-p)/10,000), 0.005 at most.
"""

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tpmmatch.matching.draws import Sampler
from tpmmatch.matching.smaa import Alternatives, Swaps, acceptability, answer_matters, simplex, what_swaps

FOUR_ERRORS = 0.02


def people(
    low: Sequence[Sequence[float]],
    high: Sequence[Sequence[float]] | None = None,
    weights: Sequence[float] = (),
    harm: Sequence[tuple[float, float]] = (),
    ids: Sequence[str] = (),
) -> Alternatives:
    """Known answers, equal weights, no harm and ids in the order of the rows, unless told otherwise."""
    lows = np.array(low, np.float32)
    harms = np.array(harm or [(1.0, 1.0)] * len(low), np.float32)
    return Alternatives(
        low=lows,
        high=np.array(low if high is None else high, np.float32),
        weights=np.array(weights or [1] * lows.shape[1], np.float64),
        harm_low=harms[:, 0],
        harm_high=harms[:, 1],
        ids=tuple(ids) or tuple(f"p{row:03}" for row in range(len(low))),
    )


def taken(alternatives: Alternatives, rows: Sequence[int]) -> Alternatives:
    """Some of them, or another order."""
    kept = {name: getattr(alternatives, name)[list(rows)] for name in ("low", "high", "harm_low", "harm_high")}
    return replace(alternatives, **kept, ids=tuple(alternatives.ids[row] for row in rows))


# SMAA-2 without preference information on four second-generation antidepressants, the model of "A state-of-the-art
# multi-criteria model for drug benefit-risk analysis" (SOM Research Report 10001, Groningen 2010): measurements,
# indices and tolerances as the method's own software, JSMAA, publishes them in its tests (github.com/tommite/jsmaa,
# commit 1daabb53, lib/src/test/java/fi/smaa/jsmaa/simulator/SMAA2SimulationTest.java, testCorrectResultsWithBRModel).
# Rows: fluoxetine, paroxetine, sertraline, venlafaxine. Columns: efficacy (log-normal: mean and deviation of the log,
# more is better), then incidence of diarrhoea, dizziness, headache, insomnia, nausea (normal, less is better).
MEANS = np.array(
    [
        [0.0, 11.7, 7.2, 16.6, 13.7, 18.6],
        [0.086, 9.2, 10.6, 21.2, 14.3, 18.3],
        [0.095, 15.4, 7.5, 20.2, 15.0, 19.5],
        [0.113, 5.5, 15.7, 12.8, 11.2, 31.0],
    ]
)
DEVIATIONS = np.array(
    [
        [0.0, 2.5, 1.45, 3.27, 1.89, 1.79],
        [0.056, 1.86, 1.58, 5.15, 2.93, 3.7],
        [0.044, 2.65, 1.48, 3.78, 3.21, 2.6],
        [0.048, 2.32, 4.44, 2.45, 3.98, 1.68],
    ]
)
RANKS = [[0.20, 0.28, 0.30, 0.22], [0.25, 0.29, 0.27, 0.19], [0.17, 0.25, 0.29, 0.30], [0.39, 0.18, 0.15, 0.29]]
CENTRAL = [
    [0.08, 0.14, 0.23, 0.18, 0.16, 0.22],
    [0.18, 0.17, 0.15, 0.13, 0.15, 0.22],
    [0.21, 0.10, 0.22, 0.13, 0.15, 0.20],
    [0.18, 0.21, 0.12, 0.21, 0.19, 0.09],
]
CONFIDENCE = [0.48, 0.44, 0.34, 0.74]
PARTS = 12


@pytest.fixture(scope="module")
def antidepressants() -> Alternatives:
    """A normal answer as the mean of twelve uniform ones (Irwin & Hall), each with a twelfth of the weight.

    Utility is linear between the ends of all 95 % intervals and goes on beyond them, as in JSMAA; (u + 2) / 5 brings it
    between 0 and 1, the same for all, so no order changes. The log-normal is close to the normal of its two moments.
    """
    ends = np.stack((MEANS - 1.96 * DEVIATIONS, MEANS + 1.96 * DEVIATIONS))
    ends[:, :, 0] = np.exp(ends[:, :, 0])
    least, most = ends[0].min(axis=0), ends[1].max(axis=0)
    means, deviations = MEANS.copy(), DEVIATIONS.copy()
    means[:, 0] = np.exp(MEANS[:, 0] + DEVIATIONS[:, 0] ** 2 / 2)
    deviations[:, 0] = means[:, 0] * np.sqrt(np.expm1(DEVIATIONS[:, 0] ** 2))
    utility = (means - least) / (most - least)
    utility[:, 1:] = 1 - utility[:, 1:]
    reach = math.sqrt(3 * PARTS) * deviations / (most - least)
    low, high = ((np.repeat(end, PARTS, axis=1) + 2) / 5 for end in (utility - reach, utility + reach))
    return people(low.tolist(), high.tolist())


def in_parts(sampler: Sampler) -> Sampler:
    return lambda stream, draws: np.repeat(sampler(stream, draws), PARTS, axis=0)


def test_published_indices_of_four_antidepressants(antidepressants: Alternatives) -> None:
    found = acceptability(antidepressants, "JSMAA", sampler=in_parts(simplex(6)))
    assert found.ranks == pytest.approx(np.array(RANKS), abs=0.02)
    assert found.central.reshape(4, 6, PARTS).sum(axis=2) == pytest.approx(np.array(CENTRAL), abs=0.02)


def test_published_confidence_factors_come_from_central_weights(antidepressants: Alternatives) -> None:
    """The confidence factor is the share of first places at a person's own central weights."""
    for row, (central, published) in enumerate(zip(CENTRAL, CONFIDENCE, strict=True)):
        always = np.array(central)[:, None]
        fixed = in_parts(lambda _, draws, always=always: np.repeat(always, draws, axis=1))
        assert acceptability(antidepressants, "JSMAA", sampler=fixed).first[row] == pytest.approx(published, abs=0.03)


def test_two_criteria_without_preferences_share_the_interval_of_weights() -> None:
    """With w for the first criterion, a = w, b = 1 - w, c = 0.6: a is first above 0.6, b below 0.4, c between."""
    found = acceptability(people([[1, 0], [0, 1], [0.6, 0.6]]), "interval", sampler=simplex(2))
    # Between 0.4 and 0.6 a beats b above 0.5 and is second there; below that it is last.
    expected = [[0.4, 0.1, 0.5], [0.4, 0.1, 0.5], [0.2, 0.8, 0.0]]
    assert found.ranks == pytest.approx(np.array(expected), abs=FOUR_ERRORS)
    # Means over those intervals.
    assert found.central == pytest.approx(np.array([[0.8, 0.2], [0.2, 0.8], [0.5, 0.5]]), abs=FOUR_ERRORS)


def test_three_criteria_without_preferences_share_the_triangle_of_weights() -> None:
    """Three specialists and one who is half good at all: that one leads where no weight is above a half, the triangle
    of the middles of its sides, which is a quarter of it; and a weight above a half leaves them second.
    """
    found = acceptability(people([*np.eye(3).tolist(), [0.5, 0.5, 0.5]]), "triangle", sampler=simplex(3))
    assert found.first == pytest.approx([0.25] * 4, abs=FOUR_ERRORS)
    assert found.ranks[3] == pytest.approx([0.25, 0.75, 0, 0], abs=FOUR_ERRORS)
    # The centre of the corner triangle (1,0,0), (½,½,0), (½,0,½), and that of the whole.
    assert found.central[0] == pytest.approx([2 / 3, 1 / 6, 1 / 6], abs=FOUR_ERRORS)
    assert found.central[3] == pytest.approx([1 / 3] * 3, abs=FOUR_ERRORS)


@pytest.mark.parametrize(
    ("weights", "spread", "share"),
    [
        # a = w₁, b = 0.8 w₂: a leads where ln f₁ - ln f₂ > ln 0.8, both uniform over ± L, L = ln 1.5:
        # 1 - (2L - 0.22314)² / 8L² = 1 - 0.58779² / 1.31522 = 0.7373.
        ((1, 1), 1.5, 0.7373),
        ((4, 5), 1.5, 0.5),  # level at the owner's weights
        # ln(0.8 × 10 / 4) = 0.69315, L = ln 2: (2L - L)² / 8L² = 1/8.
        ((4, 10), 2.0, 0.125),
        ((1, 3), 1.5, 0.0),  # 0.8 × 3 > 1.5² × 1: out of reach
        ((1, 1), 1.0, 1.0),  # the owner's weights in all draws
    ],
)
def test_weights_near_the_owners(weights: tuple[float, float], spread: float, share: float) -> None:
    found = acceptability(people([[1, 0], [0, 0.8]], weights=weights), "near", spread=spread)
    assert found.first == pytest.approx([share, 1 - share], abs=FOUR_ERRORS)
    assert found.neighbours == pytest.approx([share], abs=FOUR_ERRORS)


@pytest.mark.parametrize(
    ("alternatives", "share"),
    [
        # An answer anywhere from 0 to 1 is above 0.6 in four of ten.
        (people([[0.6], [0]], [[0.6], [1]]), 0.4),
        # From 0.5 to 0.7: in half; the range counts, not the middle alone.
        (people([[0.6], [0.5]], [[0.6], [0.7]]), 0.5),
        # The mean of two answers is above 0.25 but in the corner of area 0.5² / 2.
        (people([[0.25, 0.25], [0, 0]], [[0.25, 0.25], [1, 1]]), 0.875),
        # Half of the weight on what is unknown: 0.5 × 0.2 + 0.5 u > 0.4 where u > 0.6.
        (people([[0.4, 0.4], [0.2, 0]], [[0.4, 0.4], [0.2, 1]]), 0.4),
        # Two who are unknown alike are alike, and don't get the same answers.
        (people([[0], [0]], [[1], [1]]), 0.5),
        # Harm from 0.2 to 0.9 of a full fit is above 0.5 in 0.4 / 0.7.
        (people([[0.5], [1]], harm=[(1, 1), (0.2, 0.9)]), 4 / 7),
        # Harm and answer both: h u > 0.5 with both from 0 to 1: 1 - 0.5 (1 - ln 0.5) = 0.1534.
        (people([[0.5], [0]], [[0.5], [1]], harm=[(1, 1), (0, 1)]), 0.1534),
    ],
)
def test_what_is_unknown_widens_the_shares(alternatives: Alternatives, share: float) -> None:
    found = acceptability(alternatives, "unknown", spread=1.0)
    assert found.first[1] == pytest.approx(share, abs=FOUR_ERRORS)
    assert found.neighbours.tolist() == [found.first[0]]


def test_many_unknown_answers_are_drawn_as_if_each_had_its_own_numbers() -> None:
    """All unknown alike: each of twelve is at each rank in a twelfth of the draws."""
    found = acceptability(people([[0.0] * 7] * 12, [[1.0] * 7] * 12, weights=range(1, 8)), "all unknown", draws=40_000)
    assert found.ranks == pytest.approx(np.full((12, 12), 1 / 12), abs=0.006)
    assert found.neighbours == pytest.approx(np.full(11, 0.5), abs=0.01)


# --- What is promised ------------------------------------------------------------------------------------------------

MIXED = people(
    [[0.4, 0.0, 0.7], [0.5, 0.5, 0.0], [0.0, 0.9, 0.2], [0.3, 0.3, 0.3]],
    [[0.4, 1.0, 0.7], [0.5, 0.5, 1.0], [0.8, 0.9, 0.2], [0.3, 0.3, 0.3]],
    weights=(5, 3, 2),
    harm=[(1, 1), (0.8, 1.0), (0.9, 0.9), (1, 1)],
)


def test_these_are_the_numbers_on_every_machine() -> None:
    """Not worked out by hand: kept, so that a machine, numpy or BLAS that counts differently is noticed."""
    found = acceptability(MIXED, "rules 1|project 1", draws=5000)
    counts = np.rint(found.ranks * 5000).astype(int).tolist()
    assert counts == [[2243, 1546, 1200, 11], [1029, 2081, 1885, 5], [1728, 1373, 1505, 394], [0, 0, 410, 4590]]
    assert found.central[0].tolist() == [0.49235658999800463, 0.2981000222035248, 0.20954338779847065]


def test_the_seed_and_nothing_else_makes_the_bytes() -> None:
    def of(seed: str) -> bytes:
        found = acceptability(MIXED, seed)
        return b"".join(part.tobytes() for part in (found.ranks, found.first, found.central, found.neighbours))

    assert of("rules 1|project 1") == of("rules 1|project 1")
    assert of("rules 1|project 1") != of("rules 1|project 2")


def test_a_worse_person_is_never_first_and_never_weighs() -> None:
    found = acceptability(people([[0.9, 0.5], [0.8, 0.4], [0.3, 0.9]]), "dominated", sampler=simplex(2))
    assert found.first[1] == 0
    assert found.ranks[1, 0] == 0
    assert np.isnan(found.central[1]).all()
    assert not np.isnan(found.central[[0, 2]]).any()
    assert found.neighbours[0] == 1


def test_who_is_known_to_be_alike_goes_by_id_in_all_draws() -> None:
    found = acceptability(people([[0.5, 0.2]] * 3, ids=("b", "c", "a")), "alike")
    assert found.ranks.tolist() == [[0, 1, 0], [0, 0, 1], [1, 0, 0]]
    assert found.neighbours.tolist() == [1, 0]


def test_one_person_is_first_and_nobody_is_nothing() -> None:
    assert acceptability(people([[0.1]]), "one").ranks.tolist() == [[1]]
    nobody = acceptability(taken(MIXED, []), "nobody")
    assert nobody.ranks.shape == (0, 0)
    assert nobody.first.shape == nobody.neighbours.shape == (0,)


@st.composite
def alternatives(draw: st.DrawFn) -> Alternatives:
    rows, columns = draw(st.integers(1, 6)), draw(st.integers(1, 4))
    grid = st.integers(0, 8).map(lambda eighths: eighths / 8)
    cells = [[sorted((draw(grid), draw(grid))) for _ in range(columns)] for _ in range(rows)]
    known = [[draw(st.booleans()) for _ in range(columns)] for _ in range(rows)]
    low = [[cell[0] for cell in line] for line in cells]
    high = [[cell[not k] for cell, k in zip(line, ks, strict=True)] for line, ks in zip(cells, known, strict=True)]
    weights = draw(st.lists(st.integers(0, 9), min_size=columns, max_size=columns).filter(any))
    harm = [tuple(sorted((draw(grid), draw(grid)))) for _ in range(rows)]
    ids = draw(st.lists(st.text(max_size=2), min_size=rows, max_size=rows, unique=True))
    return people(low, high, weights, harm, ids)


@pytest.mark.slow
@settings(deadline=None, max_examples=12)
@given(alternatives(), st.data())
def test_whatever_is_compared(compared: Alternatives, data: st.DataObject) -> None:
    found = acceptability(compared, "any", draws=200)
    assert found.ranks.sum(axis=0) == pytest.approx(1, abs=1e-6)
    assert found.ranks.sum(axis=1) == pytest.approx(1, abs=1e-6)
    assert found.first == pytest.approx(found.ranks[:, 0], abs=1e-6)
    ever = found.first > 0
    assert found.central[ever].sum(axis=1) == pytest.approx(1)
    assert np.isnan(found.central[~ever]).all()
    backwards = acceptability(taken(compared, range(len(compared.ids))[::-1]), "any", draws=200)
    assert backwards.neighbours[::-1] == pytest.approx(1 - found.neighbours)
    order = data.draw(st.permutations(range(len(compared.ids))))
    moved = acceptability(taken(compared, order), "any", draws=200)
    assert moved.ranks.tolist() == found.ranks[order].tolist()


@settings(deadline=None, max_examples=40)
@given(alternatives(), st.data())
def test_a_better_answer_never_lowers_a_share(compared: Alternatives, data: st.DataObject) -> None:
    row, column = (data.draw(st.integers(0, length - 1)) for length in compared.low.shape)
    room = 1 - compared.high[row, column]
    low, high = compared.low.copy(), compared.high.copy()
    low[row, column] += room
    high[row, column] += room
    better = replace(compared, low=low, high=high)
    assert acceptability(better, "any", draws=200).first[row] >= acceptability(compared, "any", draws=200).first[row]


@pytest.mark.parametrize(
    ("compared", "top", "share"),
    [
        # Expected 0.5, so outside; inside with an answer above 0.6.
        (people([[0.6], [0.0]], [[0.6], [1.0]]), 1, 0.4),
        # Expected 0.5, so inside; outside with one below 0.3.
        (people([[0.3], [0.0]], [[0.3], [1.0]]), 1, 0.3),
        # The third place of five is at 0.7; who is ahead inside of the three is no matter.
        (people([[0.9], [0.0], [0.8], [0.7], [0.1]], [[0.9], [1.0], [0.8], [0.7], [0.1]]), 3, 0.3),
        # Three people are the first three, whatever the answers.
        (people([[0.6], [0.0], [0.5]], [[0.6], [1.0], [0.5]]), 3, 0.0),
        (people([[0.6], [0.0]], [[0.6], [0.4]]), 1, 0.0),  # out of reach
        (people([[0.6, 0.0], [0.5, 0.0]], [[0.6, 0.0], [0.5, 1.0]], weights=(1, 0)), 1, 0.0),  # of no weight
    ],
)
def test_the_chance_that_an_answer_changes_the_first(compared: Alternatives, top: int, share: float) -> None:
    chances = answer_matters(compared, [0, 1], "answers", spread=1.0, top=top)
    unknown = compared.low[1] < compared.high[1]
    assert chances[1, :-1][unknown] == pytest.approx([share], abs=FOUR_ERRORS)
    assert np.isnan(chances[1, :-1][~unknown]).all()
    assert np.isnan(chances[0]).all()


def test_terms_matter_like_answers_and_each_unknown_is_weighed_by_itself() -> None:
    """Harm from 0.2 to 0.9: expected 0.55 and outside, inside above 0.6: 0.3 / 0.7."""
    by_harm = answer_matters(people([[0.6], [1.0]], harm=[(1, 1), (0.2, 0.9)]), [1], "harm", spread=1.0, top=1)
    assert by_harm[0, 1] == pytest.approx(3 / 7, abs=FOUR_ERRORS)
    # 3u + v against 2, so x = 3(u - ½) + (v - ½) against 0. With one at its middle, the other decides alone. v decides
    # otherwise than u in half of all draws; u has its way but where |v - ½| > 3 |u - ½|, which is in a sixth of them.
    both = answer_matters(people([[0.5, 0.5], [0, 0]], [[0.5, 0.5], [1, 1]], (3, 1)), [1], "two", spread=1.0, top=1)
    assert both[0, 0] == pytest.approx(5 / 12, abs=FOUR_ERRORS)
    assert both[0, 1] == pytest.approx(1 / 12, abs=FOUR_ERRORS)


def swaps_of(*arguments: object, **named: object) -> Swaps:
    return what_swaps(people(*arguments, **named), 0, 1)  # type: ignore[arg-type]


def test_the_smallest_change_of_one_weight() -> None:
    """Leads by 5 × 0.2 - 3 × 0.1 = 0.7. It is gone with the first weight at 1.5, 3.5 less: then both have
    1.2 + 1.2 + 1 = 0.9 + 1.5 + 1. The second would have to go from 3 to 10; the third makes no difference.
    """
    weight, answer = swaps_of([[0.8, 0.4, 0.5], [0.6, 0.5, 0.5]], weights=(5, 3, 2))
    assert weight == (0, pytest.approx(1.5, rel=1e-5))
    assert answer is None
    # 5 × 0.1 - 2 × 0.2 = 0.1: the second from 2 to 2.5, or the first from 5 to 4, which is more of a change.
    assert swaps_of([[0.6, 0.4], [0.5, 0.6]], weights=(5, 2)).weight == (1, pytest.approx(2.5, rel=1e-5))


def test_harm_counts_in_what_swaps() -> None:
    """0.5 × (0.8, 0.8) against (0.2, 0.5): gains 0.2 and -0.1; 4 × 0.2 - 6 × 0.1 = 0.2: the first from 4 to 3."""
    found = swaps_of([[0.8, 0.8], [0.2, 0.5]], weights=(4, 6), harm=[(0.5, 0.5), (1, 1)])
    assert found.weight == (0, pytest.approx(3, rel=1e-5))


@pytest.mark.parametrize(
    "pair",
    [
        [[0.8, 0.6], [0.6, 0.4]],  # better in all: no weight helps
        [[0.8, 0.5], [0.6, 0.5]],  # with no weight on the first they are level, and nothing lies beyond
        [[0.5, 0.5], [0.6, 0.5]],  # stands that way already
        [[0.5, 0.5], [0.5, 0.5]],
    ],
)
def test_no_weight_swaps_them(pair: list[list[float]]) -> None:
    assert swaps_of(pair) == (None, None)


@pytest.mark.parametrize(
    ("low", "high", "harm", "swap"),
    [
        # Expected 0.8 against (0.6 + 0.5) / 2; with a full answer (0.6 + 1) / 2 is level, which is not ahead.
        ([[0.8, 0.8], [0.6, 0.0]], [[0.8, 0.8], [0.6, 1.0]], [], None),
        ([[0.8, 0.75], [0.6, 0.0]], [[0.8, 0.75], [0.6, 1.0]], [], (1, 1, 1.0)),
        # The one ahead turns out to be worse: expected (0.8 + 0.5) / 2 against 0.5, (0.8 + 0) / 2 with the low answer.
        ([[0.8, 0.0], [0.5, 0.5]], [[0.8, 1.0], [0.5, 0.5]], [], (0, 1, 0.0)),
        # Of two that would do, the one that puts the other further ahead: 0.3 × 0.5 against 0.5 × 0.5.
        ([[0.6, 0.25], [0.5, 0.0]], [[0.6, 0.75], [0.5, 1.0]], [], (1, 1, 1.0)),
        # Terms: expected 0.8 × 0.9 against 0.8; as good as they can be, 1 × 0.9.
        ([[0.8, 0.8], [0.9, 0.9]], None, [(1, 1), (0.6, 1)], (1, None, 1.0)),
        # And of the one ahead: 0.75 × 1 against 0.7; as bad as they can be, 0.5.
        ([[1.0, 1.0], [0.7, 0.7]], None, [(0.5, 1), (1, 1)], (0, None, 0.5)),
    ],
)
def test_the_one_answer_that_swaps(
    low: list[list[float]],
    high: list[list[float]] | None,
    harm: list[tuple[float, float]],
    swap: tuple[int, int | None, float] | None,
) -> None:
    assert swaps_of(low, high, harm=harm).answer == swap


@settings(deadline=None, max_examples=60)
@given(alternatives().filter(lambda found: len(found.ids) > 1))
def test_beyond_the_weight_they_are_swapped_and_before_it_not(compared: Alternatives) -> None:
    swap = what_swaps(compared, 0, 1).weight
    if swap is None:
        return
    middle = (compared.low + compared.high) / 2 * ((compared.harm_low + compared.harm_high) / 2)[:, None]

    def lead(weight: float) -> float:
        weights = compared.weights.copy()
        weights[swap.criterion] = weight
        return float((middle[0] - middle[1]) @ weights)

    old = float(compared.weights[swap.criterion])
    assert lead(old) > 0
    assert lead(swap.weight + (swap.weight - old)) < 0 or swap.weight + (swap.weight - old) < 0
    assert lead(swap.weight) == pytest.approx(0, abs=1e-5)
