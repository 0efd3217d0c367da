"""The same estimate, asked of all: who promises far less, or far more, than the others."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

ENOUGH = 3  # estimates; two can't say which of them is odd
_ODD = 3.5  # modified z-scores (Iglewicz & Hoaglin 1993)
_TO_DEVIATION = 0.6745  # from the median absolute deviation to a standard one, for what is distributed normally
_AS_MUCH = 0.5  # where most say the same, an estimate is odd that differs by half


class Promise(StrEnum):
    """How an estimate stands among the others."""

    IN_LINE = "in_line"
    FAR_BELOW = "far_below"
    FAR_ABOVE = "far_above"


@dataclass(frozen=True, slots=True)
class Estimates:
    """The range and the middle of all, and how each stands in it; nobody stands out among fewer than `ENOUGH`."""

    lowest: float
    middle: float
    highest: float
    promises: Mapping[str, Promise]


def compare(estimates: Mapping[str, float]) -> Estimates | None:
    """Days, or money, by person; None of nobody. Raises ValueError for an estimate below zero."""
    if not estimates:
        return None
    values = list(estimates.values())
    if min(values) < 0:
        raise ValueError("an estimate below zero")
    middle = median(values)
    spread = median(abs(value - middle) for value in values)
    promises = {person: _promise(value, middle, spread, len(values)) for person, value in estimates.items()}
    return Estimates(min(values), middle, max(values), promises)


def _promise(value: float, middle: float, spread: float, count: int) -> Promise:
    if count < ENOUGH:
        return Promise.IN_LINE
    away = abs(value - middle)
    odd = _TO_DEVIATION * away > _ODD * spread if spread else away > _AS_MUCH * middle
    if not odd:
        return Promise.IN_LINE
    return Promise.FAR_BELOW if value < middle else Promise.FAR_ABOVE
