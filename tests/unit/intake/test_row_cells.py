"""One row of a table of people on its way."""

from tpmmatch.intake.row_cells import RowCells
from tpmmatch.intake.table_cells import phones
from tpmmatch.intake.table_columns import columns_of


def test_what_nobody_asks_for_is_left() -> None:
    cells = RowCells(columns_of(["Name", "City", "Shoe size"]), ["Ada", "Ulm", "38"])
    assert cells.text("name") == "Ada"
    assert cells.peek("city") == "Ulm"
    assert cells.unused() == {"Shoe size": "38", "City": "Ulm"}


def test_a_further_column_of_a_kind_stands_in_where_the_first_is_empty() -> None:
    columns = columns_of(["Name", "Telefon", "Mobil privat"])
    assert RowCells(columns, ["Ada", "", "0171 5550122"]).first("phone", phones) == "0171 5550122"
    both = RowCells(columns, ["Ada", "030 5550111", "0171 5550122"])
    assert both.first("phone", phones) == "030 5550111"
    assert both.unused()["Mobil privat"] == "0171 5550122"
