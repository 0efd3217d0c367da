"""By what a table is known again: its headers in their order, wherever in a sheet they stand."""

from collections.abc import Sequence
from hashlib import sha256

from tpmmatch.intake.grid import place_of
from tpmmatch.model.table import TableWishes


def fingerprint(headers: Sequence[str], *, bare: bool) -> str:
    """The same for the same headers; those of a `bare` table are the cells of its first row, for it has none."""
    return sha256("\x1f".join(["", *headers] if bare else headers).encode()).hexdigest()[:24]


def within(headers: Sequence[str], first: int) -> Sequence[str]:
    """The headers from the first column on, up to the last that there is: a cell beyond makes no other list."""
    last = max((at for at, header in enumerate(headers) if header), default=-1)
    return headers[first : last + 1]


def said_before(wishes: TableWishes, fingerprint: str, former: str, first: int) -> dict[int, str] | None:
    """What the owner said of columns when they saw these headers before, by their places here; None if nothing.

    It is kept by letters as if the `first` of them were A, and was by those of its sheet under the `former` fingerprint
    of earlier versions, in which blank columns at the sides counted.
    """
    said = wishes.remembered.get(fingerprint)
    if said is None:
        said, first = wishes.remembered.get(former), 0
    if said is None:
        return None
    places = ((place_of(where), field) for where, field in said.items())
    return {first + place: field for place, field in places if place is not None}
