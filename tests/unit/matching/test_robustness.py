"""How firm an order is. Shares are of 10,000 draws: one of p has a standard error of 0.005 at most."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest

from tpmmatch.matching import Rules, Table
from tpmmatch.matching.order import Order, reweighed
from tpmmatch.matching.robustness import MOST, Robustness
from tpmmatch.matching.values import WORDS
from tpmmatch.model.match import Criterion, CriterionKind, Rung
from tpmmatch.model.project import Project

Need = Callable[..., Project]
Lay = Callable[[Project], Table]
Ordered = Callable[..., Order]
Try = Callable[..., Robustness]

FOUR_ERRORS = 0.02
MUST, PLUS, SHOWN, SAID = CriterionKind.MUST, CriterionKind.PLUS, Rung.SHOWN, Rung.SAID
ONE = [Criterion("must:a", "a", MUST, 1.0)]
TWO = [Criterion("must:a", "a", MUST, 1.0), Criterion("must:b", "b", MUST, 1.0)]


@pytest.fixture
def fixed(rules: Rules) -> Rules:
    table = {"spread": 2.0, "unknown": 0.5, "silent": 0.3, "said": 0.5, "term": 0.7}
    return replace(rules, robustness=table, fit={**rules.fit, "prior_weight": 0.0, "full": 1.0, "plus": 0.1})


@pytest.fixture
def try_out(table: Lay, project: Need, fixed: Rules) -> Try:
    def make(found: Order, people: Sequence[str] = (), id: str = "n-1") -> Robustness:
        known = table(project("Our plan"))
        known = replace(known, rules=fixed, project=replace(known.project, id=id))
        return Robustness(known, found, people or [f"p{row:05}" for row in range(len(found.fit))])

    return make


def test_whoever_is_surely_better_is_always_first(ordered: Ordered, try_out: Try, fixed: Rules) -> None:
    found = ordered(TWO, [[0.2, 0.3], [0.9, 0.8]], rungs=[[SHOWN, SHOWN]] * 2, rules=fixed)
    trial = try_out(found)
    assert (trial.first_in(1), trial.first_in(0), trial.wins(1, 0)) == (1.0, 0.0, 1.0)


def test_whoever_misses_takes_no_part(ordered: Ordered, try_out: Try, fixed: Rules) -> None:
    rungs = [[SHOWN]] * 3
    found = ordered(ONE, [[0.2], [0.9], [0.5]], rungs=rungs, misses=[False, True, False], rules=fixed)
    trial = try_out(found)
    assert [trial.first_in(row) for row in (2, 0, 1)] == [1.0, 0.0, 0.0]
    assert trial.wins(0, 1) is None
    assert trial.swaps(0, 1) == (None, None)
    assert trial.chances(1) is None
    assert trial.row_of(0) == 2


def test_only_neighbours_are_compared(ordered: Ordered, try_out: Try, fixed: Rules) -> None:
    trial = try_out(ordered(ONE, [[0.9], [0.5], [0.2]], rungs=[[SHOWN]] * 3, rules=fixed))
    assert (trial.wins(0, 1), trial.wins(1, 2), trial.wins(0, 2), trial.wins(1, 0)) == (1.0, 1.0, None, None)


@pytest.mark.parametrize(
    ("known", "other", "rung", "silent", "wins"),
    [
        (0.25, None, None, False, 0.5),  # what is not known is anything from nothing to 0.5
        (0.4, None, None, False, 0.8),
        (0.25, None, None, True, 0.8333),  # what a rich profile is silent on, up to 0.3
        (0.4, 0.399, SAID, False, 0.5),  # what is only said, up or down by half: 0.2 to 0.6
        (0.5, 0.4, SAID, False, 0.75),
        (0.5, 0.4, None, False, 0.75),  # and what is near it
        (0.5, 0.4, SHOWN, False, 1.0),  # what is shown stays
        (0.5, 0.4, Rung.VOUCHED, False, 1.0),
    ],
)
def test_what_is_not_sure_may_turn_out_otherwise_by_hand(
    ordered: Ordered,
    try_out: Try,
    fixed: Rules,
    known: float,
    other: float | None,
    rung: Rung | None,
    wins: float,
    *,
    silent: bool,
) -> None:
    rungs = [[SHOWN], [rung]]
    found = ordered(ONE, [[known], [other]], rungs=rungs, silent=[[False], [silent]], rules=fixed)
    share = try_out(found).wins(0, 1)
    assert share == pytest.approx(wins, abs=FOUR_ERRORS)


def test_a_claim_cannot_turn_out_better_than_all(ordered: Ordered, try_out: Try, fixed: Rules) -> None:
    """0.8 only said is 0.4 to 1.0, not to 1.2: a third of it is above 0.8."""
    found = ordered(ONE, [[0.8], [0.79999]], rungs=[[SHOWN], [SAID]], rules=fixed)
    assert try_out(found).wins(0, 1) == pytest.approx(2 / 3, abs=FOUR_ERRORS)


def test_words_in_common_are_a_sign_that_nobody_is_asked_about(ordered: Ordered, try_out: Try, fixed: Rules) -> None:
    """They go up and down by half, as what is only said: 0.25 to 0.75 against 0.4; yet no call can change them."""
    criteria = [Criterion(WORDS, "x", CriterionKind.INFERRED, 1.0), *ONE]
    found = ordered(criteria, [[0.5, 0.3], [0.4, 0.3]], rungs=[[None, SHOWN]] * 2, rules=fixed)
    trial = try_out(found)
    assert trial.wins(0, 1) == pytest.approx(0.694, abs=FOUR_ERRORS)
    assert trial.swaps(0, 1).answer is None


def test_whoever_was_not_asked_loses_no_draw_by_it(ordered: Ordered, try_out: Try, fixed: Rules) -> None:
    """Alike in all but what only the second was asked, and rated lower for: the first stays first in every draw."""
    criteria = [*ONE, Criterion("quality:x", "x", CriterionKind.INFERRED, 2.0, only_heard=True)]
    found = ordered(criteria, [[0.9, None], [0.9, 0.6]], rungs=[[SHOWN, None], [SHOWN, Rung.SEEN]], rules=fixed)
    assert try_out(found).wins(0, 1) == 1.0


@pytest.mark.parametrize(("known", "wins"), [(2, 1.0), (1, 0.5)])
def test_an_open_term_may_cost_by_hand(ordered: Ordered, try_out: Try, fixed: Rules, known: int, wins: float) -> None:
    """The fit of the first may lose up to 0.3; half of that is more than the second's harm of 0.85."""
    found = ordered(ONE, [[0.5], [0.5]], harm=[1.0, 0.85], rungs=[[SHOWN]] * 2, known=[known, 2], terms=2, rules=fixed)
    assert try_out(found).wins(0, 1) == pytest.approx(wins, abs=FOUR_ERRORS)


