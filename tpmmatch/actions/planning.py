"""Planning a call from the project and the person: in one go, from what their ranking leaves open."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from tpmmatch.actions import Store
from tpmmatch.actions.calls import begin_call
from tpmmatch.actions.projects import understand
from tpmmatch.actions.questions import bank_of
from tpmmatch.actions.ranking import rank
from tpmmatch.actions.words import vocabulary_of
from tpmmatch.calls import Bank, bank
from tpmmatch.calls.plan import MINUTES, Plan, Planned, plan_interview, plan_reference, plan_review, plan_screen
from tpmmatch.errors import UserError
from tpmmatch.model.call import Answer, Asked, Call, CallKind, Mode
from tpmmatch.model.course import Course
from tpmmatch.model.match import Criterion, Match
from tpmmatch.model.pack import Pack
from tpmmatch.model.project import Project
from tpmmatch.model.question_words import QuestionWords
from tpmmatch.model.words import Words
from tpmmatch.vocabulary import Vocabulary

MODES = {
    CallKind.SCREEN: Mode.PHONE,
    CallKind.INTERVIEW: Mode.VIDEO,
    CallKind.REFERENCE: Mode.PHONE,
    CallKind.REVIEW: Mode.WORK,
}


@dataclass(frozen=True, slots=True)
class Ground:
    """What a plan rests on beside the person; `core` is what others were asked already, and so is asked of all."""

    pack: Pack | None
    vocabulary: Vocabulary
    bank: Bank
    core: tuple[Planned, ...]


def plan_call(store: Store, project: str, person: str, kind: CallKind, today: date) -> Plan:
    """What to ask this person in a call of this kind, for this project.

    What others were asked in such a call already is asked again, whatever was added to the bank since.
    """
    if kind not in MINUTES:
        raise ValueError(f"nothing is planned for {kind}")
    with store.read() as unit:
        known = unit.projects.get(project)
    if known is None:
        raise UserError("project_not_found", ref=project)
    ranking = rank(store, known, today, ids=[person])
    match = next((ranked.match for ranked in ranking.people if ranked.match.person == person), None)
    if match is None:
        raise UserError("person_not_found", id=person)
    return plan_for(kind, match, ranking.criteria, ground_of(store, known, kind))


def ground_of(store: Store, project: Project, kind: CallKind) -> Ground:
    """What calls of this kind rest on in a project."""
    with store.read() as unit:
        vocabulary, asked = vocabulary_of(unit), bank_of(unit)
        core = _core_of(unit.courses.get(project.id), kind)
    return Ground(understand(store, project).pack, vocabulary, asked, core)


def plan_for(kind: CallKind, match: Match, criteria: Sequence[Criterion], ground: Ground) -> Plan:
    """What to ask whoever this match is of."""
    if kind is CallKind.SCREEN:
        return plan_screen(match, criteria, ground.bank, ground.core)
    if kind is CallKind.INTERVIEW:
        return plan_interview(match, criteria, ground.pack, ground.bank, ground.vocabulary, ground.core)
    return plan_review(criteria, ground.bank) if kind is CallKind.REVIEW else plan_reference(match, ground.bank)


def begin_planned(
    store: Store, project: str, person: str, kind: CallKind, at: datetime, now: datetime, today: date
) -> Call:
    """Plan a call and keep it."""
    planned = planned_call(plan_call(store, project, person, kind, today), person, at)
    return begin_call(store, project, planned, now)


def planned_call(plan: Plan, person: str, at: datetime) -> Call:
    """A call by this plan, nothing asked yet, in the mode that such a call is usually held in."""
    return Call("", person, plan.kind, MODES[plan.kind], at, answers=unasked(plan.questions))


def unasked(questions: Sequence[Planned]) -> tuple[Answer, ...]:
    """What was planned, with nothing asked yet."""
    return tuple(map(_unasked, questions))


def wording_of(answer: Answer, name: str, language: str) -> Words:
    """What to say: the bank's question with the claim that it is about and the candidate's name, or its own words."""
    if answer.words:
        return answer.words.ask
    if answer.ask:
        return answer.ask
    said = answer.quote.rstrip(".")  # the question goes on behind it
    return bank(language).words(answer.question).ask.replace("{quote}", said).replace("{name}", name)


def words_of(answer: Answer, language: str) -> QuestionWords | None:
    """What there is to say of a question: why, what to listen for, its anchors; None for one that only asks."""
    if answer.words:
        return answer.words
    return None if answer.ask else bank(language).words(answer.question)


def _core_of(course: Course, kind: CallKind) -> tuple[Planned, ...]:
    """What all are asked, as the first call of this kind that was begun has it."""
    begun = (
        call
        for call in course.calls
        if call.kind is kind and any(answer.asked is not Asked.NOT_ASKED for answer in call.answers)
    )
    first = next(begun, None)
    return tuple(_planned(answer) for answer in first.answers if answer.is_core) if first else ()


def _planned(answer: Answer) -> Planned:
    minutes, about = answer.minutes, answer.about
    return Planned(answer.question, minutes, answer.quality, about, core=True, words=answer.words)


def _unasked(planned: Planned) -> Answer:
    answer = Answer(planned.question, planned.quality, planned.about, words=planned.words)
    return replace(answer, ask=planned.ask, quote=planned.quote, minutes=planned.minutes)
