"""The course of a project: what its owner looked at, kept, judged otherwise and changed on the way."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from tpmmatch.model.call import Call, Inquiry
from tpmmatch.model.call_document import call_document, moment, plain, read_calls, read_inquiries
from tpmmatch.model.decision import (
    Decision,
    Former,
    Outcome,
    StageChange,
    read_decision,
    read_former,
    read_outcomes,
    read_stages,
)
from tpmmatch.model.document import Document, entries, mapping, number, text, texts
from tpmmatch.model.kept_words import keep_words, read_words
from tpmmatch.model.opinion import Opinion
from tpmmatch.model.opinion_document import read_opinions
from tpmmatch.model.words import Words


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
    """One thing that a change of the need altered: "weight of …", from what to what."""

    label: Words
    before: Words
    after: Words


@dataclass(frozen=True, slots=True)
class NeedChange:
    """A change after the ranking was looked at, with the first of the order before and after it.

    It is one of the need, or what was heard in a call, whose id is `call`.
    """

    at: datetime
    reason: str
    shifts: tuple[Shift, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    call: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """All of it. `looked_at` is when the ranking was first looked at: from then on changes of the need are dated.

    `need` is the project's document as it was when its ranking was last looked at, or changed with a reason. `former`
    are the decisions that `decision` took the place of, the oldest first.
    """

    looked_at: datetime | None = None
    need: Document | None = None
    shortlist: tuple[Kept, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    changes: tuple[NeedChange, ...] = ()
    calls: tuple[Call, ...] = ()
    inquiries: tuple[Inquiry, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    stages: tuple[StageChange, ...] = ()
    decision: Decision | None = None
    outcomes: tuple[Outcome, ...] = ()
    former: tuple[Former, ...] = ()

    def keeps(self, person: str) -> bool:
        """Whether somebody is on the shortlist."""
        return any(kept.person == person for kept in self.shortlist)

    def adjustment(self, person: str) -> Adjustment | None:
        """The owner's own number for somebody."""
        return next((found for found in self.adjustments if found.person == person), None)

    def keeping(self, person: str, at: datetime) -> "Course":
        """The same with somebody at the end of the shortlist; nothing changes for who is on it."""
        return self if self.keeps(person) else replace(self, shortlist=(*self.shortlist, Kept(person, at)))

    def stage(self, person: str) -> StageChange | None:
        """Where somebody stands, since when; None for who has not been taken on the way."""
        return next((change for change in reversed(self.stages) if change.person == person), None)

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

    def call(self, id: str) -> Call | None:
        """The call of that id."""
        return next((call for call in self.calls if call.id == id), None)

    def noting(self, call: Call) -> "Course":
        """The same with a call as it is now, in the place of what it was; a new one comes last."""
        if self.call(call.id) is None:
            return replace(self, calls=(*self.calls, call))
        return replace(self, calls=tuple(call if known.id == call.id else known for known in self.calls))

    def dropping(self, id: str) -> "Course":
        """The same without a call, and without what it changed."""
        calls = tuple(call for call in self.calls if call.id != id)
        changes = tuple(change for change in self.changes if change.call != id)
        return replace(self, calls=calls, changes=changes, opinions=tuple(o for o in self.opinions if o.call != id))

    def opinion(self, id: str) -> Opinion | None:
        """The second opinion of that id."""
        return next((opinion for opinion in self.opinions if opinion.id == id), None)

    def weighing(self, opinion: Opinion) -> "Course":
        """The same with a second opinion as it is now; a new one comes last."""
        if self.opinion(opinion.id) is None:
            return replace(self, opinions=(*self.opinions, opinion))
        return replace(self, opinions=tuple(opinion if o.id == opinion.id else o for o in self.opinions))

    def told_otherwise(self, other: "Course") -> list[str]:
        """Whom this course and another one tell different things of."""
        mine, theirs = _of_people(self), _of_people(other)
        different = [item for item in mine if item not in theirs] + [item for item in theirs if item not in mine]
        return list(dict.fromkeys(item.person for item in different))

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
            calls=tuple(replace(call, person=into) if call.person == person else call for call in self.calls),
            inquiries=tuple(replace(one, person=into) if one.person == person else one for one in self.inquiries),
            opinions=tuple(replace(one, person=into) if one.person == person else one for one in self.opinions),
            stages=tuple(replace(one, person=into) if one.person == person else one for one in self.stages),
            decision=self.decision and self.decision.merging(person, into),
            former=tuple(replace(one, decision=one.decision.merging(person, into)) for one in self.former),
        )

    def without(self, person: str) -> "Course":
        """The same, knowing nothing of somebody."""
        gone = {call.id for call in self.calls if call.person == person}
        changes = tuple(
            replace(
                change,
                before=tuple(id for id in change.before if id != person),
                after=tuple(id for id in change.after if id != person),
            )
            for change in self.changes
            if change.call not in gone
        )
        return replace(
            self,
            shortlist=self.letting_go(person).shortlist,
            adjustments=self.unadjusting(person).adjustments,
            changes=changes,
            calls=tuple(call for call in self.calls if call.person != person),
            inquiries=tuple(inquiry for inquiry in self.inquiries if inquiry.person != person),
            opinions=tuple(opinion for opinion in self.opinions if opinion.person != person),
            stages=tuple(change for change in self.stages if change.person != person),
            decision=(decision := self.decision and self.decision.without(person)),
            outcomes=self.outcomes if decision else (),
            former=tuple(
                replace(one, decision=left) for one in self.former if (left := one.decision.without(person)) is not None
            ),
        )


