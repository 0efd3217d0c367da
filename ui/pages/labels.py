"""The window's words for what the first pages show of people and projects."""

from PySide6.QtCore import QCoreApplication

from tpmmatch.model.home import Stage, Standing
from tpmmatch.model.own_words import OWN_KINDS
from tpmmatch.model.project import MethodWish, Project, ProjectKind
from tpmmatch.model.terms import WorkMode
from tpmmatch.wording.tongues import tongue
from ui.words import say, say_date, say_money, say_number

CURRENCIES = ("EUR", "GBP", "USD", "CHF", "SEK", "PLN", "NOK", "DKK", "CZK", "CAD", "AUD", "INR")


def _tr(text: str) -> str:
    return QCoreApplication.translate("labels", text)


def people_count(n: int) -> str:
    """So many people."""
    return _tr("1 person") if n == 1 else _tr("{n} people").format(n=say_number(n))


def source_word(source: str) -> str:
    """Where somebody came from: "list.xlsx#Staff:4" is line 4 of a sheet of a file."""
    file, line = _cut(source, ":")
    file, part = _cut(file, "#")
    words = file
    if part:
        words = (_tr("{file}, no. {part}") if part.isdecimal() else _tr("{file}, sheet {part}")).format(
            file=file, part=part
        )
    return _tr("{file}, line {n}").format(file=words, n=line) if line else words


def _cut(source: str, sign: str) -> tuple[str, str]:
    """What stands before and behind the last of a sign; behind a colon only a number counts ("C:" is a drive)."""
    before, found, behind = source.rpartition(sign)
    return (before, behind) if found and before and behind and (sign == "#" or behind.isdecimal()) else (source, "")


def kind_words() -> list[tuple[str, str]]:
    """Kinds of projects with their names."""
    words = {
        ProjectKind.MOBILE_APP: _tr("Mobile app"),
        ProjectKind.CRM: _tr("CRM (customer data)"),
        ProjectKind.WEBSITE: _tr("Website"),
        ProjectKind.IT_INFRASTRUCTURE: _tr("IT infrastructure"),
        ProjectKind.DATA_ANALYTICS: _tr("Data and analytics"),
        ProjectKind.ENGINEERING: _tr("Engineering"),
        ProjectKind.OTHER: _tr("Something else"),
    }
    return [(str(kind), words[kind]) for kind in ProjectKind]


def mode_words() -> list[tuple[str, str]]:
    """Where work is done, with "open" first."""
    words = {WorkMode.REMOTE: _tr("Remote"), WorkMode.HYBRID: _tr("Hybrid"), WorkMode.ONSITE: _tr("On site")}
    return [("", _tr("open")), *((str(mode), words[mode]) for mode in WorkMode)]


def wish_words() -> list[tuple[str, str]]:
    """How much the method matters."""
    words = {
        MethodWish.PREFERRED: _tr("preferred"),
        MethodWish.REQUIRED: _tr("required"),
        MethodWish.OPEN: _tr("open: what they think best"),
    }
    return [(str(wish), words[wish]) for wish in (MethodWish.PREFERRED, MethodWish.REQUIRED, MethodWish.OPEN)]


def word_kinds() -> list[tuple[str, str]]:
    """Kinds of the owner's own words."""
    words = {
        "expertise": _tr("Area of work"),
        "methods": _tr("Way of working"),
        "tools": _tr("Tool"),
        "industries": _tr("Line of business"),
    }
    return [(kind, words[kind]) for kind in OWN_KINDS]


def terms_line(project: Project) -> str:
    """A project's terms in one line; what isn't said is left out."""
    parts = [dict(kind_words())[str(project.kind)]]
    if project.hours_per_week:
        parts.append(_tr("{hours} h a week").format(hours=say_number(project.hours_per_week)))
    if project.languages:
        parts.append(", ".join(say(tongue(name)) for name in project.languages))
    if project.max_day_rate:
        parts.append(_tr("up to {rate} a day").format(rate=say_money(project.max_day_rate)))
    if project.start:
        parts.append(_tr("from {day}").format(day=say_date(project.start)))
    return "  ·  ".join(parts)


def due_line(standing: Standing) -> str:
    """What is next for a project, and how long there is for it."""
    if standing.stage is Stage.FOLLOW:
        return _chosen_line(standing)
    words = {
        Stage.DESCRIBE: _tr("Next: describe what you need"),
        Stage.RANK: _tr("Next: look at the ranking"),
        Stage.CHOOSE: _tr("Next: choose a shortlist"),
        Stage.DECIDE: _tr("Next: decide"),
        Stage.PHONE: _tr("Next: phone 1 person") if standing.kept == 1 else _tr("Next: phone {n} people"),
    }
    parts = [words[standing.stage].format(n=standing.kept)]
    if (days := standing.days) is not None:
        when = {0: _tr("starts today"), 1: _tr("starts tomorrow")}
        soon = when.get(days, _tr("starts in {n} days"))
        parts.append((soon if days >= 0 else _tr("should have started {n} days ago")).format(n=abs(days)))
    return "  ·  ".join(parts)


def _chosen_line(standing: Standing) -> str:
    """Who was chosen, and when it is worth noting how it goes."""
    chosen = _tr("Chosen: {name}").format(name=standing.chosen or _tr("(no name)"))
    if (due := standing.look_back) is None:
        return "  ·  ".join((chosen, _tr("how it went is noted")))
    if due.left > 0:
        return "  ·  ".join(
            (chosen, _tr("in {left} days: how it goes after {n} days").format(left=due.left, n=due.days))
        )
    return "  ·  ".join((chosen, _tr("Next: note how it goes after {n} days").format(n=due.days)))
