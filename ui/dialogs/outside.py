"""Having the system's own program open something, and hearing of it where there is none.

On Linux Qt says yes before `xdg-open` has looked for a program, so it is started from here and heeded for a while. It
is on its own: closing the window ends neither it nor what it opens.
"""

import subprocess
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QStandardPaths, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

_GLANCE, _GLANCES = 100, 100  # ms between two looks whether it has ended, and how many; later it is the program itself


def open_outside(place: QUrl, unopened: Callable[[], object], parent: QObject) -> None:
    """Open a file or an address beside the window; `unopened` is told if nothing did."""
    opener = QStandardPaths.findExecutable("xdg-open") if sys.platform == "linux" else ""
    if not opener:
        if not QDesktopServices.openUrl(place):
            unopened()
        return
    try:
        process = _started(opener, bytes(place.toEncoded().data()).decode())
    except OSError:
        unopened()
        return
    looks = QTimer(parent, interval=_GLANCE)
    left = iter(range(_GLANCES))

    def look() -> None:
        code = process.poll()
        if code is not None or next(left, None) is None:
            looks.deleteLater()
            if code:
                unopened()

    looks.timeout.connect(look)
    looks.start()


def _started(opener: str, place: str) -> subprocess.Popen[bytes]:
    nothing = subprocess.DEVNULL
    return subprocess.Popen(  # noqa: S603 - the system's own program, and an address of ours
        [opener, place], stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
    )
