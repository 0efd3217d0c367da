import pytest

from tpmmatch.intake.csv_rows import csv_grids
from tpmmatch.intake.found import Refused
from tpmmatch.intake.grid import Row
from tpmmatch.intake.tables import Table, best_table


def read_table(text: str) -> Table:
    return best_table(csv_grids(text))


def refusal(text: str) -> str:
    with pytest.raises(Refused) as refused:
        list(read_table(text).rows())
    return refused.value.reason.id


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_usual_delimiter(delimiter: str) -> None:
    table = read_table(f"name{delimiter}mail\nA{delimiter}a@b.example\n")
    assert list(table.rows()) == [Row(2, ["A", "a@b.example"])]


def test_titles_and_blank_rows_above_the_header_are_skipped() -> None:
    table = read_table("sep=;\nOur people, 2026\n\n;;\nname;mail\n\n;\nA;b\n")
    assert [column.field for column in table.columns] == ["name", "email"]
    assert list(table.rows()) == [Row(8, ["A", "b"])]


def test_lines_are_those_where_a_row_begins() -> None:
    table = read_table('name,notes\n"A","one\ntwo"\nB,x\n')
    assert [(row.line, row.cells[0]) for row in table.rows()] == [(2, "A"), (4, "B")]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_end_of_line(newline: str) -> None:
    assert [row.cells for row in read_table(f"name,mail{newline}A,b").rows()] == [["A", "b"]]


def test_tables_of_other_things_are_refused() -> None:
    assert refusal("sku,price\n1,2\n") == "intake_csv_no_people"
    assert refusal("just some text") == "intake_csv_no_people"


def test_a_quotation_mark_left_open_is_told_after_the_rows_before_it() -> None:
    rows = read_table('name,notes\nA,x\nB,"y\nC,z\n').rows()
    assert next(rows) == Row(2, ["A", "x"])
    with pytest.raises(Refused) as refused:
        next(rows)
    assert (refused.value.reason.id, refused.value.reason.values["line"]) == ("intake_csv_quote_open", 3)


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_very_long_cell_is_kept(delimiter: str) -> None:
    history = "Led a project. " * 20_000
    table = read_table(
        delimiter.join(("name", "mail", "notes\nA", "a@b.example", f"{history}\nB", "b@b.example", "x\n"))
    )
    assert [row.cells for row in table.rows()] == [["A", "a@b.example", history.strip()], ["B", "b@b.example", "x"]]


def test_a_quotation_mark_left_open_in_a_long_list_is_told_so() -> None:
    rows = read_table('name,notes\nA,"y\n' + "C,z\n" * 60_000).rows()
    with pytest.raises(Refused) as refused:
        next(rows)
    assert (refused.value.reason.id, refused.value.reason.values["line"]) == ("intake_csv_quote_open", 2)


def test_a_cell_beyond_all_measure_is_told() -> None:
    assert refusal("name,notes\nA," + "x" * 12_000_000) == "intake_csv_broken"
