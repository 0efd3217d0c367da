"""The same PDF pages on a printer, one at a time: a page at a printer's resolution is large."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from tpmmatch.model.brief import Paper
from ui.jobs import Job, Jobs
from ui.widgets.pdf_view import PageImage, count_pages, draw_page

FINEST = 600  # dots an inch; finer costs time and shows nothing

_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


def set_paper(printer: QPrinter, paper: Paper) -> None:
    """Prepare a printer for this paper, to its very edge: the page brings its own margins."""
    printer.setPageSize(QPageSize(_SIZES[paper]))
    printer.setFullPage(True)


class PrintRun(QObject):
    """One PDF on its way to a printer, with the pages that the owner chose in the system's dialog."""

    def __init__(self, jobs: Jobs, printer: QPrinter, pdf: bytes, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._printer, self._pdf, self._title = jobs, printer, pdf, title
        self._resolution = min(FINEST, printer.resolution())
        self._painter = QPainter()
        self._refused: Callable[[], None] = lambda: None
        self._sent: Callable[[], None] = lambda: None
        self._job: Job[PageImage] | None = None

    def start(self, refused: Callable[[], None], sent: Callable[[], None]) -> None:
        """Print; `refused` is called if the printer doesn't take it, `sent` once it has taken all."""
        self._refused, self._sent = refused, sent
        count = count_pages(self._pdf)
        first = max(1, self._printer.fromPage() or 1)
        last = min(count, self._printer.toPage() or count)
        self._draw(list(range(first - 1, last)))

    def _draw(self, places: list[int]) -> None:
        if not places:
            self._end(whole=True)
            self._sent()
            return
        place, rest = places[0], places[1:]

        def put(page: PageImage) -> None:
            if job.token.cancelled():
                return
            if self._put(page):
                self._draw(rest)
            else:
                self._end(whole=False)
                self._refused()

        job = self._job = self._jobs.run(
            lambda _token: draw_page(self._pdf, place, self._resolution),
            done=put,
            ended=self._stopped,
            parent=self,
            title=self._title.format(page=place + 1),
        )

    def _stopped(self) -> None:
        """The owner stopped it: what is on its way is taken back."""
        if self._job is not None and self._job.token.cancelled():
            self._end(whole=False)

    def _put(self, page: PageImage) -> bool:
        """Paper that lies is turned for its page, and back for the next."""
        lies = page.width > page.height
        way = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
        begun = self._painter.isActive()
        self._printer.setPageOrientation(way)
        if not (self._printer.newPage() if begun else self._painter.begin(self._printer)):
            return False
        self._painter.drawImage(QRect(0, 0, *self._dots()), page.image())
        return True

    def _end(self, *, whole: bool) -> None:
        if self._painter.isActive():
            self._painter.end()
        if not whole:
            self._printer.abort()
        self.deleteLater()

    def _dots(self) -> tuple[int, int]:
        paper = self._printer.paperRect(QPrinter.Unit.DevicePixel)
        return round(paper.width()), round(paper.height())
