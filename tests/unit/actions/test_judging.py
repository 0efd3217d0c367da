"""What is made of somebody else's case is kept until it is sent back, and nothing of the case with it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tpmmatch.actions import Store, judging
from tpmmatch.actions.judging import KEPT_FOR, Begun
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
    judging.let_go(store, case, now)
    assert judging.begun(store, case) == Begun("", blank(case))


def test_other_cases_are_let_alone_until_they_are_old(store: Store, case: Case, now: datetime) -> None:
    found = Begun("Ute", (Judged(0, Asked.RATED, 2), Judged(3, Asked.NO_EVIDENCE)))
    other = replace(case, id="def")
    judging.keep(store, other, found, now)
    judging.keep(store, case, found, now + timedelta(days=1))
    assert judging.begun(store, other) == found
    judging.keep(store, case, found, now + KEPT_FOR)
    assert judging.begun(store, other) == Begun("", blank(other))
