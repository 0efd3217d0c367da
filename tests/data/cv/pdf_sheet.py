"""A sheet of paper to draw CVs on."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from reportlab.lib.colors import Color, HexColor, black
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

Person = dict[str, Any]
WIDTH, HEIGHT = A4
DARK = HexColor("#1f3a5f")


class Sheet:
    """A column of a page, written from above to below."""

    def __init__(self, canvas: Canvas, left: float, width: float, top: float = 60, font: str = "Helvetica") -> None:
        self.canvas, self.left, self.width, self.y = canvas, left, width, HEIGHT - top
        self.font, self.ink = font, black
        self.foot: Callable[[], None] = lambda: None

    def text(
        self,
        text: str,
        size: float = 10,
        *,
        bold: bool = False,
        slanted: bool = False,
        indent: float = 0,
        right: str = "",
        ink: Color | None = None,
        hang: float = 0,
    ) -> None:
        """Write a paragraph, with something at the right margin of its first line."""
        name = self._name(bold=bold, slanted=slanted)
        for number, line in enumerate(
            simpleSplit(text, name, size, self.width - indent - hang - (110 if right else 0))
        ):
            if self.y < 70:
                self.turn()
            self.canvas.setFillColor(ink or self.ink)
            self.canvas.setFont(name, size)
            self.canvas.drawString(self.left + indent + (hang if number else 0), self.y, line)
            if right and not number:
                self.canvas.setFont(self._name(), size)
                self.canvas.drawRightString(self.left + self.width, self.y, right)
            self.y -= size * 1.35

    def beside(
        self, label: str, text: str, at: float, size: float = 10, *, bold: bool = False, flush: bool = False
    ) -> None:
        """Write a label at the left and a paragraph at `at`."""
        self.canvas.setFillColor(self.ink)
        self.canvas.setFont(self._name(), size)
        if flush:
            self.canvas.drawRightString(self.left + at - 12, self.y, label)
        else:
            self.canvas.drawString(self.left, self.y, label)
        self.text(text, size, indent=at, bold=bold)

    def centred(self, text: str, size: float, *, bold: bool = False, spread: float = 0) -> None:
        name = self._name(bold=bold)
        width = self.canvas.stringWidth(text, name, size) + spread * (len(text) - 1)
        written = self.canvas.beginText(self.left + (self.width - width) / 2, self.y)
        written.setFont(name, size)
        written.setCharSpace(spread)
        written.textOut(text)
        written.setCharSpace(0)
        self.canvas.drawText(written)
        self.y -= size * 1.5

    def points(self, points: list[str], size: float = 10, indent: float = 10) -> None:
        for point in points:
            self.text(f"• {point}", size, indent=indent, hang=8)

    def room(self, points: float) -> None:
        self.y -= points

    def rule(self) -> None:
        self.canvas.setStrokeColor(black)
        self.canvas.line(self.left, self.y + 6, self.left + self.width, self.y + 6)
        self.y -= 6

    def turn(self) -> None:
        self.foot()
        self.canvas.showPage()
        self.y = HEIGHT - 80

    def _name(self, *, bold: bool = False, slanted: bool = False) -> str:
        if self.font == "Times":
            return "Times-Bold" if bold else "Times-Italic" if slanted else "Times-Roman"
        return self.font + ("-Bold" if bold else "-Oblique" if slanted else "")


def canvas_at(path: Path) -> Canvas:
    return Canvas(str(path), pagesize=A4, invariant=1, initialFontName="Helvetica")


def school(entry: Person) -> str:
    return f"{entry['studyType']} {entry['area']}, {entry['institution']}"


def contact(person: Person) -> list[str]:
    return [person["place"], person["phone"], person["email"], person["linkedin"]]
