"""What a call came to: what was heard, the order before and after it, how much is known since."""

from html import escape

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from tpmmatch.actions.effects import Effect
from tpmmatch.actions.scoring import heard_in
from tpmmatch.model.call import Answer, Asked
from tpmmatch.model.guide import Guide
from ui.commands import LEAVE, with_keys
from ui.pages.calls.labels import asked_word, mixed_words, rating_dots, rating_word, state_word, title_of, when_of
from ui.tokens import Space
from ui.widgets.build import column, label, named, panel
from ui.widgets.buttons import Button
from ui.widgets.head import Head
from ui.widgets.keys import on_key
from ui.widgets.sheet import Sheet, heading, in_quotes, paragraph, table
from ui.widgets.wrap import Wrap
from ui.words import say, say_date, say_number, say_percent


def _tr(text: str) -> str:
    return QCoreApplication.translate("calls", text)


class OutcomeView(QWidget):
    """A sheet to read, and three ways on."""

    left = Signal()
    scores_asked = Signal()
    ranking_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outcomeView")
        self.title = label("", "section", wrap=True)
        self.below = label("", "muted", wrap=True)
        self.sheet = named(Sheet(), "callOutcome", self.tr("What the call came to"))
        self.leave = named(
            Button(self.tr("All calls"), "back", "quiet"), "leaveOutcome", self.tr("Back to all calls"),
            with_keys(self.tr("Back to all calls"), LEAVE),
        )  # fmt: skip
        self.leave.clicked.connect(self.left)
        on_key(self, LEAVE, self.left.emit)
        scores = named(
            Button(self.tr("Scorecards"), "sliders"), "outcomeScores", self.tr("Scorecards of all who were called"),
            self.tr("Quality by quality, everybody side by side, each way of meeting by itself"),
        )  # fmt: skip
        scores.clicked.connect(self.scores_asked)
        ranking = named(
            Button(self.tr("Ranking"), "ranking", "primary"), "outcomeRanking", self.tr("Show the ranking"),
            self.tr("The order as it is now, with what was heard"),
        )  # fmt: skip
        ranking.clicked.connect(self.ranking_asked)
        head = Head(column(self.title, self.below, space=Space.HAIR), Wrap(self.leave, scores, ranking))
        frame = panel()
        frame.setLayout(column(self.sheet, space=0))
        inside = column(head, frame, space=Space.MEDIUM)
        inside.setStretch(1, 1)
        self.setLayout(inside)

    def show_effect(self, effect: Effect, guide: Guide) -> None:
        """Show what came of a call."""
        self.title.setText(title_of(effect.call, effect.name))
        self.below.setText(when_of(effect.call))
        self.sheet.show_made(lambda: outcome_html(effect, guide))
        self.leave.setFocus()


def outcome_html(effect: Effect, guide: Guide) -> str:
    """The whole sheet."""
    heard = heard_in(effect.call)
    rated = _tr("{rating} of 5").format(rating=rating_word(heard.overall)) if heard.overall is not None else ""
    parts = [
        heading("  ·  ".join(filter(None, (rated, asked_word(heard.asked, heard.planned)))), 1),
        paragraph(
            _tr(
                "The mean of the questions about a quality, each quality alike; all others count in the ranking,"
                " by their own criterion."
            ),
            "caption",
        )
        if rated
        else "",
        paragraph(mixed_words(), "") if effect.mixed else "",
        _orders(effect),
        _sure(effect),
        heading(_tr("What was heard")),
        *_heard(effect, guide),
    ]
    if effect.call.flags:
        names = {flag.id: flag.name for flag in guide.flags}
        parts.append(heading(_tr("Red flags")))
        for flag in effect.call.flags:
            parts.append(paragraph(f"{say_date(flag.day)}: {names.get(flag.flag, flag.flag)}. {flag.evidence}"))
            parts.append(paragraph(_tr("They say: {reply}").format(reply=flag.reply), "muted") if flag.reply else "")
    if effect.call.risk_raised:
        parts += [heading(_tr("A risk that they raised unasked")), paragraph(effect.call.risk_raised)]
    if effect.call.theirs:
        parts += [heading(_tr("Their own questions")), paragraph("\n".join(effect.call.theirs))]
    return "".join(parts)


def _orders(effect: Effect) -> str:
    """The first few before and after, side by side; the person stands out."""
    if effect.before == effect.after:
        return heading(_tr("The order")) + paragraph(_tr("The first five stayed as they were."))
    rows = [
        (f"{place}", _named(effect, before), _named(effect, after))
        for place, (before, after) in enumerate(zip(effect.before, effect.after, strict=False), 1)
    ]
    head = (
        "",
        f"<span class='muted'>{escape(_tr('First before'))}</span>",
        f"<span class='muted'>{escape(_tr('First after'))}</span>",
    )
    return heading(_tr("The order before and after")) + table([head, *rows])


def _named(effect: Effect, name: str) -> str:
    shown = escape(name or _tr("(no name)"))
    return f"<b>{shown}</b>" if name == effect.name else shown


def _sure(effect: Effect) -> str:
    before, after = effect.stood, effect.stands
    fit = " → ".join(say_number(line.fit, most=0) if line.fit is not None else "–" for line in (before, after))
    known = " → ".join(say_percent(line.confidence) for line in (before, after))
    place = " → ".join(str(line.rank) for line in (before, after))
    return table(
        [
            (escape(_tr("Place in the order")), escape(place)),
            (escape(_tr("Fit")), escape(fit)),
            (escape(_tr("How much is known")), escape(known)),
        ]
    )


def _heard(effect: Effect, guide: Guide) -> list[str]:
    """What was asked, with what was noted; then, in one line, how much wasn't."""
    pairs = list(zip(effect.call.answers, guide.questions, strict=True))
    told = [
        f"<p><b>{escape(_rated(answer))}</b>  ·  {escape(say(guided.ask))}</p>{_notes(answer)}"
        for answer, guided in pairs
        if answer.asked is not Asked.NOT_ASKED or _notes(answer)
    ]
    left = len(pairs) - len(told)
    return [*told, paragraph(_tr("{n} not asked; they lower nothing.").format(n=left), "caption") if left else ""]


def _rated(answer: Answer) -> str:
    return f"{rating_dots(answer.rating)} {answer.rating}" if answer.rating is not None else state_word(answer)


def _notes(answer: Answer) -> str:
    notes = [note for note in (answer.situation, answer.action, answer.result) if note]
    return paragraph(in_quotes(" – ".join(notes)), "quote") if notes else ""
