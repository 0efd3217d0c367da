"""A form names its call, and is known to fit it no more once the questions are others."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tpmmatch.calls.forms import call_named, form_name
from tpmmatch.model.call import Answer, Asked, Call, CallKind, Mode

CALL = Call("c1", "ann", CallKind.SCREEN, Mode.PHONE, datetime(2026, 10, 6, tzinfo=UTC), answers=(Answer("one"),))


def test_the_name_tells_project_and_call_in_plain_letters() -> None:
    name = form_name("Käse 🧀", CALL)
    assert name.isascii()
    assert call_named(name) == ("Käse 🧀", "c1")


def test_what_was_answered_leaves_the_name_and_other_questions_change_it() -> None:
    answered = replace(CALL, answers=(Answer("one", asked=Asked.RATED, rating=3, situation="x"),))
    assert form_name("p", answered) == form_name("p", CALL)
    assert form_name("p", replace(CALL, answers=(Answer("two"),))) != form_name("p", CALL)


@pytest.mark.parametrize("name", ["", "x", "[]", "7", '["a", 1, "b"]', '{"a": 1}'])
def test_other_texts_name_none(name: str) -> None:
    assert call_named(name) == ("", "")
