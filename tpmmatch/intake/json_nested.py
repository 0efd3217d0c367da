"""Objects within objects, as programs hand people out → where the people are, and what they say laid flat.

What says how to reach somebody often stands in a list of its own: "emails": [{"value": "ada@…", "type": "work"}].
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from tpmmatch.intake.folding import fold
from tpmmatch.intake.table_columns import columns_of, words_for
from tpmmatch.intake.table_contents import EMAIL

Item = Mapping[str, object]

_TOGETHER = (
    ("first_name", "middle_name", "last_name", "name"),
    ("city", "region", "country"),
    ("company", "position"),
)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PHONE = re.compile(r"[+(]?\d[\d\s()./–-]{4,30}\d")
_REACHED = {"email": EMAIL, "phone": _PHONE}
_DEEPEST = 3


def people_list(document: Item, depth: int = 0) -> Sequence[Item] | None:
    """The objects of the one list in it, beside which nothing but plain values stand: {"count": 2, "items": […]}."""
    if "name" in document or depth > _DEEPEST:
        return None
    held = [value for value in document.values() if not is_plain(value) and value]
    if len(held) != 1:
        return None
    if isinstance(held[0], Mapping):
        return people_list(held[0], depth + 1)
    items = [one for one in held[0] if isinstance(one, Mapping)] if isinstance(held[0], list) else []
    return items or None


def opened(item: Item) -> Item:
    """What an object wraps that says nothing of anybody itself: {"id": 7, "properties": {…}}; not a place on a map."""
    if "geometry" in item:
        return item
    inner = [key for key, value in item.items() if isinstance(value, Mapping) and fold(key) in words_for("envelopes")]
    says = any(columns_of([spaced(key)])[0].field not in {"", "id"} for key in item if key not in inner)
    wrapped = item[inner[0]] if len(inner) == 1 and not says else None
    return wrapped if isinstance(wrapped, Mapping) else item


def laid_flat(item: Item) -> Iterator[tuple[str, object]]:
    """The fields, those of an object within beside them where they say more of the same: "name": {"first": …}."""
    for key, value in item.items():
        if reached := _reached(key, value):
            yield key, reached
            continue
        outer, held = _first(key, value)
        inner = {str(one): said for one, said in held.items()}
        named = {one: _header(outer, spaced(one)) for one in inner}
        if any(named.values()):
            yield from ((named[one] or f"{key} {one}", said) for one, said in inner.items())
        else:
            yield key, value


def _reached(key: str, value: object) -> list[str]:
    """All addresses or numbers in a list of objects that is called so, the one to be preferred first."""
    items = [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
    form = _REACHED.get(columns_of([spaced(key)])[0].field) if items else None
    if form is None:
        return []
    items = sorted(items, key=lambda one: not any(one.get(word) is True for word in ("primary", "preferred", "pref")))
    said = ([text for text in one.values() if isinstance(text, str) and form.fullmatch(text.strip())] for one in items)
    return list(dict.fromkeys(texts[0].strip() for texts in said if texts))


def _first(key: str, value: object) -> tuple[str, Item]:
    """An object and what it is called; of a list of them the first, "names": [{…}].

    Several members or contacts are as many people, of whom none is the object's own.
    """
    if isinstance(value, Mapping):
        return spaced(key), value
    if isinstance(value, list) and value and isinstance(value[0], Mapping) and key.endswith("s"):
        outer = spaced(key).removesuffix("s")
        if len(value) == 1 or fold(outer) == "name" or columns_of([outer])[0].field != "name":
            return outer, value[0]
    return key, {}


@lru_cache(maxsize=1_000)
def _header(outer: str, inner: str) -> str:
    """What a column is called that holds what an object says; empty if nobody calls one so: a manager's mail."""
    field = columns_of([outer])[0].field or columns_of([f"{outer} city"])[0].field
    fields = next((together for together in _TOGETHER if field in together), (field,) if field else ())
    known = frozenset().union(*(words_for("columns", one) for one in fields))
    return next((name for name in (f"{outer} {inner}", f"{inner} {outer}", inner) if fold(name) in known), "")


def spaced(key: str) -> str:
    """ "firstName" as "first Name"."""
    return _HUMP.sub(" ", key)


def is_plain(value: object) -> bool:
    """Whether it is neither a list nor an object."""
    return not isinstance(value, list | Mapping)
