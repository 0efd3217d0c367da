"""Telling what a JSON document is not, so that the owner hears what they picked by mistake."""

import re
from collections.abc import Mapping
from typing import Any

from tpmmatch.intake.found import Refused
from tpmmatch.model.document import Document, entries, mapping, text

_EXAMPLE = re.compile(r"(in)?valid\d*$", re.IGNORECASE)
_PROJECT_ONLY = ("must_have", "nice_to_have", "methodology", "max_day_rate", "method_wish", "min_overlap_hours")


def as_document(value: object) -> Document:
    """The value if it is an object with something in it."""
    if not isinstance(value, dict):
        raise Refused("intake_not_object")
    if not value:
        raise Refused("intake_empty_object")
    return value


def refuse_others(document: Document) -> None:
    """Refuse what is neither a person nor a project but looks like JSON about one."""
    if _is_schema(document):
        raise Refused("intake_json_schema")
    if _are_examples(document):
        raise Refused("intake_examples")


def refuse_if_no_person(document: Document) -> None:
    """Refuse what tells of nobody; the document is in the names of today's JSON Resume."""
    refuse_others(document)
    basics = mapping(document.get("basics"))
    if any(text(basics.get(key)) for key in ("name", "email", "summary")) or has_work(document):
        return
    raise Refused("intake_project_not_person" if is_project(document) else "intake_nobody")


def refuse_if_no_project(document: Document) -> None:
    """Refuse a person, and a project without a title."""
    refuse_others(document)
    if any(isinstance(document.get(key), dict) for key in ("basics", "bio")) or has_work(document):
        raise Refused("intake_person_not_project")
    if not text(document.get("title")):
        raise Refused("intake_project_untitled")


def is_project(document: Mapping[str, Any]) -> bool:
    """Whether this reads like an owner's need."""
    return bool(text(document.get("title"))) or asks_for_somebody(document)


def asks_for_somebody(document: Mapping[str, Any]) -> bool:
    """Whether it has what only an owner's need has."""
    return any(key in document for key in _PROJECT_ONLY)


def has_work(document: Document) -> bool:
    """Whether at least one piece of work has something said about it."""
    return any(text(value) for _, item in entries(document, "work") for value in item.values())


def _is_schema(document: Document) -> bool:
    says = "json-schema.org" in text(document.get("$schema"))
    held = document.get("properties")
    described = isinstance(held, dict) and all(isinstance(value, dict | bool) for value in held.values())
    return says or (described and not isinstance(document.get("basics"), dict))


def _are_examples(document: Document) -> bool:
    """Whether every entry is named a valid or an invalid example of something."""
    return all(isinstance(value, dict) and _EXAMPLE.search(key) for key, value in document.items())
