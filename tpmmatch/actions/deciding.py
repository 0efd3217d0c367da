"""Stages on the way to a decision, the decision with the record that it rests on, and what became of it."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date, datetime, timedelta

from tpmmatch.actions import Store
from tpmmatch.actions.courses import change_course, said
from tpmmatch.actions.ranking import rank
from tpmmatch.errors import UserError
from tpmmatch.model.call_document import call_document, plain
from tpmmatch.model.course import Course
from tpmmatch.model.decision import Decision, Former, Outcome, Stage, StageChange, digest_of
from tpmmatch.model.document import Document, text
from tpmmatch.model.history import Naming
from tpmmatch.model.kept_words import keep_words
from tpmmatch.model.match import Ranked, Ranking
from tpmmatch.model.project import Project
from tpmmatch.wording import say

FOLLOWED = (30, 60, 90)  # days after which it is worth looking back
_RATINGS = range(1, 6)
_ONE_SITTING = timedelta(minutes=30)
_RECORDED = 10  # people of the order that a record tells of, beside all who were called or listed


def set_stage(store: Store, project: str, person: str, stage: Stage, now: datetime, note: str = "") -> Course:
    """Somebody comes to a stage. Only a decision brings somebody to "Chosen", with a rating and a reason."""
    with store.read() as unit:
        if unit.people.get(person) is None:
            raise UserError("person_not_found", id=person)
    change = StageChange(person, stage, now, note.strip())

    def changed(course: Course) -> Course:
        chosen = course.decision.person if course.decision else ""
        if stage is Stage.CHOSEN and chosen != person:
            raise UserError("stage_needs_decision")
        return replace(course, stages=(*course.stages, change))

    return change_course(store, project, Naming("step_stage_set", now), changed)


def note_stage(store: Store, project: str, stage: StageChange, note: str, now: datetime) -> Course:
    """Write beside a stage that somebody came to, in the owner's words; one that is gone stays gone."""

    def is_it(change: StageChange) -> bool:
        return (change.person, change.stage, change.at) == (stage.person, stage.stage, stage.at)

    def noted(course: Course) -> Course:
        stages = (replace(each, note=note.strip()) if is_it(each) else each for each in course.stages)
        return replace(course, stages=tuple(stages))

    return change_course(store, project, Naming("step_stage_noted", now, within=_ONE_SITTING), noted)


def decision_file(decision: Decision, name: str) -> bytes:
    """A decision with its record as JSON, to be kept elsewhere; the digest is that of the record's canonical form."""
    document = {
        "person": decision.person,
        "name": name,
        "rating": decision.rating,
        "reason": decision.reason,
        "at": decision.at.isoformat(),
        "digest": {"sha256": decision.digest, "whole": decision.is_whole},
        "record": decision.record,
    }
    return json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True).encode("utf-8", "replace")


def decide(store: Store, project: str, person: str, rating: int, reason: str, now: datetime, today: date) -> Decision:
    """Choose somebody, with the owner's own rating (1-5) and reason, on the record of all that is known today.

    A decision that was made before stays, as the former one; whoever was chosen then goes back to where they stood.
    """
    if rating not in _RATINGS:
        raise UserError("decision_rating_missing")
    why = said(reason)
    with store.read() as unit:
        known, course = unit.projects.get(project), unit.courses.get(project)
        if known is None:
            raise UserError("project_not_found", ref=project)
        if unit.people.get(person) is None:
            raise UserError("person_not_found", id=person)
    ranking = rank(store, known, today, ids=_told_of(store, known, course, person, today))
    record = {"chosen": person, **_record(known, course, ranking)}
    made = Decision(person, rating, why, now, record, digest_of(record))
    change_course(store, project, Naming("step_decided", now), lambda course: _decided(course, made))
    return made


def look_back(store: Store, project: str, outcome: Outcome, now: datetime) -> Course:
    """Note how it went; it stands beside what was foreseen, and changes no weight by itself.

    Without a rating or a word, what was noted for that day is taken back.
    """

    def noted(course: Course) -> Course:
        if course.decision is None:
            raise UserError("decision_not_made")
        if not outcome.ratings.keys() <= {text(item.get("id")) for item in course.decision.record.get("criteria", ())}:
            raise UserError("outcome_criterion_unknown")
        others = tuple(one for one in course.outcomes if one.days != outcome.days)
        return replace(course, outcomes=(*others, outcome) if outcome.ratings or outcome.note else others)

    return change_course(store, project, Naming("step_outcome_noted", now), noted)


def draft_record(project: Project, course: Course, ranking: Ranking) -> Document:
    """What a decision made today would rest on; the ranking tells of those that `told_of` names."""
    return _record(project, course, ranking)


def told_of(course: Course, order: Sequence[str]) -> list[str]:
    """Whom a record tells of: the first of the order, and whoever is listed or was called."""
    listed = [kept.person for kept in course.shortlist]
    return list(dict.fromkeys([*order[:_RECORDED], *listed, *(call.person for call in course.calls)]))


def next_look_back(course: Course) -> tuple[int, date] | None:
    """After how many days it is next worth looking back, and on which day that is; None without a decision."""
    if course.decision is None:
        return None
    last = max((outcome.days for outcome in course.outcomes), default=0)
    days = next((days for days in FOLLOWED if days > last), None)
    return (days, (course.decision.at.astimezone() + timedelta(days=days)).date()) if days else None


def _decided(course: Course, made: Decision) -> Course:
    stages, former = course.stages, course.former
    if (before := course.decision) is not None:
        former = (*former, Former(before, course.outcomes))
        known = course.stage(before.person)
        if before.person != made.person and known is not None and known.stage is Stage.CHOSEN:
            stages = (*stages, StageChange(before.person, _stage_before(course, before.person), made.at))
    stages = (*stages, StageChange(made.person, Stage.CHOSEN, made.at))
    return replace(course, decision=made, former=former, outcomes=(), stages=stages)


def _stage_before(course: Course, person: str) -> Stage:
    """Where somebody stood before they were chosen."""
    stages = [change.stage for change in course.stages if change.person == person]
    return next((stage for stage in reversed(stages) if stage is not Stage.CHOSEN), Stage.TO_PHONE)


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
            {
                "id": item.id,
                "label": say(item.label),
                "words": keep_words(item.label),
                "kind": item.kind.value,
                "weight": item.weight,
            }
            for item in ranking.criteria
        ],
        "looked_at": course.looked_at.isoformat() if course.looked_at else None,
        "locked": course.need,
        "ranked": ranking.count,
        "people": [_person(ranked, course) for ranked in ranking.people],
        "changes": [{"at": change.at.isoformat(), "reason": change.reason} for change in course.changes],
    }


def _person(ranked: Ranked, course: Course) -> Document:
    match = ranked.match
    adjustment = course.adjustment(match.person)
    return {
        "person": match.person,
        "name": match.name,
        "rank": ranked.rank,
        "gate": match.gate.value,
        "fit": match.fit,
        "confidence": match.confidence,
        "first_in": ranked.first_in,
        "values": {item.criterion.id: item.value for item in match.contributions},
        "own": plain(asdict(adjustment)) if adjustment else None,
        "calls": [call_document(call) for call in course.calls if call.person == match.person],
        "inquiries": [plain(asdict(one)) for one in course.inquiries if one.person == match.person],
    }
