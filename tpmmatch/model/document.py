"""Reading JSON that others wrote: wrong types, empty strings and nulls all mean "not said"."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

Document = dict[str, Any]
_OBJECT = (dict, Mapping)  # asked of each value of each document: whether it's a dict is told much sooner


def text(value: object) -> str:
    """The value if it is a text with something in it, stripped; else an empty string."""
    return value.strip() if isinstance(value, str) else ""


def mapping(value: object) -> Mapping[str, Any]:
    """The value if it is an object, else an empty one."""
    return value if isinstance(value, _OBJECT) else {}


def entries(document: Mapping[str, Any], section: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The objects of a list-valued section with their place in it."""
    items = document.get(section)
    if isinstance(items, list):
        for index, item in enumerate(items):
            if isinstance(item, _OBJECT):
                yield index, item


def texts(value: object) -> tuple[str, ...]:
    """A list of texts; a lone text counts as a list of one."""
    if isinstance(value, str):
        value = [value]
    return tuple(found for item in value if (found := text(item))) if isinstance(value, list) else ()


def number(value: object) -> float | None:
    """A finite number that is not negative, also if written as text; else None."""
    if isinstance(value, str):
        try:
            value = float(value.strip().replace(",", "."))
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 <= value < 1e12 else None


def day(value: object) -> date | None:
    """An ISO date between 1900 and 2100; "2024" and "2024-05" mean their first day; anything else is not said."""
    return _day(text(value)[:10])


@lru_cache(maxsize=50_000)
def _day(written: str) -> date | None:
    parts = written.split("-")
    try:
        numbers = [int(part) for part in parts]
        return date(*([*numbers, 1, 1])[:3]) if 1900 <= numbers[0] <= 2100 and len(numbers) <= 3 else None
    except (ValueError, TypeError):
        return None
