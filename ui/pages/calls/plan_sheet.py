"""The plan of a call and the cheat sheet, to read."""

from html import escape

from PySide6.QtCore import QCoreApplication

from tpmmatch.model.call import Asked, Call
from tpmmatch.model.guide import Claim, Guide
from ui.pages.calls.labels import state_word
from ui.pages.match_labels import rung_word
from ui.widgets.sheet import bullets, heading, paragraph, quote, table
from ui.words import say

_CUES = 4


def _tr(text: str) -> str:
    return QCoreApplication.translate("calls", text)


def plan_html(call: Call, guide: Guide) -> str:
    """The questions with their minutes; which are the same for all, and which are this person's."""
    asked = sum(answer.minutes for answer in call.answers)
    parts = [
        paragraph(
            _tr("{n} questions in {asked} of {minutes} minutes; the rest is for theirs.").format(
                n=len(call.answers), asked=asked, minutes=guide.minutes
            ),
            "muted",
        )
    ]
    was_core = None
    rows: list[tuple[str, ...]] = []
    for code, answer, guided in zip(call.codes, call.answers, guide.questions, strict=True):
        if answer.is_core is not was_core:
            parts += [table(rows)] if rows else []
            rows, was_core = [], answer.is_core
            parts.append(heading(_tr("The same for all") if was_core else _tr("For this person")))
        minutes = _tr("{n} min").format(n=answer.minutes)
        about = " · ".join(filter(None, (say(guided.quality), minutes, state_word(answer) if _is_asked(call) else "")))
        rows.append((code, f"{escape(say(guided.ask))}<br><span class='muted'>{escape(about)}</span>"))
    return "".join([*parts, table(rows)])


def cheat_html(guide: Guide) -> str:
    """The need in five lines, their claims, what to be careful about, three questions, how to listen."""
    sheet = guide.sheet
    parts = [heading(_tr("What you need")), bullets([say(line) for line in sheet.need])]
    if sheet.claims:
        parts.append(heading(_tr("What they claim")))
        parts += [_claim(claim, rung_word(claim.quote.rung)) for claim in sheet.claims]
    if sheet.mind:
        parts.append(heading(_tr("Be careful about")))
        parts += [_claim(claim, "") for claim in sheet.mind]
    if sheet.ask:
        parts += [heading(_tr("Ask above all")), bullets([say(words) for words in sheet.ask])]
    parts += [heading(_tr("Listening")), bullets(list(guide.cues.listening[:_CUES]))]
    return "".join(parts)


def _claim(claim: Claim, source: str) -> str:
    return heading(say(claim.label), 3) + quote(claim.quote.text, source)


def _is_asked(call: Call) -> bool:
    return any(answer.asked is not Asked.NOT_ASKED for answer in call.answers)
