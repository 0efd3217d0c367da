"""Cells stand in columns that share the width."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.unit.briefs.papers import Overlaps, astray, desk_of, page_of
from tpmmatch.briefs.pen import stack
from tpmmatch.briefs.style import TIGHT
from tpmmatch.briefs.tables import PADDING, edges, table_row


def test_columns_fill_the_column_of_text() -> None:
    desk = desk_of()
    (first, wide), (second, rest) = edges(desk, (0.0, 0.5))
    assert first == desk.frame.column
    assert first + wide < second
    assert second + rest == pytest.approx(desk.frame.right)


def test_a_row_is_as_high_as_its_highest_cell_and_no_higher_than_told(
    read: Callable[[bytes], Any], overlaps: Overlaps
) -> None:
    desk = desk_of()
    row = table_row(desk, ["one", "many words " * 40], (0.0, 0.5), 3)
    head = table_row(desk, ["left", "right"], (0.0, 0.5), 1, head=True)
    assert row.height == 3 * TIGHT.leading + 2 * PADDING
    printed = read(page_of(desk, stack([head, row])))
    assert printed.text().startswith("left right one many words")
    assert astray(printed, overlaps) == []
