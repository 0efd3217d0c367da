"""The record of a decision as text to read: before it is made, what it will hold; afterwards, what it holds."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication

from tpmmatch.actions.candidates import Candidate
from tpmmatch.actions.scoring import heard_in
from tpmmatch.model.call import Call, CallKind
from tpmmatch.model.call_document import moment, read_calls
from tpmmatch.model.course import Course
from tpmmatch.model.decision import Decision, Former, foreseen_of
from tpmmatch.model.document import entries, mapping, number, text
from tpmmatch.model.match import CriterionKind, Gate
from ui.pages.calls.labels import day_of, kind_word, mode_word, rating_word, standing_of
from ui.pages.decision.labels import anchors, day_word
from ui.pages.match_labels import criterion_kind_word, gate_word
from ui.widgets.sheet import bullets, heading, in_quotes, paragraph, table
from ui.words import say, say_date, say_number, say_percent


def _tr(text: str) -> str:
    return QCoreApplication.translate("decision", text)


def to_be_html(course: Course, people: Sequence[Candidate], one: Candidate) -> str:
    """What a decision for this person would rest on, and what is open about them."""
    calls = [call for call in course.calls if call.kind is not CallKind.REFERENCE]
    references = [call for call in course.calls if _is_talk(call)]
    locked = day_word(course.looked_at) if course.looked_at else ""
    holds = [
        _tr("the need and its criteria, as they stand since {day}").format(day=locked) if locked else _tr("the need"),
        _tr("the order, with fit, how much is known and “first in n %” of {n} people in play").format(n=len(people)),
        _tr("calls with all ratings and notes: {n}").format(n=len(calls)),
        _tr("talks with referees: {n}").format(n=len(references)),
        _tr("own numbers with their reasons: {n}").format(n=len(course.adjustments)),
        _tr("changes on the way, with their reasons: {n}").format(n=len(course.changes)),
        _tr("the version of the rules, and a digest that shows whether anything was changed since"),
    ]
    parts = [
        heading(_tr("Open about {name}").format(name=one.name or _tr("(no name)")), 1),
        bullets(_open(one, people, any(call.person == one.person for call in references))),
    ]
    return "".join([*parts, heading(_tr("What the record will hold")), bullets(holds)])


def _is_talk(call: Call) -> bool:
    """Whether a referee was talked to, and not only a call with them planned."""
    return call.kind is CallKind.REFERENCE and (call.finished or heard_in(call).asked > 0)


def _open(one: Candidate, people: Sequence[Candidate], was_vouched: bool) -> list[str]:
    modes = {rated.mode for other in people for rated in other.rated if rated.mode}
    found = [
        _tr("red flags without a reply: {n}").format(n=one.open_flags) if one.open_flags else "",
        "" if any(rated.mode for rated in one.rated) else _tr("no call with them was rated"),
        "" if was_vouched else _tr("no referee was talked to"),
        _tr("people were met in different ways: by phone ratings run lower") if len(modes) > 1 else "",
        _tr("a must-have is missed") if one.standing and one.standing.gate is Gate.MISSES else "",
    ]
    return list(filter(None, found)) or [_tr("nothing that the record would show")]


def record_html(decision: Decision, names: Mapping[str, str], former: Sequence[Former]) -> str:
    """All that a decision rests on, then those that it took the place of."""
    record = decision.record
    people = [item for _, item in entries(record, "people")]
    known = {text(item.get("person")): text(item.get("name")) for item in people}
    named = {id: name for id, name in ({**names, **{k: v for k, v in known.items() if v}}).items() if name}
    parts = [
        heading(_tr("Your own rating: {rating} of 5").format(rating=decision.rating), 1),
        paragraph(anchors()[decision.rating - 1], "muted"),
        paragraph(in_quotes(decision.reason)),
        *_need(decision),
        heading(_tr("The order then")),
        _order(people, named),
        paragraph(_tr("of {n} people who were ranked").format(n=_count(record.get("ranked"))), "caption"),
        *_calls(people, named),
        *_changes(record),
        *_seal(decision),
        *_former(former, names),
    ]
    return "".join(parts)


def _need(decision: Decision) -> list[str]:
    need = mapping(decision.record.get("need"))
    rows = [
        (escape(say(each.label)), escape(_kind(item)), escape("–" if each.value is None else say_percent(each.value)))
        for each, (_, item) in zip(foreseen_of(decision), entries(decision.record, "criteria"), strict=False)
    ]
    head = ("", *(_quiet(word) for word in (_tr("counts as"), _tr("borne out"))))
    locked = moment(decision.record.get("looked_at"))
    told = _tr("The criteria were locked on {day}.").format(day=day_word(locked)) if locked else ""
    title = _tr("What was needed: {title}").format(title=text(need.get("title")))
    return [heading(title), paragraph(text(need.get("description"))), paragraph(told, "caption"), table([head, *rows])]


def _kind(item: Mapping[str, Any]) -> str:
    kind = next((kind for kind in CriterionKind if kind == item.get("kind")), None)
    return criterion_kind_word(kind) if kind else ""


def _order(people: Sequence[Mapping[str, Any]], names: Mapping[str, str]) -> str:
    titles = ("", "", _tr("Fit"), _tr("Known"), _tr("First in"), _tr("Yours"))
    rows = [tuple(map(_quiet, titles))]
    for item in people:
        gate = next((gate for gate in Gate if gate == item.get("gate")), None)
        fit, sure, first = (number(item.get(name)) for name in ("fit", "confidence", "first_in"))
        own = number(mapping(item.get("own")).get("fit"))
        cells = (
            str(_count(item.get("rank")) or "–"),
            _name(text(item.get("person")), names) + (f" – {gate_word(gate)}" if gate else ""),
            "–" if fit is None else say_number(fit, most=0),
            "–" if sure is None else say_percent(sure),
            "–" if first is None else say_percent(first),
            "" if own is None else say_number(own, most=0),
        )
        rows.append(tuple(map(escape, cells)))
    return table(rows)


def _calls(people: Sequence[Mapping[str, Any]], names: Mapping[str, str]) -> list[str]:
    found = [(_name(text(item.get("person")), names), call) for item in people for call in read_calls(item)]
    if not found:
        return [heading(_tr("Calls and references")), paragraph(_tr("None was held."), "muted")]
    lines = []
    for name, call in found:
        heard = heard_in(call)
        rated = _tr("{rating} of 5").format(rating=rating_word(heard.overall)) if heard.overall is not None else ""
        rated = rated or standing_of(call, heard)
        lines.append(f"{name}: {_call(call)}, {rated}")
        lines += [f"{name}: {_flag(call, place)}" for place in range(len(call.flags))]
    own = [
        _tr("{name}: own number {fit}, because {reason}").format(
            name=_name(text(item.get("person")), names),
            fit=say_number(number(judged.get("fit")) or 0.0, most=0),
            reason=text(judged.get("reason")),
        )
        for item in people
        if (judged := mapping(item.get("own")))
    ]
    parts = [heading(_tr("Calls and references")), bullets(lines)]
    return [*parts, *([heading(_tr("Judged otherwise")), bullets(own)] if own else [])]


def _call(call: Call) -> str:
    told = f"{kind_word(call.kind)}, {mode_word(call.mode)}, {day_of(call)}"
    return f"{told} ({call.referee.name}, {call.referee.relation})" if call.referee else told


def _flag(call: Call, place: int) -> str:
    note = call.flags[place]
    told = _tr("red flag of {day}: {evidence}").format(day=say_date(note.day), evidence=note.evidence)
    return told + " – " + (note.reply or _tr("no reply noted"))


def _changes(record: Mapping[str, Any]) -> list[str]:
    lines = [
        _tr("{day}: {reason}").format(
            day=day_word(at), reason=text(item.get("reason")) or _tr("what was heard in a call")
        )
        for _, item in entries(record, "changes")
        if (at := moment(item.get("at")))
    ]
    return [heading(_tr("Changes on the way")), bullets(lines)] if lines else []


def _seal(decision: Decision) -> list[str]:
    record = decision.record
    if decision.is_whole:
        whole = _tr("The record is whole: word for word what was decided on.")
    elif record.get("erased"):
        whole = _tr(
            "Somebody was erased from the record since, as they may ask. The digest is still that of the whole."
        )
    else:
        whole = _tr("The record is no longer what was decided on: its digest is another one.")
    rules = _tr("Rules {version}, reckoned for {day}").format(version=text(record.get("rules")), day=_day(record))
    return [
        heading(_tr("Whether it is whole")),
        paragraph(whole),
        paragraph(f"{rules}\nSHA-256 {decision.digest}", "caption"),
    ]


def _day(record: Mapping[str, Any]) -> str:
    at = moment(f"{text(record.get('today'))}T12:00+00:00")
    return say_date(at.date()) if at else "–"


def _former(former: Sequence[Former], names: Mapping[str, str]) -> list[str]:
    if not former:
        return []
    lines = [
        _tr("{day}: {name}, rated {rating} of 5: {reason}").format(
            day=day_word(one.decision.at),
            name=_name(one.decision.person, names),
            rating=one.decision.rating,
            reason=one.decision.reason,
        )
        for one in reversed(former)
    ]
    return [heading(_tr("Decided before, and no longer so")), bullets(lines)]


def _name(id: str, names: Mapping[str, str]) -> str:
    return _tr("somebody who was erased") if id.startswith("erased-") else names.get(id) or _tr("(no name)")


def _count(value: object) -> int:
    return int(number(value) or 0)


def _quiet(text: str) -> str:
    return f"<span class='muted'>{escape(text)}</span>" if text else ""
