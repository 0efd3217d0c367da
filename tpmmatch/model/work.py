"""Work that somebody did and the owner looks at: a link, a document, or a sample asked of all candidates."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from tpmmatch.model.document import day, mapping, number, text, texts


class WorkKind(StrEnum):
    """Where a piece of work comes from."""

    LINK = "link"
    DOCUMENT = "document"
    SAMPLE = "sample"


@dataclass(frozen=True, slots=True)
class Estimate:
    """Working days: the least, the likely and the most; only the likely one must be there."""

    likely: float
    least: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """One piece of work. `place` is the address of a link, the name of a document's file, or the id of a sample.

    `order` are the items of a sample as they came back, `estimate` what was estimated, `handed` the day on which the
    sample was handed out.
    """

    kind: WorkKind
    place: str
    name: str = ""
    handed: date | None = None
    order: tuple[str, ...] = ()
    estimate: Estimate | None = None

    @property
    def is_sample(self) -> bool:
        """Whether all candidates are asked for it."""
        return self.kind is WorkKind.SAMPLE


@dataclass(frozen=True, slots=True)
class Source:
    """Who said something in praise or blame of somebody, where it stands, and from when it is."""

    who: str
    where: str = ""
    day: date | None = None


def read_work(value: object) -> Work | None:
    """A piece of work that was JSON."""
    item = mapping(value)
    kind, place = next((kind for kind in WorkKind if kind == item.get("kind")), None), text(item.get("place"))
    if kind is None or not place:
        return None
    return Work(
        kind, place, text(item.get("name")), day(item.get("handed")), texts(item.get("order")),
        _estimate(mapping(item.get("estimate"))),
    )  # fmt: skip


def read_source(value: object) -> Source | None:
    """A source that was JSON; without a who and a where there is none."""
    item = mapping(value)
    who, where = text(item.get("who")), text(item.get("where"))
    return Source(who, where, day(item.get("day"))) if who or where else None


def _estimate(item: Mapping[str, Any]) -> Estimate | None:
    likely = number(item.get("likely"))
    if likely is None or likely < 0:
        return None
    return Estimate(likely, number(item.get("least")), number(item.get("most")))
