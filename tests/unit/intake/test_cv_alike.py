"""Titles known by how the others of their part are set."""

from tpmmatch.intake.cv_alike import heads_like_others, is_beside_time, place_of, stand_beside_times
from tpmmatch.intake.layout import Line


def bold(text: str) -> Line:
    return Line(text, size=11.0, bold=True)


def plain(text: str) -> Line:
    return Line(text, size=10.0)


BEFORE = [bold("Manager"), plain("Mill Ltd, 2014 – 2017"), plain("Led a team")]


def test_a_line_set_as_titles_are_with_its_time_as_far_below_is_one() -> None:
    below = [plain("Rad AG, 2011 – 2014"), plain("Bought things"), bold("Buyer"), plain("Lot SL, 2008 – 2011")]
    assert heads_like_others(bold("Projects & Purchase"), below, BEFORE)
    assert not heads_like_others(plain("Projects & Purchase"), below, BEFORE)
    assert not heads_like_others(bold("Projects & Purchase"), [plain("Rad AG"), *below], BEFORE)


def test_a_line_over_several_times_heads_them() -> None:
    below = [plain("2011 – 2014 New shop"), plain("2008 – 2011 Old shop"), bold("Education")]
    assert not heads_like_others(bold("Projects & Purchase"), below, BEFORE)
    assert not heads_like_others(bold("Projects"), [plain("2011 – 2014"), bold("2008 – 2011 Shop")], BEFORE)


def test_where_titles_stand_beside_their_times() -> None:
    lines = [bold("Manager\t2014 – 2017"), bold("Volunteer\t2011 – 2014"), bold("Education\tB.Sc.\t2008 – 2011")]
    assert list(map(is_beside_time, lines)) == [True, True, False]
    assert stand_beside_times(lines, frozenset({"Volunteer", "Education"})) == {place_of(lines[1])}
    assert not stand_beside_times(lines[1:], frozenset({"Volunteer", "Education"}))
