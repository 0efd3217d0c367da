"""Having the system's own program open something, and hearing of it where there is none.

On Linux Qt says yes before `xdg-open` has looked for a program, so it is started from here and heeded for a while.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess, QStandardPaths, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

_ANSWERS_WITHIN = 10_000  # ms; later it is the program itself that ended, as some are waited for


def open_outside(place: QUrl, unopened: Callable[[], object], parent: QObject) -> None:
    """Open a file or an address beside the window; `unopened` is told if nothing did."""
    opener = QStandardPaths.findExecutable("xdg-open") if sys.platform == "linux" else ""
    if not opener:
        if not QDesktopServices.openUrl(place):
            unopened()
        return
    process = QProcess(parent)
    process.setStandardInputFile(QProcess.nullDevice())
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    heeded = QTimer(process, singleShot=True, interval=_ANSWERS_WITHIN)

    def ended(code: int, _status: object) -> None:
        if code and heeded.isActive():
            unopened()
        process.deleteLater()

    def failed(error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            unopened()
            process.deleteLater()

    process.finished.connect(ended)
    process.errorOccurred.connect(failed)
    heeded.start()
    process.start(opener, [bytes(place.toEncoded().data()).decode()])
