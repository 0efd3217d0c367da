"""Whether a path on a PDF's page covers a place: a frame around it doesn't, nor does what is clipped away."""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as pdf

from tpmmatch.intake.pdf_frame import Frame

Point = tuple[float, float]

_MOST = 400  # segments of a path, and of what clips it; nothing on which anybody writes is as crooked
_MOST_CLIPS = 12
_READING = 10  # times as long as looking
_STEPS = 6  # straight pieces of a curve


@dataclass(slots=True)
class _Outline:
    """Closed lines; `even_odd` is None where the file may mean either."""

    loops: Sequence[Sequence[Point]]
    even_odd: bool | None

    def holds(self, x: float, y: float) -> bool | None:
        crossed = turns = 0
        for (x0, y0), (x1, y1) in (pair for loop in self.loops for pair in pairwise(loop)):
            if (y0 <= y) != (y1 <= y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
                crossed += 1
                turns += 1 if y1 > y0 else -1
        by_crossing, by_turns = crossed % 2 == 1, turns != 0
        if self.even_odd is None:
            return by_crossing if by_crossing == by_turns else None
        return by_crossing if self.even_odd else by_turns


@dataclass(slots=True)
class Shape:
    """A filled path with what clips it, read when it is first asked for. Ask only while the page is open."""

    item: pdfium.PdfObject
    even_odd: bool
    frame: Frame
    _outlines: list[_Outline | None] = field(default_factory=list)

    @property
    def effort(self) -> int:
        """How many lines are looked at to say whether it covers a place; more for the first, as they must be read."""
        is_new = not self._outlines
        lines = sum(len(loop) for outline in self._read() if outline is not None for loop in outline.loops)
        return _READING * lines if is_new else lines

    def covers(self, x: float, y: float) -> bool | None:
        """Whether it is painted at a place, or None where that can't be told."""
        held = [outline.holds(x, y) if outline is not None else None for outline in self._read()]
        return False if False in held else None if None in held else True

    def _read(self) -> list[_Outline | None]:
        if not self._outlines:
            self._outlines = [_path(self), *_clips(self)]
        return self._outlines


def _path(shape: Shape) -> _Outline | None:
    count = pdf.FPDFPath_CountSegments(shape.item.raw)
    matrix = pdf.FS_MATRIX()
    if not 0 < count <= _MOST or not pdf.FPDFPageObj_GetMatrix(shape.item.raw, matrix):
        return None

    def placed(x: float, y: float) -> Point:
        across = matrix.a * x + matrix.c * y + matrix.e
        return shape.frame.at(across, matrix.b * x + matrix.d * y + matrix.f)

    segments = (pdf.FPDFPath_GetPathSegment(shape.item.raw, number) for number in range(count))
    return _Outline(list(_loops(segments, placed)), shape.even_odd)


def _clips(shape: Shape) -> Iterator[_Outline | None]:
    """What is left by all that clips; which of two rules a clip follows isn't told."""
    clip = pdf.FPDFPageObj_GetClipPath(shape.item.raw)
    count = pdf.FPDFClipPath_CountPaths(clip) if clip else 0
    for path in range(min(count, _MOST_CLIPS)):
        many = pdf.FPDFClipPath_CountPathSegments(clip, path)
        if not 0 < many <= _MOST:
            yield None
            continue
        segments = (pdf.FPDFClipPath_GetPathSegment(clip, path, number) for number in range(many))
        yield _Outline(list(_loops(segments, shape.frame.at)), None)
    if count > _MOST_CLIPS:
        yield None


def _loops(segments: Iterator[object], placed: Callable[[float, float], Point]) -> Iterator[list[Point]]:
    """The closed lines of a path, curves as short straight ones."""
    x, y = ctypes.c_float(), ctypes.c_float()
    loop: list[Point] = []
    bends: list[Point] = []
    for segment in segments:
        pdf.FPDFPathSegment_GetPoint(segment, x, y)
        kind, point = pdf.FPDFPathSegment_GetType(segment), placed(x.value, y.value)
        if kind == pdf.FPDF_SEGMENT_BEZIERTO and loop:
            bends.append(point)
            if len(bends) == 3:
                loop += _curve(loop[-1], *bends)
                bends = []
            continue
        if kind == pdf.FPDF_SEGMENT_MOVETO and loop:
            yield [*loop, loop[0]]
            loop = []
        loop.append(point)
    if loop:
        yield [*loop, loop[0]]


def _curve(start: Point, first: Point, second: Point, end: Point) -> Iterator[Point]:
    for step in range(1, _STEPS + 1):
        t = step / _STEPS
        shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        points = (start, first, second, end)
        yield (
            sum(share * x for share, (x, _) in zip(shares, points, strict=True)),
            sum(share * y for share, (_, y) in zip(shares, points, strict=True)),
        )
