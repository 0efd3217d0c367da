"""Pages reach the printer one at a time, each the way round that it lies, and only those that were chosen."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from tpmmatch.model.brief import Paper
from ui.jobs import Jobs
from ui.printing import PrintRun, set_paper


@pytest.fixture
def three_pages(tmp_path: Path) -> bytes:
    """Two upright pages and one that lies between them."""
    document = pypdfium2.PdfDocument.new()
    for size in ((595, 842), (842, 595), (595, 842)):
        document.new_page(*size)
    path = tmp_path / "three.pdf"
    document.save(path)
    document.close()
    return path.read_bytes()


@pytest.fixture
def run(qtbot: QtBot, tmp_path: Path, three_pages: bytes) -> Callable[..., list[tuple[int, int]]]:
    """Print to a file; the sizes of its pages, in points."""

    def make(first: int = 0, last: int = 0) -> list[tuple[int, int]]:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "out.pdf"))
        printer.setResolution(72)
        set_paper(printer, Paper.A4)
        printer.setFromTo(first, last)
        parent, jobs = QObject(), Jobs()
        printing = PrintRun(jobs, printer, three_pages, "Page {page}", parent)
        sent = list[str]()
        with qtbot.waitSignal(printing.destroyed, timeout=20_000):
            printing.start(lambda: pytest.fail("refused"), lambda: sent.append("sent"))
        assert sent == ["sent"]
        jobs.close()
        document = pypdfium2.PdfDocument(tmp_path / "out.pdf")
        sizes = [(round(width), round(height)) for width, height in map(document.get_page_size, range(len(document)))]
        document.close()
        return sizes

    return make


def test_each_page_lies_as_it_should(run: Callable[..., list[tuple[int, int]]]) -> None:
    assert run() == [(595, 842), (842, 595), (595, 842)]


def test_only_the_pages_chosen_are_printed(run: Callable[..., list[tuple[int, int]]]) -> None:
    assert run(2, 3) == [(842, 595), (595, 842)]
