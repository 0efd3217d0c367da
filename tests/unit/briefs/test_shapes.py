"""Marks as ink: counted in the picture of a page, without colour."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

from tpmmatch.briefs import shapes
from tpmmatch.model.match import Gate, GateState


def ink(draw: Callable[[Any], object]) -> list[list[bool]]:
    """The dark points of a page of 40 by 20 points, ten to a point, from the top."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(40, 20))
    draw(canvas)
    canvas.save()
    bitmap = pdfium.PdfDocument(stream.getvalue())[0].render(scale=10, grayscale=True)
    data, step = bytes(bitmap.buffer), bitmap.stride
    return [[data[y * step + x] < 128 for x in range(bitmap.width)] for y in range(bitmap.height)]


@pytest.mark.parametrize(
    ("degrees", "left", "right"),
    [
        (shapes.gate_share(Gate.READY), True, True),
        (shapes.gate_share(Gate.ASK_FIRST), True, False),
        (shapes.gate_share(Gate.MISSES), False, False),
        (shapes.term_share(GateState.PASS), True, True),
        (shapes.term_share(GateState.UNKNOWN), True, False),
        (shapes.term_share(GateState.FAIL), False, False),
    ],
)
def test_a_mark_is_full_half_or_empty(degrees: float, *, left: bool, right: bool) -> None:
    points = ink(lambda canvas: shapes.circle(canvas, 20, 10, 6, degrees))
    middle = points[100]
    assert (middle[170], middle[230]) == (left, right)
    assert middle[140] or middle[141]  # the ring is always there
    assert middle[259] or middle[258]


@pytest.mark.parametrize(("share", "full"), [(0.0, 0), (0.1, 0), (0.3, 1), (0.5, 2), (0.71, 3), (1.0, 4)])
def test_dots_count_what_is_known(share: float, full: int) -> None:
    points = ink(lambda canvas: shapes.dots(canvas, 0, 10, share))
    assert sum(points[100][round(10 * (3 + number * 10))] for number in range(4)) == full


@pytest.mark.parametrize(("share", "end"), [(0.0, 2), (0.5, 15), (1.0, 30), (7.0, 30)])
def test_a_bar_is_as_long_as_its_share(share: float, end: float) -> None:
    row = ink(lambda canvas: shapes.bar(canvas, 0, 10, 30, share))[100]
    assert [row[round(10 * end) - 10], row[round(10 * end) + 10]] == [share > 0, False]


def test_a_bar_without_a_number_is_dashed_and_empty() -> None:
    points = ink(lambda canvas: shapes.bar(canvas, 2, 10, 30, None))
    edge = points[70]
    assert not any(points[100][40:300])
    assert any(edge)
    assert not all(edge[20:320])
