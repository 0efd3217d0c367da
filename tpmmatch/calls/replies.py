"""How quickly somebody answers between calls: told as facts, for an owner to weigh."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from tpmmatch.model.call import Inquiry


@dataclass(frozen=True, slots=True)
class Replies:
    """`usual` is the median time to a reply, None where none came; `waiting` what is open, `longest` since when."""

    usual: timedelta | None
    answered: int
    waiting: int
    longest: timedelta | None
    missed_calls: int


def replies(inquiries: Iterable[Inquiry], now: datetime) -> Replies:
    """What the log comes to now. An answer dated before its question counts as given at once."""
    log = list(inquiries)
    took = [max(timedelta(0), one.answered - one.asked) for one in log if one.answered is not None]
    waiting = [now - one.asked for one in log if one.waits]
    return Replies(
        usual=timedelta(seconds=median(one.total_seconds() for one in took)) if took else None,
        answered=len(took),
        waiting=len(waiting),
        longest=max(waiting, default=None),
        missed_calls=sum(one.missed_call for one in log),
    )
