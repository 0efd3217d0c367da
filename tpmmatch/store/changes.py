"""What putting a document into the store did, and where two documents differ."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tpmmatch.model.likeness import Difference


class Change(StrEnum):
    """What a put did."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Put:
    """The record's public id, what happened to it, and the JSON Pointers that an update touched.

    `email_known` says whether somebody else had the e-mail address of a person who was added. `kept` is what the
    document says otherwise and what stays as it was; unless it is kept `as_given`, it was laid over that.
    """

    id: str
    change: Change
    changed: tuple[str, ...] = ()
    email_known: bool = False
    kept: tuple[Difference, ...] = ()
    as_given: bool = True


def changes(old: object, new: object, at: str = "") -> Iterator[str]:
    """JSON Pointers of what differs: a leaf, a section that came or went, a list that grew or shrank.

    The order of an object's keys is no difference; 1, 1.0 and true are three different things.
    """
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys((*old, *new)):
            pointer = f"{at}/{key.replace('~', '~0').replace('/', '~1')}"
            if key in old and key in new:
                yield from changes(old[key], new[key], pointer)
            else:
                yield pointer
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for index, (was, now) in enumerate(zip(old, new, strict=True)):
            yield from changes(was, now, f"{at}/{index}")
    elif type(old) is not type(new) or (old != new and not _both_nan(old, new)):
        yield at


def _both_nan(old: object, new: object) -> bool:
    return isinstance(old, float) and isinstance(new, float) and old != old and new != new  # noqa: PLR0124 - NaN is unlike itself
