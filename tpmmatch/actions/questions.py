"""The owner's own questions, and which of the packaged ones they don't want asked."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from tpmmatch.actions import Store
from tpmmatch.actions.keeping import revise
from tpmmatch.calls.bank import TESTIMONIAL, Bank, bank
from tpmmatch.calls.lawful import refusal_of
from tpmmatch.errors import UserError
from tpmmatch.model.document import texts
from tpmmatch.model.history import Naming
from tpmmatch.model.own_question import (
    OWN_QUESTION,
    OwnQuestion,
    own_questions_document,
    read_own_questions,
)
from tpmmatch.model.question import Lawful, Question
from tpmmatch.model.question_words import QuestionWords
from tpmmatch.model.words import message
from tpmmatch.store import Unit
from tpmmatch.wording import say

__all__ = ["TESTIMONIAL", "OwnQuestion", "QuestionWords"]

OWN_QUESTIONS, OFF = "own_questions", "questions_off"

_MOST, _LONGEST = 100, 400  # questions; letters of one text
_RATINGS = 5
_SETTLED = ("terms", "references", "claims", "reviews")  # topics of which no plan can do without one


def bank_of(unit: Unit, language: str = "en") -> Bank:
    """The bank with the owner's own questions, and without those that they switched off."""
    own = read_own_questions(unit.settings.get(OWN_QUESTIONS))
    off = texts(unit.settings.get(OFF))
    return Bank(language, own, off) if own or off else bank(language)


def own_questions(store: Store) -> tuple[OwnQuestion, ...]:
    """The owner's own questions in the order they were added."""
    with store.read() as unit:
        return read_own_questions(unit.settings.get(OWN_QUESTIONS))


def packaged(store: Store, language: str = "en") -> list[tuple[Question, str, bool]]:
    """The packaged questions that may be switched off, each with how it is asked and whether it is on."""
    with store.read() as unit:
        off = texts(unit.settings.get(OFF))
    kept = bank(language)
    return [(each, kept.words(each.id).ask, each.id not in off) for each in kept.questions if _may_go(each)]


def refusal(words: QuestionWords, language: str = "en") -> Lawful | None:
    """Why a question can't be asked of anybody, in whichever of our languages it is put, and what may be asked."""
    found = (refusal_of(asked, language) for asked in (words.ask, *words.more))
    return next((refused for refused in found if refused is not None), None)


def default_anchors(language: str = "en") -> tuple[str, ...]:
    """What the ratings 1-5 of any question may sound like, for a start."""
    return tuple(say(message(f"anchor_wish_{rating}"), language) for rating in range(1, _RATINGS + 1))


def keep_question(store: Store, question: OwnQuestion, now: datetime, language: str = "en") -> OwnQuestion:
    """Add a question, or change one that has an id. Raises `UserError` for what can't be asked, or rated by."""
    question = replace(question, words=_tidy(question.words, language))
    if refused := refusal(question.words, language):
        raise UserError("question_refused", ground=refused.name, why=refused.why, instead=refused.instead[0])
    kept = [question]

    def turn(old: object) -> object:
        own = {each.id: each for each in read_own_questions(old)}
        if any(each.words.ask.casefold() == question.words.ask.casefold() for each in _others(own, question.id)):
            raise UserError("question_twice")
        if question.id and question.id not in own:
            raise UserError("question_gone")
        kept[0] = question if question.id else replace(question, id=_free(own))
        own[kept[0].id] = kept[0]
        if len(own) > _MOST:
            raise UserError("questions_too_many", most=_MOST)
        return own_questions_document(own.values())

    revise(store, Naming("step_questions_changed", now), OWN_QUESTIONS, turn)
    return kept[0]


def remove_question(store: Store, id: str, now: datetime) -> None:
    """Forget one of the owner's own questions; calls in which it was asked keep its words."""

    def turn(old: object) -> object:
        own = read_own_questions(old)
        if all(each.id != id for each in own):
            raise UserError("question_gone")
        return own_questions_document(each for each in own if each.id != id) or None

    revise(store, Naming("step_questions_changed", now), OWN_QUESTIONS, turn)


def switch(store: Store, id: str, on: bool, now: datetime) -> None:
    """Have a packaged question asked, or not, in calls that are planned from now on."""
    if all(each.id != id or not _may_go(each) for each in bank().questions):
        raise UserError("question_unknown", id=id)

    def turn(old: object) -> object:
        off = [each for each in texts(old) if each != id]
        return (off if on else [*off, id]) or None

    revise(store, Naming("step_questions_changed", now), OFF, turn)


def _may_go(question: Question) -> bool:
    return question.topic not in _SETTLED


def _others(own: dict[str, OwnQuestion], id: str) -> list[OwnQuestion]:
    return [each for each in own.values() if each.id != id]


def _free(own: dict[str, OwnQuestion]) -> str:
    numbers = [int(id.removeprefix(OWN_QUESTION)) for id in own if id.removeprefix(OWN_QUESTION).isdigit()]
    return f"{OWN_QUESTION}{max(numbers, default=0) + 1}"


def _tidy(words: QuestionWords, language: str) -> QuestionWords:
    """The words without spare spaces; anchors that were left empty are the common ones."""
    asked, more = _line(words.ask), tuple(filter(None, map(_line, words.more)))
    if not asked:
        raise UserError("question_empty")
    anchors = _anchors(words.anchors, language)
    tidy = QuestionWords(asked, _line(words.why), more, _line(words.good), _line(words.vague), anchors)
    if any(len(part) > _LONGEST for part in (asked, tidy.why, *more, tidy.good, tidy.vague, *anchors)):
        raise UserError("question_long", most=_LONGEST)
    return tidy


def _anchors(given: Sequence[str], language: str) -> tuple[str, ...]:
    lines = [*map(_line, given), *[""] * _RATINGS][:_RATINGS]
    anchors = tuple(line or usual for line, usual in zip(lines, default_anchors(language), strict=True))
    if len({anchor.casefold() for anchor in anchors}) < _RATINGS:
        raise UserError("question_anchors_alike")
    return anchors


def _line(text: str) -> str:
    return " ".join(text.split())
