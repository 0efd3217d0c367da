"""One function for each thing that a person can ask, used alike by the command line and the window.

Each opens one unit of work, is the only one to commit it, and returns what the asker wants to know.
"""

from collections.abc import Callable

from tpmmatch.errors import Cancelled
from tpmmatch.store import Store, open_store

__all__ = ["Cancel", "Progress", "Store", "checked", "open_store"]

Progress = Callable[[int, int], None]  # done, of how many; 0 where that isn't known
Cancel = Callable[[], bool]  # True asks to stop


def checked(progress: Progress | None, cancel: Cancel | None) -> Progress:
    """A step to call after each piece of work: tells the progress, raises `Cancelled` when asked to stop."""

    def step(done: int, total: int) -> None:
        if cancel is not None and cancel():
            raise Cancelled
        if progress is not None:
            progress(done, total)

    return step
