"""The dated changes of a need since its ranking was first looked at: what, why, and the order before and after."""

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from tpmmatch.model.call import Call
from tpmmatch.model.course import Course, NeedChange, Shift
from ui.pages.calls.labels import title_of
from ui.widgets.sheet import heading, paragraph, quote
from ui.words import say, say_date

WHY = "why"  # what the link for a reason begins with; the change's place follows


def _tr(source: str) -> str:
    return QCoreApplication.translate("changes", source)


def settled_line(course: Course) -> str:
    """The calm line above the criteria; nothing before the first look."""
    if course.looked_at is None:
        return ""
    day = say_date(course.looked_at.astimezone().date())
    return _tr("Criteria were settled on {day}, when you first looked at the ranking. Later changes are dated.").format(
        day=day
    )


def unexplained(course: Course) -> int:
    """The place of the last change, if it is one of the need whose reason nobody gave; else -1."""
    last = course.changes[-1] if course.changes else None
    return len(course.changes) - 1 if last is not None and not (last.reason or last.call) else -1


def moment_line(change: NeedChange) -> str:
    """When something was changed."""
    moment = change.at.astimezone()
    return f"{say_date(moment.date())}, {moment:%H:%M}"


def changed_line(change: NeedChange) -> str:
    """When something was changed, and what."""
    return f"{moment_line(change)} – {', '.join(say(shift.label) for shift in change.shifts)}"


def changes_html(course: Course, names: Mapping[str, str]) -> str:
    """All changes, the newest first."""
    placed = list(enumerate(course.changes))
    drawn = [_change(place, change, names, course.call(change.call)) for place, change in reversed(placed)]
    return "".join(drawn) or paragraph(_tr("Nothing was changed since."), "muted")


def _change(place: int, change: NeedChange, names: Mapping[str, str], call: Call | None) -> str:
    """What was heard in a call is reason enough: none is asked for."""
    parts = [heading(moment_line(change))]
    if call is not None:
        parts.append(paragraph(_tr("Heard: {call}").format(call=title_of(call, names.get(call.person, "")))))
    if change.reason:
        parts.append(quote(change.reason, _tr("your reason")))
    elif not change.call:
        parts.append(f'<p><a href="{WHY}:{place}">{escape(_tr("Say why…"))}</a></p>')
    parts += [_shift(shift) for shift in change.shifts]
    parts.append(_orders(change, names))
    return "".join(parts)


def _shift(shift: Shift) -> str:
    sides = [say(side) for side in (shift.before, shift.after) if side]
    return f"<p><b>{escape(say(shift.label))}</b><br/><span class='muted'>{escape('  →  '.join(sides))}</span></p>"


def _orders(change: NeedChange, names: Mapping[str, str]) -> str:
    """The first few before and after, side by side."""
    if change.before == change.after:
        return paragraph(_tr("The first five stayed as they were."), "caption") if change.before else ""
    columns = [_named(change.before, names), _named(change.after, names)]
    lines = max(len(column) for column in columns)
    rows = [
        "".join(f"<td>{column[line] if line < len(column) else ''}</td>" for column in columns) for line in range(lines)
    ]
    head = "".join(f'<td class="muted">{escape(word)}</td>' for word in (_tr("First before"), _tr("First after")))
    return f'<table cellspacing="0" width="100%"><tr>{head}</tr>{"".join(f"<tr>{row}</tr>" for row in rows)}</table>'


def _named(ids: Sequence[str], names: Mapping[str, str]) -> list[str]:
    gone = _tr("somebody who is gone")
    return [f"{place}  {escape(names.get(id) or gone)}" for place, id in enumerate(ids, 1)]
