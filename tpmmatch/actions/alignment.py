"""Where the entries of a document's lists stand after somebody edited it, so that what is known of each stays with it.

Entries have no names of their own: which is which is told by what they say.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any

from tpmmatch.model.document import Document
from tpmmatch.model.review import Traced

_MANY = 40  # entries changed in a row from which on only their order is looked at


class Alignment:
    """Which entry of one document is which of another."""

    def __init__(self, old: Document, new: Document) -> None:
        self._old, self._new = old, new
        self._places: dict[str, dict[int, int]] = {}

    def followed(self, pointer: str) -> str | None:
        """The pointer to the same value in the new document; None if its entry is no longer there."""
        old: Any = self._old
        new: Any = self._new
        way = ""
        for key in pointer.strip("/").split("/"):
            place: str | None = key
            if isinstance(old, list) and isinstance(new, list) and key.isdigit() and int(key) < len(old):
                place = self._place(way, old, new, int(key))
            if place is None:
                return None
            old, new, way = value_in(old, key), value_in(new, place), f"{way}/{place}"
        return way

    def traces(self, traces: Iterable[Traced]) -> tuple[Traced, ...]:
        """The traces of what is still there."""
        moved = ((trace, self.followed(trace.pointer)) for trace in traces)
        return tuple(replace(trace, pointer=pointer) for trace, pointer in moved if pointer is not None)

    def pointers(self, pointers: Iterable[str]) -> frozenset[str]:
        """The pointers to what is still there."""
        return frozenset(moved for pointer in pointers if (moved := self.followed(pointer)) is not None)

    def _place(self, way: str, old: list[Any], new: list[Any], place: int) -> str | None:
        if way not in self._places:
            self._places[way] = _aligned(old, new)
        found = self._places[way].get(place)
        return None if found is None else str(found)


def value_at(document: Document, pointer: str) -> Any:  # noqa: ANN401 - any part of a document
    """What stands at a pointer; None if nothing does."""
    value: Any = document
    for key in pointer.strip("/").split("/"):
        value = value_in(value, key)
    return value


def value_in(value: Any, key: str) -> Any:  # noqa: ANN401 - any part of a document
    """What a part holds under a key; None if nothing."""
    if isinstance(value, list):
        return value[int(key)] if key.isdigit() and int(key) < len(value) else None
    return value.get(key) if isinstance(value, dict) else None


def _aligned(old: Sequence[Any], new: Sequence[Any]) -> dict[int, int]:
    """The new place of each old entry that is still there."""
    before, now = ([json.dumps(entry, sort_keys=True) for entry in entries] for entries in (old, new))
    found: dict[int, int] = {}
    for how, first, last, begin, end in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if how == "equal":
            found |= zip(range(first, last), range(begin, end), strict=True)
        elif how == "replace":
            pairs = _paired(old[first:last], new[begin:end])
            found |= {first + place: begin + other for place, other in pairs}
    return found


def _paired(old: Sequence[Any], new: Sequence[Any]) -> list[tuple[int, int]]:
    """The pairs in order that have most in common; as many as there were, each is the one at its place if need be."""
    if max(len(old), len(new)) > _MANY:
        return [(place, place) for place in range(min(len(old), len(new)))]
    alike = len(old) == len(new)
    best: list[list[tuple[float, list[tuple[int, int]]]]] = [[(0.0, [])] * (len(new) + 1)]
    for before, entry in enumerate(old):
        row = [best[before][0]]
        for now, other in enumerate(new):
            weight = _in_common(entry, other) + (0.5 if alike and before == now else 0)
            total, pairs = best[before][now]
            together = (total + weight, [*pairs, (before, now)]) if weight else (total, pairs)
            row.append(max(together, best[before][now + 1], row[now], key=lambda one: one[0]))
        best.append(row)
    return best[-1][-1][1]


def _in_common(old: object, new: object) -> int:
    """How many fields say the same, or more or less of it, as where somebody is typing."""
    if not isinstance(old, dict) or not isinstance(new, dict):
        return 0
    return sum(_is_same(old[key], new.get(key)) for key in old)


def _is_same(old: object, new: object) -> bool:
    if isinstance(old, str) and isinstance(new, str) and old and new:
        return old.startswith(new) or new.startswith(old)
    return bool(old) and old == new