def test_the_shares_of_being_first_add_up_to_one(ordered: Ordered, try_out: Try, fixed: Rules) -> None:
    answers = [[0.5, None], [None, 0.5], [0.4, 0.4], [0.6, 0.1], [0.1, 0.6], [None, None]]
    found = ordered(TWO, answers, rungs=[[SAID, SHOWN]] * 6, known=[0] * 6, terms=3, rules=fixed)
    trial = try_out(found)
    shares = [trial.first_in(row) for row in range(6)]
    assert sum(share or 0.0 for share in shares) == pytest.approx(1.0, abs=0.001)


def test_the_same_who_ever_comes_first_in_the_index(ordered: Ordered, try_out: Try, fixed: Rules) -> None:
    answers: list[list[float | None]] = [[0.5, None], [None, 0.5], [0.4, 0.41], [0.6, 0.1]]
    rungs, ids = [[SAID, SHOWN]] * 4, ["d", "a", "c", "b"]
    one = try_out(ordered(TWO, answers, rungs=rungs, rules=fixed), ids)
    other = try_out(ordered(TWO, answers[::-1], rungs=rungs, rules=fixed), ids[::-1])
    assert [one.first_in(row) for row in range(4)] == [other.first_in(3 - row) for row in range(4)]


def test_the_same_twice_is_the_same_and_another_project_draws_anew(
    ordered: Ordered, try_out: Try, fixed: Rules
) -> None:
    found = ordered(TWO, [[0.5, None], [None, 0.5]], rungs=[[SHOWN, SHOWN]] * 2, rules=fixed)
    assert try_out(found).first_in(0) == try_out(found).first_in(0)
    assert try_out(found).first_in(0) == pytest.approx(try_out(found, id="n-2").first_in(0), abs=2 * FOUR_ERRORS)


