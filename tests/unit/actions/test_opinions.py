"""A case goes out blind and sealed, is rated elsewhere, comes back, and opens when both are in."""

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.actions import Store, calls, open_store, opinions, projects
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.guiding import guide_of
from tpmmatch.actions.history import undo
from tpmmatch.actions.merging import merge
from tpmmatch.actions.opinions import Blind, Compared, Judged, Sealed
from tpmmatch.actions.sealing import unseal
from tpmmatch.errors import UserError
from tpmmatch.model.call import Answer, Asked, Call, CallKind, Mode
from tpmmatch.model.likeness import Side
from tpmmatch.model.report import Report
from tpmmatch.wording import say

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]
TODAY = date(2026, 11, 20)
SECRET = "four unrelated words"  # noqa: S105 - made up
ASKED = ("who_hears_what", "last_status_report", "hardest_project", "heard_wrongly", "plan_for_our_people")
RATINGS = (1, 2, 3, 4, 5)


@pytest.fixture
def shop(store: Store, bring_in: BringIn, person: Person, now: datetime) -> str:
    bring_in(person("anna", name="Anna Ashworth", email="anna@example.org", did="Anna Ashworth led Dairy Ltd"))
    shop = projects.save(store, {"title": "Shop"}, now).id
    answers = tuple(
        Answer(id, "communication", "", Asked.RATED, rating, result=f"Ashworth told of case {rating}")
        for id, rating in zip(ASKED, RATINGS, strict=True)
    )
    term = Answer("ask:rate", about="rate", ask="Rate?", situation="secret rate")
    unasked = Answer("decision_in_plain_words", "technical_understanding")
    call = Call("", "anna", CallKind.INTERVIEW, Mode.VIDEO, now, answers=(*answers, term, unasked))
    calls.begin_call(store, shop, call, now)
    return shop


def sent(store: Store, shop: str, folder: Path, now: datetime, blind: Blind = Blind()) -> Path:  # noqa: B008 - frozen
    opinions.send(store, shop, "c1", blind, Sealed(folder / "a.tpmcase", SECRET), now)
    return folder / "a.tpmcase"


def sent_back(file: Path, *ratings: int | None) -> Path:
    case = opinions.open_case(file, SECRET)
    judged = [
        Judged(question.place, Asked.RATED if rating else Asked.NO_EVIDENCE, rating, f"note {rating}")
        for question, rating in zip(case.questions, ratings, strict=True)
    ]
    back = file.with_name("b.tpmcase")
    opinions.send_back(case, "Ute", judged, Sealed(back, SECRET, force=True))
    return back


def both(store: Store, shop: str) -> Compared:
    course = course_of(store, shop)
    (found,) = opinions.compared(course, course.calls[0], guide_of(store, shop, course.calls[0], "en", TODAY))
    return found


def test_a_case_tells_neither_who_it_is_nor_how_it_was_rated(
    store: Store, shop: str, now: datetime, tmp_path: Path
) -> None:
    file = sent(store, shop, tmp_path, now)
    told = json.dumps(dict(unseal(file, "case", SECRET)))
    for secret in ("Ashworth", "anna", "example.org", '"rating"', "secret rate"):
        assert secret.lower() not in told.lower()
    case = opinions.open_case(file, SECRET)
    assert case.name == ""
    assert [question.place for question in case.questions] == [0, 1, 2, 3, 4], "what was asked, and no terms"
    assert all(len(set(question.words.anchors)) == 5 for question in case.questions)
    assert "told of case 1" in case.questions[0].notes[2]
    assert not {"Ashworth", "anna"} & set(file.read_text().split())


def test_a_case_tells_no_name_that_somebody_had_before(
    store: Store, bring_in: BringIn, person: Person, shop: str, now: datetime, tmp_path: Path
) -> None:
    bring_in(person("carl", name="Carla Quondam"))
    merge(store, "carl", "anna", {"/basics/name": Side.KEPT}, now)
    told = json.dumps(dict(unseal(sent(store, shop, tmp_path, now), "case", SECRET)))
    for name in ("Ashworth", "Anna", "Quondam", "anna@example.org"):
        assert name.lower() not in told.lower()
    assert "told of case 1" in told


