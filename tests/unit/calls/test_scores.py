"""Scorecards, worked by hand."""

from datetime import UTC, datetime

import pytest

from tpmmatch.calls.scores import NO_EVIDENCE, mixed_modes, scorecards
from tpmmatch.model.call import Answer, Asked, Call, CallKind, Mode

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)


def call(*answers: Answer, mode: Mode = Mode.VIDEO, rater: str = "Ada") -> Call:
    return Call("c", "p-1", CallKind.INTERVIEW, mode, AT, rater, answers=answers)


def rated(question: str, quality: str, rating: int) -> Answer:
    return Answer(question, quality, asked=Asked.RATED, rating=rating)


def test_each_quality_is_the_mean_of_its_questions_and_the_whole_that_of_qualities() -> None:
    (card,) = scorecards([call(rated("a", "x", 5), rated("b", "x", 2), rated("c", "y", 4))])
    assert [(score.quality, score.mean) for score in card.scores] == [("x", 3.5), ("y", 4.0)]
    assert card.overall == 3.75, "not 3.67: qualities weigh alike, however many questions they have"


def test_what_was_not_asked_never_lowers() -> None:
    (asked,) = scorecards([call(rated("a", "x", 4))])
    (skipped,) = scorecards([call(rated("a", "x", 4), Answer("b", "x"), Answer("c", "y"))])
    assert asked.overall == skipped.overall == 4.0
    assert [(score.mean, score.asked, score.planned) for score in skipped.scores] == [(4.0, 1, 2), (None, 0, 1)]


def test_what_was_not_asked_in_a_later_call_never_lowers_over_all_calls() -> None:
    first = call(rated("a", "x", 4), rated("c", "y", 5))
    later = call(Answer("a", "x"), Answer("b", "x"), Answer("c", "y"), Answer("d", "z"), rater="Bo")
    (card,) = scorecards([first, later])
    assert [score.mean for score in card.scores] == [4.0, 5.0, None]
    assert card.overall == 4.5, "as after the first call alone"


def test_ties_are_ties_and_one_rater_is_their_own_mean() -> None:
    """(5 + 3) / 2 = 4 and (4 + 4) / 2 = 4; a third of three questions: (5 + 4 + 4) / 3 = 4.33."""
    (one,), (other,), (third,) = (
        scorecards([call(*(rated(f"q{at}", "x", rating) for at, rating in enumerate(ratings)))])
        for ratings in ((5, 3), (4, 4), (5, 4, 4))
    )
    assert one.overall == other.overall == 4.0
    assert third.overall == 4.33
    assert one.raters == ("Ada",)


def test_asked_and_nothing_heard_counts_below_sound() -> None:
    (card,) = scorecards([call(rated("a", "x", 4), Answer("b", "x", asked=Asked.NO_EVIDENCE))])
    assert card.scores[0].mean == (4 + NO_EVIDENCE) / 2 == 3.0


def test_two_raters_of_one_question_count_once() -> None:
    calls = [
        call(rated("a", "x", 2), rated("b", "x", 5)),
        call(rated("a", "x", 4), rater="Bo"),
    ]
    (card,) = scorecards(calls)
    assert card.scores[0].mean == 4.0, "a: (2 + 4) / 2 = 3; b: 5; (3 + 5) / 2"
    assert card.raters == ("Ada", "Bo")


def test_modes_are_kept_apart_and_told_of() -> None:
    phone, video = call(rated("a", "x", 2), mode=Mode.PHONE), call(rated("a", "x", 4))
    assert [(card.mode, card.overall) for card in scorecards([video, phone])] == [(Mode.PHONE, 2.0), (Mode.VIDEO, 4.0)]
    assert mixed_modes([phone, video])
    assert not mixed_modes([video, call(Answer("a", "x"), mode=Mode.PHONE)]), "nothing was rated by phone"


def test_no_call_no_card_and_nothing_asked_no_number() -> None:
    assert scorecards([]) == ()
    (card,) = scorecards([call(Answer("a", "x"))])
    assert card.overall is None


@pytest.mark.parametrize(
    ("asked", "rating"),
    [(Asked.RATED, None), (Asked.RATED, 0), (Asked.RATED, 6), (Asked.NOT_ASKED, 3), (Asked.NO_EVIDENCE, 1)],
)
def test_a_rating_is_there_if_and_only_if_it_was_given(asked: Asked, rating: int | None) -> None:
    with pytest.raises(ValueError, match="a: rated"):
        Answer("a", asked=asked, rating=rating)
