"""The `tpmmatch` script: no arguments open the window, any others go to the command line.

Nothing of Qt is imported before that is decided, so the command line works on a machine without
any graphics library.
"""

import sys
from collections.abc import Sequence

from ui.display import why_no_window


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit status."""
    if getattr(sys, "frozen", False):  # a worker of ours is this same program: it must not become another window
        from multiprocessing import freeze_support  # noqa: PLC0415 - only in a bundle

        freeze_support()
    given = list(sys.argv[1:] if argv is None else argv)
    store = _window_store(given)
    if store is None:
        from tpmmatch.cli import main as command_line  # noqa: PLC0415 - only when it is wanted

        return command_line(given)
    if why := why_no_window():
        return _refuse(why)
    try:
        from ui import app  # noqa: PLC0415 - Qt's libraries may be missing
    except ImportError as error:
        return _refuse(f"the graphics library can't be loaded ({error})")
    return app.run(store)


def _window_store(given: Sequence[str]) -> str | None:
    """The store that the window is to open ("" is the default one), or None if the arguments are a command."""
    if not given:
        return ""
    if len(given) == 2 and given[0] == "--data":
        return given[1]
    if len(given) == 1 and given[0].startswith("--data="):
        return given[0].removeprefix("--data=")
    return None


def _refuse(why: str) -> int:
    if sys.stderr is not None:  # a start without a console has nobody to tell
        sys.stderr.write(f"TPM Match can't open its window: {why}. All jobs work from here too: tpmmatch --help\n")
    return 2
