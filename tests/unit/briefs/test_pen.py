"""Text by its top edge, and blocks below each other."""

import pytest

from tpmmatch.briefs.pen import Block, Frame, Pen, baseline, side_by_side, stack
from tpmmatch.briefs.style import BODY, NAME
from tpmmatch.model.brief import Paper


def test_stacked_blocks_follow_each_other_with_gaps_between() -> None:
    tops: list[float] = []

    def note(_pen: Pen, top: float) -> None:
        tops.append(top)

    whole = stack([Block(10, note), Block(20, note), Block(5, note)], gap=4)
    whole.draw(Pen(None), 100)
    assert whole.height == 43
    assert tops == [100, 86, 62]


def test_nothing_stacked_takes_no_room() -> None:
    assert stack([], gap=8).height == 0


@pytest.mark.parametrize("face", [BODY, NAME])
def test_capitals_stand_in_the_middle_of_their_line(face: object) -> None:
    assert isinstance(face, type(BODY))
    capital = 0.69 * face.size
    above, below = 100 - (baseline(100, face) + capital), baseline(100, face) - (100 - face.leading)
    assert above == pytest.approx(below)


@pytest.mark.parametrize("paper", list(Paper))
def test_the_grid_lies_inside_the_sheet(paper: Paper) -> None:
    frame = Frame(paper)
    assert 0 < frame.left < frame.column < frame.right < frame.size[0]
    assert frame.left == pytest.approx(frame.size[0] - frame.right)
    assert frame.column + frame.column_width == pytest.approx(frame.right)
    assert frame.left + frame.width == pytest.approx(frame.right)


def test_blocks_beside_each_other_begin_on_one_level() -> None:
    tops: list[float] = []

    def note(_pen: Pen, top: float) -> None:
        tops.append(top)

    whole = side_by_side([Block(10, note), Block(20, note)])
    whole.draw(Pen(None), 100)
    assert (whole.height, tops) == (20, [100, 100])
