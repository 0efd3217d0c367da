"""Documents of Reactive Resume (its versions 3 to 5) → JSON Resume.

Fields that the writer made have no place there and are kept under `meta.reactive`.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tpmmatch.intake.months import month_of, span_of
from tpmmatch.intake.places import country_code, split_place
from tpmmatch.intake.rich_text import plain_text
from tpmmatch.model.document import Document, mapping, text, texts

Entry = Mapping[str, Any]


def is_reactive(document: Document) -> bool:
    """Whether this is Reactive Resume's: basics beside sections of items."""
    sections = document.get("sections")
    if not isinstance(sections, Mapping) or not isinstance(document.get("basics"), Mapping):
        return False
    return any(isinstance(section, Mapping) and "items" in section for section in sections.values())


def from_reactive(document: Document) -> Document:
    """The same person as JSON Resume. Entries that are switched off stay off the CV, and so stay out here."""
    sections = mapping(document.get("sections"))
    found = _said(basics=_basics(document, sections))
    for section, (names, make) in _SECTIONS.items():
        items = [item for name in names for whole in _items(sections.get(name)) for item in _by_role(whole)]
        made = list(filter(None, map(make, items)))
        if made:
            found[section] = made
    own = [item for section in _own_sections(document, sections) for item in section]
    if own:
        found["projects"] = [*found.get("projects", []), *own]
    fields = [_own_field(item) for item in _list(mapping(document.get("basics")).get("customFields"))]
    if kept := list(filter(None, fields)):
        found["meta"] = {"reactive": {"fields": kept}}
    return found


def _own_field(value: object) -> dict[str, Any]:
    item = mapping(value)
    return _said(name=text(item.get("name")), value=text(item.get("value")) or text(item.get("text")))


def _own_sections(document: Document, sections: Entry) -> Iterator[list[dict[str, Any]]]:
    """Sections that the writer made; what they hold is told like projects."""
    for section in [*mapping(sections.get("custom")).values(), *_list(document.get("customSections"))]:
        if isinstance(section, Mapping) and text(section.get("type")) not in {"cover-letter", "summary"}:
            yield [entry for item in _items(section) if (entry := _project(item))]


def _items(section: object) -> Iterator[Entry]:
    found = mapping(section)
    if found.get("visible") is False or found.get("hidden") is True:
        return
    for item in _list(found.get("items")):
        if isinstance(item, Mapping) and item.get("visible") is not False and item.get("hidden") is not True:
            yield item


def _by_role(item: Entry) -> list[Entry]:
    """Work for one firm in several roles is as many entries."""
    roles = [role for role in _list(item.get("roles")) if isinstance(role, Mapping)]
    return [{**item, **role} for role in roles] or [item]


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _basics(document: Document, sections: Entry) -> dict[str, Any]:
    basics = mapping(document.get("basics"))
    summary = _rich(mapping(document.get("summary")), "content") or _rich(mapping(sections.get("summary")), "content")
    return _said(
        name=text(basics.get("name")),
        label=text(basics.get("headline")),
        image=_link(document.get("picture")) or _link(basics.get("picture")),
        email=text(basics.get("email")),
        phone=text(basics.get("phone")),
        url=_link(basics.get("website")) or _link(basics.get("url")),
        summary=summary or plain_text(text(basics.get("summary"))),
        location=_location(basics.get("location")),
        profiles=[_profile(item) for item in [*_list(basics.get("profiles")), *_items(sections.get("profiles"))]],
    )


def _location(value: object) -> dict[str, Any]:
    if isinstance(value, str):
        city, code = split_place(value)
        return _said(address=value if city != value else "", city=city, countryCode=code)
    place = mapping(value)
    return _said(
        address=text(place.get("address")),
        postalCode=text(place.get("postalCode")),
        city=text(place.get("city")),
        region=text(place.get("region")),
        countryCode=country_code(text(place.get("country"))),
    )


def _profile(value: object) -> dict[str, Any]:
    item = mapping(value)
    return _said(network=text(item.get("network")), username=text(item.get("username")), url=_site(item))


def _link(value: object) -> str:
    """A link by itself, or with a label."""
    return text(value) or text(mapping(value).get("url")) or text(mapping(value).get("href"))


