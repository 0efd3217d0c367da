"""The course of a project: what its owner looked at, kept, judged otherwise and changed on the way."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from tpmmatch.model.document import Document, entries, mapping, number, text, texts


@dataclass(frozen=True, slots=True)
class Kept:
    """Somebody on the shortlist, since when."""

    person: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Adjustment:
    """The owner's own number for somebody, beside the computed one, and why; it moves nobody by itself."""

    person: str
    fit: float  # 0 to 100
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Shift:
    """One thing that a change of the need altered: "weight of …", from what to what, in words fit to show."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class NeedChange:
    """A change of the need after its ranking was looked at, with the first of the order before and after it."""

    at: datetime
    reason: str
    shifts: tuple[Shift, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """All of it. `looked_at` is when the ranking was first looked at: from then on changes of the need are dated.

    `need` is the project's document as it was when its ranking was last looked at, or changed with a reason.
    """

    looked_at: datetime | None = None
    need: Document | None = None
    shortlist: tuple[Kept, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    changes: tuple[NeedChange, ...] = ()

    def keeps(self, person: str) -> bool:
        """Whether somebody is on the shortlist."""
        return any(kept.person == person for kept in self.shortlist)

    def adjustment(self, person: str) -> Adjustment | None:
        """The owner's own number for somebody."""
        return next((found for found in self.adjustments if found.person == person), None)

    def keeping(self, person: str, at: datetime) -> "Course":
        """The same with somebody at the end of the shortlist; nothing changes for who is on it."""
        return self if self.keeps(person) else replace(self, shortlist=(*self.shortlist, Kept(person, at)))

    def letting_go(self, person: str) -> "Course":
        """The same with somebody off the shortlist."""
        return replace(self, shortlist=tuple(kept for kept in self.shortlist if kept.person != person))

    def reordered(self, people: Sequence[str]) -> "Course":
        """The same with the shortlist in this order; who isn't named stays behind those who are."""
        places = {person: place for place, person in enumerate(people)}
        listed = sorted(self.shortlist, key=lambda kept: places.get(kept.person, len(places)))
        return replace(self, shortlist=tuple(listed))

    def adjusting(self, adjustment: Adjustment) -> "Course":
        """The same with the owner's own number for somebody, in the place of an earlier one."""
        others = self.unadjusting(adjustment.person).adjustments
        return replace(self, adjustments=(*others, adjustment))

    def unadjusting(self, person: str) -> "Course":
        """The same without the owner's own number for somebody."""
        return replace(self, adjustments=tuple(found for found in self.adjustments if found.person != person))

    def merging(self, person: str, into: str) -> "Course":
        """The same with somebody being another one: on the list where the first of both stood, once."""
        known: dict[str, Kept] = {}
        for kept in self.shortlist:
            one = into if kept.person == person else kept.person
            known.setdefault(one, replace(kept, person=one))
        theirs, adjustments = self.adjustment(person), self.unadjusting(person).adjustments
        if theirs and not self.adjustment(into):
            adjustments = (*adjustments, replace(theirs, person=into))
        return replace(
            self,
            shortlist=tuple(known.values()),
            adjustments=adjustments,
            changes=tuple(
                replace(change, before=_once(change.before, person, into), after=_once(change.after, person, into))
                for change in self.changes
            ),
        )

    def without(self, person: str) -> "Course":
        """The same, knowing nothing of somebody."""
        changes = tuple(
            replace(
                change,
                before=tuple(id for id in change.before if id != person),
                after=tuple(id for id in change.after if id != person),
            )
            for change in self.changes
        )
        return replace(
            self,
            shortlist=self.letting_go(person).shortlist,
            adjustments=self.unadjusting(person).adjustments,
            changes=changes,
        )


def _once(people: Sequence[str], person: str, into: str) -> tuple[str, ...]:
    """An order with somebody being another one, at the better of both places."""
    return tuple(dict.fromkeys(into if id == person else id for id in people))


def course_document(course: Course) -> Document:
    """A course as JSON."""
    return {name: _plain(value) for name, value in asdict(course).items()}


def read_course(document: object) -> Course:
    """A course that was JSON; what can't be understood is left out."""
    whole = mapping(document)
    return Course(
        looked_at=_moment(whole.get("looked_at")),
        need=dict(mapping(whole["need"])) if whole.get("need") else None,
        shortlist=tuple(
            Kept(text(item.get("person")), at)
            for _, item in entries(whole, "shortlist")
            if (at := _moment(item.get("at"))) and text(item.get("person"))
        ),
        adjustments=tuple(
            Adjustment(text(item.get("person")), fit, text(item.get("reason")), at)
            for _, item in entries(whole, "adjustments")
            if (at := _moment(item.get("at"))) and (fit := number(item.get("fit"))) is not None
        ),
        changes=tuple(_change(item, at) for _, item in entries(whole, "changes") if (at := _moment(item.get("at")))),
    )


def _change(item: Mapping[str, Any], at: datetime) -> NeedChange:
    shifts = tuple(
        Shift(text(shift.get("label")), text(shift.get("before")), text(shift.get("after")))
        for _, shift in entries(item, "shifts")
    )
    return NeedChange(at, text(item.get("reason")), shifts, texts(item.get("before")), texts(item.get("after")))


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


def _moment(value: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(text(value))
    except ValueError:
        return None
    return found if found.tzinfo else None
