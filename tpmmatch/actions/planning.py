"""Planning a call from the project and the person: in one go, from what their ranking leaves open."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from tpmmatch.actions import Store
from tpmmatch.actions.calls import begin_call
from tpmmatch.actions.projects import understand
from tpmmatch.actions.ranking import rank
from tpmmatch.actions.words import vocabulary_of
from tpmmatch.calls import bank
from tpmmatch.calls.plan import MINUTES, Plan, Planned, plan_interview, plan_reference, plan_screen
from tpmmatch.errors import UserError
from tpmmatch.model.call import Answer, Call, CallKind, Mode
from tpmmatch.model.match import Criterion, Match
from tpmmatch.model.pack import Pack
from tpmmatch.model.question import QuestionWords
from tpmmatch.model.words import Words
from tpmmatch.vocabulary import Vocabulary

MODES = {CallKind.SCREEN: Mode.PHONE, CallKind.INTERVIEW: Mode.VIDEO, CallKind.REFERENCE: Mode.PHONE}


def plan_call(store: Store, project: str, person: str, kind: CallKind, today: date) -> Plan:
    """What to ask this person in a call of this kind, for this project."""
    if kind not in MINUTES:
        raise ValueError(f"nothing is planned for {kind}")
    with store.read() as unit:
        known, vocabulary = unit.projects.get(project), vocabulary_of(unit)
    if known is None:
        raise UserError("project_not_found", ref=project)
    ranking = rank(store, known, today, ids=[person])
    match = next((ranked.match for ranked in ranking.people if ranked.match.person == person), None)
    if match is None:
        raise UserError("person_not_found", id=person)
    return plan_for(kind, match, ranking.criteria, understand(store, known).pack, vocabulary)


def plan_for(
    kind: CallKind, match: Match, criteria: Sequence[Criterion], pack: Pack | None, vocabulary: Vocabulary
) -> Plan:
    """The same for a match that is at hand."""
    if kind is CallKind.SCREEN:
        return plan_screen(match, criteria, bank())
    if kind is CallKind.INTERVIEW:
        return plan_interview(match, criteria, pack, bank(), vocabulary)
    return plan_reference(match, bank())


def begin_planned(
    store: Store, project: str, person: str, kind: CallKind, at: datetime, now: datetime, today: date
) -> Call:
    """Plan a call and keep it."""
    planned = unasked(plan_call(store, project, person, kind, today), person, at)
    return begin_call(store, project, planned, now)


def unasked(plan: Plan, person: str, at: datetime) -> Call:
    """A call by this plan, nothing asked yet, in the mode that such a call is usually held in."""
    return Call("", person, plan.kind, MODES[plan.kind], at, answers=tuple(map(_unasked, plan.questions)))


def wording_of(answer: Answer, name: str, language: str) -> Words:
    """What to say: the bank's question with the claim that it is about and the candidate's name, or its own words."""
    if answer.ask:
        return answer.ask
    said = answer.quote.rstrip(".")  # the question goes on behind it
    return bank(language).words(answer.question).ask.replace("{quote}", said).replace("{name}", name)


def words_of(answer: Answer, language: str) -> QuestionWords | None:
    """What the bank says of a question: why, what to listen for, its anchors; None for one in words of its own."""
    return None if answer.ask else bank(language).words(answer.question)


def _unasked(planned: Planned) -> Answer:
    answer = Answer(planned.question, planned.quality, planned.about)
    return replace(answer, ask=planned.ask, quote=planned.quote, minutes=planned.minutes)