def _site(item: Entry) -> str:
    return _link(item.get("website")) or _link(item.get("url"))


def _rich(item: Entry, *names: str) -> str:
    return next((found for name in names if (found := plain_text(text(item.get(name))))), "")


def _dates(item: Entry) -> dict[str, str]:
    """A span as one text, or its start and end."""
    value = item.get("period") or item.get("date")
    if isinstance(value, Mapping):
        start, end = month_of(text(value.get("start"))), month_of(text(value.get("end")))
    else:
        start, end = span_of(text(value))
    return {"startDate": start, "endDate": end}


def _day(item: Entry) -> str:
    return month_of(text(item.get("date")))


def _work(item: Entry) -> dict[str, Any]:
    return _said(
        name=text(item.get("company")) or text(item.get("name")),
        position=text(item.get("position")),
        location=text(item.get("location")),
        url=_site(item),
        **_dates(item),
        summary=_rich(item, "description", "summary"),
    )


def _volunteer(item: Entry) -> dict[str, Any]:
    work = _work(item)
    work.pop("name", None)
    return _said(organization=text(item.get("organization")) or text(item.get("name")), **work)


def _education(item: Entry) -> dict[str, Any]:
    return _said(
        institution=text(item.get("school")) or text(item.get("institution")),
        area=text(item.get("area")),
        studyType=text(item.get("degree")) or text(item.get("studyType")),
        score=text(item.get("grade")) or text(item.get("score")),
        url=_site(item),
        **_dates(item),
        summary=_rich(item, "description", "summary"),
    )


def _award(item: Entry) -> dict[str, Any]:
    return _said(
        title=text(item.get("title")) or text(item.get("name")),
        awarder=text(item.get("awarder")),
        date=_day(item),
        summary=_rich(item, "description", "summary"),
    )


def _certificate(item: Entry) -> dict[str, Any]:
    return _said(
        name=text(item.get("title")) or text(item.get("name")),
        issuer=text(item.get("issuer")),
        date=_day(item),
        url=_site(item),
        summary=_rich(item, "description", "summary"),
    )


def _publication(item: Entry) -> dict[str, Any]:
    return _said(
        name=text(item.get("title")) or text(item.get("name")),
        publisher=text(item.get("publisher")),
        releaseDate=_day(item),
        url=_site(item),
        summary=_rich(item, "description", "summary"),
    )


def _skill(item: Entry) -> dict[str, Any]:
    told = text(item.get("proficiency")) or text(item.get("description"))
    return _said(name=text(item.get("name")), level=told, keywords=list(texts(item.get("keywords"))))


def _language(item: Entry) -> dict[str, Any]:
    level = item.get("level")
    told = text(item.get("fluency")) or text(item.get("description")) or text(level)
    return _said(language=text(item.get("language")) or text(item.get("name")), fluency=told)


def _reference(item: Entry) -> dict[str, Any]:
    return _said(name=text(item.get("name")), reference=_rich(item, "summary", "description"))


def _interest(item: Entry) -> dict[str, Any]:
    return _said(name=text(item.get("name")), keywords=list(texts(item.get("keywords"))))


def _project(item: Entry) -> dict[str, Any]:
    return _said(
        name=text(item.get("name")) or text(item.get("title")),
        description="\n".join(filter(None, (_rich(item, "description"), _rich(item, "summary")))),
        url=_site(item),
        **_dates(item),
        keywords=list(texts(item.get("keywords"))),
    )


_SECTIONS: Mapping[str, tuple[tuple[str, ...], Callable[[Entry], dict[str, Any]]]] = {
    "work": (("experience", "work"), _work),
    "volunteer": (("volunteer",), _volunteer),
    "education": (("education",), _education),
    "awards": (("awards",), _award),
    "certificates": (("certifications",), _certificate),
    "publications": (("publications",), _publication),
    "skills": (("skills",), _skill),
    "languages": (("languages",), _language),
    "interests": (("interests",), _interest),
    "references": (("references",), _reference),
    "projects": (("projects",), _project),
}


def _said(**values: object) -> dict[str, Any]:
    """Only what has something in it."""
    return {key: value for key, value in values.items() if value}
