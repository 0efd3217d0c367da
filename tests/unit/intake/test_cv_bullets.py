"""Points of a list."""

from tpmmatch.intake.cv_bullets import is_bullet, points_apart, without_bullet
from tpmmatch.intake.layout import Line


def test_bullets() -> None:
    assert [is_bullet(text) for text in ("• Led", "- Led", "– 2019", "Led", "{ Led", "{Led")] == [
        True,
        True,
        False,
        False,
        True,
        False,
    ]
    assert without_bullet("▪ Led it") == "Led it"


def test_a_point_that_begins_with_a_number_is_one() -> None:
    assert [is_bullet(text) for text in ("– 14 stores opened in time", "– 2019 Manager, Mill Ltd", "– 03/2020")] == [
        True,
        False,
        False,
    ]


def test_points_beside_one_another_are_lines_of_their_own() -> None:
    lines = [Line("• Led it\t• Tested it"), Line("• Led\tKranz AG"), Line("Told")]
    assert [line.text for line in points_apart(lines)] == ["• Led it", "• Tested it", "• Led\tKranz AG", "Told"]
