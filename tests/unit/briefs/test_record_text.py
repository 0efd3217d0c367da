"""Parts of a record: headings beside their texts, rows that stay together, names of those who are gone."""

from tests.unit.briefs.papers import AT, desk_of, names_of
from tpmmatch.briefs.record_text import day_of, entry, named, said, section, table


def test_a_heading_of_two_lines_keeps_the_next_piece_with_it() -> None:
    desk = desk_of()
    first, *rest = section(desk, "record_adjustments", said(desk, "a b " * 80))
    assert (first.block.height, first.with_next) == (rest[0].block.height, True)
    (alone,) = section(desk, "record_adjustments", said(desk, "short"))
    assert alone.block.height == 2 * first.block.height
    assert names_of([alone]) == ["Your own numbers"]


def test_a_part_without_anything_is_none() -> None:
    assert section(desk_of(), "record_flags", []) == []


def test_no_row_stands_alone_at_an_edge() -> None:
    desk = desk_of()
    rows = table(desk, ["a"], [["1"], ["2"], ["3"], ["4"]], (0.0,), 1)
    assert [row.with_next for row in rows] == [True, True, False, True, False]
    assert [row.with_next for row in table(desk, ["a"], [["1"]], (0.0,), 1)] == [True, False]
    assert all(row.again is rows[0].block for row in rows[1:])


def test_a_title_stays_with_what_is_below_it() -> None:
    desk = desk_of()
    assert [piece.with_next for piece in entry(desk, "title", ["one", ""])] == [True, False]
    assert [piece.with_next for piece in entry(desk, "title", [""])] == [False]


def test_who_was_erased_has_no_name() -> None:
    assert named(desk_of(), "") == "(erased)"
    assert named(desk_of(), "Ann") == "Ann"
    assert day_of(AT) == AT.astimezone().date()
