"""Keys that do something while the focus is within a widget."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def on_key(widget: QWidget, keys: str, does: Callable[[], object], *, itself: bool = False) -> None:
    """Do something at these keys while the focus is in this widget, or only while it is on the widget `itself`.

    A letter or digit is for the text that is being written, if one is; then nothing is done.
    """
    shortcut = QShortcut(QKeySequence(keys), widget)
    context = Qt.ShortcutContext
    shortcut.setContext(context.WidgetShortcut if itself else context.WidgetWithChildrenShortcut)
    shortcut.activated.connect(does)
