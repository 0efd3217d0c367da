"""Keys that do something while the focus is within a widget."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextDocument
from PySide6.QtWidgets import QLineEdit, QWidget


def on_key(widget: QWidget, keys: str, does: Callable[[], object], *, itself: bool = False) -> None:
    """Do something at these keys while the focus is in this widget, or only while it is on the widget `itself`.

    A letter or digit is for the text that is being written, if one is; then nothing is done.
    """
    shortcut = QShortcut(QKeySequence(keys), widget)
    context = Qt.ShortcutContext
    shortcut.setContext(context.WidgetShortcut if itself else context.WidgetWithChildrenShortcut)
    shortcut.activated.connect(does)


def is_for_the_window(event: QEvent, typed: QLineEdit | QTextDocument) -> bool:
    """Whether these are the keys of undo or redo and a field has nothing to do with them."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not typed.isUndoAvailable()
    return event.matches(QKeySequence.StandardKey.Redo) and not typed.isRedoAvailable()
