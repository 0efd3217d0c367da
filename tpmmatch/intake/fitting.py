"""Documents that break the schema of JSON Resume → documents that don't, and back, with nothing lost.

What breaks it is put aside under `meta.unfit`, JSON Pointer → value, for other programs refuse a whole file for an
empty link.
"""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from tpmmatch.intake.shapes import Path, places_of_breaches
from tpmmatch.model.document import Document

_UNFIT = "unfit"


def fitted(document: Document) -> Document:
    """The document as the schema wants it."""
    places = places_of_breaches(document)
    if not places:
        return document
    whole = deepcopy(document)
    unfit: dict[str, object] = {}
    for place in places:
        owner: Any = whole
        for step in place[:-1]:
            owner = owner[step]
        last = place[-1]
        unfit[_pointer(place)] = owner[last]
        if isinstance(last, int):
            owner[last] = {}  # those behind it keep their places
        else:
            del owner[last]
    meta = whole.setdefault("meta", {})
    meta[_UNFIT] = unfit
    return whole


def unfitted(document: Document) -> Document:
    """The document as it was before it was made fit."""
    meta = document.get("meta")
    if not isinstance(meta, Mapping) or not isinstance(meta.get(_UNFIT), Mapping):
        return document
    whole = deepcopy(document)
    kept = whole["meta"].pop(_UNFIT)
    if not whole["meta"]:
        del whole["meta"]
    for pointer, value in kept.items():
        _put(whole, _steps(pointer), value)
    return whole


def _put(whole: Document, steps: list[str], value: object) -> None:
    """Put a value where it was; a place that is gone, since the file was changed, takes nothing."""
    owner: Any = whole
    for step in steps[:-1]:
        if isinstance(owner, list) and step.isdecimal() and int(step) < len(owner):
            owner = owner[int(step)]
        elif isinstance(owner, dict) and step in owner:
            owner = owner[step]
        else:
            return
    last = steps[-1]
    if isinstance(owner, dict):
        owner.setdefault(last, value)
    elif isinstance(owner, list) and last.isdecimal() and int(last) < len(owner) and owner[int(last)] == {}:
        owner[int(last)] = value


def _pointer(place: Path) -> str:
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in place)


def _steps(pointer: str) -> list[str]:
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]] or [""]
