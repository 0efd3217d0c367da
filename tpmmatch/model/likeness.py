"""Two who may be one and the same person, and one profile made of two."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tpmmatch.model.words import Message


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody, and somebody in the store who may be the same, with why, the strongest reason first.

    `id` is empty for a document that isn't kept yet.
    """

    id: str
    name: str
    other: str
    other_name: str
    reasons: tuple[Message, ...]


class Side(StrEnum):
    """One of two profiles that become one: the one that is kept, or the other."""

    KEPT = "kept"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where two profiles say different things, as a JSON Pointer into what is made of both."""

    pointer: str
    kept: Any
    other: Any
    chosen: Side


Choices = Mapping[str, Side]  # by the pointers of differences


class Manner(StrEnum):
    """What a document does to what other sources said of the same person; what its own source said before goes anyway.

    One that REPLACES goes over all. One that CORRECTS goes over what it says otherwise, and one that FILLS only says
    what wasn't known. BY_HAND is the owner, who has the last word.
    """

    REPLACES = "replaces"
    CORRECTS = "corrects"
    FILLS = "fills"
    BY_HAND = "by_hand"
