"""What a page's words stand on: coloured areas and pictures. White on white can't be seen, white on dark blue can."""

import ctypes
from dataclasses import dataclass
from functools import cached_property

import pypdfium2 as pdfium
import pypdfium2.raw as pdf

from tpmmatch.intake.pdf_frame import Frame
from tpmmatch.intake.pdf_shapes import Shape

Colour = tuple[int, ...]

_WHITE: Colour = (255, 255, 255)
_NEAREST = 28  # of 255: colours nearer than this in brightness can't be told apart
_FAINTEST = 25  # of 255: what covers less isn't seen
_OBJECTS_LIMIT = 20_000
_PAPER = 250  # of 255: what is lighter is the page itself
_TALL, _NARROW = 0.5, (0.12, 0.5)  # shares of the page from which on, and between which, an area is a side bar
_PICTURE = 0.5  # share of the page from which on it is a picture of a page
_POINT = (1.2, 6.0)  # points: between which a drawn disc or square may be the sign of a list
_POINTS_LIMIT = 400
_EFFORT = 1_000_000  # lines of shapes that are looked at on a page
_BANDS = 40
# Shares of a word's width and height. Several, as a thin line may go through the middle of a word; most of them count.
_PLACES = ((0.25, 0.35), (0.5, 0.5), (0.75, 0.65))


@dataclass(frozen=True, slots=True)
class _Area:
    left: float
    top: float
    right: float
    bottom: float
    number: int
    kind: int
    colour: Colour | None = None  # None: a picture or a drawing, anything may be on it
    alpha: float = 1.0
    shape: Shape | None = None

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def over(self, under: Colour) -> Colour | None:
        """What is seen of a colour through it."""
        if self.colour is None:
            return None
        return tuple(
            round(mine * self.alpha + other * (1 - self.alpha)) for mine, other in zip(self.colour, under, strict=True)
        )

    @property
    def on_paper(self) -> Colour | None:
        return self.over(_WHITE)


class Ground:
    """The areas of a page in the order in which they are painted."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._page = page
        self._frame = Frame.of(page)
        self._numbers: dict[int, int] | None = None
        self._effort = _EFFORT

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
            for area in self._painted
            if area.kind == pdf.FPDF_PAGEOBJ_IMAGE
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
        places = [(left + across * (right - left), top + down * (bottom - top)) for across, down in _PLACES]
        lost = sum(_is_lost(colour, self._under(x, y, number)) for x, y in places)
        return lost * 2 > len(_PLACES)

    def _under(self, x: float, y: float, number: int) -> Colour | None:
        """The colour of a place as painted so far; None for a picture, or for what may be painted there or not."""
        through = list[_Area]()
        found: Colour | None = _WHITE
        for area in reversed(self._bands[self._band(y)]):
            if area.number >= number or not area.holds(x, y):
                continue
            if (covered := self._is_covered(area, x, y)) is False:
                continue
            if area.colour is None or covered is None:
                return None
            if area.alpha == 1.0:
                found = area.colour
                break
            through.append(area)
        for area in reversed(through):
            found = area.over(found) if found is not None else None
        return found

    def _is_covered(self, area: _Area, x: float, y: float) -> bool | None:
        """Whether an area is painted at a place; None where that can't be told, or where it takes too long."""
        if area.shape is None:
            return True
        if self._effort <= 0:
            return None
        self._effort -= area.shape.effort
        return area.shape.covers(x, y)

    @cached_property
    def _bands(self) -> list[list[_Area]]:
        """What is painted in each of some strips of the page: asked for each word, so not all is looked through."""
        found: list[list[_Area]] = [[] for _ in range(_BANDS)]
        for area in self._painted:
            for band in range(self._band(area.top), self._band(area.bottom) + 1):
                found[band].append(area)
        return found

    def _band(self, y: float) -> int:
        return min(max(int(_BANDS * y / max(self._frame.height, 1.0)), 0), _BANDS - 1)

    @cached_property
    def _bars(self) -> list[_Area]:
        width, height = self._frame.width, self._frame.height
        return [
            area
            for area in self._painted
            if (colour := area.on_paper) is not None
            and min(colour) < _PAPER
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
            for area in self._painted
            if area.kind == pdf.FPDF_PAGEOBJ_PATH
            and _POINT[0] <= (width := area.right - area.left) <= _POINT[1]
            and 0.8 <= (area.bottom - area.top) / width <= 1.25
        ]
        return found if len(found) <= _POINTS_LIMIT else []

    @cached_property
    def _any_dark(self) -> bool:
        return any((colour := area.on_paper) is not None and _brightness(colour) < 200 for area in self._painted)

    @cached_property
    def _painted(self) -> list[_Area]:
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
                    found.append(area)
        return found


def _area(item: pdfium.PdfObject, frame: Frame, number: int) -> _Area | None:
    try:
        box = frame.around(*item.get_bounds())
    except pdfium.PdfiumError:
        return None
    if item.type != pdf.FPDF_PAGEOBJ_PATH:
        return _Area(*box, number, item.type)
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdf.FPDFPath_GetDrawMode(item.raw, fill, stroke) or not fill.value:
        return None
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdf.FPDFPageObj_GetFillColor(item.raw, red, green, blue, alpha) or alpha.value < _FAINTEST:
        return None
    shape = Shape(item, fill.value == pdf.FPDF_FILLMODE_ALTERNATE, frame)
    return _Area(*box, number, item.type, (red.value, green.value, blue.value), alpha.value / 255, shape)


def _is_lost(colour: Colour, under: Colour | None) -> bool:
    return under is not None and max(abs(a - b) for a, b in zip(under, colour, strict=True)) < _NEAREST


def _brightness(colour: Colour) -> float:
    return sum(colour) / 3
