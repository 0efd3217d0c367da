"""What was understood of a need, as a sheet: criteria by where they come from, and what was looked for as words."""

from html import escape

from PySide6.QtCore import QCoreApplication

from tpmmatch.actions import projects
from tpmmatch.actions.criteria import STARS, stars
from tpmmatch.model.match import Criterion, CriterionKind
from tpmmatch.model.pack import Pack
from tpmmatch.model.understanding import Refused, ToldTerm, Understanding
from tpmmatch.model.words import Words
from ui.widgets.marks import Shape
from ui.widgets.sheet import heading, in_quotes, mark, paragraph
from ui.words import say

CRITERION = "criterion"  # what the link of a criterion begins with; its place among all follows
TERM = "term"  # the same, of a term that stands in the owner's words


def _tr(source: str) -> str:
    return QCoreApplication.translate("understood", source)


def understood_html(found: Understanding) -> str:
    """The whole sheet."""
    groups = [
        (CriterionKind.MUST, _tr("Must have")),
        (CriterionKind.NICE, _tr("Nice to have")),
        (CriterionKind.METHOD, _tr("Way of working")),
        (CriterionKind.INFERRED, _tr("From the kind and your description")),
        (CriterionKind.PLUS, _tr("Usually a plus in such projects")),
    ]
    drawn = [_refused(item) for item in found.refused]
    drawn += [_told(place, item) for place, item in enumerate(found.told)]
    placed = list(enumerate(listed_criteria(found)))
    counting = placed[: len(found.criteria)]
    drawn += [_group(title, [pair for pair in counting if pair[1].kind is kind]) for kind, title in groups]
    drawn.append(_group(_tr("Left out by you"), placed[len(found.criteria) :]))
    listed = {item.label for item in found.criteria if isinstance(item.label, str)}
    loose = [phrase for phrase in found.unknown if phrase not in listed]
    drawn += [_unknown_line(phrase) for phrase in loose]
    drawn += [_unwanted_line(phrase) for phrase in found.unwanted]
    if any(drawn):
        drawn.append(paragraph(_tr("Read as {language}.").format(language=_language_word(found.language)), "caption"))
    if found.pack and any(drawn):
        drawn += [_pitfalls(found.pack), _questions(found.pack)]
    return "".join(drawn) or paragraph(
        _tr("Nothing yet. Write what you need on the left, and it appears here."), "muted"
    )


def _language_word(language: str) -> str:
    words = {"en": _tr("English"), "de": _tr("German"), "fr": _tr("French"), "es": _tr("Spanish")}
    return words[language]


def _refused(item: Refused) -> str:
    """Before everything else: the owner should know that it doesn't count."""
    return f"<p>{mark(Shape.EMPTY, _tr('not used'))} {escape(say(projects.refusal(item)))}</p>"


def _told(place: int, item: ToldTerm) -> str:
    """Before the criteria as well: until it is set, it does not count."""
    link = f'<a href="{TERM}:{place}">{_tr("Set it there")}</a>'
    return f"<p>{mark(Shape.QUESTION, _tr('not set'))} {escape(say(projects.term_told(item)))} {link}</p>"


def listed_criteria(found: Understanding) -> tuple[Criterion, ...]:
    """All criteria in the order by which their links count them."""
    return (*found.criteria, *found.left_out)


def _group(title: str, criteria: list[tuple[int, Criterion]]) -> str:
    if not criteria:
        return ""
    return heading(title) + f'<table width="100%" cellspacing="0">{"".join(_row(*pair) for pair in criteria)}</table>'


def _row(place: int, criterion: Criterion) -> str:
    words = escape(say(criterion.label))
    if criterion.understood or not isinstance(criterion.label, str):
        shape, word = Shape.FULL, _tr("understood")
    else:
        shape, word = Shape.QUESTION, _tr("not known")
        words = f"{in_quotes(words)} <span class='muted'>– {_tr('looked for as words')}</span>"
    full = stars(criterion)
    if criterion.strict:
        words += f"<br/><span class='muted'>{_tr('without exception: whoever lacks it misses')}</span>"
    if projects.is_said(criterion):
        words += f"<br/><span class='muted'>{escape(say(criterion.why))}</span>"
    drawn = f"{'★' * full}{'☆' * (STARS - full)}"
    return (
        f'<tr><td width="20">{mark(shape, word)}</td><td>{words}</td>'
        f'<td align="right" class="last" style="white-space: nowrap">'
        f'<a href="{CRITERION}:{place}" style="text-decoration: none">{drawn}</a></td></tr>'
    )


def _pitfalls(pack: Pack) -> str:
    lines = [f"{escape(say(item.text))} {_aside(_tr('A good one:'), item.guard)}" for item in pack.failures]
    return heading(_tr("What usually goes wrong")) + "".join(f"<p>{line}</p>" for line in lines)


def _questions(pack: Pack) -> str:
    drawn = [heading(_tr("What to ask, and what to listen for"))]
    for item in pack.questions:
        good, vague = _aside(_tr("Good:"), item.good), _aside(_tr("Vague:"), item.vague)
        drawn.append(f"<p>{escape(say(item.text))}<br/>{good}<br/>{vague}</p>")
    return "".join(drawn)


def _aside(title: str, words: Words) -> str:
    return f"<span class='muted'>{title} {escape(say(words))}</span>"


def _unknown_line(phrase: str) -> str:
    told = f"<span class='muted'>– {_tr('looked for as words')}</span>"
    return f"<p>{mark(Shape.QUESTION, _tr('not known'))} {in_quotes(escape(phrase))} {told}</p>"


def _unwanted_line(phrase: str) -> str:
    told = f"<span class='muted'>– {_tr('what you don’t want can’t be looked for; ask in the call')}</span>"
    return f"<p>{mark(Shape.EMPTY, _tr('not looked for'))} {in_quotes(escape(phrase))} {told}</p>"
