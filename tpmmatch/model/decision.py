"""How a hiring goes on and ends: the stages of each person, the decision with its record, and what became of it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from tpmmatch.model.call_document import moment
from tpmmatch.model.document import Document, entries, mapping, number, text
from tpmmatch.model.kept_words import read_words
from tpmmatch.model.words import Words


class Stage(StrEnum):
    """Where somebody stands, in the order of the way."""

    TO_PHONE = "to_phone"
    PHONED = "phoned"
    MET = "met"
    REFERENCES = "references"
    CHOSEN = "chosen"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class StageChange:
    """Somebody came to a stage then, in the owner's words if they gave any."""

    person: str
    stage: Stage
    at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """Whom the owner chose, with their own rating (1-5) and reason.

    `record` is all that the decision rested on, as it was then; `digest` the SHA-256 of its canonical JSON. A record
    from which somebody was erased since says so, and its digest is still that of the whole. `became` tells who those in
    it are by now who were merged into others: it stays as it was.
    """

    person: str
    rating: int
    reason: str
    at: datetime
    record: Document
    digest: str
    became: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Whether the record is word for word what was decided on."""
        return digest_of(self.record) == self.digest

    def merging(self, person: str, into: str) -> "Decision":
        """The same with somebody being another one; the record stays what was decided on."""
        if person != self.person and not self._ids_of(person) & _ids_in(self.record):
            return self
        became = {id: into if now == person else now for id, now in self.became.items()} | {person: into}
        return replace(self, person=into if self.person == person else self.person, became=became)

    def without(self, person: str) -> "Decision | None":
        """The same knowing nothing of somebody; None if they are the one who was chosen."""
        if person == self.person:
            return None
        gone = self._ids_of(person)
        if not gone & _ids_in(self.record):
            return self
        erased = int(number(self.record.get("erased")) or 0) + 1
        left = _replaced(self.record, gone, f"erased-{erased}") | {"erased": erased}
        became = {id: now for id, now in self.became.items() if id not in gone}
        return replace(self, record=left, became=became)

    def of_chosen(self) -> Mapping[str, Any]:
        """What the record says of who was chosen."""
        ids = [text(self.record.get("chosen")), *self._ids_of(self.person)]
        people = {text(item.get("person")): item for _, item in entries(self.record, "people")}
        return next((people[id] for id in ids if id in people), {})

    def _ids_of(self, person: str) -> set[str]:
        """The ids under which the record may know somebody."""
        return {person, *(id for id, now in self.became.items() if now == person)}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it went after so many days: ratings (1-5) of the very criteria that the choice was made by."""

    days: int
    at: datetime
    ratings: Mapping[str, int]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Former:
    """A decision that a later one took the place of, with what had become of it by then."""

    decision: Decision
    outcomes: tuple[Outcome, ...] = ()


class Closeness(StrEnum):
    """How far somebody came who is declined: what they are told goes by it."""

    NEVER_MET = "never_met"
    AFTER_CALL = "after_call"
    FINALIST = "finalist"


@dataclass(frozen=True, slots=True)
class Foreseen:
    """One criterion of a decision, and how far the chosen one was found to meet it then: 0 to 1, None is unknown."""

    id: str
    label: Words
    value: float | None


def foreseen_of(decision: Decision) -> tuple[Foreseen, ...]:
    """The criteria of a decision with what was foreseen of the chosen one, by its record."""
    values = mapping(decision.of_chosen().get("values"))
    return tuple(
        Foreseen(id, read_words(item.get("words")) or text(item.get("label")), number(values.get(id)))
        for _, item in entries(decision.record, "criteria")
        if (id := text(item.get("id")))
    )


def fit_of(decision: Decision) -> float | None:
    """The fit of the chosen one then."""
    return number(decision.of_chosen().get("fit"))


def digest_of(record: Document) -> str:
    """SHA-256 of the record's JSON with sorted keys and no white space, in hexadecimal digits."""
    canonical = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def read_stages(whole: Mapping[str, Any]) -> tuple[StageChange, ...]:
    """The changes under "stages"."""
    return tuple(
        StageChange(text(item.get("person")), stage, at, text(item.get("note")))
        for _, item in entries(whole, "stages")
        if (at := moment(item.get("at"))) and (stage := _stage(item.get("stage")))
    )


def read_decision(value: object) -> Decision | None:
    """The decision, if it is one."""
    item = mapping(value)
    person, at, rating = text(item.get("person")), moment(item.get("at")), item.get("rating")
    if not person or at is None or rating not in (1, 2, 3, 4, 5):
        return None
    record = dict(mapping(item.get("record")))
    return Decision(person, rating, text(item.get("reason")), at, record, text(item.get("digest")), _became(item))


def read_outcomes(whole: Mapping[str, Any]) -> tuple[Outcome, ...]:
    """What became of it, under "outcomes"."""
    return tuple(
        Outcome(int(number(item.get("days")) or 0), at, _ratings(item.get("ratings")), text(item.get("note")))
        for _, item in entries(whole, "outcomes")
        if (at := moment(item.get("at")))
    )


def read_former(whole: Mapping[str, Any]) -> tuple[Former, ...]:
    """The decisions that others took the place of, under "former"."""
    return tuple(
        Former(decision, read_outcomes(item))
        for _, item in entries(whole, "former")
        if (decision := read_decision(item.get("decision")))
    )


def _ratings(value: object) -> dict[str, int]:
    return {id: rating for id, rating in mapping(value).items() if rating in (1, 2, 3, 4, 5)}


def _stage(value: object) -> Stage | None:
    return next((stage for stage in Stage if stage == value), None)


def _became(item: Mapping[str, Any]) -> dict[str, str]:
    return {id: text(now) for id, now in mapping(item.get("became")).items() if text(now)}


def _ids_in(record: Document) -> set[str]:
    return {text(item.get("person")) for _, item in entries(record, "people")}


def _replaced(record: Document, ids: set[str], stub: str) -> Document:
    """The record with a stub in the place of all that it holds of a person."""
    people = [
        {"person": stub} if text(item.get("person")) in ids else dict(item) for _, item in entries(record, "people")
    ]
    return record | {"people": people}
