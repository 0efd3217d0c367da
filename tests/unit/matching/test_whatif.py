"""What if: another order of the same people, told by the places that they had."""

from collections.abc import Callable

from tpmmatch.matching.order import Order, reweighed
from tpmmatch.matching.rules import Rules
from tpmmatch.matching.whatif import WhatIf, places_of
from tpmmatch.model.match import Criterion, CriterionKind

Ordered = Callable[..., Order]

TWO = [Criterion(f"must:{name}", name, CriterionKind.MUST, 1.0) for name in "ab"]
ANSWERS: list[list[float | None]] = [[0.1, 0.9], [0.9, 0.2], [0.8, 0.1], [None, None], [1.0, 1.0]]
MISSES = [False, False, False, False, True]


def what_if(known: Order, rules: Rules, **weights: float) -> WhatIf:
    wanted = {f"must:{name}": weight for name, weight in weights.items()}
    return WhatIf(known, places_of(known.rows), wanted, rules)


def test_with_the_same_weights_everybody_stays(ordered: Ordered, rules: Rules) -> None:
    known = ordered(TWO, ANSWERS, misses=MISSES)
    same = what_if(known, rules)
    assert [same.place_at(place) for place in range(len(same))] == [0, 1, 2, 3, 4]
    assert [same.fit_at(place) for place in range(3)] == known.fit[known.rows[:3]].tolist()
    assert same.fit_at(3) is None


def test_other_weights_move_people_to_and_fro(ordered: Ordered, rules: Rules) -> None:
    known = ordered(TWO, ANSWERS, misses=MISSES)
    found = what_if(known, rules, a=0.5, b=8)
    other = reweighed(known, [0.5, 8], rules)
    assert [int(known.rows[found.place_at(place)]) for place in range(5)] == other.rows.tolist()
    assert other.rows.tolist() != known.rows.tolist()
    assert [found.place_of(found.place_at(place)) for place in range(5)] == [0, 1, 2, 3, 4]
    assert found.fit_at(0) == other.fit[other.rows[0]]


def test_whoever_misses_stays_below_the_rest(ordered: Ordered, rules: Rules) -> None:
    found = what_if(ordered(TWO, ANSWERS, misses=MISSES), rules, a=9, b=0)
    assert found.place_at(len(found) - 1) == 4