def test_what_one_answer_is_worth_by_hand(ordered: Ordered, try_out: Try, fixed: Rules) -> None:
    """Three stand at 0.3; the fourth's answer is expected to be 0.25, and is above 0.3 two times of five."""
    found = ordered(ONE, [[0.3], [0.3], [0.3], [None]], rungs=[[SHOWN]] * 3 + [[None]], rules=fixed)
    trial = try_out(found)
    chances = [trial.chances(row) for row in range(4)]
    assert all(item is not None for item in chances)
    assert [float(item.by_criterion[0]) for item in chances if item] == [
        0.0,
        0.0,
        0.0,
        pytest.approx(0.4, abs=FOUR_ERRORS),
    ]
    assert [item.terms for item in chances if item] == [0.0] * 4


def test_of_three_no_answer_changes_who_is_among_the_first_three(ordered: Ordered, try_out: Try, fixed: Rules) -> None:
    found = ordered(ONE, [[0.3], [None], [None]], rungs=[[SHOWN], [None], [None]], rules=fixed)
    trial = try_out(found)
    assert all(item and not item.by_criterion.any() for item in (trial.chances(row) for row in range(3)))


def test_far_down_no_answer_is_tried(ordered: Ordered, try_out: Try, fixed: Rules) -> None:
    found = ordered(ONE, [[0.9 - number / 100] for number in range(40)], rungs=[[SHOWN]] * 40, rules=fixed)
    trial = try_out(found)
    assert trial.chances(29) is not None
    assert trial.chances(30) is None
    assert trial.first_in(39) == 0.0


def test_beyond_the_first_thousand_nobody_is_tried(ordered: Ordered, try_out: Try, fixed: Rules) -> None:
    answers = [[0.9 - number / 10_000] for number in range(MOST + 5)]
    trial = try_out(ordered(ONE, answers, rungs=[[SHOWN]] * (MOST + 5), rules=fixed))
    assert [trial.first_in(row) for row in (MOST, MOST + 4)] == [None, None]
    assert trial.wins(MOST - 1, MOST) is None
    assert trial.swaps(MOST - 1, MOST) == (None, None)


def test_a_trial_of_nobody_or_of_misses_alone_is_no_crash(ordered: Ordered, try_out: Try, fixed: Rules) -> None:
    assert try_out(ordered(ONE, [], rules=fixed)).first_in(0) is None
    missing = try_out(ordered(ONE, [[0.5]], misses=[True], rules=fixed))
    assert (missing.first_in(0), missing.chances(0), missing.wins(0, 0)) == (0.0, None, None)


def test_pluses_weigh_together_what_they_can_fill(ordered: Ordered, try_out: Try, fixed: Rules) -> None:
    """Ten pluses of weight 5 each are not ten wishes: together they weigh a tenth of one, which seldom makes up."""
    pluses = [Criterion(f"plus:{number}", "x", PLUS, 5.0) for number in range(10)]
    answers = [[0.5] + [0.0] * 10, [0.3] + [1.0] * 10]
    found = ordered([*ONE, *pluses], answers, rungs=[[SHOWN] * 11] * 2, rules=fixed)
    assert found.fit[0] > found.fit[1]
    assert (try_out(found).wins(0, 1) or 0.0) > 0.9


@pytest.mark.parametrize("weights", [[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]])
def test_weights_of_nothing_are_no_crash(ordered: Ordered, try_out: Try, fixed: Rules, weights: list[float]) -> None:
    """An owner may let a wish count for nothing."""
    criteria = [*ONE, Criterion("plus:a", "x", PLUS, 1.0)]
    found = ordered(criteria, [[0.9, 0.1], [0.3, 0.2]], rungs=[[SHOWN, SHOWN]] * 2, rules=fixed)
    trial = try_out(reweighed(found, weights, fixed))
    shares = [trial.first_in(row) for row in (0, 1)]
    assert np.isfinite(np.array(shares, np.float64)).all()
    assert sum(share or 0.0 for share in shares) == pytest.approx(1.0)


def test_where_nobody_has_a_fit_nobody_comes_first(ordered: Ordered, try_out: Try, fixed: Rules) -> None:
    nothing = try_out(ordered(ONE, [[None], [None]], rules=fixed))
    assert [nothing.first_in(row) for row in (0, 1)] == [0.0, 0.0]
    assert nothing.wins(0, 1) is None
    weightless = try_out(ordered([], [[], []], rules=fixed))
    assert weightless.first_in(0) == 0.0
