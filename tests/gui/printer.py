"""Prints a PDF on a queue as the window does: `python -m tests.gui.printer QUEUE PDF FROM TO COPIES`.

In a process of its own, as the library of the print system remembers the first server that it spoke to.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from tpmmatch.model.brief import Paper
from ui.jobs import Jobs
from ui.printing import PrintRun, set_paper


def main(queue: str, pdf: str, first: int, last: int, copies: int) -> int:
    """What is asked for in the system's dialog, set without it; 1 if the printer doesn't take it."""
    app = QApplication([])
    found = QPrinterInfo.printerInfo(queue)
    if found.isNull():
        print(f"no queue {queue} among {QPrinterInfo.availablePrinterNames()}", file=sys.stderr)
        return 1
    printer = QPrinter(found, QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Need sheet")
    printer.setFromTo(first, last)
    printer.setCopyCount(copies)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    set_paper(printer, Paper.A4)
    parent, jobs = QObject(), Jobs()
    run = PrintRun(jobs, printer, Path(pdf).read_bytes(), "Page {page}", parent)
    run.destroyed.connect(lambda: QTimer.singleShot(0, app.quit))
    run.start(lambda: app.exit(1), lambda: None)
    status = app.exec()
    jobs.close()
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:])))
