"""Short texts below each other: behind a sign that hangs, and claims with the words that they rest on."""

from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.pen import Block, Pen
from tpmmatch.briefs.style import BODY, CAPTION, STRONG, Face
from tpmmatch.model.guide import Claim
from tpmmatch.wording import say

HANG = 12.0
_GUTTER = 20.0


def hanging(desk: Desk, sign: str, text: str, face: Face, most: int, x: float, width: float) -> Block:
    """A sign, and a text behind it, which tells if it is in another language."""
    mark, spoken = desk.setter.line(sign, face, HANG), desk.foreign(text)
    lines = desk.setter.lines(text, face, width - HANG, most)

    def draw(pen: Pen, top: float) -> None:
        pen.line(mark, x, top, face)
        pen.lines(lines, x + HANG, top, face, spoken)

    return Block(max(1, len(lines)) * face.leading, draw)


def claimed(desk: Desk, claim: Claim, most: int, x: float, width: float, *, with_rung: bool) -> Block:
    """The wish, how it is borne out, and the person's own words in at most so many lines."""
    rung = desk.setter.line(desk.say(f"brief_rung_{claim.quote.rung}") if with_rung else "", CAPTION, width / 4)
    label = desk.setter.line(say(claim.label, desk.language), STRONG, width - rung.width - _GUTTER)
    opens, closes = desk.say("brief_quote_opens"), desk.say("brief_quote_closes")
    quote = desk.setter.lines(f"{opens}{claim.quote.text}", BODY, width, most, closes) if claim.quote.text else ()

    def draw(pen: Pen, top: float) -> None:
        pen.line(label, x, top, STRONG)
        pen.right_line(rung, x + width, top, CAPTION)
        pen.lines(quote, x, top - STRONG.leading, BODY, desk.foreign(claim.quote.text))

    return Block(STRONG.leading + len(quote) * BODY.leading, draw)
