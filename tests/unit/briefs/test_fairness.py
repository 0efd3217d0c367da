"""What the fairness test says, in sentences."""

from datetime import date

from tpmmatch.briefs.fairness import fairness_page
from tpmmatch.matching.fairness import counting, idle
from tpmmatch.model.fairness import Fairness, Move, Swap, SwapKind
from tpmmatch.wording import say

MOVE = Move("a", "Ann", 3, 1, 40.0, 60.5, True, ("Bad signs",))
MADE_ROOM = Move("b", "", 1, 2, None, None, False, ())


def result_of(*moves: Move, people: int = 14, changed: int = 14) -> Fairness:
    swaps = tuple(Swap(kind, changed, moves if kind is SwapKind.NAMES else ()) for kind in SwapKind)
    return Fairness("shop", "Cheese shop", people, swaps, counting(), idle(), "2", date(2026, 11, 1))


def test_a_test_that_holds_says_so_in_a_line() -> None:
    page = fairness_page(result_of())
    assert say(page.headline) == "0 of 14 ranks changed"
    assert "Nobody moved, and no fit changed" in say(page.verdict)
    assert [say(line)[:4] for line in page.advice] == ["Keep", "It t"]
    assert [say(row.ranks) for row in page.swaps] == ["0 of 14"] * len(SwapKind)


def test_who_moved_stands_with_the_cause_and_the_swap_before_those_who_made_room() -> None:
    page = fairness_page(result_of(MADE_ROOM, MOVE))
    assert say(page.headline) == "2 of 14 ranks changed"
    assert [say(line) for line in page.moves] == [
        "Ann, another name: place 3 → 1, fit 40.0 → 60.5, by “Bad signs”",
        "b, another name: place 1 → 2, as others moved",
    ]
    assert "In 1 of these" in say(page.verdict)
    assert page.swaps[0].numbers == 1


def test_a_number_alone_is_told_too() -> None:
    page = fairness_page(result_of(Move("a", "Ann", 3, 3, None, 1.0, True, ())))
    assert say(page.headline) == "0 of 14 ranks changed"
    assert say(page.moves[0]) == "Ann, another name: place 3 stays, fit none → 1.0, by “Ready, ask first or misses”"
    assert not page.holds


def test_where_there_was_nothing_to_swap_nothing_is_claimed() -> None:
    row = fairness_page(result_of(changed=0)).swaps[0]
    assert (say(row.ranks), row.numbers) == ("not tested", None)


def test_nobody_is_nothing_to_test() -> None:
    assert "nobody to test" in say(fairness_page(result_of(people=0)).verdict)


def test_every_field_has_words() -> None:
    rows = fairness_page(result_of()).fields
    assert len(rows) == 15
    for row in rows:
        assert all(map(say, (row.part, *row.counting, *row.idle)))
    words = {say(row.part): [say(word) for word in row.counting] for row in rows}
    assert words["References"] == ["what is said"]
    assert "firm" in words["Work"]
