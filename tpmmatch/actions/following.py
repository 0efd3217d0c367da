"""When it is worth looking back on a decision; all that the first page needs to know of it."""

from datetime import date, timedelta

from tpmmatch.model.course import Course
from tpmmatch.model.decision import Decision

FOLLOWED = (30, 60, 90)  # days after which it is worth looking back


def counted_from(decision: Decision, start: date | None) -> date:
    """The day from which it is counted: the project's start, where that comes after the decision."""
    decided = decision.at.astimezone().date()
    return max(decided, start) if start else decided


def next_look_back(course: Course, start: date | None) -> tuple[int, date] | None:
    """After how many days it is next worth looking back, and on which day that is; None without a decision.

    `start` is the project's, as it stands now: nothing can be said of work that has not begun.
    """
    if course.decision is None:
        return None
    last = max((outcome.days for outcome in course.outcomes), default=0)
    days = next((days for days in FOLLOWED if days > last), None)
    return (days, counted_from(course.decision, start) + timedelta(days=days)) if days else None
