"""A person to read: everything of their document that an owner wants to see, in the order of interest."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication

from tpmmatch.model.document import Document, entries, mapping, text, texts
from tpmmatch.model.profile import Profile, SpokenLanguage
from tpmmatch.wording.tongues import level, tongue
from ui.pages.labels import mode_words
from ui.widgets.sheet import bullets, heading, paragraph, quote, table
from ui.words import say, say_date, say_money, say_month, say_number


def _tr(source: str) -> str:
    return QCoreApplication.translate("person", source)


def person_html(profile: Profile, *, head: bool = True) -> str:
    """The whole sheet, with the name above it or not; everything from the document is escaped."""
    document = profile.document
    parts = [
        heading(profile.name or _tr("(no name)"), 1) + paragraph(profile.label, "muted") if head else "",
        _terms(profile),
        *_summary(document),
        *_section(_tr("Work"), document, "work", _work),
        *_section(_tr("Projects"), document, "projects", _project),
        *_section(_tr("Skills"), document, "skills", _skill),
        *_section(_tr("Certificates"), document, "certificates", _certificate),
        *_section(_tr("References"), document, "references", _reference),
        *_section(_tr("Education"), document, "education", _education),
        *_section(_tr("Volunteering"), document, "volunteer", _volunteer),
        *_section(_tr("Awards"), document, "awards", _award),
        *_section(_tr("Publications"), document, "publications", _publication),
        *_section(_tr("Interests"), document, "interests", _skill),
    ]
    return "".join(parts)


def _terms(profile: Profile) -> str:
    terms = profile.terms
    place = ", ".join(part for part in (profile.city, profile.country_code) if part)
    spoken = ", ".join(_spoken(item) for item in profile.languages)
    said = [
        (_tr("Day rate"), say_money(terms.day_rate) if terms.day_rate else ""),
        (_tr("Free from"), say_date(terms.available_from) if terms.available_from else ""),
        (_tr("Hours a week"), say_number(terms.hours_per_week) if terms.hours_per_week else ""),
        (_tr("Works"), dict(mode_words())[str(terms.work_mode)] if terms.work_mode else ""),
        (_tr("Place"), place),
        (_tr("Time zone"), terms.time_zone or ""),
        (_tr("Languages"), spoken),
        (_tr("E-mail"), profile.email),
        (_tr("Phone"), profile.phone),
        (_tr("Found at"), ", ".join(_addresses(profile.document))),
    ]
    unsaid = f'<span class="muted">{_tr("not said")}</span>'
    return heading(_tr("Terms")) + table([(name, escape(value) if value else unsaid) for name, value in said])


def _spoken(item: SpokenLanguage) -> str:
    name = say(tongue(item.language))
    return f"{name} ({say(level(item.fluency))})" if item.fluency else name


def _addresses(document: Document) -> Iterator[str]:
    basics = mapping(document.get("basics"))
    if own := text(basics.get("url")):
        yield own
    for _, entry in entries(basics, "profiles"):
        parts = text(entry.get("network")), text(entry.get("url")) or text(entry.get("username"))
        yield ": ".join(part for part in parts if part)


def _summary(document: Document) -> Iterator[str]:
    if told := text(mapping(document.get("basics")).get("summary")):
        yield heading(_tr("In their words")) + paragraph(told)


def _section(title: str, document: Document, name: str, draw: Callable[[Mapping[str, Any]], str]) -> Iterator[str]:
    drawn = "".join(draw(entry) for _, entry in entries(document, name))
    if drawn:
        yield heading(title) + drawn


def _span(entry: Mapping[str, Any]) -> str:
    since, until = _day(entry.get("startDate")), _day(entry.get("endDate"))
    return " – ".join(part for part in (since, until or (_tr("today") if since else "")) if part)


def _day(value: object) -> str:
    """A day, a month or a year as its reader writes it; anything else as it stands."""
    told = text(value)
    try:
        year, month, day = (*map(int, told.split("-")), 1, 1)[:3]
        found = date(year, month, day)
    except ValueError:
        return told
    return {4: told, 7: say_month(found), 10: say_date(found)}.get(len(told), told)


def _joined(*parts: str) -> str:
    return "  ·  ".join(part for part in parts if part)


def _work(entry: Mapping[str, Any]) -> str:
    title = _joined(text(entry.get("position")), text(entry.get("name")))
    told = paragraph(text(entry.get("summary")))
    return heading(title, 3) + paragraph(_span(entry), "caption") + told + bullets(list(texts(entry.get("highlights"))))


def _project(entry: Mapping[str, Any]) -> str:
    roles = ", ".join(texts(entry.get("roles")))
    told = paragraph(text(entry.get("description")))
    head = heading(text(entry.get("name")), 3) + paragraph(_joined(_span(entry), roles), "caption")
    return head + told + bullets(list(texts(entry.get("highlights"))))


def _skill(entry: Mapping[str, Any]) -> str:
    name = _joined(text(entry.get("name")), text(entry.get("level")))
    words = ", ".join(texts(entry.get("keywords")))
    return paragraph(": ".join(part for part in (name, words) if part))


def _certificate(entry: Mapping[str, Any]) -> str:
    return paragraph(_joined(text(entry.get("name")), text(entry.get("issuer")), _day(entry.get("date"))))


def _reference(entry: Mapping[str, Any]) -> str:
    said = text(entry.get("reference"))
    return quote(said, text(entry.get("name"))) if said else paragraph(text(entry.get("name")))


def _education(entry: Mapping[str, Any]) -> str:
    studied = _joined(text(entry.get("studyType")), text(entry.get("area")))
    courses = list(texts(entry.get("courses")))
    head = _joined(studied, text(entry.get("institution")), _span(entry)) or (_tr("Courses") if courses else "")
    told = paragraph(text(entry.get("description")))
    return paragraph(head) + told + bullets([*texts(entry.get("highlights")), *courses])


def _volunteer(entry: Mapping[str, Any]) -> str:
    title = _joined(text(entry.get("position")), text(entry.get("organization")))
    told = paragraph(text(entry.get("summary")))
    return heading(title, 3) + paragraph(_span(entry), "caption") + told + bullets(list(texts(entry.get("highlights"))))


def _award(entry: Mapping[str, Any]) -> str:
    told = _joined(text(entry.get("title")), text(entry.get("awarder")), _day(entry.get("date")))
    return paragraph(told) + paragraph(text(entry.get("summary")), "caption")


def _publication(entry: Mapping[str, Any]) -> str:
    told = _joined(text(entry.get("name")), text(entry.get("publisher")), _day(entry.get("releaseDate")))
    return paragraph(told) + paragraph(text(entry.get("summary")), "caption")
