"""Long lists, cut into what one statement may ask for."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

_BLOCK = 500


def blocks(wanted: Sequence[T]) -> Iterator[Sequence[T]]:
    """As many at a time as one statement may ask for."""
    return (wanted[start : start + _BLOCK] for start in range(0, len(wanted), _BLOCK))
