"""What the owner decides about one criterion: how much it weighs, and whether it is a must."""

from collections.abc import Mapping
from copy import deepcopy
from enum import StrEnum
from typing import Any

from tpmmatch.model.document import Document, entries, mapping, text, texts
from tpmmatch.model.match import Criterion, CriterionKind
from tpmmatch.wording import say

STARS = 5


class Wanted(StrEnum):
    """How much a wish is one."""

    STRICT = "strict"  # whoever is known not to have it misses
    MUST = "must"
    NICE = "nice"


def stars(criterion: Criterion) -> int:
    """Its weight in stars; none where it counts nothing."""
    return min(STARS, max(1, round(criterion.weight))) if criterion.weight > 0 else 0


def wanted(criterion: Criterion) -> Wanted | None:
    """How much it is wished for; None where the owner didn't ask for it by name."""
    if criterion.kind is CriterionKind.MUST:
        return Wanted.STRICT if criterion.strict else Wanted.MUST
    return Wanted.NICE if criterion.kind is CriterionKind.NICE else None


def is_own_weight(document: Document, criterion: Criterion) -> bool:
    """Whether the owner set its weight."""
    return criterion.id in mapping(document.get("weights"))


def weigh(document: Document, criterion: Criterion, weight: float | None) -> Document:
    """The need with this weight for it, 0 to leave it out; None is what is worked out."""
    weights = {id: value for id, value in mapping(document.get("weights")).items() if id != criterion.id}
    if weight is not None:
        weights[criterion.id] = weight
    return _with(document, weights=weights)


def want(document: Document, criterion: Criterion, how: Wanted) -> Document:
    """The need with it as a must-have, with or without exception, or as a nice-to-have. Its own weight goes with it."""
    label = say(criterion.label)
    kind = "nice" if how is Wanted.NICE else "must"
    lists = {key: _without(document, key, label) for key in ("must_have", "nice_to_have", "strict")}
    if not _of_their_own(document, label):
        key = "nice_to_have" if how is Wanted.NICE else "must_have"
        lists[key] = _placed(document, key, lists[key], label)
    if how is Wanted.STRICT:
        lists["strict"].append(label)
    weights = dict(mapping(document.get("weights")))
    if criterion.id in weights:
        weights[f"{kind}:{label.casefold()}"] = weights.pop(criterion.id)
    own = [_as(item, label, kind) for _, item in entries(document, "criteria")]
    return _with(document, **lists, weights=weights, criteria=own)


def _with(document: Document, **fields: object) -> Document:
    """The document with these fields; one that is empty is only written over another value."""
    found = deepcopy(document)
    for key, value in fields.items():
        if value:
            found[key] = value
        elif found.get(key):
            del found[key]
    return found


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _without(document: Document, key: str, label: str) -> list[str]:
    return [item for item in texts(document.get(key)) if not _same(item, label)]


def _placed(document: Document, key: str, left: list[str], label: str) -> list[str]:
    """Where it was, if it was in this list, else at its end."""
    before = list(texts(document.get(key)))
    place = next((place for place, item in enumerate(before) if _same(item, label)), len(left))
    return [*left[:place], label, *left[place:]]


def _of_their_own(document: Document, label: str) -> bool:
    return any(_same(text(item.get("label")), label) for _, item in entries(document, "criteria"))


def _as(item: Mapping[str, Any], label: str, kind: str) -> Mapping[str, Any]:
    return {**item, "kind": kind} if _same(text(item.get("label")), label) else item
