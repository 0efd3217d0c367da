"""Finalists and those who worked with them: whom to talk to, who agreed to it, and how far they agree with you."""

from dataclasses import dataclass, replace
from datetime import datetime

from tpmmatch.actions import Store
from tpmmatch.actions.calls import check_consent, note_call
from tpmmatch.actions.candidates import in_play
from tpmmatch.calls.agreement import LEAST, Agreement, Pair, with_referees
from tpmmatch.errors import UserError
from tpmmatch.model.call import Call, CallKind, Referee
from tpmmatch.model.course import Course
from tpmmatch.model.decision import Stage, StageChange
from tpmmatch.model.words import Figure, Words, message

__all__ = ["LEAST", "Agreement", "Finalist", "Pair", "agreement_of", "finalists", "name_referee", "words_of"]

_LATE = frozenset({Stage.REFERENCES, Stage.CHOSEN})
_GOOD, _FAIR = 0.8, 0.667  # Krippendorff's customary limits for conclusions, and for tentative ones


@dataclass(frozen=True, slots=True)
class Finalist:
    """Somebody close to being chosen; `references` are the talks with referees, planned or held."""

    person: str
    name: str
    stage: StageChange | None
    references: tuple[Call, ...]
    agreement: Agreement

    @property
    def held(self) -> int:
        """How many referees were talked to."""
        return sum(call.finished for call in self.references)

    @property
    def without_consent(self) -> int:
        """With how many a talk is planned that nobody has agreed to yet."""
        return sum(not call.finished and (call.referee is None or not call.referee.consent) for call in self.references)


def finalists(store: Store, project: str) -> list[Finalist]:
    """Whoever is on the shortlist and was called, or came as far as references; in the order of the shortlist."""
    with store.read() as unit:
        course = unit.courses.get(project)
        ids = [id for id in in_play(course) if _is_finalist(course, id)]
        names = {id: profile.name for id in ids if (profile := unit.people.get(id)) is not None}
    return [_finalist(course, id, name) for id, name in names.items()]


def agreement_of(store: Store, project: str, person: str) -> Agreement:
    """How far referees agree with the owner's own calls about somebody."""
    with store.read() as unit:
        if unit.people.get(person) is None:
            raise UserError("person_not_found", id=person)
        calls = unit.courses.get(project).calls
    return with_referees([call for call in calls if call.person == person])


def words_of(found: Agreement) -> Words:
    """How far both sides agree, in words with the numbers; or why it can't be told."""
    if not found.references:
        return message("agreement_none")
    if found.both < LEAST:
        return message("agreement_too_little", both=found.both, least=LEAST)
    if found.alpha is None:
        return message("agreement_alike", both=found.both)
    alpha = found.alpha
    how = "good" if alpha >= _GOOD else "fair" if alpha >= _FAIR else "weak" if alpha >= 0 else "against"
    return message(f"agreement_{how}", alpha=Figure(alpha, most=2, least=2), both=found.both)


def name_referee(store: Store, project: str, id: str, referee: Referee | None, now: datetime) -> Course:
    """Note whom a reference call is with. Raises `UserError` if it is gone."""
    with store.read() as unit:
        call = unit.courses.get(project).call(id)
    if call is None or call.kind is not CallKind.REFERENCE:
        raise UserError("call_not_found")
    check_consent(referee, call.referee, now)
    return note_call(store, project, replace(call, referee=referee), now, anew=True)


def _is_finalist(course: Course, person: str) -> bool:
    calls = [call for call in course.calls if call.person == person]
    known = course.stage(person)
    came_far = known is not None and known.stage in _LATE
    asked = any(call.kind is CallKind.REFERENCE for call in calls)
    return came_far or asked or (course.keeps(person) and bool(calls))


def _finalist(course: Course, person: str, name: str) -> Finalist:
    calls = [call for call in course.calls if call.person == person]
    references = tuple(call for call in calls if call.kind is CallKind.REFERENCE)
    return Finalist(person, name, course.stage(person), references, with_referees(calls))
