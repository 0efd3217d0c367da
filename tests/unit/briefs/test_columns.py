"""What is asked stands left, hints right, as on the screen."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.unit.briefs.papers import desk_of, page_of
from tpmmatch.briefs.columns import Columns, beside_hints, hint
from tpmmatch.briefs.style import BODY
from tpmmatch.model.brief import Paper


@pytest.mark.parametrize("paper", list(Paper))
def test_the_columns_share_the_width(paper: Paper) -> None:
    desk = desk_of(paper)
    at = Columns(desk.frame)
    assert at.left == desk.frame.left
    assert at.left + at.width < at.hints_left
    assert at.hints_left + at.hints_width == pytest.approx(desk.frame.right)
    assert at.width > 2 * at.hints_width


def test_hints_that_have_no_room_are_left_out_whole(read: Callable[[bytes], Any]) -> None:
    desk = desk_of()
    content = desk.paragraph("content " * 60, BODY, 6, width=300)
    hints = [hint(desk, "guide_good", ["short"], 3), hint(desk, "guide_vague", ["long " * 60] * 3, 9)]
    text = read(page_of(desk, beside_hints(desk, content, hints))).text()
    assert "A good answer" in text
    assert "A vague answer" not in text


def test_no_hint_is_no_heading() -> None:
    assert hint(desk_of(), "guide_good", [""], 3) is None
