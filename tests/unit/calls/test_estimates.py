"""The same estimate asked of all."""

import pytest

from tpmmatch.calls.estimates import Promise, compare


def test_who_promises_far_less_stands_out() -> None:
    found = compare({"a": 30, "b": 34, "c": 28, "d": 32, "e": 8})
    assert found is not None
    assert (found.lowest, found.middle, found.highest) == (8, 30, 34)
    # Away from 30: 0, 4, 2, 2, 22; the middle of that is 2; 0.6745 x 22 / 2 = 7.4 is above 3.5, 0.6745 x 4 / 2 isn't.
    assert {person for person, promise in found.promises.items() if promise is not Promise.IN_LINE} == {"e"}
    assert found.promises["e"] is Promise.FAR_BELOW


def test_who_asks_for_far_more_stands_out_too() -> None:
    found = compare({"a": 10, "b": 11, "c": 10.5, "d": 40})
    assert found is not None
    assert found.promises["d"] is Promise.FAR_ABOVE


def test_where_all_others_agree_half_as_much_more_is_odd_and_a_little_is_not() -> None:
    found = compare({"a": 20, "b": 20, "c": 20, "d": 22, "e": 31})
    assert found is not None
    assert (found.promises["d"], found.promises["e"]) == (Promise.IN_LINE, Promise.FAR_ABOVE)


def test_of_two_nobody_is_odd_and_of_nobody_nothing_is_told() -> None:
    found = compare({"a": 1, "b": 100})
    assert found is not None
    assert set(found.promises.values()) == {Promise.IN_LINE}
    assert compare({}) is None


def test_no_estimate_is_below_zero() -> None:
    with pytest.raises(ValueError, match="below zero"):
        compare({"a": -1})
