"""When it is worth looking back on a decision; all that the first page needs to know of it."""

from datetime import date, timedelta

from tpmmatch.model.course import Course

FOLLOWED = (30, 60, 90)  # days after which it is worth looking back


def next_look_back(course: Course) -> tuple[int, date] | None:
    """After how many days it is next worth looking back, and on which day that is; None without a decision."""
    if course.decision is None:
        return None
    last = max((outcome.days for outcome in course.outcomes), default=0)
    days = next((days for days in FOLLOWED if days > last), None)
    return (days, (course.decision.at.astimezone() + timedelta(days=days)).date()) if days else None
