"""What if: another order of the same people, told by the places that they had."""

from collections import Counter
from collections.abc import Callable

from tpmmatch.matching.order import Order, reweighed
from tpmmatch.matching.rules import Rules
from tpmmatch.matching.ties import Ties
from tpmmatch.matching.whatif import WhatIf, places_of
from tpmmatch.model.match import Criterion, CriterionKind

Ordered = Callable[..., Order]

TWO = [Criterion(f"must:{name}", name, CriterionKind.MUST, 1.0) for name in "ab"]
ANSWERS: list[list[float | None]] = [[0.1, 0.9], [0.9, 0.2], [0.8, 0.1], [None, None], [1.0, 1.0]]
MISSES = [False, False, False, False, True]


def what_if(known: Order, rules: Rules, ties: Ties | None = None, **weights: float) -> WhatIf:
    wanted = {f"must:{name}": weight for name, weight in weights.items()}
    alone = Ties(range(1, len(known.rows) + 1))
    return WhatIf(known, places_of(known.rows), wanted, rules, ties or alone)


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


def test_who_is_as_good_as_level_stands_together(ordered: Ordered, rules: Rules) -> None:
    """The same bands that a ranking has where no trials part people: 90.0 and 89.5 are level, so are the unknown."""
    answers: list[list[float | None]] = [[0.9, 0.9], [0.895, 0.895], [0.8, 0.8], [None, None], [None, None], [1.0, 1.0]]
    known = ordered(TWO, answers, misses=[*MISSES[:4], False, True])
    found = what_if(known, rules, a=2.0)
    told = [found.tie_at(place) for place in range(6)]
    assert [(tie.band, tie.shared) for tie in told] == [
        (1, True),
        (1, True),
        (3, False),
        (4, True),
        (4, True),
        (6, False),
    ]


def test_whom_no_trial_parted_stays_together_while_near(ordered: Ordered, rules: Rules) -> None:
    answers: list[list[float | None]] = [[0.60, 0.60], [0.595, 0.59], [0.58, 0.59], [0.3, 0.3]]
    known = ordered(TWO, answers, misses=[False] * 4)
    tied = Ties([1, 1, 3, 3])

    def bands(ties: Ties | None) -> list[int]:
        found = what_if(known, rules, ties, a=1.1)
        return [found.tie_at(place).band for place in range(4)]

    assert bands(None) == [1, 2, 3, 4]
    assert bands(tied) == [1, 1, 3, 4], "the last one is far off by now"


def test_bands_are_those_of_a_walk_through_everybody(ordered: Ordered, rules: Rules) -> None:
    answers: list[list[float | None]] = [
        [(1 + number) / 2001, (1 + number * 7 % 2000) / 2001] for number in range(2000)
    ]
    known = ordered(TWO, answers, misses=[number % 3 == 0 for number in range(2000)])
    found, walked, opened = what_if(known, rules, b=3.0), [], 0
    fits = [found.fit_at(place) for place in range(2000)]
    low = sum(1 for number in range(2000) if number % 3)
    for place, fit in enumerate(fits):
        first = fits[opened]
        assert fit is not None
        assert first is not None
        if place and (first - fit >= rules.bands["tie"] or place == low):
            opened = place
        walked.append(opened + 1)
    sizes = Counter(walked)
    assert 1 in sizes.values()
    assert [tuple(found.tie_at(place)) for place in range(2000)] == [(band, sizes[band] > 1) for band in walked]


def test_whoever_misses_stays_below_the_rest(ordered: Ordered, rules: Rules) -> None:
    found = what_if(ordered(TWO, ANSWERS, misses=MISSES), rules, a=9, b=0)
    assert found.place_at(len(found) - 1) == 4
