"""When the program itself is wrong: every way an exception can escape ends in one dialog with a report.

The report names places in the program and versions, never values: messages of exceptions may hold
what somebody typed, and file paths may hold the owner's name.
"""

import faulthandler
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QObject, Qt, Signal, Slot, qVersion

from tpmmatch import __version__


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The text to send to the makers."""
    import platform  # noqa: PLC0415 - hardly ever needed, and every start would pay for it

    lines = [
        f"TPM Match {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}",
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    lines += [
        f"  {'/'.join(Path(frame.filename).parts[-3:])}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    return "\n".join(lines)


class CrashGuard(QObject):
    """Hooks into the interpreter while the window lives, and shows the first crash through `show`."""

    _crashed = Signal(str)

    def __init__(self, show: Callable[[str], None], folder: Path) -> None:
        super().__init__()
        self._show = show
        self._showing = False
        self._watches = False  # for crashes of the interpreter itself, unless somebody else does already
        self._file: IO[str] = (folder / "crash.txt").open("a", encoding="utf-8")
        # Queued, as a crash may come from any thread and in the middle of painting.
        self._crashed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over from the interpreter."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)
        sys.unraisablehook = lambda args: self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)
        self._watches = not faulthandler.is_enabled()
        if self._watches:
            faulthandler.enable(self._file)

    def remove(self) -> None:
        """Give everything back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        if self._watches:
            faulthandler.disable()
        self._file.close()

    def _on_exception(
        self, kind: type[BaseException], _error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        text = report(kind, trace)
        self._file.write(text + "\n\n")
        self._file.flush()
        self._crashed.emit(text)

    @Slot(str)
    def _tell(self, text: str) -> None:
        if self._showing:  # a crash inside the crash dialog, or a flood of them
            return
        self._showing = True
        try:
            self._show(text)
        finally:
            self._showing = False
