"""A question about age, family, health, origin… is known in four languages; one about the work is not taken for it."""

import tomllib
from pathlib import Path

import pytest

from tpmmatch.calls import refusal_of
from tpmmatch.calls.lawful import lawful
from tpmmatch.vocabulary import load_packs
from tpmmatch.vocabulary.protected import load_protected
from tpmmatch.wording import LANGUAGES, say

ASKED = tomllib.loads((Path(__file__).parents[2] / "data" / "asked.toml").read_text("utf-8"))


def lines(table: dict[str, str]) -> list[str]:
    return [line for language in LANGUAGES for line in table[language].strip().splitlines()]


@pytest.mark.parametrize(
    ("ground", "question"), [(ground, line) for ground, table in ASKED["refused"].items() for line in lines(table)]
)
def test_a_question_that_nobody_should_be_asked_is_refused_by_its_ground(ground: str, question: str) -> None:
    found = refusal_of(question)
    assert found is not None
    assert found.ground == ground


@pytest.mark.parametrize("question", lines(ASKED["kept"]))
def test_a_question_about_the_work_is_kept(question: str) -> None:
    assert refusal_of(question) is None


def test_the_questions_of_the_packs_are_kept_in_every_language() -> None:
    asked = [say(item.text, language) for pack in load_packs() for item in pack.questions for language in LANGUAGES]
    assert [text for text in asked if refusal_of(text)] == []


def test_a_refusal_gives_its_reason_and_a_lawful_question() -> None:
    found = refusal_of("Do you have children?")
    assert found is not None
    assert found.name == "family or pregnancy"
    assert "Can you travel to us twice a month?" in found.instead
    assert found.why


def test_what_is_offered_instead_is_lawful() -> None:
    assert [text for ground in lawful().values() for text in ground.instead if refusal_of(text)] == []


def test_what_a_wish_may_not_say_a_question_may_not_say_either() -> None:
    found = refusal_of("young and dynamic")
    assert found is not None
    assert found.ground == "age"


def test_every_ground_of_a_wish_is_known() -> None:
    assert {rule.ground for rule in load_protected().rules.values()} <= lawful().keys()


def test_nothing_is_refused_in_nothing() -> None:
    assert refusal_of("") is None
