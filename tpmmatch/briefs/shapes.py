"""Marks that say the same in black and white: shape and filling carry the meaning, never colour."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from reportlab.lib.colors import Color, HexColor

from tpmmatch.briefs.style import HAIRLINE, INK, LINE, QUIET, STROKE
from tpmmatch.model.match import Gate, GateState

_FULL, _HALF, _NONE = 360.0, 180.0, 0.0
_DOTS = 4


@cache
def ink(colour: str) -> Color:
    """A colour as the library wants it: it reads a name anew each time, and slowly."""
    return HexColor(colour)


@contextmanager
def decoration(canvas: Any) -> Iterator[None]:  # noqa: ANN401 - ReportLab has no types
    """What is drawn meanwhile isn't read aloud: a word beside it says the same."""
    canvas.addLiteral("/Artifact BMC")
    yield
    canvas.addLiteral("EMC")


def gate_share(gate: Gate) -> float:
    """How far the circle of a gate is filled, in degrees: ready ●, ask first ◐, misses ○."""
    return {Gate.READY: _FULL, Gate.ASK_FIRST: _HALF, Gate.MISSES: _NONE}[gate]


def term_share(state: GateState) -> float:
    """As a gate's, for a single term."""
    return {GateState.PASS: _FULL, GateState.UNKNOWN: _HALF, GateState.FAIL: _NONE}[state]


def circle(canvas: Any, x: float, y: float, radius: float, degrees: float) -> None:  # noqa: ANN401 - untyped library
    """A circle around (x, y), filled as far as `degrees` goes; half a circle is filled on its left."""
    with decoration(canvas):
        canvas.setStrokeColor(ink(INK))
        canvas.setFillColor(ink(INK))
        canvas.setLineWidth(STROKE)
        if 0 < degrees < _FULL:
            canvas.wedge(x - radius, y - radius, x + radius, y + radius, 90, degrees, stroke=0, fill=1)
        canvas.circle(x, y, radius, stroke=1, fill=int(degrees >= _FULL))


def filled_dots(share: float) -> int:
    """How many of the dots a share (0-1) fills; words for it go by the same steps."""
    return round(share * _DOTS)


def dots(canvas: Any, x: float, y: float, share: float) -> float:  # noqa: ANN401 - ReportLab has no types
    """Four dots filled by `share` (0-1), from `x` to the right; gives the place behind them."""
    radius, filled = 3.0, filled_dots(share)
    for index in range(_DOTS):
        circle(canvas, x + radius + index * (2 * radius + 4), y, radius, _FULL if index < filled else _NONE)
    return x + _DOTS * (2 * radius + 4)


def bar(canvas: Any, x: float, y: float, width: float, share: float | None) -> None:  # noqa: ANN401 - ReportLab has no types
    """A bar filled by `share`; without one it is dashed and empty, for nobody knows."""
    with decoration(canvas):
        height = 6.0
        canvas.setLineWidth(STROKE)
        canvas.setStrokeColor(ink(QUIET))
        if share is None:
            canvas.setDash(2, 2)
        canvas.rect(x, y - height / 2, width, height, stroke=1, fill=0)
        canvas.setDash()
        if share:
            canvas.setFillColor(ink(INK))
            canvas.rect(x, y - height / 2, width * min(1.0, share), height, stroke=0, fill=1)


def rule(canvas: Any, x: float, right: float, y: float) -> None:  # noqa: ANN401 - ReportLab has no types
    """A hairline across."""
    with decoration(canvas):
        canvas.setLineWidth(HAIRLINE)
        canvas.setStrokeColor(ink(LINE))
        canvas.line(x, y, right, y)


def square(canvas: Any, x: float, y: float, side: float) -> None:  # noqa: ANN401 - ReportLab has no types
    """A box to tick, above and right of (x, y)."""
    with decoration(canvas):
        canvas.setLineWidth(STROKE)
        canvas.setStrokeColor(ink(QUIET))
        canvas.rect(x, y, side, side, stroke=1, fill=0)


def upright(canvas: Any, x: float, top: float, bottom: float) -> None:  # noqa: ANN401 - ReportLab has no types
    """A hairline down."""
    with decoration(canvas):
        canvas.setLineWidth(HAIRLINE)
        canvas.setStrokeColor(ink(LINE))
        canvas.line(x, top, x, bottom)
