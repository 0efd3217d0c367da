"""A document with other gaps between jobs, years of study, age and picture; years led and the end of work stay.

Jobs that overlap move together, by whole days, so that the days worked stay the same; each keeps the year of its end.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tpmmatch.matching.passages import engagements
from tpmmatch.model.document import Document, day, entries, mapping, text
from tpmmatch.model.profile import read_profile

AGE_FIELDS = ("birthDate", "dateOfBirth", "birthday", "age", "maritalStatus", "children", "gender", "pronouns")
_AGE = re.compile(
    r"\b(?P<head>aged\s+|age\s*:\s*|born (?:in\s+)?"
    r"|geboren (?:am\s+[\d.]+\s*)?|Jahrgang\s+|née? en\s+|nacid[oa] en\s+)?"
    r"(?P<number>(?:19|20)\d\d|\d\d)(?P<tail>[ -](?:years? old|year-old|Jahre alt|ans\b(?=[.,;)]|$)|años de edad)\b)?",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Span:
    """Jobs that overlap: where they stand, the first day, the last, and how far they may move within their years."""

    places: list[tuple[str, int]]
    start: date
    end: date
    earlier: int
    later: int


def other_gaps(document: Document, number: int) -> Document:
    """Gaps between jobs opened and closed."""
    document = deepcopy(document)
    spans = list(_spans(document))
    for place, span in enumerate(spans[:-1]):
        room = (spans[place + 1].start - span.end).days
        before = (span.start - spans[place - 1].end).days if place else span.earlier
        # The last but one only moves back: what follows it may begin after today, and no work may come to end later.
        closing = (number + place) % 2 and place < len(spans) - 2
        days = min(span.later, room) if closing else -min(span.earlier, max(0, before))
        for section, index in span.places:
            _move(document[section][index], timedelta(days=days))
        span.start, span.end = span.start + timedelta(days=days), span.end + timedelta(days=days)
    return document


def _move(entry: dict[str, Any], by: timedelta) -> None:
    for field in ("startDate", "endDate"):
        if (known := day(entry.get(field))) is not None:
            entry[field] = (known + by).isoformat()


def _spans(document: Document) -> Iterator[_Span]:
    """The spans in order; work without an end lasts, so that what follows it belongs to it."""
    jobs = sorted(
        (job.start, job.end or date.max, job.pointer) for job in engagements(read_profile("", document)) if job.start
    )
    current: _Span | None = None
    for start, end, pointer in jobs:
        section, index = pointer.split("/")[1:]
        earlier = (end - date(end.year, 1, 1)).days if end < date.max else 0
        later = (date(end.year, 12, 31) - end).days if end < date.max else 0
        if current is not None and start < current.end:
            current.places.append((section, int(index)))
            current.end = max(current.end, end)
            current.earlier, current.later = min(current.earlier, earlier), min(current.later, later)
            continue
        if current is not None:
            yield current
        current = _Span([(section, int(index))], start, end, earlier, later)
    if current is not None:
        yield current


def other_studies(document: Document, number: int) -> Document:
    """Years of study moved by up to twenty years, either way."""
    by = (5 + number % 16) * (1 if number % 2 else -1)
    document = deepcopy(document)
    for _, entry in entries(document, "education"):
        for field in ("startDate", "endDate"):
            known = text(entry.get(field))
            if day(known) is not None and isinstance(entry, dict):
                entry[field] = f"{int(known[:4]) + by:04d}{known[4:]}"
    return document


def other_age(document: Document, number: int) -> Document:
    """Another picture, age and family status, also where there was none."""
    basics = {key: value for key, value in mapping(document.get("basics")).items() if key not in AGE_FIELDS}
    year = 1955 + number % 50
    planted: dict[str, object] = {
        "image": f"https://example.com/picture-{number % 7}.jpg",
        "birthDate": f"{year}-06-15",
        "age": 2026 - year,
        "maritalStatus": ("single", "married", "widowed")[number % 3],
    }
    if summary := text(basics.get("summary")):
        planted["summary"] = aged(summary, number)
    return document | {"basics": basics | planted}


def aged(value: str, number: int) -> str:
    """One text with another age or year of birth in it."""

    def change(found: re.Match[str]) -> str:
        if not (found["head"] or found["tail"]):
            return found[0]
        new = str(1955 + number % 50) if len(found["number"]) == 4 else str(22 + number % 50)
        return (found["head"] or "") + new + (found["tail"] or "")

    return _AGE.sub(change, value)


def without_age(value: str, word: str) -> str:
    """One text with that word in the place of an age or a year of birth."""

    def change(found: re.Match[str]) -> str:
        tells = found["head"] or found["tail"]
        return (found["head"] or "") + word + (found["tail"] or "") if tells else found[0]

    return _AGE.sub(change, value)
