"""As much as there is room for: all with a sentence, then some, and the count of the rest."""

from itertools import pairwise

import pytest

from tests.unit.briefs.test_comparison_pages import compared
from tpmmatch.briefs.comparison_rows import columns, fitting_table
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.pen import Frame
from tpmmatch.briefs.setting import Setter
from tpmmatch.model.brief import Paper


@pytest.fixture
def desk() -> Desk:
    return Desk(Setter(Fonts()), Frame(Paper.A4, landscape=True), "en")


@pytest.mark.parametrize("rows", [1, 8, 60])
def test_a_table_is_never_higher_than_its_room(desk: Desk, rows: int) -> None:
    assert 0 < fitting_table(desk, compared(5, rows), 380).height <= 380


def test_columns_lie_beside_each_other_up_to_the_margin(desk: Desk) -> None:
    places = columns(desk, 5)
    assert all(x + width < following for (x, width), (following, _) in pairwise(places))
    assert sum(places[-1]) <= desk.frame.right
    assert columns(desk, 1)[0][1] == columns(desk, 3)[0][1]
