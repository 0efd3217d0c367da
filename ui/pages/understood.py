"""What was understood of a need, as a sheet: criteria by where they come from, and what was looked for as words."""

from html import escape

from PySide6.QtCore import QCoreApplication

from tpmmatch.model.match import Criterion, CriterionKind
from tpmmatch.model.understanding import Understanding
from tpmmatch.wording import say
from ui.widgets.marks import Shape
from ui.widgets.sheet import heading, mark, paragraph

_STARS = 5


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
    drawn = [_group(title, [item for item in found.criteria if item.kind is kind]) for kind, title in groups]
    listed = {item.label for item in found.criteria if isinstance(item.label, str)}
    loose = [phrase for phrase in found.unknown if phrase not in listed]
    drawn.append("".join(_unknown_line(phrase) for phrase in loose))
    return "".join(drawn) or paragraph(
        _tr("Nothing yet. Write what you need on the left, and it appears here."), "muted"
    )


def _group(title: str, criteria: list[Criterion]) -> str:
    if not criteria:
        return ""
    return heading(title) + f'<table width="100%" cellspacing="0">{"".join(map(_row, criteria))}</table>'


def _row(criterion: Criterion) -> str:
    words = escape(say(criterion.label))
    if criterion.understood:
        shape, word = Shape.FULL, _tr("understood")
    else:
        shape, word = Shape.QUESTION, _tr("not known")
        words = f"“{words}”" if isinstance(criterion.label, str) else words
        words += f" <span class='muted'>– {_tr('looked for as words')}</span>"
    full = max(1, min(_STARS, round(criterion.weight)))
    stars = f"{'★' * full}<span class='muted'>{'☆' * (_STARS - full)}</span>"
    return (
        f'<tr><td width="20">{mark(shape, word)}</td><td>{words}</td>'
        f'<td align="right" class="last" style="white-space: nowrap">{stars}</td></tr>'
    )


def _unknown_line(phrase: str) -> str:
    told = f"<span class='muted'>– {_tr('looked for as words')}</span>"
    return f"<p>{mark(Shape.QUESTION, _tr('not known'))} “{escape(phrase)}” {told}</p>"
