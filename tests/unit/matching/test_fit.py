"""Sums worked out by hand, with constants of this file: the packaged ones may be tuned."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tpmmatch.matching import Rules, load_rules
from tpmmatch.matching.extract import RUNGS
from tpmmatch.matching.fit import borne_out, confidence_of, fit_of
from tpmmatch.matching.values import NONE, WORDS, Values
from tpmmatch.model.match import Criterion, CriterionKind, Rung

FIT = {"prior": 0.25, "prior_weight": 0.2, "plus": 0.4, "full": 0.8, "silence": 0.5}
CONFIDENCE = {"said": 0.4, "shown": 0.8, "vouched": 0.9, "seen": 1.0, "silent": 0.5, "unknown": 0.0}
MUST, NICE, PLUS = CriterionKind.MUST, CriterionKind.NICE, CriterionKind.PLUS
FIXED = replace(load_rules(), fit={**load_rules().fit, **FIT}, confidence=CONFIDENCE)


class Item(NamedTuple):
    """One criterion, and what one person has of it."""

    criterion: Criterion
    value: float | None
    rung: Rung | None = None
    silent: bool = False


def item(weight: float, value: float | None, rung: Rung | None = None, kind: CriterionKind = MUST) -> Item:
    return Item(Criterion(f"{kind}:{weight}", "x", kind, weight), value, rung)


def silent(weight: float, kind: CriterionKind = MUST) -> Item:
    return item(weight, None, kind=kind)._replace(silent=True)


def words(weight: float, value: float | None) -> Item:
    return Item(Criterion(WORDS, "x", CriterionKind.INFERRED, weight), value)


def heard(weight: float, value: float | None) -> Item:
    criterion = Criterion("quality:x", "x", CriterionKind.INFERRED, weight, only_heard=True)
    return Item(criterion, value, None if value is None else Rung.SEEN)


def numbers(items: Sequence[Item]) -> tuple[list[Criterion], Values]:
    """The one person as arrays."""
    value = [[each.value or 0.0] for each in items]
    rung = [[NONE if each.rung is None else RUNGS.index(each.rung)] for each in items]
    hushed = [[each.silent] for each in items]
    shape = (len(items), 1)
    return [each.criterion for each in items], Values(
        np.array(value, np.float32).reshape(shape),
        np.array(rung, np.int8).reshape(shape),
        np.array(hushed, np.bool_).reshape(shape),
    )


def fit(items: Sequence[Item], harm: float = 1.0, rules: Rules = FIXED) -> float | None:
    criteria, values = numbers(items)
    (found,) = fit_of(borne_out(criteria, values, rules), np.array([harm], np.float32)).tolist()
    return None if math.isnan(found) else found


@pytest.mark.parametrize(
    ("items", "harm", "expected"),
    [
        # One wish met by half: (5 x 0.5 + 1 x 0.25) / (5 + 1) = 0.4583; of 0.8 that is 0.5729.
        ([item(5, 0.5)], 1.0, 57.3),
        # The same with terms that leave half: 28.6458, printed with one decimal.
        ([item(5, 0.5)], 0.5, 28.6),
        # Met in one of two, not met in the other: prior weight 0.2 x 8 = 1.6;
        # (5 x 0.8 + 3 x 0 + 1.6 x 0.25) / (8 + 1.6) = 0.4583.
        ([item(5, 0.8), item(3, 1e-9)], 1.0, 57.3),
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
        # Words in common count like any other wish: (5 x 0.5 + 3 x 1 + 1.6 x 0.25) / 9.6 = 0.6146; of 0.8: 0.7682.
        ([item(5, 0.5), words(3, 1.0)], 1.0, 76.8),
        # What is only heard is of no account where nobody asked: as the first of all.
        ([item(5, 0.5), heard(2, None)], 1.0, 57.3),
        # Where somebody did, it counts like any other: (5 x 0.5 + 2 x 1 + 1.4 x 0.25) / 8.4 = 0.5774; of 0.8: 0.7217.
        ([item(5, 0.5), heard(2, 1.0)], 1.0, 72.2),
    ],
)
def test_the_fit_by_hand(items: list[Item], harm: float, expected: float) -> None:
    assert fit(items, harm) == expected


def test_nothing_known_is_no_fit_at_all() -> None:
    assert fit([]) is None
    assert fit([item(5, None), item(2, None, kind=PLUS)]) is None


def test_pluses_alone_make_no_fit_nor_do_words() -> None:
    assert fit([item(2, 1.0, Rung.SHOWN, PLUS)]) is None
    assert fit([item(5, None), item(2, 1.0, Rung.SHOWN, PLUS)]) is None
    assert fit([item(5, None), words(5, 1.0)]) is None


def test_absent_silent_unknown_and_shown_rise_in_this_order() -> None:
    """By hand, prior weight 2: 4.5 / 12, 4.5 / 9.5, 4.5 / 7 and 9 / 12, each over 0.8."""
    others = (item(5, 1e-9), silent(5), item(5, None), item(5, 0.9))
    assert [fit([item(5, 0.8), other]) for other in others] == [46.9, 59.2, 80.4, 93.8]


@given(
    st.lists(st.tuples(st.floats(0.5, 9), st.none() | st.floats(1e-6, 1), st.booleans()), min_size=1, max_size=8),
    st.floats(0.125, 1),
)
def test_a_fit_is_between_nothing_and_a_hundred_whatever_is_known(
    told: list[tuple[float, float | None, bool]], harm: float
) -> None:
    items = [item(weight, value)._replace(silent=value is None and hush) for weight, value, hush in told]
    found = fit(items, harm)
    assert (found is None) == all(each.value is None and not each.silent for each in items)
    assert found is None or 0.0 <= found <= 100.0 * harm + 0.05


@given(st.lists(st.floats(1e-6, 1), min_size=1, max_size=6), st.floats(1e-6, 1))
def test_a_better_answer_never_lowers_the_fit(answers: list[float], better: float) -> None:
    before = [item(number + 1, value) for number, value in enumerate(answers)]
    after = [before[0]._replace(value=max(answers[0], better)), *before[1:]]
    low, high = fit(before), fit(after)
    assert low is not None
    assert high is not None
    assert low <= high + 0.1  # the last place that is printed may round either way


@pytest.mark.parametrize(
    ("items", "terms_known", "terms", "confidence"),
    [
        # (5 x 0.8 + 5 x 0.4) / 10
        ([item(5, 0.9, Rung.SHOWN), item(5, 0.4, Rung.SAID)], 0, 0, 0.6),
        # a silence that tells something counts half, the unknown nothing: (2 x 0.5 + 2 x 0) / 4
        ([silent(2), item(2, None)], 0, 0, 0.25),
        # something near it, without a rung, counts like silence: 2 x 0.5 / 2
        ([item(2, 0.4)], 0, 0, 0.5),
        # each term counts one, unless nothing is said of it: (4 x 0.9 + 1 + 0 + 1) / 7 = 0.8
        ([item(4, 1.0, Rung.VOUCHED)], 2, 3, 0.8),
        # what is known and still open is known: (2 x 0.4 + 1) / 3
        ([item(2, 0.3, Rung.SAID)], 1, 1, 0.6),
        # three decimals: (1 x 0.8 + 2 x 0) / 3
        ([item(1, 0.9, Rung.SHOWN), item(2, None)], 0, 0, 0.267),
        # what we have seen ourselves is sure
        ([item(3, 0.9, Rung.SEEN)], 0, 0, 1.0),
        # how many words two texts share is always known, and says nothing: (5 x 0.8) / 5
        ([item(5, 0.9, Rung.SHOWN), words(5, 0.2)], 0, 0, 0.8),
        # what is only heard counts for who was asked: (5 x 0.4 + 2 x 1) / 7, and 5 x 0.4 / 5
        ([item(5, 0.4, Rung.SAID), heard(2, 0.6)], 0, 0, 0.571),
        ([item(5, 0.4, Rung.SAID), heard(2, None)], 0, 0, 0.4),
        ([heard(2, None)], 0, 0, 0.0),
        ([], 0, 0, 0.0),
    ],
)
def test_the_confidence_by_hand(items: list[Item], terms_known: int, terms: int, confidence: float) -> None:
    criteria, values = numbers(items)
    (found,) = confidence_of(criteria, values, np.array([terms_known], np.float32), terms, FIXED).tolist()
    assert found == confidence


def test_nobody_has_no_numbers() -> None:
    values = Values(np.empty((1, 0), np.float32), np.empty((1, 0), np.int8), np.empty((1, 0), np.bool_))
    criteria = [item(5, None).criterion]
    none = np.empty(0, np.float32)
    assert len(fit_of(borne_out(criteria, values, FIXED), none)) == 0
    assert len(confidence_of(criteria, values, none, 3, FIXED)) == 0
