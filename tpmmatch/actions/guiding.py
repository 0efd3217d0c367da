"""The guide that a call is held with: its questions in the owner's language, and a cheat sheet."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from tpmmatch.actions import Store
from tpmmatch.actions.facts import fact_of, known_languages
from tpmmatch.actions.planning import wording_of, words_of
from tpmmatch.actions.projects import understand
from tpmmatch.actions.ranking import rank
from tpmmatch.actions.settings import firm
from tpmmatch.briefs.text import called
from tpmmatch.calls.bank import bank
from tpmmatch.calls.plan import MINUTES
from tpmmatch.calls.sheet import cheat_sheet
from tpmmatch.errors import UserError
from tpmmatch.model.call import Answer, Call
from tpmmatch.model.guide import CheatSheet, Guide, Guided
from tpmmatch.model.match import Match
from tpmmatch.model.words import Words, message


def warm(language: str) -> None:
    """Read the question bank, so that the first call doesn't wait for it."""
    bank(language)


def guide_of(store: Store, project: str, call: Call, language: str, today: date) -> Guide:
    """All that this call is held with. Raises `UserError` if the person or the project is gone."""
    with store.read() as unit:
        known = unit.projects.get(project)
    if known is None:
        raise UserError("project_not_found", ref=project)
    ranking = rank(store, known, today, ids=[call.person])
    match = next((ranked.match for ranked in ranking.people if ranked.match.person == call.person), None)
    if match is None:
        raise UserError("person_not_found", id=call.person)
    sheet = cheat_sheet(known, understand(store, known), match)
    return guide_for(call, match, sheet, firm(store).name, known_languages(store), language)


def guide_for(
    call: Call, match: Match, sheet: CheatSheet, firms_name: str, spoken: Mapping[str, Words], language: str
) -> Guide:
    """The same for a match that is at hand; `spoken` are the names of languages by the ids that questions ask about."""
    kept = bank(language)
    minutes = sum(answer.minutes for answer in call.answers) if call.work else MINUTES[call.kind]
    questions = tuple(_guided(answer, match, spoken, language) for answer in call.answers)
    return Guide(match.name, firms_name, minutes, questions, sheet, kept.cues, tuple(kept.flags.values()))


def _guided(answer: Answer, match: Match, spoken: Mapping[str, Words], language: str) -> Guided:
    """A question with what it is to this person: a term that is open, or a fact that can be written down."""
    is_term = not answer.quality and answer.about not in {item.criterion.id for item in match.contributions}
    guided = guided_as(answer, called(match.name), language, is_term=is_term)
    fact = fact_of(answer, spoken) if is_term else None
    return replace(guided, fact=str(fact or ""), about=spoken.get(answer.about, ""))


def guided_as(answer: Answer, name: str, language: str, *, is_term: bool = False) -> Guided:
    """A question that no anchors are kept for is rated by common ones: how far a wish is met, or how a term fits."""
    words = words_of(answer, language)
    quality = message(f"quality_{answer.quality}") if answer.quality else ""
    anchors: tuple[Words, ...] = words.anchors if words else ()
    if not anchors:
        anchors = tuple(message(f"anchor_{'term' if is_term else 'wish'}_{rating}") for rating in range(1, 6))
    is_sample = bank(language).sample(answer.question) is not None
    sample = bank(language).sample_words(answer.question) if is_sample else None
    return Guided(wording_of(answer, name, language), words, anchors, quality, is_term, sample=sample)
