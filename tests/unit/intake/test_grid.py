import pytest

from tpmmatch.intake.grid import Grid, Row, letter, place_of, turned


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_letters_of_columns(place: int, letters: str) -> None:
    assert letter(place) == letters
    assert place_of(letters.lower()) == place


@pytest.mark.parametrize("letters", ["", "1", "A1", "ABCD", "Ä"])
def test_what_is_no_letter_of_a_column(letters: str) -> None:
    assert place_of(letters) is None


def test_rows_become_columns() -> None:
    rows = [Row(1, ["Name", "Ada"]), Row(2, ["Mail"]), Row(3, ["City", "Graz", "x"])]
    across = turned(Grid(lambda: iter(rows)), rows)
    assert [row.cells for row in across.rows()] == [["Name", "Mail", "City"], ["Ada", "", "Graz"], ["", "", "x"]]
