"""How far to believe the shares: "first in n %", and "wins in n %" of two neighbours, beside what experts say of them.

    python benchmarks/firmness.py [--people FILE --judged FOLDER [--needs PREFIX...]]

Of those who are said to be first in 80 %, some 80 % should have the best grade of their need; of neighbours with
different grades whose upper one is said to win in 80 %, some 80 % should stand the right way round. The Brier score is
the mean square of what is missed (Brier 1950, "Verification of forecasts expressed in terms of probability"): 0.25 is
what saying "half" everywhere gives.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import quality

from tpmmatch.matching.order import Order
from tpmmatch.matching.robustness import Robustness

NEIGHBOURS = 12  # pairs of a need, from the top
BANDS = ((0.0, 0.6), (0.6, 0.75), (0.75, 0.9), (0.9, 1.01))


class Told(NamedTuple):
    """What was said to be how likely, and whether it is so."""

    share: float
    right: bool


def firsts(trial: Robustness, found: Order, graded: Sequence[float]) -> Iterator[Told]:
    """Of the first: how surely, and whether nobody has a better grade."""
    first = int(found.rows[0])
    share = trial.first_in(first)
    if share is not None:
        yield Told(share, graded[first] == max(graded))


def pairs(trial: Robustness, found: Order, graded: Sequence[float]) -> Iterator[Told]:
    """Of neighbours near the top whom the experts tell apart."""
    rows = found.rows[: NEIGHBOURS + 1].tolist()
    for row, below in pairwise(rows):
        share = trial.wins(row, below)
        if share is not None and graded[row] != graded[below]:
            yield Told(share, graded[row] > graded[below])


def table(name: str, told: Sequence[Told]) -> Iterator[str]:
    """A line for all, and one a band of shares."""
    for low, high in ((0.0, 1.01), *BANDS):
        some = [item for item in told if low <= item.share < high]
        if some:
            said, right = (sum(values) / len(some) for values in zip(*some, strict=True))
            brier = sum((item.share - item.right) ** 2 for item in some) / len(some)
            label = name if (low, high) == (0.0, 1.01) else f"  {low:.2f} to {min(high, 1.0):.2f}"
            yield f"{label:22}{len(some):6}{said:8.3f}{right:8.3f}{brier:8.3f}"


def main() -> None:
    """Print both tables."""
    people, needs, grades = quality.read_judged(quality.judged_parser(__doc__ or "").parse_args())
    index, orders = quality.our_orders(people, needs)
    first, neighbours = list[Told](), list[Told]()
    for id, (known, found) in orders.items():
        trial = Robustness(known, found, index.people)
        graded = [grades[id].get(person, 0.0) for person in index.people]
        first += firsts(trial, found, graded)
        neighbours += pairs(trial, found, graded)
    print(f"{'':22}{'n':>6}{'said':>8}{'right':>8}{'Brier':>8}")
    for name, told in (("first", first), ("wins over the next", neighbours)):
        print("\n".join(table(name, told)))


if __name__ == "__main__":
    main()
