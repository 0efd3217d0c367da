"""Room to write and boxes to tick: ruled lines and squares on paper, fields of the same places in a form."""

from collections.abc import Mapping
from dataclasses import dataclass

from tpmmatch.briefs import shapes
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.forms import Form, Spot
from tpmmatch.briefs.pen import Block, Pen
from tpmmatch.briefs.sections import RULED
from tpmmatch.briefs.style import CAPTION, HAIRLINE, LINE, SMALL, SMALL_STRONG

SIGNATURE = "form"  # the field that says which call a form belongs to
BOX = 8.5  # a side of a box to tick
BESIDE_BOX = BOX + 6.0
_SIGN = 12.0  # the width of a sign behind a box
_APART = 12.0  # between a choice and the next beside it
_INSIDE = 2.0  # between a field and the line around it
_MOST = 3  # lines of what a box stands for


@dataclass(frozen=True, slots=True)
class Writing:
    """What is written on a page, at this desk. In a `form`, which has a name, each place is a field with its own."""

    desk: Desk
    form: str = ""

    @property
    def is_form(self) -> bool:
        """Whether it is filled in on a screen."""
        return bool(self.form)

    def signature(self) -> Block:
        """The name of the form, hidden in it."""

        def draw(pen: Pen, top: float) -> None:
            if pen.form and self.form:
                pen.form.hidden(SIGNATURE, self.form, Spot(self.desk.frame.left, top - 1, 1, 1))

        return Block(0.0, draw)

    def lines(self, name: str, tip: str, count: int, x: float, width: float) -> Block:
        """Room for so many lines of handwriting."""
        height = count * RULED

        def draw(pen: Pen, top: float) -> None:
            if pen.form and self.form:
                _field(pen.form, pen, name, tip, Spot(x, top - height, width, height), multiline=True)
                return
            for number in range(1, count + 1):
                shapes.rule(pen.canvas, x, x + width, top - number * RULED)

        return Block(height, draw)

    def line(self, name: str, label: str, x: float, width: float) -> Block:
        """A quiet word, and behind it room for a few words."""
        said = self.desk.setter.line(label, CAPTION, width * 0.6)
        start = x + said.width + 6

        def draw(pen: Pen, top: float) -> None:
            pen.line(said, x, top - RULED + CAPTION.leading, CAPTION)
            if pen.form and self.form:
                _field(pen.form, pen, name, label, Spot(start, top - RULED + 1, x + width - start, RULED - 3))
            else:
                shapes.rule(pen.canvas, start, x + width, top - RULED + 2)

        return Block(RULED, draw)

    def tick(self, name: str, value: str, text: str, x: float, width: float) -> Block:
        """A box, the value in strong letters, and what it stands for; of those with one name one is chosen."""
        hangs = BESIDE_BOX + _SIGN
        lines = self.desk.setter.lines(text, SMALL, width - hangs, _MOST)
        mark = self.desk.setter.line(value, SMALL_STRONG, _SIGN)

        def draw(pen: Pen, top: float) -> None:
            self._box(pen, (name, name), value, f"{name} {value}: {text}", (x, top - SMALL.leading / 2))
            pen.line(mark, x + BESIDE_BOX, top, SMALL_STRONG)
            pen.lines(lines, x + hangs, top, SMALL)

        return Block(max(1, len(lines)) * SMALL.leading, draw)

    def ticks(self, name: str, label: str, choices: Mapping[str, str], x: float, width: float) -> Block:
        """A quiet word, and behind it boxes beside each other."""
        said = self.desk.setter.line(label, CAPTION, width / 3)
        left = width - said.width - _APART - len(choices) * (BESIDE_BOX + _APART)
        words = {value: self.desk.setter.line(word, CAPTION, left / len(choices)) for value, word in choices.items()}

        def draw(pen: Pen, top: float) -> None:
            level = top - RULED + CAPTION.leading
            pen.line(said, x, level, CAPTION)
            at = x + said.width + _APART
            for value, word in words.items():
                self._box(pen, (name, label), value, f"{label}: {choices[value]}", (at, level - CAPTION.leading / 2))
                pen.line(word, at + BESIDE_BOX, level, CAPTION)
                at += BESIDE_BOX + word.width + _APART

        return Block(RULED, draw)

    def _box(self, pen: Pen, group: tuple[str, str], value: str, tip: str, spot: tuple[float, float]) -> None:
        """`group` is the name of the boxes that belong together and what they are about; `spot` is left and middle."""
        x, y = spot[0], spot[1] - BOX / 2
        if pen.form and self.form:
            pen.form.choice(group, value, tip, Spot(x, y, BOX, BOX))
        else:
            shapes.square(pen.canvas, x, y, BOX)


def _field(form: Form, pen: Pen, name: str, tip: str, spot: Spot, *, multiline: bool = False) -> None:
    """A field inside a fine frame that tells where it is."""
    with shapes.decoration(pen.canvas):
        pen.canvas.setLineWidth(HAIRLINE)
        pen.canvas.setStrokeColor(shapes.ink(LINE))
        pen.canvas.rect(spot.x, spot.y, spot.width, spot.height, stroke=1, fill=0)
    inside = Spot(spot.x + _INSIDE, spot.y + 1, spot.width - 2 * _INSIDE, spot.height - 2)
    form.text(name, tip, inside, multiline=multiline)
