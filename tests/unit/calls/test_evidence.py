"""What was heard, as evidence for the criteria of a need."""

from dataclasses import replace
from datetime import UTC, datetime

from tpmmatch.calls.evidence import heard, mixes_meetings, quality_criteria
from tpmmatch.model.call import Answer, Asked, Call, CallKind, Mode
from tpmmatch.model.match import Quote, Rung

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
SCALE = {"one": 0.05, "two": 0.3, "three": 0.6, "four": 0.85, "five": 1.0, "nothing": 0.25}


def call(
    *answers: Answer, kind: CallKind = CallKind.INTERVIEW, mode: Mode = Mode.VIDEO, id: str = "c-1", person: str = "a"
) -> Call:
    return Call(id, person, kind, mode, AT, answers=answers)


def rated(rating: int, about: str = "must:x", **notes: str) -> Answer:
    return Answer("q", "organisation", about, Asked.RATED, rating, **notes)


def test_a_rating_bears_out_what_its_question_was_about() -> None:
    answer = rated(4, situation="A move", result="Nothing was lost")
    found = heard([call(answer)], SCALE)["a"]["must:x"]
    assert (found.value, found.rung) == (0.85, Rung.SEEN)
    assert found.quotes == (
        Quote("Nothing was lost", "call:c-1", Rung.SEEN),
        Quote("A move", "call:c-1", Rung.SEEN),
    )


def test_several_ratings_count_by_their_mean_and_nothing_heard_counts_low() -> None:
    told = [rated(5), rated(3), Answer("p", "organisation", "must:x", Asked.NO_EVIDENCE)]
    assert heard([call(*told)], SCALE)["a"]["must:x"].value == round((1.0 + 0.6 + 0.25) / 3, 4)


def test_what_was_not_asked_is_not_heard() -> None:
    assert heard([call(Answer("q", "organisation", "must:x"))], SCALE) == {}


def test_what_was_not_asked_in_another_call_lowers_nothing() -> None:
    silent = call(Answer("q", "organisation", "must:x"), Answer("r", "flexibility"), id="c-2", mode=Mode.IN_PERSON)
    assert heard([call(rated(4)), silent], SCALE) == heard([call(rated(4))], SCALE), "nor is it a fuller meeting"


def test_modes_are_not_mixed() -> None:
    calls = [call(rated(2), kind=CallKind.SCREEN, mode=Mode.PHONE), call(rated(4)), call(rated(3))]
    assert heard(calls, SCALE)["a"]["must:x"].value == round((0.85 + 0.6) / 2, 4), "the phone left out"
    assert heard(calls[:1], SCALE)["a"]["must:x"].value == 0.3, "alone it counts"


def test_marks_of_different_people_from_different_meetings_are_told() -> None:
    phoned, met = call(rated(3), mode=Mode.PHONE), call(rated(4), mode=Mode.VIDEO)
    other = replace(call(rated(5), mode=Mode.PHONE), person="other")
    assert not mixes_meetings([phoned, met]), "of one person, only the fuller meeting counts"
    assert not mixes_meetings([phoned, other])
    assert mixes_meetings([phoned, met, other])
    assert not mixes_meetings([met, replace(other, answers=(rated(5, "must:y"),))]), "of another criterion"
    assert not mixes_meetings([met, replace(other, mode=Mode.WORK)])


def test_a_referee_vouches_and_goes_behind_what_was_seen() -> None:
    reference = call(rated(5, result="On the day"), kind=CallKind.REFERENCE, mode=Mode.PHONE, id="c-2")
    alone = heard([reference], SCALE)["a"]["must:x"]
    assert (alone.value, alone.rung) == (1.0, Rung.VOUCHED)
    both = heard([reference, call(rated(2))], SCALE)["a"]["must:x"]
    assert (both.value, both.rung) == (0.3, Rung.SEEN)
    assert both.quotes == (Quote("On the day", "call:c-2", Rung.VOUCHED),)


def test_what_is_about_no_wish_tells_of_its_quality() -> None:
    calls = [call(rated(4, about="")), call(rated(1), person="b")]
    assert set(heard(calls, SCALE)["a"]) == {"quality:organisation"}
    assert [item.id for item in quality_criteria(calls, 2.0)] == ["quality:organisation"]
    assert quality_criteria(calls[1:], 2.0) == ()
