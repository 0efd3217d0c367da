"""The words for what belongs to calls."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from tpmmatch.actions.scoring import Heard, Replies
from tpmmatch.model.call import MEETINGS, Answer, Asked, Call, CallKind, Line, Mode
from tpmmatch.model.words import message
from ui.words import say, say_date, say_number

KINDS = (CallKind.SCREEN, CallKind.INTERVIEW, CallKind.REFERENCE)
RATINGS = 5


def _tr(text: str) -> str:
    return QCoreApplication.translate("calls", text)


def kind_word(kind: CallKind) -> str:
    """What a call is for."""
    return say(message(f"call_kind_{kind}"))


def quality_word(quality: str) -> str:
    """What an owner looks for."""
    return say(message(f"quality_{quality}"))


def mode_words() -> list[tuple[Mode, str]]:
    """How people may meet."""
    words = {Mode.PHONE: _tr("by phone"), Mode.VIDEO: _tr("by video"), Mode.IN_PERSON: _tr("in person")}
    return [(mode, words[mode]) for mode in MEETINGS]


def mode_word(mode: Mode) -> str:
    """How people met in one call."""
    return dict(mode_words()).get(mode) or _tr("work looked at")


def line_words() -> list[tuple[Line, str]]:
    """How good the line was."""
    words = {Line.GOOD: _tr("good line"), Line.POOR: _tr("poor line"), Line.BROKEN: _tr("line broke")}
    return [(line, words[line]) for line in Line]


def title_of(call: Call, name: str) -> str:
    """What a call is called."""
    who = name or _tr("(no name)")
    if call.work is not None:
        return _tr("{work} – {name}").format(work=call.work.name, name=who)
    if call.kind is CallKind.REFERENCE:
        return _tr("{kind} about {name}").format(kind=kind_word(call.kind), name=who)
    return _tr("{kind} with {name}").format(kind=kind_word(call.kind), name=who)


def day_of(call: Call) -> str:
    """The owner's day of a call."""
    return say_date(call.at.astimezone().date())


def when_of(call: Call) -> str:
    """Day and time of a call."""
    return f"{day_of(call)}, {call.at.astimezone():%H:%M}"


def rating_word(value: float | None) -> str:
    """A mean rating, to one digit."""
    return "–" if value is None else say_number(value, most=1, least=1)


def asked_word(asked: int, planned: int) -> str:
    """How much of what was planned was asked."""
    return _tr("{asked} of {planned} asked").format(asked=asked, planned=planned)


def rating_dots(value: float | None) -> str:
    """A rating as circles, for texts."""
    full = round(value or 0)
    return "" if value is None else "●" * full + "○" * (RATINGS - full)


def state_word(answer: Answer) -> str:
    """What became of a question."""
    if answer.rating is not None:
        return _tr("rated {rating}").format(rating=answer.rating)
    if answer.fact:
        return _tr("in the profile: {fact}").format(fact=answer.fact)
    return _tr("asked, no evidence") if answer.asked is Asked.NO_EVIDENCE else _tr("not asked yet")


def standing_of(call: Call, heard: Heard) -> str:
    """Where a call stands: planned, being held, held."""
    if call.finished:
        return _tr("held")
    return _tr("begun") if heard.asked else _tr("planned")


def span_word(span: timedelta) -> str:
    """A time between a question and its answer, as people say it."""
    hours = span.total_seconds() / 3600
    if hours < 1:
        return _tr("less than an hour")
    if hours < 48:
        return _tr("about {n} h").format(n=round(hours))
    return _tr("about {n} days").format(n=round(hours / 24))


def replies_line(replies: Replies) -> str:
    """How quickly somebody answers; nothing where nothing was asked."""
    parts = (
        [_tr("usually answers in {span}").format(span=span_word(replies.usual))] if replies.usual is not None else []
    )
    if replies.waiting and replies.longest is not None:
        parts.append(_tr("waiting for {span}").format(span=span_word(replies.longest)))
    if replies.missed_calls:
        parts.append(_tr("{n} × not reached").format(n=replies.missed_calls))
    return "  ·  ".join(parts)


def mixed_words() -> str:
    """The warning where people were met in different ways."""
    return _tr("People were rated in different ways of meeting. By phone ratings run lower: compare within one way.")