def _of_people(course: Course) -> list[Kept | Adjustment | Call | Inquiry | Opinion | StageChange | Decision]:
    """All that is kept of one person each."""
    decided = (course.decision,) if course.decision else ()
    kept = (course.shortlist, course.adjustments, course.calls, course.inquiries, course.opinions, course.stages)
    return [item for items in (*kept, decided) for item in items]


def _once(people: Sequence[str], person: str, into: str) -> tuple[str, ...]:
    """An order with somebody being another one, at the better of both places."""
    return tuple(dict.fromkeys(into if id == person else id for id in people))


def course_document(course: Course) -> Document:
    """A course as JSON."""
    changes = [_change_document(change) for change in course.changes]
    calls = [call_document(call) for call in course.calls]
    rest = asdict(replace(course, changes=(), calls=()))
    return {name: plain(value) for name, value in rest.items()} | {"changes": changes, "calls": calls}


def read_course(document: object) -> Course:
    """A course that was JSON; what can't be understood is left out."""
    whole = mapping(document)
    return Course(
        looked_at=moment(whole.get("looked_at")),
        need=dict(mapping(whole["need"])) if whole.get("need") else None,
        shortlist=tuple(
            Kept(text(item.get("person")), at)
            for _, item in entries(whole, "shortlist")
            if (at := moment(item.get("at"))) and text(item.get("person"))
        ),
        adjustments=tuple(
            Adjustment(text(item.get("person")), fit, text(item.get("reason")), at)
            for _, item in entries(whole, "adjustments")
            if (at := moment(item.get("at"))) and (fit := number(item.get("fit"))) is not None
        ),
        changes=tuple(_change(item, at) for _, item in entries(whole, "changes") if (at := moment(item.get("at")))),
        calls=read_calls(whole),
        inquiries=read_inquiries(whole),
        opinions=read_opinions(whole),
        stages=read_stages(whole),
        decision=read_decision(whole.get("decision")),
        outcomes=read_outcomes(whole),
        former=read_former(whole),
    )


def _change(item: Mapping[str, Any], at: datetime) -> NeedChange:
    shifts = tuple(
        Shift(read_words(shift.get("label")), read_words(shift.get("before")), read_words(shift.get("after")))
        for _, shift in entries(item, "shifts")
    )
    before, after = texts(item.get("before")), texts(item.get("after"))
    return NeedChange(at, text(item.get("reason")), shifts, before, after, text(item.get("call")))


def _change_document(change: NeedChange) -> object:
    shifts = [
        {"label": keep_words(shift.label), "before": keep_words(shift.before), "after": keep_words(shift.after)}
        for shift in change.shifts
    ]
    return plain(asdict(replace(change, shifts=()))) | {"shifts": shifts}
