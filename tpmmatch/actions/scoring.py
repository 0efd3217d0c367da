"""How the people of a project stand in their calls: who was called, and a scorecard of everybody, mode by mode."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from tpmmatch.actions import Store
from tpmmatch.calls.evidence import is_vouched, mixes_meetings
from tpmmatch.calls.replies import Replies, replies
from tpmmatch.calls.scores import mixed_modes, points, scorecards
from tpmmatch.model.call import Call, CallKind, Inquiry, Mode, Score, Scorecard
from tpmmatch.model.course import Course

__all__ = ["Called", "Heard", "ModeTable", "Replies", "called", "heard_in", "mixes_meetings", "tables"]


@dataclass(frozen=True, slots=True)
class Heard:
    """What one call came to: the mean of its qualities, None where nothing was asked; how much of the plan was."""

    overall: float | None
    asked: int
    planned: int


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody who is on the shortlist or was called."""

    person: str
    name: str
    listed: bool
    calls: tuple[Call, ...]
    replies: Replies
    inquiries: tuple[Inquiry, ...]


@dataclass(frozen=True, slots=True)
class ModeTable:
    """Everybody who was rated in one mode, or by referees where `mode` is None; a line a quality, with their scores."""

    mode: Mode | None
    people: tuple[Called, ...]
    overall: tuple[float | None, ...]
    lines: tuple[tuple[str, tuple[Score | None, ...]], ...]


def called(store: Store, project: str, now: datetime) -> list[Called]:
    """The shortlist in the owner's order, then whoever was called besides; who is gone is left out."""
    with store.read() as unit:
        course = unit.courses.get(project)
        ids = dict.fromkeys([*(kept.person for kept in course.shortlist), *(call.person for call in course.calls)])
        names = {id: profile.name for id in ids if (profile := unit.people.get(id)) is not None}
    return [_called(id, name, course, now) for id, name in names.items()]


def heard_in(call: Call) -> Heard:
    """What one call came to."""
    (card,) = scorecards([call])
    told = sum(points(answer) is not None or bool(answer.fact) for answer in call.answers)
    return Heard(card.overall, told, len(call.answers))


def tables(people: Iterable[Called]) -> tuple[list[ModeTable], bool]:
    """A table for each mode that anybody was rated in, then what referees rated; and whether modes are mixed.

    What a referee says is never mixed with what was heard of somebody in person.
    """
    rated = [one for one in people if any(map(_is_rated, one.calls))]
    found = [_table(mode, rated) for mode in (*Mode, None)]
    own = [call for one in rated for call in one.calls if call.kind is not CallKind.REFERENCE]
    return [table for table in found if table.people], mixed_modes(own)


def _called(id: str, name: str, course: Course, now: datetime) -> Called:
    log = tuple(inquiry for inquiry in course.inquiries if inquiry.person == id)
    calls = tuple(call for call in course.calls if call.person == id)
    return Called(id, name, course.keeps(id), calls, replies(log, now), log)


def _is_rated(call: Call) -> bool:
    return any(points(answer) is not None for answer in call.answers)


def _table(mode: Mode | None, people: Sequence[Called]) -> ModeTable:
    cards = [(one, card) for one in people if (card := _card(one.calls, mode)) is not None]
    qualities = dict.fromkeys(score.quality for _, card in cards for score in card.scores)
    lines = tuple(
        (quality, tuple(next((s for s in card.scores if s.quality == quality), None) for _, card in cards))
        for quality in sorted(qualities)
    )
    return ModeTable(mode, tuple(one for one, _ in cards), tuple(card.overall for _, card in cards), lines)


def _card(calls: Iterable[Call], mode: Mode | None) -> Scorecard | None:
    parted = (_part(call, vouched=mode is None) for call in calls)
    return next((card for card in scorecards(filter(_is_rated, parted)) if mode in (None, card.mode)), None)


def _part(call: Call, *, vouched: bool) -> Call:
    """What others say in a call, or what was heard and seen in it."""
    return replace(call, answers=tuple(each for each in call.answers if is_vouched(call, each) is vouched))
