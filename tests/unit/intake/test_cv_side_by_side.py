"""Studies and languages in columns of cells."""

from collections.abc import Callable

import pytest

from tests.unit.intake.page_words import lines as page_lines
from tests.unit.intake.page_words import row
from tpmmatch.intake.cv_side_by_side import with_cells_below_one_another
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]


def texts(lines: list[Line], part: str) -> list[str]:
    return [line.text for line in with_cells_below_one_another(lines, part)]


def test_studies_side_by_side_stand_below_one_another(lines: Lines) -> None:
    rows = "Mill University\tHill School\n2012 – 2013\t2008 – 2012\nMSc Physics\tBSc Art\nTold below."
    assert texts(lines(rows), "education") == [
        *("Mill University", "2012 – 2013", "MSc Physics"),
        *("Hill School", "2008 – 2012", "BSc Art"),
        "Told below.",
    ]


def test_there_is_room_above_each_column(lines: Lines) -> None:
    found = with_cells_below_one_another(lines("MSc Physics\tBSc Art\nMill University\tHill School"), "education")
    assert [line.gap for line in found] == [0, 0, 1, 0]


def test_languages_side_by_side_stand_over_their_levels(lines: Lines) -> None:
    rows = "English\tFrench\tGerman\nNative speaker\tB2\tBasics\nSpanish\tItalian\nA1\tA2"
    assert texts(lines(rows), "languages") == [
        *("English", "Native speaker", "French", "B2", "German", "Basics"),
        *("Spanish", "A1", "Italian", "A2"),
    ]


def test_a_language_that_few_speak_and_a_mother_tongue_stand_among_others(lines: Lines) -> None:
    rows = "Tamil\tEnglish\tValenciano\nMother tongue\tFull professional proficiency\tC1 (learning)"
    assert texts(lines(rows), "languages")[-1] == "Valenciano: C1 (learning)"


@pytest.mark.parametrize(
    ("part", "rows"),
    [
        ("languages", "English\tNative\nFrench\tB2"),
        ("languages", "English\tFrench\nThree teams"),
        ("languages", "Native\tBasics\nGerman\tEnglish"),  # who says more of it first
        ("education", "MSc Physics\tMill University\nBSc Art\tHill School"),
        ("education", "BSc\tFirst class honours\nMill University\tHill School"),
        ("education", "Mill University\t2012 – 2013\nMSc Physics\tLeeds"),
        ("work", "English\tFrench\nNative\tB2"),
    ],
)
def test_rows_of_several_kinds_stay_as_they_are(lines: Lines, part: str, rows: str) -> None:
    assert texts(lines(rows), part) == rows.split("\n")


def test_studies_of_a_page_are_told_apart_where_their_cells_are_short() -> None:
    rows = [row(100, (40, "MSc Physics"), (300, "BSc Art")), row(113, (40, "Mill University"), (300, "Hill School"))]
    found = with_cells_below_one_another(page_lines(*rows), "education")
    assert [line.text for line in found] == ["MSc Physics", "Mill University", "BSc Art", "Hill School"]
    assert max(line.box[2] for line in found[:2]) <= min(line.box[0] for line in found[2:])
