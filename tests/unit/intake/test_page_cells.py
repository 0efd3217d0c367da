"""Names in cells of tables on a page that go on below their line."""

import pytest

from tpmmatch.intake.page_cells import paragraphs_of
from tpmmatch.intake.page_rows import joined_words
from tpmmatch.intake.pdf_words import Word


def paragraphs(cell: str, end: float = 300.0) -> list[str]:
    """The paragraphs of a cell with lines parted by bars; a letter is half as wide as high."""
    lines = []
    for number, text in enumerate(cell.split("|")):
        left, line = 40.0, []
        for word in text.split(" "):
            right = left + 5 * len(word)
            top = 12.0 * number
            line.append(Word(word, left, top, right, top + 10, 10, bold=False, hidden=False))
            left = right + 3
        lines.append(line)
    return [joined_words(words) for words in paragraphs_of(lines, end)]


@pytest.mark.parametrize(
    "cell",
    [
        *("T-Systems|International GmbH", "Lot|AG", "Kranz|Consulting", "Banco|Santander"),
        *("Verein für|Konsumenteninformation", "Kranz GmbH|& Co. KG"),
        *(
            "Johannes Kepler|Universität Linz",
            "FH|Technikum Wien",
            "FH|Campus 02",
            "Université|Lyon 2",
            "University of|Vienna",
            "Master of|Science",
        ),
        *("Head of|Testing", "Interim|Project Manager", "IT|Tester"),
    ],
)
def test_a_name_that_is_not_whole_above_goes_on_below(cell: str) -> None:
    assert paragraphs(cell) == [cell.replace("|", " ")]


def test_a_name_goes_on_below_where_its_next_word_has_no_room_beside_the_margins_of_cells() -> None:
    assert paragraphs("Telefónica|Germany", end=140.0) == ["Telefónica Germany"]
    assert paragraphs("Kranz Motoren|Werke AG", end=148.0) == ["Kranz Motoren Werke AG"]


@pytest.mark.parametrize(
    ("cell", "end"), [("Deutsche|Telekom", 145.0), ("Société|Générale", 145.0), ("SAP|Umstellung", 135.0)]
)
def test_names_that_nobody_knows_go_on_where_margins_are_wide(cell: str, end: float) -> None:
    assert paragraphs(cell, end) == [cell.replace("|", " ")]


@pytest.mark.parametrize(
    "cell",
    [
        *("Bosch|Automotive", "Nestlé|Lebensmittel", "Capgemini|BMW", "Webshop|Zalando", "Data Lake|AWS, Python"),
        *("Bosch|50.000 employees", "Airbus|CDI", "OMV|Oil and gas", "ERP|12 sites"),
        *("Lot AG|Wien|Banking", "Kranz|Leeds", "Telefónica|España", "Buyer|Rolled out a mill"),
        *(
            "Kranz|A bank with twelve branches",
            "Tester|(via Hays)",
            "Kranz GmbH|Energy",
            "Tester|Kranz AG",
            "Project Manager|Sold a mill",
        ),
    ],
)
def test_what_is_told_below_a_whole_name_is_apart(cell: str) -> None:
    assert paragraphs(cell) == cell.split("|")


def test_a_place_below_a_legal_form_is_no_part_of_the_name() -> None:
    assert paragraphs("Nordwind GmbH|Linz|Energy", end=118.0)[0] == "Nordwind GmbH"
