from tpmmatch.matching.quantities import has, table


def test_numbers_and_months_are_known_in_each_language() -> None:
    assert {table("numbers")[word] for word in ("nine", "neun", "neuf", "nueve")} == {9}
    assert {table("months")[word] for word in ("march", "marz", "mars", "marzo")} == {3}
    assert table("times")["months"] == table("times")["meses"]


def test_what_was_planned_is_told_apart_from_what_it_came_to() -> None:
    assert has("planned", ["geplant"])
    assert has("outcome", ["abgerechnet"])
    assert not has("planned", ["window"])
