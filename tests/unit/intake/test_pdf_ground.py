"""What words stand on."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from tpmmatch.intake.pdf_ground import Ground

Page = Callable[[str, Callable[[Canvas], None]], Path]
LAST = 10**6


def test_what_is_painted_last_counts(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0, 0, 0)
        canvas.rect(0, 0, 300, 842, stroke=0, fill=1)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.rect(0, 0, 300, 400, stroke=0, fill=1)

    document = pypdfium2.PdfDocument(page("a.pdf", draw))
    ground = Ground(document[0])
    white, black = (255, 255, 255), (0, 0, 0)
    assert not ground.swallows(white, 100, 100, 110, 110, LAST)
    assert ground.swallows(black, 100, 100, 110, 110, LAST)
    assert ground.swallows(white, 100, 700, 110, 710, LAST)
    assert not ground.is_picture


def test_a_tall_coloured_area_is_a_side_bar(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0.93, 0.93, 0.93)
        canvas.rect(400, 0, 195, 842, stroke=0, fill=1)
        canvas.rect(0, 700, 595, 142, stroke=0, fill=1)

    document = pypdfium2.PdfDocument(page("a.pdf", draw))
    ground = Ground(document[0])
    assert ground.in_bar(500, 400)
    assert not ground.in_bar(100, 400)
    assert not ground.in_bar(100, 50)
