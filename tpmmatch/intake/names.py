"""The names that mean something in a project's document, and which of the others may have been meant for one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from difflib import get_close_matches
from typing import Any

from tpmmatch.intake.found import short
from tpmmatch.model.document import Document, entries, mapping
from tpmmatch.model.project import OwnCriterion, Project
from tpmmatch.model.terms import Money

_NAMES = frozenset(field.name for field in fields(Project)) - {"document"}
_ALIKE = 0.7  # share of letters in common, as difflib reckons it
# What editors want, and what `project show --json` adds.
_IDLE = frozenset({"$schema", "understood"})
_OF_CRITERION = frozenset(field.name for field in fields(OwnCriterion))
_OF_RATE = frozenset(field.name for field in fields(Money))


def unknown_names(document: Document) -> Iterator[str]:
    """Names that nothing is read from, each with the one that it resembles: "must_haves (must_have?)"."""
    yield from _unknown(document, _NAMES, _IDLE)
    for name in _unknown(mapping(document.get("max_day_rate")), _OF_RATE):
        yield f"max_day_rate {name}"
    for number, item in entries(document, "criteria"):
        for name in _unknown(item, _OF_CRITERION):
            yield f"criteria #{number + 1} {name}"


def _unknown(owner: Mapping[str, Any], names: frozenset[str], idle: Iterable[str] = ()) -> Iterator[str]:
    for name in owner:
        if name not in names and name not in idle:
            near = get_close_matches(short(name).lower().replace(" ", "_"), sorted(names), 1, _ALIKE)
            yield f"{short(name)} ({near[0]}?)" if near else short(name)
