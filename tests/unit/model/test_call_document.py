"""Calls are kept as JSON, and read back as they were."""

import json
from datetime import UTC, date, datetime

from tpmmatch.model.call import Answer, Asked, Call, CallKind, FlagNote, Inquiry, Line, Mode, Referee
from tpmmatch.model.course import Course, course_document, read_course
from tpmmatch.model.words import message

AT = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
CALL = Call(
    id="c-1",
    person="p-1",
    kind=CallKind.REFERENCE,
    mode=Mode.PHONE,
    at=AT,
    rater="Ada",
    seconds=1260,
    line=Line.POOR,
    answers=(
        Answer("obstacles", "technical_understanding", "kind:crm", Asked.RATED, 4, "A move", "Led it", "No loss"),
        Answer("drive", "self_motivation", asked=Asked.NO_EVIDENCE),
        Answer("ask:rate", about="rate", ask=message("ask_said", wish="Scrum"), minutes=2),
        Answer("claim_method", "methodology", quote="I know Scrum."),
    ),
    flags=(FlagNote("missed_deadline", date(2024, 3, 1), "Told by the referee", "The supplier was late"),),
    theirs=("What is the aim in three years?",),
    risk_raised="Nobody owns the data",
    note="Spoke of numbers",
    referee=Referee("Mia Oak", "client", date(2026, 10, 30)),
    finished=True,
)


def through_json(course: Course) -> Course:
    return read_course(json.loads(json.dumps(course_document(course))))


def test_a_call_comes_back_as_it_was() -> None:
    course = Course(calls=(CALL,), inquiries=(Inquiry("p-1", AT, AT), Inquiry("p-2", AT, missed_call=True)))
    assert through_json(course) == course


def test_what_others_wrote_into_it_does_no_harm() -> None:
    whole = course_document(Course(calls=(CALL,)))
    answers = [{"question": "a", "asked": "rated", "rating": 9}, {"question": "b", "asked": "shouted"}, 7, {}]
    whole["calls"] = [{}, 5, whole["calls"][0] | {"answers": answers, "line": "?", "flags": [{"day": "x"}]}]
    (call,) = read_course(whole).calls
    assert call.answers == (Answer("a"), Answer("b"))
    assert (call.line, call.flags) == (Line.GOOD, ())


def test_whoever_is_forgotten_leaves_no_call() -> None:
    course = Course(calls=(CALL,), inquiries=(Inquiry("p-1", AT), Inquiry("p-2", AT)))
    left = course.without("p-1")
    assert left.calls == ()
    assert left.inquiries == (Inquiry("p-2", AT),)
    assert "p-1" not in json.dumps(course_document(left))
