"""Calls as JSON and back; what can't be understood of one is left out."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from tpmmatch.model.call import Answer, Asked, Call, CallKind, FlagNote, Inquiry, Line, Mode, Referee
from tpmmatch.model.document import Document, day, entries, mapping, number, text, texts
from tpmmatch.model.kept_words import keep_words, read_words
from tpmmatch.model.question_words import read_question_words
from tpmmatch.model.work import read_source, read_work

T = TypeVar("T", bound=StrEnum)


def call_document(call: Call) -> Document:
    """A call as JSON."""
    answers = [plain(asdict(replace(answer, ask=""))) | {"ask": keep_words(answer.ask)} for answer in call.answers]
    document: Document = plain(asdict(replace(call, answers=()))) | {"answers": answers}
    return document


def read_calls(whole: Mapping[str, Any]) -> tuple[Call, ...]:
    """The calls under "calls"."""
    found = (_call(item) for _, item in entries(whole, "calls"))
    return tuple(call for call in found if call is not None)


def read_inquiries(whole: Mapping[str, Any]) -> tuple[Inquiry, ...]:
    """What was asked between calls, under "inquiries"."""
    return tuple(
        Inquiry(
            person=text(item.get("person")),
            asked=asked,
            answered=moment(item.get("answered")),
            missed_call=item.get("missed_call") is True,
        )
        for _, item in entries(whole, "inquiries")
        if (asked := moment(item.get("asked")))
    )


def plain(value: object) -> Any:  # noqa: ANN401 - any JSON
    """What dataclasses became as dicts, with days and moments as text."""
    if isinstance(value, date):  # a moment is a day, too
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


def moment(value: object) -> datetime | None:
    """A point in time, with its zone; else None."""
    try:
        found = datetime.fromisoformat(text(value))
    except ValueError:
        return None
    return found if found.tzinfo else None


def _call(item: Mapping[str, Any]) -> Call | None:
    id, person, at = text(item.get("id")), text(item.get("person")), moment(item.get("at"))
    kind, mode = _one_of(CallKind, item.get("kind")), _one_of(Mode, item.get("mode"))
    if not id or not person or at is None or kind is None or mode is None:
        return None
    return Call(
        id=id,
        person=person,
        kind=kind,
        mode=mode,
        at=at,
        rater=text(item.get("rater")),
        seconds=int(number(item.get("seconds")) or 0),
        line=_one_of(Line, item.get("line")) or Line.GOOD,
        answers=tuple(_answer(answer) for _, answer in entries(item, "answers") if text(answer.get("question"))),
        flags=tuple(
            FlagNote(text(flag.get("flag")), on, text(flag.get("evidence")), text(flag.get("reply")))
            for _, flag in entries(item, "flags")
            if (on := day(flag.get("day")))
        ),
        theirs=texts(item.get("theirs")),
        risk_raised=text(item.get("risk_raised")),
        note=text(item.get("note")),
        referee=_referee(mapping(item.get("referee"))),
        finished=item.get("finished") is True,
        work=read_work(item.get("work")),
    )


def _answer(item: Document | Mapping[str, Any]) -> Answer:
    asked, rating = _one_of(Asked, item.get("asked")) or Asked.NOT_ASKED, item.get("rating")
    if asked is Asked.RATED and rating not in (1, 2, 3, 4, 5):
        asked = Asked.NOT_ASKED
    return Answer(
        question=text(item.get("question")),
        quality=text(item.get("quality")),
        about=text(item.get("about")),
        asked=asked,
        rating=rating if asked is Asked.RATED else None,
        situation=text(item.get("situation")),
        action=text(item.get("action")),
        result=text(item.get("result")),
        ask=read_words(item.get("ask")),
        quote=text(item.get("quote")),
        minutes=int(number(item.get("minutes")) or 0),
        words=read_question_words(item.get("words")),
        source=read_source(item.get("source")),
        fact=text(item.get("fact")),
    )


def _referee(item: Mapping[str, Any]) -> Referee | None:
    if not text(item.get("name")) and not text(item.get("relation")):
        return None
    return Referee(text(item.get("name")), text(item.get("relation")), day(item.get("consent")))


def _one_of(kind: type[T], value: object) -> T | None:
    return next((one for one in kind if one == value), None)
