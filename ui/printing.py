"""The same PDF pages on a printer."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from tpmmatch.model.brief import Paper
from ui.widgets.pdf_view import PageImage

FINEST = 600  # dots an inch; finer costs time and shows nothing

_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


def set_paper(printer: QPrinter, paper: Paper) -> None:
    """Prepare a printer for this paper, to its very edge: the page brings its own margins."""
    printer.setPageSize(QPageSize(_SIZES[paper]))
    printer.setFullPage(True)


def print_pages(printer: QPrinter, pages: list[PageImage]) -> bool:
    """Put the pages on paper; False if the printer didn't take them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for place, page in enumerate(pages):
        if place:
            printer.newPage()
        painter.drawImage(QRect(0, 0, *_dots(printer)), page.image())
    return painter.end()


def _dots(printer: QPrinter) -> tuple[int, int]:
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    return round(paper.width()), round(paper.height())
