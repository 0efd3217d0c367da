"""What calls came to, as a small table: a line a quality, with its mean, how much of the plan was asked, and a bar."""

from collections.abc import Iterator, Sequence

from tpmmatch.briefs import shapes
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.flow import Piece
from tpmmatch.briefs.pen import Block, Pen, row_of
from tpmmatch.briefs.style import CAPTION, HEADING, SMALL
from tpmmatch.model.call import Score, Scorecard
from tpmmatch.wording import say_number

_COLUMNS = (0.34, 0.62, 0.78)  # of the width: bar, mean, how much was asked
_BAR = 110.0
_MOST = 5.0


def score_pieces(
    desk: Desk, cards: Sequence[Scorecard], referees: Sequence[Scorecard], *, lines: bool = True
) -> Iterator[Piece]:
    """A table for each mode that ratings were given in, and one of what referees said; without `lines`, their heads."""
    said = [("paper_scores_own", card) for card in cards] + [("paper_scores_referees", card) for card in referees]
    for key, card in said:
        if card.overall is None:
            continue
        title = desk.say(
            key, way=desk.say(f"paper_by_{card.mode}"), mean=say_number(card.overall, desk.language, least=1)
        )
        yield Piece(desk.paragraph(title, HEADING, 1), gap=16, with_next=lines)
        scores = [score for score in card.scores if score.mean is not None] if lines else []
        for place, score in enumerate(scores):
            yield Piece(_line(desk, score), with_next=place + 1 < len(scores))
    if len({card.mode for _, card in said if card.overall is not None}) > 1:
        yield Piece(desk.paragraph(desk.say("paper_modes_apart"), CAPTION, 2), gap=4)


def _line(desk: Desk, score: Score) -> Block:
    left, width = desk.frame.left, desk.frame.width
    mean = score.mean or 0.0
    bar, number, asked = (left + share * width for share in _COLUMNS)
    words = (
        (left, desk.say(f"quality_{score.quality}"), bar - left - 12),
        (number, desk.say("call_mean", mean=say_number(mean, desk.language, least=1)), asked - number - 8),
        (asked, desk.say("paper_asked_of", asked=score.asked, planned=score.planned), desk.frame.right - asked),
    )
    told = row_of([desk.paragraph(text, SMALL, 1, x=x, width=room) for x, text, room in words], "Row")

    def draw(pen: Pen, top: float) -> None:
        shapes.rule(pen.canvas, left, desk.frame.right, top)
        told.draw(pen, top - 2)
        shapes.bar(pen.canvas, bar, top - 2 - SMALL.leading / 2, _BAR, mean / _MOST)

    return Block(SMALL.leading + 4, draw)
