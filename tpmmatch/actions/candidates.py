"""Everybody who is in play for a project, with all that a decision about them rests on, side by side."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from tpmmatch.actions import Cancel, Store
from tpmmatch.actions.flagging import Raised, flags_of
from tpmmatch.actions.indexing import indexed
from tpmmatch.actions.ranking import Lineup, table_for
from tpmmatch.calls.replies import Replies, replies
from tpmmatch.calls.scores import points, scorecards
from tpmmatch.errors import UserError
from tpmmatch.model.call import Call, CallKind, Mode
from tpmmatch.model.course import Adjustment, Course
from tpmmatch.model.decision import Stage, StageChange
from tpmmatch.model.match import Standing

_CLOSED = frozenset({Stage.DECLINED, Stage.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Rated:
    """What all calls in one mode came to, or all talks with referees where `mode` is None."""

    mode: Mode | None
    overall: float | None
    calls: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of them; `standing` is their line in the order of everybody, None if they are gone from it.

    `stages` are all that they came to, the last one is where they are.
    """

    person: str
    name: str
    standing: Standing | None
    stages: tuple[StageChange, ...]
    adjustment: Adjustment | None
    rated: tuple[Rated, ...]
    flags: tuple[Raised, ...]
    replies: Replies

    @property
    def stage(self) -> StageChange | None:
        """Where they are."""
        return self.stages[-1] if self.stages else None

    @property
    def open_flags(self) -> int:
        """How many red flags they haven't been heard about."""
        return sum(raised.is_open for raised in self.flags)


def in_play(course: Course) -> list[str]:
    """Whoever is on the shortlist, was called or came to a stage, in that order."""
    found = [
        *(kept.person for kept in course.shortlist),
        *(call.person for call in course.calls),
        *(change.person for change in course.stages),
    ]
    return list(dict.fromkeys(found))


def candidates(
    store: Store,
    project: str,
    now: datetime,
    today: date,
    language: str = "en",
    cancel: Cancel | None = None,
    *,
    known: Iterable[Standing] = (),
) -> list[Candidate]:
    """Everybody in play, in the order of the ranking; whoever declined or was declined comes last.

    Putting everybody in order takes a moment: lines that are `known` and still hold are not worked out anew.
    """
    with store.read() as unit:
        if unit.projects.get(project) is None:
            raise UserError("project_not_found", ref=project)
        course = unit.courses.get(project)
        names = {id: profile.name for id in in_play(course) if (profile := unit.people.get(id)) is not None}
    standings = {line.person: line for line in known}
    if not names.keys() <= standings.keys():
        standings = _standings(store, project, today, cancel)
    found = [_candidate(id, name, course, standings.get(id), now, language) for id, name in names.items()]
    return sorted(found, key=_place)


def _standings(store: Store, project: str, today: date, cancel: Cancel | None) -> dict[str, Standing]:
    with indexed(store, None, cancel) as (unit, index):
        need = unit.projects.get(project)
        lines = Lineup(table_for(need, unit, today), index).standings(index) if need else ()
    return {line.person: line for line in lines}


def rated_in(calls: Iterable[Call]) -> tuple[Rated, ...]:
    """Mode by mode, never mixed; then what referees rated."""
    heard = [call for call in calls if any(points(answer) is not None for answer in call.answers)]
    own = [call for call in heard if call.kind is not CallKind.REFERENCE]
    # Referees are asked the same whether by phone or by video: they are one voice here.
    others = [replace(call, mode=Mode.PHONE) for call in heard if call.kind is CallKind.REFERENCE]
    found = [Rated(card.mode, card.overall, card.calls) for card in scorecards(own)]
    return (*found, *(Rated(None, card.overall, card.calls) for card in scorecards(others)))


def _candidate(
    id: str, name: str, course: Course, standing: Standing | None, now: datetime, language: str
) -> Candidate:
    calls = [call for call in course.calls if call.person == id]
    return Candidate(
        id,
        name,
        standing,
        tuple(change for change in course.stages if change.person == id),
        course.adjustment(id),
        rated_in(calls),
        flags_of(calls, language),
        replies([one for one in course.inquiries if one.person == id], now),
    )


def _place(one: Candidate) -> tuple[bool, float]:
    is_closed = one.stage is not None and one.stage.stage in _CLOSED
    return is_closed, one.standing.rank if one.standing else float("inf")
