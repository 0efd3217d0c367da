"""How quickly somebody answers."""

from datetime import UTC, datetime, timedelta

from tpmmatch.calls.replies import replies
from tpmmatch.model.call import Inquiry

NOW = datetime(2026, 11, 10, 12, tzinfo=UTC)


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


def test_the_usual_time_is_the_middle_one() -> None:
    log = [Inquiry("p-1", NOW - hours(100), NOW - hours(100 - took)) for took in (1, 3, 90)]
    found = replies(log, NOW)
    assert (found.usual, found.answered, found.waiting) == (hours(3), 3, 0)


def test_what_is_open_is_told_apart_from_a_missed_call() -> None:
    found = replies(
        [Inquiry("p-1", NOW - hours(5)), Inquiry("p-1", NOW - hours(30)), Inquiry("p-1", NOW, missed_call=True)], NOW
    )
    assert (found.usual, found.waiting, found.longest, found.missed_calls) == (None, 2, hours(30), 1)


def test_a_slip_in_the_dates_makes_no_time_below_zero() -> None:
    assert replies([Inquiry("p-1", NOW, NOW - hours(2))], NOW).usual == timedelta(0)


def test_nothing_asked_tells_nothing() -> None:
    found = replies([], NOW)
    assert (found.usual, found.answered, found.waiting, found.longest, found.missed_calls) == (None, 0, 0, None, 0)
