"""How far raters agree: Krippendorff's alpha for ordered ratings.

(Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", with the ordinal difference.) It takes any number of
raters and any answers missing; 1 is full agreement, 0 what chance gives.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import permutations, product

LEAST = 3  # questions rated by two; from fewer nothing can be told


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
