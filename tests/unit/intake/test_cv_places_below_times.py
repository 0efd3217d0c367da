"""Places below the times of entries."""

from tpmmatch.intake.cv_places_below_times import with_places_last
from tpmmatch.intake.layout import Line


def read(*texts: str) -> list[str]:
    """What comes of rows that begin at one place."""
    return [line.text for line in with_places_last([Line(text, box=(50, 0, 400, 9)) for text in texts])]


def test_places_below_times_stand_behind_the_firms_beside_them() -> None:
    rows = (
        "09/2020 – 02/2023\tLEAD",
        "Graz\tMill",
        "04/2018 – 06/2020\tTESTER",
        "Unterau\tBosch",
        "2000 – 2004\tCOOK",
        "Linz\tVoss",
    )
    assert read(*rows)[1::2] == ["Mill\tGraz", "Bosch\tUnterau", "Voss\tLinz"]


def test_two_cells_of_which_none_is_a_known_town_stay() -> None:
    rows = ("2020 – 2023\tLEAD", "Meadow\tMill", "2018 – 2020\tTESTER", "Voss\tBosch")
    assert read(*rows) == list(rows)


def test_titles_and_firms_below_times_stay() -> None:
    rows = (
        "2020 – 2023\tMill",
        "Lead\tGraz",
        "2018 – 2020\tVoss",
        "Mill GmbH\tLinz",
        "2010 – 2012\tHill",
        "Tester\tGraz",
    )
    assert read(*rows) == list(rows)
