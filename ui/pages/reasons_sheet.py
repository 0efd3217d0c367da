"""Why somebody stands where they stand: what their brief will say, on the screen."""

from html import escape

from PySide6.QtCore import QCoreApplication

from tpmmatch.model.brief import Ahead, Brief, Reason, Term
from tpmmatch.model.course import Adjustment
from ui.pages.match_labels import GATE_MARK, STATE_MARK, gate_word, near_word, rung_word, state_word
from ui.widgets.sheet import bullets, heading, mark, paragraph, quote, table
from ui.words import say, say_date, say_number, say_percent

_MOST_REASONS = 3


def _tr(source: str) -> str:
    return QCoreApplication.translate("reasons", source)


def reasons_html(brief: Brief, own: Adjustment | None = None) -> str:
    """The whole sheet; everything from the person is escaped. `own` is the number that the owner gave."""
    parts = [_head(brief), _own(own)]
    if brief.reasons:
        parts.append(heading(_tr("Why")))
        parts += [_reason(reason) for reason in brief.reasons[:_MOST_REASONS]]
    if brief.mind:
        parts += [heading(_tr("Mind")), bullets([say(words) for words in brief.mind])]
    if brief.unknown:
        parts += [heading(_tr("Not known")), bullets([say(words) for words in brief.unknown])]
    if brief.questions:
        parts += [heading(_tr("Ask")), bullets([say(words) for words in brief.questions])]
    if brief.terms:
        parts += [heading(_tr("Terms")), _terms(brief.terms)]
    if brief.ahead:
        parts += _ahead(brief.ahead)
    parts.append(f'<p class="link"><a href="#method">{escape(_tr("How this is worked out"))}</a></p>')
    return "".join(parts)


def _head(brief: Brief) -> str:
    fit = (
        _tr("no fit: too little is known")
        if brief.fit is None
        else _tr("fit {fit}").format(fit=say_number(brief.fit, most=0))
    )
    known = _tr("{share} known").format(share=say_percent(brief.confidence))
    shape = GATE_MARK[brief.gate][0]
    word = gate_word(brief.gate)
    line = f"<p>{mark(shape, word)} <b>{escape(word)}</b>  ·  {escape(fit)}  ·  {escape(known)}</p>"
    place = f"={brief.rank}" if brief.tied else str(brief.rank)
    stands = _tr("Place {place} of {n}").format(place=place, n=brief.people)
    return (
        heading(brief.name or _tr("(no name)"), 1)
        + paragraph(brief.headline, "muted")
        + line
        + paragraph(stands, "caption")
    )


def waiting_html(name: str) -> str:
    """The sheet of somebody whose reasons are still gathered."""
    return heading(name or _tr("(no name)"), 1) + paragraph(_tr("Gathering the reasons…"), "muted")


def _own(own: Adjustment | None) -> str:
    if own is None:
        return ""
    told = _tr("Your own number: {fit}").format(fit=say_number(own.fit, most=0))
    since = _tr("{day}; it moves nobody").format(day=say_date(own.at.astimezone().date()))
    return f"<p><b>◆ {escape(told)}</b></p>" + quote(own.reason, since)


def _ahead(ahead: Ahead) -> list[str]:
    """Why before the next one, and what would swap the two."""
    parts = [heading(_tr("Why before {name}").format(name=ahead.next or _tr("the next one")))]
    parts.append(bullets([say(words) for words in ahead.reasons]))
    if ahead.wins is not None:
        share = say_percent(ahead.wins)
        parts.append(paragraph(_tr("Stays before them in {share} of all trials.").format(share=share), "caption"))
    if ahead.change:
        parts += [heading(_tr("What would change this")), paragraph(say(ahead.change))]
    return parts


def _reason(reason: Reason) -> str:
    borne_out = f"{rung_word(reason.rung)}  ·  {say(reason.where)}"
    return heading(say(reason.wish), 3) + quote(reason.quote, borne_out)


def _terms(terms: tuple[Term, ...]) -> str:
    rows = []
    for term in terms:
        shape, word = STATE_MARK[term.state], near_word() if term.near else state_word(term.state)
        offered = escape(say(term.offered)) or _tr("not said")
        asked = (
            f'<br><span class="muted">{escape(_tr("asked: {what}").format(what=say(term.asked)))}</span>'
            if term.asked
            else ""
        )
        rows.append((mark(shape, word), f'<span class="muted">{escape(say(term.label))}</span>', offered + asked))
    return table(rows)
