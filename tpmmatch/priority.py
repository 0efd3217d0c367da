"""Who goes first where the machine has more to do than it can do at once."""

import os
from contextlib import suppress

_POLITE = 10  # on the system's ladder, where who is waited for stands at 0


def give_way() -> None:
    """Let whoever is waited for go first, where the system knows of that: this process and those that it starts.

    On Linux it is this thread alone, and what it starts.
    """
    if hasattr(os, "setpriority"):
        with suppress(OSError):  # a sandbox may refuse it
            if os.getpriority(os.PRIO_PROCESS, 0) < _POLITE:
                os.setpriority(os.PRIO_PROCESS, 0, _POLITE)
