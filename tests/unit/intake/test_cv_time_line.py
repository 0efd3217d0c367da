"""Points of a time line before heads."""

from tpmmatch.intake.cv_time_line import without_time_line
from tpmmatch.intake.layout import Line


def lines(*texts: str) -> list[Line]:
    """Each with its place: those within a job stand further right."""
    return [Line(text.strip(), box=(230 if text.startswith(" ") else 216, 0, 400, 9)) for text in texts]


JOBS = (
    "•\tMill Digital",
    " Project Manager",
    " Leeds",
    " April 2020 - October 2022",
    " •\tMoved all shops.",
    "•\tAsda",
    " Junior Manager",
    " September 2014 - December 2016",
)


def test_points_of_a_time_line_before_heads_are_none_of_a_list() -> None:
    found = [line.text for line in without_time_line(lines(*JOBS))]
    assert [found[0], found[4], found[5]] == ["Mill Digital", "•\tMoved all shops.", "Asda"]


def test_points_below_the_first_head_stay_points() -> None:
    told = lines(
        "Tester, Mill Ltd", " 2019 - 2021", "•\tMoved all shops", "Lead, Meadow", " 2015 - 2018", "•\tSold bread"
    )
    assert without_time_line(told) == told


def test_points_of_which_one_has_no_time_below_stay_points() -> None:
    told = lines("•\tMoved all shops", " from Leeds", " 2019 - 2021", "•\tSold bread")
    assert without_time_line(told) == told
