"""What stands beside a question: the list of all places of a call, and the hints for the one that is asked."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from tpmmatch.model.call import Asked, Call
from tpmmatch.model.call import Line as LineQuality
from tpmmatch.model.guide import Guide
from tpmmatch.model.question import SampleWords
from tpmmatch.model.question_words import QuestionWords
from tpmmatch.model.words import Localised, Message
from ui.models.lines_model import Line
from ui.pages.calls.labels import state_word
from ui.widgets.marks import Shape
from ui.widgets.sheet import bullets, heading, paragraph
from ui.words import say

_MARKS = {
    Asked.RATED: (Shape.FULL, "accent"),
    Asked.NO_EVIDENCE: (Shape.HALF, "ask"),
    Asked.NOT_ASKED: (Shape.EMPTY, "unknown"),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("calls", text)


def lines_of(call: Call, guide: Guide) -> list[Line]:
    """The questions with their states, then the red flags and the rest."""
    lines = [
        Line(*_MARKS[answer.asked], f"{code}  {_about(guide, place)}", state_word(answer), say(guided.ask))
        for place, (code, answer, guided) in enumerate(zip(call.codes, call.answers, guide.questions, strict=True))
    ]
    flags = _tr("{n} noted").format(n=len(call.flags)) if call.flags else _tr("none noted")
    lines.append(Line(*_noted(bool(call.flags)), _tr("Red flags"), flags))
    rest = [*call.theirs, call.risk_raised, call.note]
    said = _tr("{n} noted").format(n=count) if (count := sum(map(bool, rest))) else _tr("their questions, a risk")
    lines.append(Line(*_noted(bool(count)), _tr("Around the questions"), said))
    return lines


def where_of(call: Call, guide: Guide, place: int) -> str:
    """Which question it is, by its code on paper, and whose."""
    answer = call.answers[place]
    parts = [
        call.codes[place],
        _tr("{place} of {count}").format(place=place + 1, count=len(call.answers)),
        _about(guide, place),
        _tr("the same for all") if answer.is_core else _tr("for this person"),
    ]
    if answer.minutes:
        parts.append(_tr("{n} min").format(n=answer.minutes))
    return "  ·  ".join(filter(None, parts))


def hints_html(call: Call, guide: Guide, place: int) -> str:
    """Follow-ups, what answers sound like, how to listen, what to do about the line; how to begin and how to end."""
    words = guide.questions[place].words if place < len(guide.questions) else None
    sample = guide.questions[place].sample if place < len(guide.questions) else None
    if sample is not None:
        return _sample_html(sample)
    parts = [heading(_tr("The line")), bullets(list(guide.cues.line))] if call.line is not LineQuality.GOOD else []
    parts += _words_html(words) if words else []
    if call.work is not None:  # nobody is there to be listened to
        return "".join(parts)
    if place < len(guide.questions):
        cues = guide.cues.listening
        parts += [heading(_tr("Listening")), paragraph(cues[place % len(cues)], "muted")]
    if place == 0 and not call.seconds:
        parts = [heading(_tr("To begin")), bullets(_spoken(call, guide, guide.cues.opening)), *parts]
    if place == len(guide.questions):
        parts = [heading(_tr("No red flag")), bullets([*guide.cues.line, *guide.cues.interruption])]
    if place > len(guide.questions):
        parts += [heading(_tr("To end")), bullets(_spoken(call, guide, guide.cues.closing))]
    return "".join(parts)


def _words_html(words: QuestionWords) -> list[str]:
    parts = [heading(_tr("Ask further")), bullets(list(words.more))] if words.more else []
    if words.good:
        parts += [heading(_tr("A good answer")), paragraph(words.good)]
    return [*parts, heading(_tr("A vague answer")), paragraph(words.vague)] if words.vague else parts


def _sample_html(sample: SampleWords) -> str:
    """The key of a work sample, for the owner's eyes."""
    return "".join(
        [
            heading(_tr("Key: what a good one holds")), bullets(list(sample.key)),
            heading(_tr("Right as well")), bullets(list(sample.accept)),
            heading(_tr("Common mistakes")), bullets(list(sample.mistakes)),
        ]
    )  # fmt: skip


def _spoken(call: Call, guide: Guide, cues: Sequence[str]) -> list[str]:
    """What to say, with the names that are known."""
    known = {
        "me": call.rater or _tr("(your name)"),
        "firm": guide.firm or _tr("(your firm)"),
        "minutes": guide.minutes,
        "date": _tr("(a day)"),
    }
    return [cue.format(**known) for cue in cues]


def _about(guide: Guide, place: int) -> str:
    """What a question belongs to; of what isn't known, which wish it is about."""
    guided = guide.questions[place]
    if guided.quality:
        return say(guided.quality)
    if guided.is_term:
        return _tr("A term")
    wish = guided.ask.values.get("wish") if isinstance(guided.ask, Message) else None
    if isinstance(wish, str | Message | Localised):
        return _tr("Not known yet: {what}").format(what=say(wish))
    return _tr("Not known yet")


def _noted(is_noted: bool) -> tuple[Shape, str]:
    return (Shape.FULL, "accent") if is_noted else (Shape.EMPTY, "unknown")
