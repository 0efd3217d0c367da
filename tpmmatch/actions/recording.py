"""What a decision rests on, gathered for paper: from its record, or from what a decision of today would rest on."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from tpmmatch.actions.blinding import coded_name
from tpmmatch.actions.deciding import draft_record, told_of
from tpmmatch.actions.press import Press
from tpmmatch.actions.projects import understand
from tpmmatch.actions.ranking import tell
from tpmmatch.calls.bank import bank
from tpmmatch.calls.scores import mixed_modes, scorecards
from tpmmatch.calls.sheet import need_lines
from tpmmatch.model.call import Call, CallKind, Referee
from tpmmatch.model.call_document import moment, read_calls
from tpmmatch.model.course import Adjustment
from tpmmatch.model.decision import digest_of
from tpmmatch.model.document import Document, day, entries, mapping, number, text
from tpmmatch.model.kept_words import read_words
from tpmmatch.model.match import CriterionKind, Gate
from tpmmatch.model.profile import read_profile
from tpmmatch.model.project import read_project
from tpmmatch.model.record import DecisionRecord, RecordedCall, RecordedCriterion, RecordedFormer, RecordedPerson
from tpmmatch.model.words import Words


class _Told(NamedTuple):
    """Whom records tell of: who they are `now`, by the id they had then; what they are called, by either; and all
    names that they `had` there, by who they are now."""

    now: Mapping[str, str]
    names: Mapping[str, str]
    had: Mapping[str, list[str]]


def decision_record(press: Press) -> DecisionRecord:
    """The record of the decision, hidden if that was ordered; before one is made, a draft of what is known today."""
    order, course = press.order, press.course
    made = course.decision
    record = made.record if made else _draft(press)
    told = _told(press, record)
    if not order.blind:
        return _gathered(press, record, told.names)
    codes = {
        id: coded_name(order.project.id, told.now.get(id, id), order.language)
        for id, name in told.names.items()
        if name
    }
    return _hidden(press, _gathered(press, record, codes), told)


def _gathered(press: Press, record: Document, names: Mapping[str, str]) -> DecisionRecord:
    order, course = press.order, press.course
    made = course.decision
    project = read_project(order.project.id, dict(mapping(record.get("need"))) or order.project.document)
    calls = [call for _, item in entries(record, "people") for call in read_calls(item)]
    labels = {item.id: item.label for item in understand(press.store, order.project).criteria}
    return DecisionRecord(
        project=order.project.title,
        description=project.description,
        need=need_lines(project),
        decision=made,
        chosen=names.get(made.person, "") if made else "",
        criteria=tuple(_criteria(record, labels)),
        locked=course.looked_at.astimezone().date() if course.looked_at else None,
        changes=tuple(change for change in course.changes if made is None or change.at <= made.at),
        people=tuple(_person(item, names) for _, item in entries(record, "people")),
        ranked=int(number(record.get("ranked")) or 0),
        calls=tuple(_recorded(call, names) for call in sorted(calls, key=lambda call: call.at)),
        mixed=mixed_modes(call for call in calls if call.kind is not CallKind.REFERENCE),
        flags={flag.id: flag.name for flag in bank(order.language).flags.values()},
        stages=tuple((names.get(change.person, ""), change) for change in course.stages),
        outcomes=tuple(sorted(course.outcomes, key=lambda outcome: outcome.days)),
        rules=text(record.get("rules")),
        as_of=day(record.get("today")) or order.today,
        digest=made.digest if made else digest_of(record),
        is_whole=made.is_whole if made else True,
        today=order.today,
        former=tuple(
            RecordedFormer(names.get(one.decision.person, ""), one.decision, one.outcomes) for one in course.former
        ),
    )


def _hidden(press: Press, whole: DecisionRecord, known: _Told) -> DecisionRecord:
    """The same with nobody told of in any text, by no name they ever had; what the owner looks for stays as it is.

    Who vouches for somebody tells whom they worked for, and has no name either.
    """
    ids = {known.now.get(id, id) for id in known.names}
    with press.store.read() as unit:
        profiles = [unit.people.get(id) or read_profile(id, {}) for id in sorted(ids)]
    told = whole
    for hiding in press.hiding(profiles, known.had).values():
        told = hiding.hide(told)
    calls = tuple(replace(one, call=replace(one.call, referee=_unnamed(one.call.referee))) for one in told.calls)
    return replace(told, project=whole.project, description=whole.description, need=whole.need, calls=calls)


def _unnamed(referee: Referee | None) -> Referee | None:
    return referee and replace(referee, name="")


def _draft(press: Press) -> Document:
    known = frozenset(press.lineup.ids)
    ids = [id for id in told_of(press.course, press.lineup.ids) if id in known]
    return draft_record(press.order.project, press.course, tell(press.store, press.lineup, ids, press.cancel))


def _told(press: Press, record: Document) -> _Told:
    """Whom the records tell of, the current one last; who was erased has no name there."""
    course = press.course
    made = [*(one.decision for one in course.former), *filter(None, [course.decision])]
    records = [*(one.record for one in made), *([] if course.decision else [record])]
    people = [item for each in records for _, item in entries(each, "people")]
    recorded = {text(item.get("person")): name for item in people if (name := text(item.get("name")))}
    ids = {*recorded, *(change.person for change in course.stages), *(one.person for one in made)}
    became = {id: now for one in made for id, now in one.became.items()}
    with press.store.read() as unit:
        here = {id: id if unit.people.get(id) else became.get(id) or unit.people.holder(id) or id for id in ids}
        called = {id: profile.name for id in {*here.values()} if (profile := unit.people.get(id)) is not None}
    had: dict[str, list[str]] = {}
    for item in people:
        had.setdefault(here.get(id := text(item.get("person")), id), []).append(text(item.get("name")))
    names = {id: called.get(now) or recorded.get(id, "") for id, now in here.items()}
    return _Told(here, {id: name for id, name in names.items() if name}, had)


def _criteria(record: Document, labels: Mapping[str, Words]) -> Iterable[RecordedCriterion]:
    """The heaviest first; said in the reader's language where the words for it are kept or known."""
    found = [
        RecordedCriterion(
            id := text(item.get("id")),
            read_words(item.get("words")) or labels.get(id) or text(item.get("label")),
            next((kind for kind in CriterionKind if kind == item.get("kind")), None),
            number(item.get("weight")) or 0.0,
        )
        for _, item in entries(record, "criteria")
    ]
    return sorted(found, key=lambda criterion: -criterion.weight)


def _person(item: Mapping[str, Any], names: Mapping[str, str]) -> RecordedPerson:
    id, rank = text(item.get("person")), number(item.get("rank"))
    return RecordedPerson(
        id=id,
        name=names.get(id, ""),
        rank=int(rank) if rank else None,
        gate=next((gate for gate in Gate if gate == item.get("gate")), None),
        fit=number(item.get("fit")),
        confidence=number(item.get("confidence")),
        first_in=number(item.get("first_in")),
        values={key: number(value) for key, value in mapping(item.get("values")).items()},
        own=_own(id, mapping(item.get("own"))),
    )


def _own(id: str, item: Mapping[str, Any]) -> Adjustment | None:
    at, fit = moment(item.get("at")), number(item.get("fit"))
    return None if at is None or fit is None else Adjustment(id, fit, text(item.get("reason")), at)


def _recorded(call: Call, names: Mapping[str, str]) -> RecordedCall:
    (card,) = scorecards([call])
    return RecordedCall(names.get(call.person, ""), call, card)
