"""Scores of calls: a table a mode, only what was asked."""

from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.pen import Frame
from tpmmatch.briefs.scores import score_pieces
from tpmmatch.briefs.setting import Setter
from tpmmatch.model.brief import Paper
from tpmmatch.model.call import Mode, Score, Scorecard

DESK = Desk(Setter(Fonts()), Frame(Paper.A4), "en")
CARD = Scorecard(Mode.PHONE, (Score("communication", 4.0, 2, 2), Score("flexibility", None, 0, 1)), 4.0, 1)


def test_a_table_has_a_title_and_a_line_for_each_quality_that_was_asked_about() -> None:
    pieces = list(score_pieces(DESK, [CARD], []))
    assert [piece.with_next for piece in pieces] == [True, False]


def test_modes_side_by_side_are_explained() -> None:
    other = Scorecard(Mode.VIDEO, CARD.scores, 4.0, 1)
    assert len(list(score_pieces(DESK, [CARD, other], []))) == 5


def test_calls_without_ratings_are_no_table() -> None:
    assert list(score_pieces(DESK, [Scorecard(Mode.PHONE, (), None, 1)], [])) == []
