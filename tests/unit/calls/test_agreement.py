"""Krippendorff's alpha against the numbers that he published."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tpmmatch.calls.agreement import Pair, agreement, with_referees
from tpmmatch.model.call import Answer, Asked, Call, CallKind, Mode

_ = None
# Four observers, twelve units, some missing: ordinal alpha is 0.815 (Krippendorff 2011, section C).
PUBLISHED = [
    [1, 1, _, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
    [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [_, 5, 5, 5], [_, _, 1, 1], [_, 3, _, _],
]  # fmt: skip
RATINGS = st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=3, max_size=12)


def test_published_numbers() -> None:
    assert agreement(PUBLISHED) == 0.815


def test_two_raters_by_hand() -> None:
    """Krippendorff's alpha of (1, 1), (2, 3), (3, 3), (5, 5), for ordered ratings.

    Counts: two 1, one 2, three 3, two 5, so n = 8. They differ once, 2 from 3: (1 + 3 - (1 + 3) / 2)² = 4, both ways 8.
    By chance, each pair both ways: 1-2: 2·1·1.5² = 4.5; 1-3: 2·3·3.5² = 73.5; 1-5: 2·2·6² = 144; 2-3: 1·3·2² = 12;
    2-5: 1·2·4.5² = 40.5; 3-5: 3·2·2.5² = 37.5; together 312, both ways 624. 1 - (8 - 1) · 8 / 624 = 0.910.
    """
    assert agreement([[1, 1], [2, 3], [3, 3], [5, 5], [4, None]]) == 0.91


def test_full_agreement_is_one_and_turned_round_is_below_chance() -> None:
    assert agreement([[1, 1], [3, 3], [5, 5]]) == 1.0
    turned = agreement([[1, 5], [5, 1], [2, 4], [4, 2]])
    assert turned is not None
    assert turned < 0


def test_a_step_apart_is_better_than_four() -> None:
    near, far = agreement([[1, 2], [3, 3], [5, 4], [2, 2]]), agreement([[1, 5], [3, 3], [5, 1], [2, 2]])
    assert near is not None
    assert far is not None
    assert near > 0.5
    assert far < 0


@pytest.mark.parametrize(
    "units",
    [[], [[3, 4]], [[3, 4], [2, 2]], [[3, _], [2, _], [1, _], [4, _]], [[3, 3], [3, 3], [3, 3]]],
)
def test_too_little_to_tell(units: list[list[int | None]]) -> None:
    assert agreement(units) is None


@given(RATINGS)
def test_who_is_called_first_makes_no_difference(units: list[tuple[int, int]]) -> None:
    found = agreement(units)
    assert found == agreement([(other, one) for one, other in units])
    assert found is None or found <= 1


def call(kind: CallKind, *ratings: tuple[str, int]) -> Call:
    answers = tuple(
        Answer(f"{quality}{rating}", quality, asked=Asked.RATED, rating=rating) for quality, rating in ratings
    )
    nothing = Answer("x", "flexibility", asked=Asked.NO_EVIDENCE)
    return Call("", "anna", kind, Mode.PHONE, datetime(2026, 11, 2, tzinfo=UTC), answers=(*answers, nothing))


def test_qualities_are_the_units_and_each_referee_a_rater() -> None:
    """Own 1, 3, 5 against 1, 3, 5 and 2, 4, 4: by hand, alpha comes from the means rounded to steps."""
    own = [call(CallKind.SCREEN, ("a", 1), ("b", 2)), call(CallKind.INTERVIEW, ("b", 4), ("c", 5))]
    others = [
        call(CallKind.REFERENCE, ("a", 1), ("b", 3), ("c", 5)),
        call(CallKind.REFERENCE, ("a", 2), ("b", 4), ("d", 3)),
    ]
    found = with_referees([*own, *others])
    assert found.pairs == (Pair("a", 1, 1.5), Pair("b", 3, 3.5), Pair("c", 5, 5), Pair("d", None, 3))
    assert (found.both, found.references) == (3, 2)
    assert found.alpha == agreement([[1, 1, 2], [3, 3, 4], [5, 5, None]])


def test_without_referees_or_with_too_little_nothing_is_told() -> None:
    own = call(CallKind.SCREEN, ("a", 1), ("b", 2), ("c", 5))
    assert with_referees([own]).alpha is None
    found = with_referees([own, call(CallKind.REFERENCE, ("a", 1), ("b", 2))])
    assert (found.alpha, found.both) == (None, 2)
    assert with_referees([own, call(CallKind.REFERENCE)]).references == 0
