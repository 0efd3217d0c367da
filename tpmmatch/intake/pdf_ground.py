"""What a page's words stand on: coloured areas and pictures. White on white can't be seen, white on dark blue can."""

import ctypes
from dataclasses import dataclass
from functools import cached_property

import pypdfium2 as pdfium
import pypdfium2.raw as pdf

from tpmmatch.intake.pdf_frame import Frame

Colour = tuple[int, ...]

_WHITE: Colour = (255, 255, 255)
_NEAREST = 28  # of 255: colours nearer than this in brightness can't be told apart
_OBJECTS_LIMIT = 20_000
_LAYERS = 3  # of drawings inside drawings
_PAPER = 250  # of 255: what is lighter is the page itself
_TALL, _NARROW = 0.5, (0.12, 0.5)  # shares of the page from which on, and between which, an area is a side bar
_PICTURE = 0.5  # share of the page from which on it is a picture of a page
_POINT = (1.2, 6.0)  # points: between which a drawn disc or square may be the sign of a list
_POINTS_LIMIT = 400


@dataclass(frozen=True, slots=True)
class _Area:
    left: float
    top: float
    right: float
    bottom: float
    colour: Colour | None  # None: a picture or a drawing, anything may be on it
    number: int

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom


class Ground:
    """The areas of a page in the order in which they are painted."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._page = page
        self._frame = Frame.of(page)
        self._numbers: dict[int, int] | None = None

    @cached_property
    def is_picture(self) -> bool:
        """Whether a picture takes most of the page, as it does when paper was scanned."""
        width, height = self._frame.width, self._frame.height
        return self.pictures > _PICTURE * width * height

    @cached_property
    def pictures(self) -> float:
        """How much of the page is pictures, in square points."""
        return sum(
            (area.right - area.left) * (area.bottom - area.top)
            for area, kind in self._painted
            if kind == pdf.FPDF_PAGEOBJ_IMAGE
        )

    def number_of(self, drawn: int) -> int:
        """The place of a text in the order of painting, by its address; last if it lies inside a drawing."""
        if self._numbers is None:
            objects = self._page.get_objects(max_depth=1)
            self._numbers = {
                ctypes.addressof(item.raw.contents): number
                for number, item in enumerate(objects)
                if number < _OBJECTS_LIMIT
            }
        return self._numbers.get(drawn, _OBJECTS_LIMIT)

    def swallows(self, colour: Colour, left: float, top: float, right: float, bottom: float, number: int) -> bool:
        """Whether something of this colour can't be seen in this place."""
        if _brightness(colour) < 255 - 2 * _NEAREST and not self._any_dark:
            return False
        x, y = (left + right) / 2, (top + bottom) / 2
        under: Colour | None = _WHITE
        for area, _ in self._painted:
            if area.number < number and area.holds(x, y):
                under = area.colour
        return under is not None and max(abs(a - b) for a, b in zip(under, colour, strict=True)) < _NEAREST

    @cached_property
    def _bars(self) -> list[_Area]:
        width, height = self._frame.width, self._frame.height
        return [
            area
            for area, _ in self._painted
            if area.colour is not None
            and min(area.colour) < _PAPER
            and area.bottom - area.top > _TALL * height
            and _NARROW[0] * width < area.right - area.left < _NARROW[1] * width
        ]

    def in_bar(self, x: float, y: float) -> bool:
        """Whether a place lies in a coloured side bar."""
        return any(area.holds(x, y) for area in self._bars)

    @cached_property
    def points(self) -> list[tuple[float, float, float, float]]:
        """Small discs and squares, by which browsers and office programs draw the points of a list."""
        found = [
            (area.left, area.top, area.right, area.bottom)
            for area, kind in self._painted
            if kind == pdf.FPDF_PAGEOBJ_PATH
            and _POINT[0] <= (width := area.right - area.left) <= _POINT[1]
            and 0.8 <= (area.bottom - area.top) / width <= 1.25
        ]
        return found if len(found) <= _POINTS_LIMIT else []

    @cached_property
    def _any_dark(self) -> bool:
        return any(area.colour is not None and _brightness(area.colour) < 200 for area, _ in self._painted)

    @cached_property
    def _painted(self) -> list[tuple[_Area, int]]:
        found = []
        for number, item in enumerate(self._page.get_objects(max_depth=1)):
            if number >= _OBJECTS_LIMIT:
                break
            if item.type in (
                pdf.FPDF_PAGEOBJ_PATH,
                pdf.FPDF_PAGEOBJ_IMAGE,
                pdf.FPDF_PAGEOBJ_SHADING,
                pdf.FPDF_PAGEOBJ_FORM,
            ):
                area = _area(item, self._frame, number)
                if area is not None:
                    found.append((area, item.type))
        return found


def _area(item: pdfium.PdfObject, frame: Frame, number: int) -> _Area | None:
    colour = None
    if item.type == pdf.FPDF_PAGEOBJ_PATH:
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        if not pdf.FPDFPath_GetDrawMode(item.raw, fill, stroke) or not fill.value:
            return None
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        if not pdf.FPDFPageObj_GetFillColor(item.raw, red, green, blue, alpha):
            return None
        if alpha.value < 25:
            return None
        share = alpha.value / 255
        colour = tuple(round(one.value * share + 255 * (1 - share)) for one in (red, green, blue))
    try:
        bounds = item.get_bounds()
    except pdfium.PdfiumError:
        return None
    return _Area(*frame.around(*bounds), colour, number)


def _brightness(colour: Colour) -> float:
    return sum(colour) / 3
