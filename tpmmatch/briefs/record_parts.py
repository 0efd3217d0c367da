"""What a decision was made by, in its record: the need, criteria and their changes, the order, stages, outcomes."""

from collections.abc import Iterator
from dataclasses import replace

from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.flow import Piece
from tpmmatch.briefs.record_text import ENTRY, UNKNOWN, day_of, entry, named, said, table
from tpmmatch.briefs.style import CAPTION, STRONG
from tpmmatch.model.course import NeedChange
from tpmmatch.model.decision import Outcome, foreseen_of
from tpmmatch.model.document import text
from tpmmatch.model.record import DecisionRecord, RecordedFormer, RecordedPerson
from tpmmatch.wording import say, say_number, say_percent

_CRITERIA = (0.0, 0.62, 0.89)
_ORDER = (0.0, 0.08, 0.46, 0.63, 0.74, 0.87)
_STAGES = (0.0, 0.2, 0.55)
_OUTCOMES = (0.0, 0.6, 0.8)


def need(desk: Desk, record: DecisionRecord) -> list[Piece]:
    """The owner's own description, then what must be there."""
    told = said(desk, record.description)
    for line in record.need:
        told += said(desk, say(line, desk.language), gap=ENTRY if told else 0.0)
    return told


def criteria(desk: Desk, record: DecisionRecord) -> list[Piece]:
    """What people were held against, with weights, and since when changes of it are dated."""
    rows = [
        (
            say(item.label, desk.language),
            desk.say(f"change_kind_{item.kind}") if item.kind else "",
            say_number(item.weight, desk.language),
        )
        for item in record.criteria
    ]
    locked = desk.say("record_locked", day=record.locked) if record.locked else desk.say("record_not_locked")
    head = [desk.say(key) for key in ("record_criterion", "record_counts", "record_weight")]
    top, *lines = table(desk, head, rows, _CRITERIA, 2)
    return [*said(desk, locked, CAPTION), replace(top, gap=ENTRY), *lines]


def changes(desk: Desk, record: DecisionRecord) -> list[Piece]:
    """Each with its day, its reason, and what it altered."""
    return [piece for change in record.changes for piece in _change(desk, change, record)]


def order(desk: Desk, record: DecisionRecord) -> list[Piece]:
    """The first, and whoever was called besides, with how firm their place is."""
    keys = ("record_place", "record_who", "record_gate", "record_fit", "record_known", "record_first")
    rows = [_ranked(desk, person, record) for person in record.people]
    lines = table(desk, [desk.say(key) for key in keys], rows, _ORDER, 2)
    return [*lines, *said(desk, desk.say("record_ranked", count=record.ranked, shown=len(rows)), CAPTION, ENTRY)]


def stages(desk: Desk, record: DecisionRecord) -> list[Piece]:
    """Who came where, when."""
    rows = [
        (desk.say("brief_day", day=day_of(change.at)), named(desk, name), _staged(desk, change.stage, change.note))
        for name, change in record.stages
    ]
    head = [desk.say(key) for key in ("record_day", "record_who", "record_stage")]
    return table(desk, head, rows, _STAGES, 4) if rows else []


def outcomes(desk: Desk, record: DecisionRecord) -> list[Piece]:
    """How it went, beside what was foreseen of whoever was chosen."""
    chosen = next((one for one in record.people if one.id == _chosen(record)), None)
    return [piece for outcome in record.outcomes for piece in _outcome(desk, outcome, record, chosen)]


def former(desk: Desk, record: DecisionRecord) -> list[Piece]:
    """Whom earlier decisions chose, rated how, why, and what became of it; each has a seal of its own."""
    return [piece for one in record.former for piece in _former(desk, one)]


def _former(desk: Desk, one: RecordedFormer) -> list[Piece]:
    made = one.decision
    title = desk.say("record_former_chosen", name=named(desk, one.name), day=day_of(made.at), rating=made.rating)
    told = [made.reason]
    for outcome in sorted(one.outcomes, key=lambda outcome: outcome.days):
        told.append(desk.say("record_after", days=outcome.days, day=day_of(outcome.at)))
        rated = [
            desk.say("record_rating", label=say(item.label, desk.language), after=desk.say("call_mean", mean=rating))
            for item in foreseen_of(made)
            if (rating := outcome.ratings.get(item.id))
        ]
        told += [line for line in (" · ".join(rated), outcome.note) if line]
    return [*entry(desk, title, told), *said(desk, f"SHA-256 {made.digest}", CAPTION)]


def _chosen(record: DecisionRecord) -> str:
    """The id of the chosen one in the record, whoever they were merged into since."""
    decision = record.decision
    return (text(decision.of_chosen().get("person")) or decision.person) if decision else ""


def _change(desk: Desk, change: NeedChange, record: DecisionRecord) -> list[Piece]:
    reason = change.reason
    if change.call:
        call = next((one for one in record.calls if one.call.id == change.call), None)
        reason = desk.say("record_heard", name=named(desk, call.name) if call else UNKNOWN)
    shifts = [
        desk.say("record_shift", label=shift.label, before=shift.before, after=shift.after)
        if shift.before
        else desk.say("record_rating", label=shift.label, after=shift.after)
        for shift in change.shifts
    ]
    return entry(desk, desk.say("record_dated", day=day_of(change.at), what=reason or UNKNOWN), shifts)


def _ranked(desk: Desk, person: RecordedPerson, record: DecisionRecord) -> tuple[str, ...]:
    name = named(desk, person.name)
    percents = (person.confidence, person.first_in)
    return (
        str(person.rank or UNKNOWN),
        desk.say("record_chosen_mark", name=name) if person.id == _chosen(record) else name,
        desk.say(f"brief_gate_{person.gate}") if person.gate else UNKNOWN,
        UNKNOWN if person.fit is None else say_number(person.fit, desk.language, least=1),
        *(UNKNOWN if share is None else say_percent(share, desk.language) for share in percents),
    )


def _outcome(desk: Desk, outcome: Outcome, record: DecisionRecord, chosen: RecordedPerson | None) -> Iterator[Piece]:
    title = desk.say("record_after", days=outcome.days, day=day_of(outcome.at))
    yield from (replace(piece, with_next=True) for piece in said(desk, title, STRONG, ENTRY))
    rows = []
    for item in record.criteria:
        if rating := outcome.ratings.get(item.id):
            foreseen = chosen.values.get(item.id) if chosen else None
            share = UNKNOWN if foreseen is None else say_percent(foreseen, desk.language)
            rows.append((say(item.label, desk.language), share, desk.say("call_mean", mean=rating)))
    head = [desk.say(key) for key in ("record_criterion", "record_foreseen", "record_came")]
    yield from table(desk, head, rows, _OUTCOMES, 2) if rows else []
    yield from said(desk, outcome.note, gap=ENTRY)


def _staged(desk: Desk, stage: str, note: str) -> str:
    word = desk.say(f"record_stage_{stage}")
    return f"{word}: {note}" if note else word
