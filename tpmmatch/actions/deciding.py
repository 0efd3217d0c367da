"""Stages on the way to a decision, the decision with the record that it rests on, and what became of it."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date, datetime

from tpmmatch.actions import Store
from tpmmatch.actions.courses import change_course, said
from tpmmatch.actions.ranking import rank
from tpmmatch.errors import UserError
from tpmmatch.model.call_document import call_document, plain
from tpmmatch.model.course import Course
from tpmmatch.model.decision import Decision, Outcome, Stage, StageChange, digest_of
from tpmmatch.model.document import Document
from tpmmatch.model.history import Naming
from tpmmatch.model.match import Ranked, Ranking
from tpmmatch.model.project import Project
from tpmmatch.wording import say

FOLLOWED = (30, 60, 90)  # days after which it is worth looking back
_RATINGS = range(1, 6)
_RECORDED = 10  # people of the order that a record tells of, beside all who were called or listed


def set_stage(store: Store, project: str, person: str, stage: Stage, now: datetime, note: str = "") -> Course:
    """Somebody comes to a stage."""
    change = StageChange(person, stage, now, note.strip())
    return change_course(
        store, project, Naming("step_stage_set", now), lambda course: replace(course, stages=(*course.stages, change))
    )


def decide(store: Store, project: str, person: str, rating: int, reason: str, now: datetime, today: date) -> Decision:
    """Choose somebody, with the owner's own rating (1-5) and reason, on the record of all that is known today."""
    if rating not in _RATINGS:
        raise UserError("decision_rating_missing")
    why = said(reason)
    with store.read() as unit:
        known, course = unit.projects.get(project), unit.courses.get(project)
        if known is None:
            raise UserError("project_not_found", ref=project)
        if unit.people.get(person) is None:
            raise UserError("person_not_found", id=person)
    record = _record(known, course, rank(store, known, today, ids=_told_of(store, known, course, person, today)))
    made = Decision(person, rating, why, now, record, digest_of(record))
    chosen = StageChange(person, Stage.CHOSEN, now)
    change_course(
        store, project, Naming("step_decided", now),
        lambda course: replace(course, decision=made, stages=(*course.stages, chosen)),
    )  # fmt: skip
    return made


def look_back(store: Store, project: str, outcome: Outcome, now: datetime) -> Course:
    """Note how it went; it stands beside what was foreseen, and changes no weight by itself."""

    def noted(course: Course) -> Course:
        if course.decision is None:
            raise UserError("decision_not_made")
        others = tuple(one for one in course.outcomes if one.days != outcome.days)
        return replace(course, outcomes=(*others, outcome))

    return change_course(store, project, Naming("step_outcome_noted", now), noted)


def draft_record(project: Project, course: Course, ranking: Ranking) -> Document:
    """What a decision made today would rest on; the ranking tells of those that `told_of` names."""
    return _record(project, course, ranking)


def told_of(course: Course, order: Sequence[str]) -> list[str]:
    """Whom a record tells of: the first of the order, and whoever is listed or was called."""
    listed = [kept.person for kept in course.shortlist]
    return list(dict.fromkeys([*order[:_RECORDED], *listed, *(call.person for call in course.calls)]))


def _told_of(store: Store, project: Project, course: Course, person: str, today: date) -> list[str]:
    first = [ranked.match.person for ranked in rank(store, project, today, top=_RECORDED).people]
    return list(dict.fromkeys([*told_of(course, first), person]))


def _record(project: Project, course: Course, ranking: Ranking) -> Document:
    """All that a decision rests on: the need, the criteria, the order, the calls, what the owner judged otherwise."""
    return {
        "rules": ranking.rules,
        "today": ranking.today.isoformat(),
        "need": project.document,
        "criteria": [
            {"id": item.id, "label": say(item.label), "kind": item.kind.value, "weight": item.weight}
            for item in ranking.criteria
        ],
        "ranked": ranking.count,
        "people": [_person(ranked, course) for ranked in ranking.people],
        "changes": [{"at": change.at.isoformat(), "reason": change.reason} for change in course.changes],
    }


def _person(ranked: Ranked, course: Course) -> Document:
    match = ranked.match
    adjustment = course.adjustment(match.person)
    return {
        "person": match.person,
        "rank": ranked.rank,
        "gate": match.gate.value,
        "fit": match.fit,
        "confidence": match.confidence,
        "first_in": ranked.first_in,
        "values": {item.criterion.id: item.value for item in match.contributions},
        "own": plain(asdict(adjustment)) if adjustment else None,
        "calls": [call_document(call) for call in course.calls if call.person == match.person],
    }