def test_a_name_stays_in_and_employers_go_where_it_is_wished(
    store: Store, shop: str, now: datetime, tmp_path: Path
) -> None:
    file = sent(store, shop, tmp_path, now, Blind(name=False, employers=True))
    case = opinions.open_case(file, SECRET)
    assert case.name == "Anna Ashworth"
    assert "Firm" not in {word for _, lines in case.profile for line in lines for word in line.split(" · ")}


def test_both_stay_hidden_until_both_are_in(store: Store, shop: str, now: datetime, tmp_path: Path) -> None:
    file = sent(store, shop, tmp_path, now)
    assert (both(store, shop).waits_for, both(store, shop).lines) == ("them", ())
    opinions.merge(store, sent_back(file, 1, 2, 3, 4, 4), SECRET, now)
    assert (both(store, shop).waits_for, both(store, shop).lines) == ("you", ())
    calls.finish_call(store, shop, "c1", now, TODAY)
    found = both(store, shop)
    assert found.waits_for == ""
    assert [(line.own, line.theirs) for line in found.lines] == [(1, 1), (2, 2), (3, 3), (4, 4), (5, 4)]
    assert (found.same, found.near, found.rated) == (4, 5, 5)
    assert found.alpha is not None
    assert found.alpha > 0.9
    assert found.opinion.rater == "Ute"
    assert "Krippendorff" in say(opinions.agreement_numbers(found))
    assert opinions.agreement_word(found.alpha) == "opinion_strong"
    undo(store, now)
    assert both(store, shop).waits_for == "you"


@pytest.mark.parametrize(
    ("alpha", "word"),
    [(None, "untold"), (1.0, "strong"), (0.8, "strong"), (0.7, "fair"), (0.5, "weak"), (0.1, "none"), (-0.4, "none")],
)
def test_the_coefficient_is_said_in_words(alpha: float | None, word: str) -> None:
    assert opinions.agreement_word(alpha) == f"opinion_{word}"


def test_what_brought_nothing_has_no_number(store: Store, shop: str, now: datetime, tmp_path: Path) -> None:
    opinions.merge(store, sent_back(sent(store, shop, tmp_path, now), 5, None, None, None, 1), SECRET, now)
    calls.finish_call(store, shop, "c1", now, TODAY)
    found = both(store, shop)
    assert (found.rated, found.alpha) == (2, None)


def test_a_file_for_another_store_is_refused_and_nothing_changes(
    store: Store, shop: str, now: datetime, tmp_path: Path
) -> None:
    back = sent_back(sent(store, shop, tmp_path, now), *RATINGS)
    with closing(open_store(str(tmp_path / "other.sqlite"))) as other:
        projects.save(other, {"title": "Other"}, now)
        with pytest.raises(UserError, match="opinion_unknown"):
            opinions.merge(other, back, SECRET, now)
    with pytest.raises(UserError, match="passphrase_wrong"):
        opinions.merge(store, back, "some other words", now)
    assert both(store, shop).waits_for == "them"


def test_nothing_to_rate_and_nothing_rated_are_told(store: Store, shop: str, now: datetime, tmp_path: Path) -> None:
    case = opinions.open_case(sent(store, shop, tmp_path, now), SECRET)
    with pytest.raises(UserError, match="opinion_nothing_rated"):
        opinions.send_back(case, "", (), Sealed(tmp_path / "b", SECRET))
    course = course_of(store, shop)
    empty = replace(course.calls[0], answers=(Answer("hardest_project", "technical_understanding"),))
    calls.note_call(store, shop, empty, now)
    with pytest.raises(UserError, match="opinion_nothing_heard"):
        opinions.send(store, shop, "c1", Blind(), Sealed(tmp_path / "c", SECRET), now)
    opinions.withdraw(store, shop, course.opinions[0].id, now)
    assert course_of(store, shop).opinions == ()
