"""A quiet line on what was just done, with the way back from it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.tokens import Space
from ui.widgets.build import label, named, row
from ui.widgets.buttons import Button

_STAYS = 20_000  # ms


class Notice(QFrame):
    """Says something and goes by itself."""

    undo = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setObjectName("notice")
        self._words = label("", wrap=True)
        self.back = named(Button(self.tr("Undo")), "noticeUndo", self.tr("Undo what was just done"))
        self.back.clicked.connect(self._undo)
        close = named(Button("", "cancel", "quiet"), "noticeClose", self.tr("Close the message"), self.tr("Close"))
        close.clicked.connect(self.hide)
        inside = row(self._words, None, self.back, close)
        inside.setContentsMargins(Space.MEDIUM, Space.HAIR, Space.HAIR, Space.HAIR)
        self.setLayout(inside)
        self._going = QTimer(self, singleShot=True, interval=_STAYS)
        self._going.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say it."""
        self._words.setText(words)
        self.show()
        self._going.start()

    def _undo(self) -> None:
        self.hide()
        self.undo.emit()
