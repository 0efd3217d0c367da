"""Every page says which one it is and by which rules."""

from collections.abc import Callable
from datetime import date
from typing import Any

from tpmmatch.briefs.booklet import Booklet, Leaf, bind
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.foot import draw_foot, rules_line
from tpmmatch.briefs.pen import Frame, Pen
from tpmmatch.briefs.setting import Setter
from tpmmatch.model.brief import Paper


def test_each_page_says_its_number_and_the_rules(read: Callable[[bytes], Any]) -> None:
    desk = Desk(Setter(Fonts()), Frame(Paper.A4), "en")

    def draw(pen: Pen, number: int, count: int) -> None:
        draw_foot(desk, pen, rules_line(desk, "7", date(2026, 10, 7)), number, count)

    leaf = Leaf(desk.frame.size, draw)
    printed = read(bind(Booklet("T", "S", (leaf, leaf)), desk.setter.fonts, "en"))
    texts = [f"TPM Match · as of 7 Oct 2026 · rules 7 page {number} of 2" for number in (1, 2)]
    assert [printed.text(at) for at in (0, 1)] == texts
