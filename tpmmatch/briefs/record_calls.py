"""What was heard and judged, in a decision record: calls with their scorecards, referees, own numbers, red flags."""

from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.flow import Piece
from tpmmatch.briefs.record_text import ENTRY, UNKNOWN, day_of, entry, named, said
from tpmmatch.briefs.style import CAPTION
from tpmmatch.model.call import Call, CallKind
from tpmmatch.model.record import DecisionRecord, RecordedCall
from tpmmatch.model.words import Figure, message


def calls(desk: Desk, record: DecisionRecord) -> list[Piece]:
    """Each call with its scorecard."""
    held = [call for call in record.calls if call.call.kind is not CallKind.REFERENCE]
    told = [piece for call in held for piece in _call(desk, call)] or said(desk, desk.say("record_no_calls"))
    return [*told, *(said(desk, desk.say("record_mixed"), CAPTION, ENTRY) if record.mixed else [])]


def references(desk: Desk, record: DecisionRecord) -> list[Piece]:
    """What referees said."""
    held = [call for call in record.calls if call.call.kind is CallKind.REFERENCE]
    return [piece for call in held for piece in _call(desk, call)] or said(desk, desk.say("record_no_references"))


def adjustments(desk: Desk, record: DecisionRecord) -> list[Piece]:
    """The owner's own numbers beside the computed ones, with why."""
    told: list[Piece] = []
    for person in record.people:
        if own := person.own:
            values = {
                "name": named(desk, person.name),
                "own": Figure(own.fit),
                "fit": UNKNOWN if person.fit is None else Figure(person.fit),
            }
            told += entry(desk, desk.say("record_own", **values, day=day_of(own.at)), [own.reason])
    return told


def flags(desk: Desk, record: DecisionRecord) -> list[Piece]:
    """Red flags as dated facts, with the reply to each."""
    told: list[Piece] = []
    for call in record.calls:
        for flag in call.call.flags:
            name = record.flags.get(flag.flag, flag.flag)
            title = desk.say("record_flag", day=flag.day, name=named(desk, call.name), flag=name)
            reply = desk.say("record_reply", reply=flag.reply) if flag.reply else desk.say("record_no_reply")
            told += entry(desk, title, [flag.evidence, reply])
    return told


def _call(desk: Desk, recorded: RecordedCall) -> list[Piece]:
    """With whom, how, when, by whom; what came of it, quality by quality."""
    call = recorded.call
    kind, mode = message(f"call_kind_{call.kind}"), message(f"guide_mode_{call.mode}")
    title = desk.say("record_call", name=named(desk, recorded.name), kind=kind, mode=mode, day=day_of(call.at))
    lines = [*_referee(desk, call), _scores(desk, recorded)]
    if call.rater:
        lines.append(desk.say("record_rater", name=call.rater))
    if call.risk_raised:
        lines.append(desk.say("record_risk", risk=call.risk_raised))
    return entry(desk, title, [*lines, call.note])


def _referee(desk: Desk, call: Call) -> list[str]:
    """Who was asked, and whether they agreed to be."""
    if call.referee is None:
        return []
    who, agreed = call.referee, call.referee.consent
    told = desk.say("record_referee", name=who.name or UNKNOWN, relation=who.relation or UNKNOWN)
    return [told, desk.say("record_consent", day=agreed) if agreed else desk.say("record_no_consent")]


def _scores(desk: Desk, recorded: RecordedCall) -> str:
    """The mean of all, then of each quality with how much of it was asked."""
    call, card = recorded.call, recorded.card
    if card.overall is None:
        return desk.say("record_not_rated" if call.finished or call.seconds else "record_not_held")
    told = [desk.say("record_overall", mean=Figure(card.overall))]
    for score in card.scores:
        if score.mean is not None:
            counts = {"asked": score.asked, "planned": score.planned}
            quality = message(f"quality_{score.quality}")
            told.append(desk.say("record_score", quality=quality, mean=Figure(score.mean), **counts))
    return " · ".join(told)
