"""Files that are let go of over the window, wherever in it: the nearest place that takes files gets them.

Seen before Qt hands them to the widget below: a field would take the names of files for text to be typed into it.
"""

from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ui.tokens import Space
from ui.widgets.build import column, label, panel, row


class DropZone(QWidget):
    """A place that takes files; while some are held over it, it says what would become of them."""

    dropped = Signal(object)  # the files and folders, as list[Path]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drop_says = ""
        self._hint: QWidget | None = None

    @property
    def hint(self) -> str:
        """What is said now, if anything is."""
        found = self._hint.findChild(QLabel) if self._hint else None
        return found.text() if found else ""

    def show_hint(self) -> None:
        """Say what letting go would do."""
        if self._hint is None:
            self._hint = panel("drop")
            self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._hint.setLayout(column(None, row(None, label(self.drop_says, "let_go"), None), margin=Space.HUGE))
            self._hint.setParent(self)
            self._hint.setGeometry(self.rect())
            self._hint.show()

    def hide_hint(self) -> None:
        """Say nothing any more."""
        if self._hint is not None:
            self._hint.hide()
            self._hint.deleteLater()
            self._hint = None


class Dropping(QObject):
    """Sees what is dragged over a window that is shown already."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._zone: DropZone | None = None
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep files from the widgets below; whatever else is dragged is theirs."""
        if isinstance(event, QDragMoveEvent) and event.type() != QEvent.Type.DragLeave:
            return self._held(event)
        if event.type() == QEvent.Type.DragLeave:
            self._over(None)
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            return self._let_go(event)
        return super().eventFilter(watched, event)

    def _held(self, event: QDragMoveEvent) -> bool:
        zone = self._zone_at(event) if _files(event) else None
        self._over(zone)
        return zone is not None and _take_copies(event)

    def _let_go(self, event: QDropEvent) -> bool:
        files, zone = _files(event), self._zone_at(event)
        self._over(None)
        if not files or zone is None:
            return False
        zone.dropped.emit(files)
        return _take_copies(event)

    def _zone_at(self, event: QDropEvent) -> DropZone | None:
        if QApplication.activeModalWidget() is not None:
            return None
        found = self._window.childAt(event.position().toPoint())
        while found is not None and not isinstance(found, DropZone):
            found = found.parentWidget()
        return found

    def _over(self, zone: DropZone | None) -> None:
        if zone is self._zone:
            return
        if self._zone is not None and shiboken6.isValid(self._zone):  # its page may have gone
            self._zone.hide_hint()
        self._zone = zone
        if zone is not None:
            zone.show_hint()


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _take_copies(event: QDropEvent) -> bool:
    """Accept, but never to move: whoever is told that a file was moved deletes it where it was."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return True
