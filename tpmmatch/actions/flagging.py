"""The red flags of somebody over all their calls; what they say to one may be noted long after the call."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from tpmmatch.actions import Store
from tpmmatch.actions.courses import change_course
from tpmmatch.calls.bank import bank
from tpmmatch.errors import UserError
from tpmmatch.model.call import Call, FlagNote
from tpmmatch.model.course import Course
from tpmmatch.model.history import Naming

_ONE_SITTING = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Raised:
    """One flag with its name, in which call it was noted, and its place among that call's flags."""

    call: Call
    place: int
    note: FlagNote
    name: str

    @property
    def is_open(self) -> bool:
        """Whether the candidate hasn't been heard about it."""
        return not self.note.reply


def flags_of(calls: Iterable[Call], language: str = "en") -> tuple[Raised, ...]:
    """All flags noted in these calls, by day."""
    names = {id: flag.name for id, flag in bank(language).flags.items()}
    found = [
        Raised(call, place, note, names.get(note.flag, note.flag))
        for call in calls
        for place, note in enumerate(call.flags)
    ]
    return tuple(sorted(found, key=lambda raised: raised.note.day))


def reply_to_flag(store: Store, project: str, call: str, place: int, reply: str, now: datetime) -> Course:
    """Note what the candidate says to a flag. Raises `UserError` if it is gone."""

    def replied(course: Course) -> Course:
        known = course.call(call)
        if known is None or not 0 <= place < len(known.flags):
            raise UserError("flag_not_found")
        flags = list(known.flags)
        flags[place] = replace(flags[place], reply=reply.strip())
        return course.noting(replace(known, flags=tuple(flags)))

    return change_course(store, project, Naming("step_flag_replied", now, within=_ONE_SITTING), replied)
