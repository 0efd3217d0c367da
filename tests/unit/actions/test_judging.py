"""What is made of somebody else's case is kept until it is sent back, and nothing of the case with it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tpmmatch.actions import Store, judging
from tpmmatch.actions.judging import Begun, Waiting
from tpmmatch.model.call import Asked
from tpmmatch.model.opinion import Case, CaseQuestion, Judged, blank
from tpmmatch.model.question_words import QuestionWords

WORDS = QuestionWords("How?", "", (), "", "", ("a", "b", "c", "d", "e"))


@pytest.fixture
def case() -> Case:
    questions = tuple(CaseQuestion(place, WORDS, "communication", ("secret words",)) for place in (0, 3))
    return Case("abc", "Shop", "", "Phone call", "by phone", (), (), questions)


def test_a_case_that_was_never_opened_is_open_in_all(store: Store, case: Case) -> None:
    assert judging.begun(store, case) == Begun("", blank(case))


def test_ratings_come_back_with_who_made_them(store: Store, case: Case, now: datetime) -> None:
    found = Begun("Ute", (Judged(0, Asked.NOT_ASKED, note="unsure"), Judged(3, Asked.RATED, 4, "clear")))
    judging.keep(store, case, found, now)
    assert judging.begun(store, case) == found
    judging.let_go(store, case.id)
    assert judging.begun(store, case) == Begun("", blank(case))


def test_what_was_begun_is_found_again_until_it_is_let_go(store: Store, case: Case, now: datetime) -> None:
    found = Begun("Ute", (Judged(0, Asked.RATED, 2), Judged(3, Asked.NOT_ASKED)), "/mail/a.tpmcase")
    other, later = replace(case, id="def"), now + timedelta(days=100)
    judging.keep(store, other, found, now)
    judging.keep(store, case, replace(found, file=""), later)
    assert judging.waiting(store) == [
        Waiting("abc", "Ute", "", 1, 2, later),
        Waiting("def", "Ute", "/mail/a.tpmcase", 1, 2, now),
    ]
    judging.let_go(store, case.id)
    assert judging.begun(store, other) == found
    assert [each.case for each in judging.waiting(store)] == ["def"]
