"""What would hold the window up if it came at once, in a turn of the event loop of its own."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_APART = 20  # ms; clicks, keys and drawing come first


def soon(owner: QObject, act: Callable[[], object]) -> None:
    """Do it in one of the next turns, unless its owner is gone by then."""
    QTimer.singleShot(_APART, owner, act)
