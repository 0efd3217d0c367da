"""What is shown of a PDF's page, whichever way it is turned, measured from its upper left corner."""

from dataclasses import dataclass
from typing import Self

import pypdfium2 as pdfium

from tpmmatch.intake.layout import Box


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a page that is shown, in the file's own measures, and by how many degrees it is turned."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int = 0

    @classmethod
    def of(cls, page: pdfium.PdfPage) -> Self:
        """The box that counts: the page's own, or that of the node above from which it has it."""
        left, bottom, right, top = page.get_bbox()  # other than `get_cropbox` it knows the nodes above
        return cls(left, bottom, right, top, page.get_rotation())

    @property
    def width(self) -> float:
        """As one sees it."""
        return self.top - self.bottom if self.turn in {90, 270} else self.right - self.left

    @property
    def height(self) -> float:
        """As one sees it."""
        return self.right - self.left if self.turn in {90, 270} else self.top - self.bottom

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where one sees a point of the page."""
        if self.turn == 90:
            return y - self.bottom, x - self.left
        if self.turn == 180:
            return self.right - x, y - self.bottom
        if self.turn == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def around(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Where one sees a box of the page."""
        if not self.turn:  # as nearly all are: asked for each letter
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        x0, y0 = self.at(left, top)
        x1, y1 = self.at(right, bottom)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
