"""Krippendorff's alpha against the numbers that he published."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tpmmatch.calls.agreement import agreement

_ = None
# Four observers, twelve units, some missing: ordinal alpha is 0.815 (Krippendorff 2011, section C).
PUBLISHED = [
    [1, 1, _, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
    [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [_, 5, 5, 5], [_, _, 1, 1], [_, 3, _, _],
]  # fmt: skip
RATINGS = st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=3, max_size=12)


def test_published_numbers() -> None:
    assert agreement(PUBLISHED) == 0.815


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
