"""A menu of ticks that stays open."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu


class TickMenu(QMenu):
    """Stays for the next tick when clicked, or at a blank; Enter ticks and closes it, as it does any menu."""

    _pressed: QAction | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The menu comes up under a mouse that is pressed already: letting go of that ticks nothing."""
        self._pressed = self.actionAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """By itself it would close."""
        pressed, self._pressed = self._pressed, None
        action = self.actionAt(event.position().toPoint())
        if pressed is not None and not (action is pressed and self._ticks(pressed)):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """As a click does."""
        if event.key() != Qt.Key.Key_Space or not self._ticks(self.activeAction()):
            super().keyPressEvent(event)

    def _ticks(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True
