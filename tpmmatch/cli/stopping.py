"""Ctrl-C during work that writes: a wish, heeded where the work can be left, instead of an error thrown into it.

Thrown into a library it may be swallowed there, so that the work goes on, or come out as something else: SQLAlchemy
complains of it on stderr while it gives a connection back, and fails an assertion of its own right after a commit.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from tpmmatch.actions import Cancel


@contextmanager
def stoppable() -> Iterator[Cancel]:
    """Whether Ctrl-C was pressed meanwhile. Pressed once more it interrupts at once, as it does everywhere else."""
    asked = False

    def ask(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signature of a signal's handler
        nonlocal asked
        asked = True
        signal.signal(signal.SIGINT, signal.default_int_handler)

    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:  # whoever started us wants it ignored
        yield lambda: False
        return
    signal.signal(signal.SIGINT, ask)
    try:
        yield lambda: asked
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
