"""A term that is heard in a call is written into the profile in one step with the call, so that its mark follows."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from tpmmatch.actions import Store
from tpmmatch.actions.ranking import rank
from tpmmatch.actions.words import vocabulary_of
from tpmmatch.errors import UserError
from tpmmatch.matching.zones import is_zone
from tpmmatch.model.call import Answer, Call
from tpmmatch.model.document import Document, day, mapping, number, text
from tpmmatch.model.history import Naming
from tpmmatch.model.match import GateResult
from tpmmatch.model.terms import read_money, read_work_mode
from tpmmatch.model.words import Words, message
from tpmmatch.wording import say

LANGUAGE = "lang_"  # begins the ids of languages that the vocabulary doesn't know
_HOURS_A_WEEK = 168.0


class Fact(StrEnum):
    """What can be written down; each is a gate of its own."""

    RATE = "rate"
    START = "start"
    HOURS = "hours"
    OVERLAP = "overlap"
    PLACE = "place"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Told:
    """A fact that was told to the question at a place of a call.

    `value` is {"amount", "currency"} of a rate, {"day"}, {"hours"}, {"zone"}, {"city", "country", "mode"} of a place,
    or {"language", "fluency"}.
    """

    call: str
    place: int
    fact: Fact
    value: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Written:
    """The call with the fact in it, and how the term stands since; None where the project doesn't ask for it."""

    call: Call
    gate: GateResult | None


def fact_of(answer: Answer, languages: Mapping[str, Words]) -> Fact | None:
    """Which fact a question asks for; `languages` are those known, by id."""
    if answer.about in languages or answer.about.startswith(LANGUAGE):
        return Fact.LANGUAGE
    return next((fact for fact in Fact if fact == answer.about), None)


def known_languages(store: Store) -> Mapping[str, Words]:
    """The names of all languages, by the ids that questions are about."""
    with store.read() as unit:
        vocabulary = vocabulary_of(unit)
    return {id: found.name for id, found in vocabulary.concepts.items() if found.kind == "languages"}


def write_fact(store: Store, project: str, told: Told, now: datetime, today: date, language: str = "en") -> Written:
    """Write what was told into the profile and into the call, as one step; the history names the call."""
    naming = Naming("step_fact_written", now, {"call": _number(told.call)}, about=project)
    with store.work(naming) as unit:
        known, course = unit.projects.get(project), unit.courses.get(project)
        call = course.call(told.call)
        profile = unit.people.get(call.person) if call else None
        if known is None or call is None or profile is None or told.place >= len(call.answers):
            raise UserError("call_not_found")
        document, said = _written(profile.document, told.fact, told.value)
        call = _with_fact(call, told.place, say(said, language))
        unit.people.rewrite(call.person, document, now)
        unit.courses.put(project, course.noting(call))
        unit.commit()
    ranked = rank(store, known, today, ids=[call.person]).people
    match = next(one.match for one in ranked if one.match.person == call.person)
    about = call.answers[told.place].about
    return Written(call, next((gate for gate in match.gates if gate.id == about), None))


def _with_fact(call: Call, place: int, said: str) -> Call:
    answers = list(call.answers)
    answers[place] = replace(answers[place], fact=said)
    return replace(call, answers=tuple(answers))


def _written(document: Document, fact: Fact, value: Mapping[str, Any]) -> tuple[Document, Words]:
    """The document with the fact in it, and the fact in words. Raises `UserError` for what is none."""
    document = deepcopy(document)
    if fact is Fact.PLACE:
        return document, _put_place(document, value)
    if fact is Fact.LANGUAGE:
        return document, _put_language(document, value)
    terms, said = _term(fact, value)
    _below(document, "meta", "freelance").update(terms)
    return document, said


def _term(fact: Fact, value: Mapping[str, Any]) -> tuple[Document, Words]:
    if fact is Fact.RATE and (rate := read_money(value)):
        return {"day_rate": {"amount": rate.amount, "currency": rate.currency}}, message("rate_a_day", rate=rate)
    if fact is Fact.START and (free := day(value.get("day"))):
        return {"available_from": free.isoformat()}, message("free_from", free=free)
    if fact is Fact.HOURS and (hours := number(value.get("hours"))) and hours <= _HOURS_A_WEEK:
        return {"hours_per_week": hours}, message("hours_a_week", hours=hours)
    if fact is Fact.OVERLAP and is_zone(zone := text(value.get("zone"))):
        return {"time_zone": zone}, zone
    raise UserError(f"fact_unclear_{fact}")


def _put_place(document: Document, value: Mapping[str, Any]) -> Words:
    city, country, mode = text(value.get("city")), text(value.get("country")).upper(), read_work_mode(value.get("mode"))
    if not (city or country or mode):
        raise UserError("fact_unclear_place")
    if city or country:
        found = {"city": city, "countryCode": country}
        _below(document, "basics", "location").update({name: said for name, said in found.items() if said})
    if mode:
        _below(document, "meta", "freelance")["work_mode"] = str(mode)
    parts = [city, country, message(f"change_mode_{mode}") if mode else ""]
    return message("fact_place", parts=[part for part in parts if part])


def _put_language(document: Document, value: Mapping[str, Any]) -> Words:
    name, fluency = text(value.get("language")), text(value.get("fluency"))
    if not name or not fluency:
        raise UserError("fact_unclear_language")
    spoken = document.get("languages")
    others = [
        item
        for item in (spoken if isinstance(spoken, list) else [])
        if text(mapping(item).get("language")).casefold() != name.casefold()
    ]
    document["languages"] = [*others, {"language": name, "fluency": fluency}]
    return f"{name}: {fluency}"


def _below(document: Document, *names: str) -> Document:
    """The object at that place, made where it isn't."""
    for name in names:
        if not isinstance(document.get(name), dict):
            document[name] = {}
        document = document[name]
    return document


def _number(call: str) -> int:
    """A step knows no texts: the call's number in its project."""
    digits = call.removeprefix("c")
    return int(digits) if digits.isdigit() else 0
