"""The mark of how somebody stands to one thing, with its word: shape carries the meaning, in black and white too."""

from tpmmatch.briefs import shapes
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.pen import Pen
from tpmmatch.briefs.style import STRONG, Face
from tpmmatch.model.comparison import Stand

RADIUS = 3.6
BEHIND = 2 * RADIUS + 6
_FILLED = {Stand.MEETS: 360.0, Stand.PARTLY: 180.0, Stand.LACKS: 0.0}


def draw_mark(desk: Desk, pen: Pen, stand: Stand, x: float, middle: float) -> None:
    """A circle, filled as far as it goes; what nobody knows is a question mark."""
    if stand in _FILLED:
        shapes.circle(pen.canvas, x + RADIUS, middle, RADIUS, _FILLED[stand])
    else:
        sign = desk.setter.line("?", STRONG, 2 * RADIUS + 4)
        pen.line(sign, x + RADIUS - sign.width / 2, middle + STRONG.leading / 2, STRONG)


def draw_marked(desk: Desk, pen: Pen, stand: Stand, word: str, place: tuple[float, float, float], face: Face) -> None:
    """A mark and a word behind it; `place` is left edge, top and width."""
    x, top, width = place
    draw_mark(desk, pen, stand, x, top - face.leading / 2)
    pen.line(desk.setter.line(word, face, width - BEHIND), x + BEHIND, top, face)
