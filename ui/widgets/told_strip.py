"""A quiet line below the page that tells what was just done, and offers the one thing to do about it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.tokens import Space
from ui.widgets.build import named, panel, row
from ui.widgets.buttons import Button
from ui.widgets.elided import ElidedLabel

_LONG_ENOUGH = 12_000  # ms to read it and to act on it


class ToldStrip(QWidget):
    """Shows the newest line, until it was long enough in sight or is put away."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ElidedLabel("", "")
        self.text.setObjectName("noticeText")
        self.text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.action = named(Button("", "undo", "quiet"), "noticeAction", "")
        self.action.clicked.connect(self._act)
        put_away = self.tr("Put this notice away")
        close = named(Button("", "cancel", "quiet"), "noticeClose", put_away, put_away)
        close.clicked.connect(self.hide)
        frame = panel("strip")
        frame.setLayout(row(Space.SMALL, self.text, self.action, close, space=Space.SMALL))
        self.setLayout(row(frame))
        self._shown = QTimer(self, singleShot=True, interval=_LONG_ENOUGH)
        self._shown.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str, action: str = "", tip: str = "") -> None:
        """Show this line in the place of an earlier one; without any text, none. `tip` tells more of the action."""
        if not text:
            self.hide()
            return
        self.text.setText(text)
        self.action.setText(action)
        self.action.setAccessibleName(f"{action}: {text}" if action else "")
        self.action.setToolTip(tip)
        self.action.setVisible(bool(action))
        self.show()
        self._shown.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self.text, QAccessible.Event.Alert))

    def _act(self) -> None:
        self.hide()
        self.acted.emit()
