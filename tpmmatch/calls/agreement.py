"""How far raters agree: Krippendorff's alpha for ordered ratings.

(Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", with the ordinal difference.) It takes any number of
raters and any answers missing; 1 is full agreement, 0 what chance gives.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import permutations, product
from statistics import fmean

from tpmmatch.model.call import Call, CallKind

LEAST = 3  # questions rated by two; from fewer nothing can be told


@dataclass(frozen=True, slots=True)
class Pair:
    """One quality: the owner's mean rating of it and that of the referees; None where one of them rated nothing."""

    quality: str
    own: float | None
    theirs: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far referees and the owner's own calls agree about somebody, quality by quality.

    `alpha` is None where it can't be told: fewer than `LEAST` of the `pairs` are rated by both, or nothing varies.
    """

    alpha: float | None
    pairs: tuple[Pair, ...]
    both: int  # qualities rated by both
    references: int


def with_referees(calls: Iterable[Call]) -> Agreement:
    """The agreement over the calls with and about one person: a quality is a unit; a rater are all own calls together,
    and each referee by themselves, with the mean of their ratings, rounded."""
    held = list(calls)
    own = _means(call for call in held if call.kind is not CallKind.REFERENCE)
    each = [means for call in held if call.kind is CallKind.REFERENCE and (means := _means([call]))]
    qualities = sorted({*own, *(quality for means in each for quality in means)})
    pairs = tuple(
        Pair(quality, own.get(quality), _mean([means[quality] for means in each if quality in means]))
        for quality in qualities
    )
    both = sum(pair.own is not None and pair.theirs is not None for pair in pairs)
    units = [[_rounded(rater.get(quality)) for rater in (own, *each)] for quality in own]
    return Agreement(agreement(units) if both >= LEAST else None, pairs, both, len(each))


def agreement(units: Iterable[Sequence[int | None]]) -> float | None:
    """Alpha, three decimals, of units each with one rating a rater, None where one is missing.

    None where fewer than `LEAST` units have two ratings, or where all ratings are the same: then nothing varies that
    raters could agree on.
    """
    rated = [[rating for rating in unit if rating is not None] for unit in units]
    pairable = [unit for unit in rated if len(unit) > 1]
    if len(pairable) < LEAST:
        return None
    counts = Counter(rating for unit in pairable for rating in unit)
    observed = sum(_difference(pair, counts) / (len(unit) - 1) for unit in pairable for pair in permutations(unit, 2))
    by_chance = sum(
        counts[one] * counts[other] * _difference((one, other), counts) for one, other in product(counts, repeat=2)
    )
    return None if by_chance == 0 else round(1 - (counts.total() - 1) * observed / by_chance, 3)


def _difference(pair: tuple[int, int], counts: Counter[int]) -> float:
    """How many ratings lie between two, theirs half: the ordinal metric, squared."""
    low, high = sorted(pair)
    if low == high:
        return 0.0
    between = sum(count for value, count in counts.items() if low <= value <= high)
    return float((between - (counts[low] + counts[high]) / 2) ** 2)


def _means(calls: Iterable[Call]) -> dict[str, float]:
    """The mean rating of each quality. What brought no evidence was not rated by anybody."""
    ratings: dict[str, list[int]] = {}
    for call in calls:
        for answer in call.answers:
            if answer.quality and answer.rating is not None:
                ratings.setdefault(answer.quality, []).append(answer.rating)
    return {quality: round(fmean(found), 2) for quality, found in ratings.items()}


def _mean(values: Sequence[float]) -> float | None:
    return round(fmean(values), 2) if values else None


def _rounded(value: float | None) -> int | None:
    """The step of the scale that is nearest; half-way, the upper one."""
    return None if value is None else int(value + 0.5)
