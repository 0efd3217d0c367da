"""The measures of printed pages, in points: spacing 4 8 12 16 24 32, two weights, black, grey and one quiet colour."""

from dataclasses import dataclass
from enum import StrEnum

from tpmmatch.model.brief import Paper

SIZES = {Paper.A4: (595.276, 841.89), Paper.LETTER: (612.0, 792.0)}

MARGIN_X, MARGIN_TOP, MARGIN_BOTTOM = 52.0, 44.0, 36.0
FOOT = 20.0  # height kept for the foot, above the lower margin
SIDE = 96.0  # the column of side headings

INK = "#15191C"
QUIET = "#545C63"
ACCENT = "#22566B"
LINE = "#C4CBD0"

HAIRLINE, STROKE = 0.5, 1.0


class Weight(StrEnum):
    """The two weights on paper."""

    REGULAR = "Regular"
    STRONG = "SemiBold"


@dataclass(frozen=True, slots=True)
class Face:
    """One kind of letter: weight, size, distance of lines, colour."""

    weight: Weight
    size: float
    leading: float
    colour: str = INK


FIRM = Face(Weight.STRONG, 10.5, 15)
NAME = Face(Weight.STRONG, 26, 32)
LONG_NAME = Face(Weight.STRONG, 16, 21)
PAGE_TITLE = Face(Weight.STRONG, 14, 19)
HEADLINE = Face(Weight.REGULAR, 11.5, 16)
HEADLINE_STRONG = Face(Weight.STRONG, 11.5, 14)
CONTACT = Face(Weight.REGULAR, 9, 12, QUIET)
RUNNING = Face(Weight.REGULAR, 8, 12, QUIET)
HEADING = Face(Weight.STRONG, 9.5, 13, ACCENT)
BODY = Face(Weight.REGULAR, 9.5, 13)
STRONG = Face(Weight.STRONG, 9.5, 13)
CAPTION = Face(Weight.REGULAR, 8, 11, QUIET)
SMALL = Face(Weight.REGULAR, 9, 12)
SMALL_STRONG = Face(Weight.STRONG, 9, 12)
TINY = Face(Weight.REGULAR, 8, 10, QUIET)
NUMBER = Face(Weight.STRONG, 18, 24)
STATE = Face(Weight.STRONG, 14, 24)
BAND_WORD = Face(Weight.REGULAR, 9.5, 24)
ASKED = Face(Weight.STRONG, 12.5, 17)
CODE = Face(Weight.STRONG, 20, 24, ACCENT)
HINT = Face(Weight.REGULAR, 8.5, 11.5)
TIGHT = Face(Weight.REGULAR, 8.5, 11)
