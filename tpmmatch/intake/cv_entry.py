"""What is known of an entry of a CV before its head is told apart."""

from dataclasses import dataclass, field

from tpmmatch.intake.cv_dates import Span
from tpmmatch.intake.layout import Line


@dataclass(slots=True)
class Entry:
    """One entry: the lines of its head without the dates, its time, and what is told.

    `asked_end` is when it may have ended, if only a dash leaves its time open.
    """

    heads: list[tuple[str, Line]] = field(default_factory=list)
    span: Span | None = None
    span_line: Line | None = None
    body: list[Line] = field(default_factory=list)
    asked_end: str = ""
