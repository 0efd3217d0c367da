"""The owner's own questions: kept, changed, refused where unlawful, asked of all alike."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from tpmmatch.actions import Store, projects
from tpmmatch.actions.calls import note_call
from tpmmatch.actions.history import undo
from tpmmatch.actions.planning import begin_planned, plan_call, words_of
from tpmmatch.actions.questions import (
    OwnQuestion,
    QuestionWords,
    default_anchors,
    keep_question,
    own_questions,
    packaged,
    refusal,
    remove_question,
    switch,
)
from tpmmatch.errors import UserError
from tpmmatch.model.call import Asked, CallKind, Mode
from tpmmatch.model.question import Quality
from tpmmatch.model.report import Report
from tpmmatch.wording import say

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]
TODAY = date(2026, 11, 20)


def question(ask: str, quality: Quality = Quality.ORGANISATION, **rest: Any) -> OwnQuestion:  # noqa: ANN401 - its fields
    return OwnQuestion("", quality, QuestionWords(ask, "", (), "", "", ()), **rest)


@pytest.fixture
def shop(store: Store, bring_in: BringIn, person: Person, now: datetime) -> str:
    bring_in(person("anna"), person("boris"))
    return projects.save(store, {"title": "Shop", "must_have": ["data migration"]}, now).id


def test_a_question_is_kept_with_the_usual_ratings_changed_and_removed(store: Store, now: datetime) -> None:
    kept = keep_question(store, question("  How  would you run our fair?"), now)
    assert kept.words.ask == "How would you run our fair?"
    assert kept.words.anchors == default_anchors()
    keep_question(store, replace(kept, quality=Quality.FLEXIBILITY), now)
    (found,) = own_questions(store)
    assert (found.id, found.quality) == (kept.id, Quality.FLEXIBILITY)
    undo(store, now)
    assert own_questions(store)[0].quality is Quality.ORGANISATION
    remove_question(store, kept.id, now)
    assert own_questions(store) == ()
    with pytest.raises(UserError, match="question_gone"):
        remove_question(store, kept.id, now)


@pytest.mark.parametrize(
    ("ask", "language"),
    [
        ("How old are you?", "en"), ("Haben Sie Kinder?", "de"), ("Quelle est votre religion ?", "fr"),
        ("¿Está usted embarazada?", "es"), ("Where were you born?", "en"), ("Do you take any medication?", "en"),
    ],
)  # fmt: skip
def test_what_nobody_should_be_asked_is_refused_with_a_lawful_one(
    store: Store, now: datetime, ask: str, language: str
) -> None:
    with pytest.raises(UserError, match="question_refused") as refused:
        keep_question(store, question(ask), now, language)
    found = refusal(question(ask).words, language)
    assert found is not None
    assert found.instead[0] in say(refused.value, language)
    assert all(refusal(question(text).words, language) is None for text in found.instead)
    follow_up = replace(question("Tell me of yourself.").words, more=(ask,))
    assert refusal(follow_up, language) is not None, "nor by the back door"
    assert own_questions(store) == ()


def test_what_cannot_be_rated_or_is_asked_already_is_refused(store: Store, now: datetime) -> None:
    keep_question(store, question("Why us?"), now)
    alike = replace(question("Why now?"), words=replace(question("Why now?").words, anchors=("bad", "Bad")))
    for wrong, why in ((question(" "), "empty"), (question("why us?"), "twice"), (alike, "anchors_alike")):
        with pytest.raises(UserError, match=f"question_{why}"):
            keep_question(store, wrong, now)
    with pytest.raises(UserError, match="question_long"):
        keep_question(store, question("x" * 500), now)


def test_it_takes_the_place_of_a_packaged_one_and_knows_its_words_for_good(
    store: Store, shop: str, now: datetime
) -> None:
    before = plan_call(store, shop, "anna", CallKind.INTERVIEW, TODAY)
    kept = keep_question(store, question("How would you run our fair?"), now)
    plan = plan_call(store, shop, "anna", CallKind.INTERVIEW, TODAY)
    assert plan.questions[0].question == kept.id
    assert sum(item.minutes for item in plan.questions) <= plan.minutes
    asked = [item.quality for item in plan.questions if item.core]
    assert asked.count(Quality.ORGANISATION) == 1, "not once more in our words"
    call = begin_planned(store, shop, "anna", CallKind.INTERVIEW, now, now, TODAY)
    remove_question(store, kept.id, now)
    words = words_of(call.answers[0], "de")
    assert words is not None
    assert words.ask == "How would you run our fair?"
    assert plan_call(store, shop, "anna", CallKind.INTERVIEW, TODAY) == before


def test_all_candidates_are_asked_what_the_first_one_was(store: Store, shop: str, now: datetime) -> None:
    first = begin_planned(store, shop, "anna", CallKind.INTERVIEW, now, now, TODAY)
    rated = replace(first.answers[0], asked=Asked.RATED, rating=3)
    note_call(store, shop, replace(first, answers=(rated, *first.answers[1:])), now)
    keep_question(store, question("How would you run our fair?"), now)
    later = plan_call(store, shop, "boris", CallKind.INTERVIEW, TODAY)
    core = [answer.question for answer in first.answers if answer.is_core]
    assert [item.question for item in later.questions if item.core] == core


def test_by_phone_only_what_is_asked_by_phone(store: Store, shop: str, now: datetime) -> None:
    keep_question(store, question("How would you run our fair?"), now)
    phone = keep_question(store, question("Why us?", modes=(Mode.PHONE,)), now)
    plan = plan_call(store, shop, "anna", CallKind.SCREEN, TODAY)
    assert [item.question for item in plan.questions if item.words] == [phone.id]


def test_a_packaged_one_is_switched_off_and_on(store: Store, shop: str, now: datetime) -> None:
    asked = plan_call(store, shop, "anna", CallKind.INTERVIEW, TODAY).questions[0].question
    switch(store, asked, False, now)
    assert asked not in {item.question for item in plan_call(store, shop, "anna", CallKind.INTERVIEW, TODAY).questions}
    assert [each.id for each, _, on in packaged(store) if not on] == [asked]
    switch(store, asked, True, now)
    assert all(on for _, _, on in packaged(store))
    with pytest.raises(UserError, match="question_unknown"):
        switch(store, "ref_relation", False, now)
