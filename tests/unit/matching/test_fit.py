"""Sums worked out by hand, with constants of this file: the packaged ones may be tuned."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tpmmatch.matching import Rules
from tpmmatch.matching.fit import confidence_of, fit_of
from tpmmatch.model.match import Contribution, Criterion, CriterionKind, GateResult, GateState, Rung

FIT = {"prior": 0.25, "prior_weight": 0.2, "plus": 0.4, "full": 0.8, "silence": 0.5}
CONFIDENCE = {"said": 0.4, "shown": 0.8, "vouched": 0.9, "seen": 1.0, "silent": 0.5, "unknown": 0.0}
MUST, NICE, PLUS = CriterionKind.MUST, CriterionKind.NICE, CriterionKind.PLUS


@pytest.fixture
def fixed(rules: Rules) -> Rules:
    return replace(rules, fit={**rules.fit, **FIT}, confidence=CONFIDENCE)


def item(weight: float, value: float | None, rung: Rung | None = None, kind: CriterionKind = MUST) -> Contribution:
    return Contribution(Criterion(f"{kind}:{weight}", "x", kind, weight), value, rung, ())


def silent(weight: float, kind: CriterionKind = MUST) -> Contribution:
    return replace(item(weight, None, kind=kind), silent=True)


def gate(state: GateState, *, known: bool = True) -> GateResult:
    return GateResult("g", "g", state, "", known=known)


@pytest.mark.parametrize(
    ("items", "harm", "fit"),
    [
        # One wish met by half: (5 x 0.5 + 1 x 0.25) / (5 + 1) = 0.4583; of 0.8 that is 0.5729.
        ([item(5, 0.5)], 1.0, 57.3),
        # The same with terms that leave half: 28.6458, printed with one decimal.
        ([item(5, 0.5)], 0.5, 28.6),
        # Met in one of two, not met in the other: prior weight 0.2 x 8 = 1.6;
        # (5 x 0.8 + 3 x 0 + 1.6 x 0.25) / (8 + 1.6) = 0.4583.
        ([item(5, 0.8), item(3, 0.0)], 1.0, 57.3),
        # Silent on the other: as not met, with half of its weight;
        # (5 x 0.8 + 1.5 x 0 + 1.6 x 0.25) / (6.5 + 1.6) = 0.5432; of 0.8 that is 0.679.
        ([item(5, 0.8), silent(3)], 1.0, 67.9),
        # Silent on all: only the prior is left: 0.2 x 5 x 0.25 / (2.5 + 1) = 0.0714; of 0.8 that is 0.0893.
        ([silent(5)], 1.0, 8.9),
        # Unknown leaves the mean, and only draws it a little to the prior:
        # (5 x 0.8 + 1.6 x 0.25) / (5 + 1.6) = 0.6667; of 0.8 that is 0.8333.
        ([item(5, 0.8), item(3, None)], 1.0, 83.3),
        # All borne out is 100, and never more: (5 x 1 + 0.25) / 6 = 0.875, over 0.8.
        ([item(5, 1.0)], 1.0, 100.0),
        # A plus fills 0.4 of what is open: 0.4583 + 0.5417 x 0.4 x 1 = 0.675; of 0.8 that is 0.84375.
        ([item(5, 0.5), item(2, 1.0, kind=PLUS)], 1.0, 84.4),
        # A plus that is absent, silent or unknown takes nothing away.
        ([item(5, 0.5), item(2, 0.0, kind=PLUS)], 1.0, 57.3),
        ([item(5, 0.5), silent(2, PLUS)], 1.0, 57.3),
        ([item(5, 0.5), item(2, None, kind=PLUS)], 1.0, 57.3),
    ],
)
def test_the_fit_by_hand(items: list[Contribution], harm: float, fit: float, fixed: Rules) -> None:
    assert fit_of(items, harm, fixed) == fit


def test_nothing_known_is_no_fit_at_all(fixed: Rules) -> None:
    assert fit_of([], 1.0, fixed) is None
    assert fit_of([item(5, None), item(2, None, kind=PLUS)], 1.0, fixed) is None


def test_pluses_alone_make_no_fit(fixed: Rules) -> None:
    assert fit_of([item(2, 1.0, Rung.SHOWN, PLUS)], 1.0, fixed) is None
    assert fit_of([item(5, None), item(2, 1.0, Rung.SHOWN, PLUS)], 1.0, fixed) is None


def test_absent_silent_unknown_and_shown_rise_in_this_order(fixed: Rules) -> None:
    """By hand, prior weight 2: 4.5 / 12, 4.5 / 9.5, 4.5 / 7 and 9 / 12, each over 0.8."""
    others = (item(5, 0.0), silent(5), item(5, None), item(5, 0.9))
    assert [fit_of([item(5, 0.8), other], 1.0, fixed) for other in others] == [46.9, 59.2, 80.4, 93.8]


@pytest.mark.parametrize(
    ("items", "gates", "confidence"),
    [
        # (5 x 0.8 + 5 x 0.4) / 10
        ([item(5, 0.9, Rung.SHOWN), item(5, 0.4, Rung.SAID)], [], 0.6),
        # a silence that tells something counts half, the unknown nothing: (2 x 0.5 + 2 x 0) / 4
        ([silent(2), item(2, None)], [], 0.25),
        # something near it, without a rung, counts like silence: 2 x 0.5 / 2
        ([item(2, 0.4)], [], 0.5),
        # each gate counts one, unless nothing is said of it: (4 x 0.9 + 1 + 0 + 1) / 7 = 0.8
        (
            [item(4, 1.0, Rung.VOUCHED)],
            [gate(GateState.PASS), gate(GateState.UNKNOWN, known=False), gate(GateState.FAIL)],
            0.8,
        ),
        # what is known and still open is known: (2 x 0.4 + 1) / 3
        ([item(2, 0.3, Rung.SAID)], [gate(GateState.UNKNOWN)], 0.6),
        # three decimals: (1 x 0.8 + 2 x 0) / 3
        ([item(1, 0.9, Rung.SHOWN), item(2, None)], [], 0.267),
        ([], [], 0.0),
    ],
)
def test_the_confidence_by_hand(
    items: list[Contribution], gates: Sequence[GateResult], confidence: float, fixed: Rules
) -> None:
    assert confidence_of(items, gates, fixed) == confidence
