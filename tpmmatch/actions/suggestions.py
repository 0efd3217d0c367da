"""What was read and isn't sure: put into a person's document when the owner takes it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tpmmatch.model.document import Document
from tpmmatch.model.review import Traced

# Values that are texts; of others, such as a day rate, a trace tells the line only.
_TEXTS = frozenset(
    {
        "name", "label", "email", "phone", "url", "summary", "position", "startDate", "endDate", "location",
        "description", "institution", "area", "studyType", "score", "language", "fluency", "issuer", "date", "entity",
        "level", "available_from", "time_zone", "work_mode",
    }
)  # fmt: skip
_BEHIND = "-"  # the place behind a list's last entry, as JSON Pointers write it


def can_be_taken(trace: Traced) -> bool:
    """Whether the value itself is known; else only the line that may say it."""
    *way, key = _way(trace.pointer)
    return bool(way) and key in _TEXTS and not (way == ["basics"] and key == "location")


def current(traces: Sequence[Traced], shown: Traced) -> Traced | None:
    """What a trace that was shown is by now: its entry may have moved. None if it is gone."""
    return next((one for one in traces if one == shown), None) or next(
        (one for one in traces if replace(one, pointer=shown.pointer) == shown and _key(one) == _key(shown)), None
    )


def taken(document: Document, traces: Sequence[Traced], one: Traced) -> tuple[Document, tuple[Traced, ...]]:
    """The document with this value, and the traces as they are then: it is sure now."""
    way = _way(one.pointer)
    place: Any = document
    turned = one.pointer
    for number, key in enumerate(way[:-1]):
        place, at = _into(place, key, of_list=number + 1 < len(way) and _is_place(way[number + 1]))
        turned = turned.replace(f"/{_BEHIND}/", f"/{at}/", 1) if key == _BEHIND else turned
    place[way[-1]] = one.text
    begins, becomes = one.pointer.rpartition("/")[0], turned.rpartition("/")[0]
    return document, tuple(
        replace(trace, pointer=turned, sure=True) if trace is one else _moved(trace, begins, becomes, one)
        for trace in traces
    )


def _moved(trace: Traced, begins: str, becomes: str, one: Traced) -> Traced:
    """What was read beside it goes into the same entry."""
    beside = trace.page == one.page and abs(trace.box[1] - one.box[1]) < _NEAR
    if begins == becomes or trace.sure or not beside or trace.pointer.rpartition("/")[0] != begins:
        return trace
    return replace(trace, pointer=f"{becomes}/{_key(trace)}")


_NEAR = 40  # points, or lines: the height of an entry's head


def _into(place: Any, key: str, *, of_list: bool) -> tuple[Any, str]:  # noqa: ANN401 - any part of a document
    """The part behind a key, made if it isn't there, and the key as it is then."""
    if isinstance(place, list):
        if key == _BEHIND or int(key) >= len(place):
            place.append({})
            return place[-1], str(len(place) - 1)
        return place[int(key)], key
    wanted = list if of_list else dict
    if not isinstance(place.get(key), wanted):
        place[key] = wanted()
    return place[key], key


def _key(trace: Traced) -> str:
    return trace.pointer.rpartition("/")[2]


def _way(pointer: str) -> list[str]:
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.strip("/").split("/")]


def _is_place(key: str) -> bool:
    return key == _BEHIND or key.isdigit()
