"""How far referees and the owner's own calls agree, in words with the numbers, quality by quality."""

from html import escape

from PySide6.QtCore import QCoreApplication

from tpmmatch.actions.referees import Agreement, Finalist, words_of
from ui.pages.calls.labels import quality_word, rating_dots, rating_word
from ui.widgets.sheet import heading, paragraph, table
from ui.words import say

_APART = 1.5  # steps of the scale from which on it is worth asking again


def _tr(text: str) -> str:
    return QCoreApplication.translate("references", text)


def agreement_html(one: Finalist) -> str:
    """The words, then a row a quality."""
    found = one.agreement
    parts = [heading(_tr("Do referees agree with your own calls?")), paragraph(say(words_of(found)))]
    if found.references:
        parts += [table(_rows(found)), *_apart(found)]
        says = _tr(
            "Referees are chosen by the candidate and mostly kind: weigh what they tell more than what they rate."
        )
        parts.append(paragraph(says, "caption"))
    return "".join(parts)


def _rows(found: Agreement) -> list[tuple[str, ...]]:
    head = ("", *(f"<span class='muted'>{escape(word)}</span>" for word in (_tr("Your calls"), _tr("Referees"))))
    return [head, *((escape(quality_word(pair.quality)), _dots(pair.own), _dots(pair.theirs)) for pair in found.pairs)]


def _dots(value: float | None) -> str:
    return escape(f"{rating_dots(value)}  {rating_word(value)}".strip())


def _apart(found: Agreement) -> list[str]:
    apart = [
        quality_word(pair.quality)
        for pair in found.pairs
        if pair.own is not None and pair.theirs is not None and abs(pair.own - pair.theirs) >= _APART
    ]
    return [paragraph(_tr("Furthest apart: {what}").format(what=", ".join(apart)))] if apart else []
