"""Times that stand apart from what they are of."""

from collections.abc import Callable

from tpmmatch.intake.cv_times import with_times_together
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]


def texts(lines: list[Line]) -> list[str]:
    return [line.text for line in with_times_together(lines)]


def test_a_time_over_two_lines_becomes_one(lines: Lines) -> None:
    assert texts(lines("2019 –\tManager, Mill Ltd\n2021\tLed it.")) == ["2019 – 2021\tManager, Mill Ltd", "Led it."]


def test_years_before_studies_of_their_own_stay_apart(lines: Lines) -> None:
    studies = "2015 – Diplôme d'ingénieur, École centrale\n2010 – Baccalauréat, Lycée Monge"
    assert texts(lines(studies)) == studies.split("\n")


def test_entries_set_as_points_lose_their_signs_and_points_of_an_entry_keep_theirs(lines: Lines) -> None:
    assert texts(lines("• 2019 – 2021: Manager, Mill Ltd\n• 2015 – 2018: Lead, Kranz AG")) == [
        "2019 – 2021: Manager, Mill Ltd",
        "2015 – 2018: Lead, Kranz AG",
    ]
    told = "Manager, Mill Ltd, 2019 – 2021\n• Moved the shop, 2020"
    assert texts(lines(told)) == told.split("\n")
    mixed = "• Moved the shop in 2020 from Graz to Linz\n• Led a team"
    assert texts(lines(mixed)) == mixed.split("\n")


def test_a_whole_time_takes_nothing_from_the_line_below(lines: Lines) -> None:
    text = "Juin 2022 - Août 2022 : Stage, Mill, Lyon\nÉté 2021 : Vendeuse, Kranz, Annecy"
    assert [line.text for line in with_times_together(lines(text))] == text.split("\n")


def test_a_time_beside_a_sentence_is_that_of_the_head_above(lines: Lines) -> None:
    assert texts(lines("Mill Ltd, Lead\tGraz\nSold bread.\t2019 – 2021")) == [
        "Mill Ltd, Lead\tGraz\t2019 – 2021",
        "Sold bread.",
    ]
    heads = "Mill Ltd\t2019 – 2021\nKranz Inc.\t2017 – 2018"
    assert texts(lines(heads)) == heads.split("\n")
    apart = "Mill Ltd\nKranz Inc.\t2017 – 2018"
    assert texts(lines(apart)) == apart.split("\n")
