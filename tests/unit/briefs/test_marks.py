"""Each mark differs from the others in shape."""

import pytest

from tpmmatch.briefs.booklet import Booklet, Leaf, bind
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.marks import draw_marked
from tpmmatch.briefs.pen import Frame, Pen
from tpmmatch.briefs.setting import Setter
from tpmmatch.briefs.style import SMALL
from tpmmatch.model.brief import Paper
from tpmmatch.model.comparison import Stand


@pytest.fixture(scope="module")
def drawn() -> dict[Stand, bytes]:
    desk = Desk(Setter(Fonts()), Frame(Paper.A4), "en")

    def page(stand: Stand) -> bytes:
        def draw(pen: Pen, _number: int, _count: int) -> None:
            draw_marked(desk, pen, stand, "word", (100, 100, 100), SMALL)

        return bind(Booklet("", "", (Leaf(desk.frame.size, draw),)), desk.setter.fonts, "en")

    return {stand: page(stand) for stand in Stand}


def test_no_two_marks_are_alike(drawn: dict[Stand, bytes]) -> None:
    assert len(set(drawn.values())) == len(Stand)
