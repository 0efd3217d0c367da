"""Where something stands, in words that an owner understands: in a person's document, or in the notes of a call."""

from collections.abc import Iterable, Mapping
from typing import Any

from tpmmatch.briefs.text import shorten
from tpmmatch.model.call import Call, CallKind
from tpmmatch.model.document import Document, day, text, texts
from tpmmatch.model.words import Message, Words, message

_LONGEST = 80

# section → the fields that name an entry, in the order in which they are said
_NAMED_BY = {
    "work": ("position", "name"),
    "volunteer": ("position", "organization"),
    "projects": ("name", "entity"),
    "education": ("studyType", "area", "institution"),
    "certificates": ("name", "issuer"),
    "awards": ("title", "awarder"),
    "publications": ("name", "publisher"),
    "references": ("name",),
    "skills": ("name",),
    "interests": ("name",),
    "languages": ("language",),
}
_BASICS = {"label": "brief_where_headline", "summary": "brief_where_summary"}
_SPELLED_OUT = {"work", "volunteer", "projects"}


def where(document: Document, pointer: str, calls: Iterable[Call] = ()) -> Words:
    """Name the place of a JSON Pointer ("Garden centre webshop, 2024"), or the call of "call:ID"."""
    room, _, id = pointer.partition(":")
    if room == "call":
        return next((heard_in(call) for call in calls if call.id == id), message("brief_where_call"))
    section, *rest = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]] or [""]
    if section == "basics" and rest and rest[0] in _BASICS:
        return message(_BASICS[rest[0]])
    if section not in _NAMED_BY:
        return message("brief_where_elsewhere")
    entry = _entry(document.get(section), rest)
    name = _name(section, entry)
    years = _years(entry, running=section in _SPELLED_OUT)
    what: Words = message("brief_dated", what=name, years=years) if name and years else name or years or ""
    if section in _SPELLED_OUT and what:
        return what
    return message(f"brief_from_{section}", what=what) if what else message(f"brief_section_{section}")


def heard_in(call: Call) -> Words:
    """By which means and when it was held, with whom where that was a referee."""
    way = message(f"paper_by_{call.mode}")
    if call.kind is CallKind.REFERENCE and call.referee and call.referee.name:
        return message("paper_referee_call", name=call.referee.name, way=way, day=call.at.date())
    return message("paper_call", way=way, day=call.at.date())


def _entry(items: object, rest: list[str]) -> Mapping[str, Any]:
    if isinstance(items, list) and rest and rest[0].isdecimal() and int(rest[0]) < len(items):
        item = items[int(rest[0])]
        if isinstance(item, Mapping):
            return item
    return {}


def _name(section: str, entry: Mapping[str, Any]) -> str:
    named = [text(entry.get(field)) for field in _NAMED_BY[section]]
    if section == "projects" and not any(named):
        named = list(texts(entry.get("roles")))
    return shorten(", ".join(dict.fromkeys(part for part in named if part)), _LONGEST)


def _years(entry: Mapping[str, Any], *, running: bool) -> Words:
    """Only years are said: months are more than a reader of one line needs."""
    start = day(entry.get("startDate")) or day(entry.get("date")) or day(entry.get("releaseDate"))
    end = day(entry.get("endDate"))
    if start and end and start.year != end.year:
        return f"{start.year}–{end.year}"
    if start and not end and running:
        return Message("brief_since", {"year": str(start.year)})
    only = start or end
    return str(only.year) if only else ""
