"""The record of a decision, to read and to keep as a file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.commands import LEAVE, with_keys
from ui.tokens import Space
from ui.widgets.build import column, label, named, panel
from ui.widgets.buttons import Button
from ui.widgets.head import Head
from ui.widgets.keys import on_key
from ui.widgets.sheet import Sheet
from ui.widgets.wrap import Wrap


class RecordView(QWidget):
    """A sheet, and ways to keep it."""

    left = Signal()
    saved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recordView")
        self.title = label("", "section", wrap=True)
        self.below = label("", "muted", wrap=True)
        self.sheet = named(Sheet(), "record", self.tr("The record of the decision"))
        self.save = named(
            Button(self.tr("Save as a file (.json)…"), "save"), "saveRecord", self.tr("Save the record as a file"),
            self.tr("All of it, with its digest, as a file that other programs read"),
        )  # fmt: skip
        self.save.clicked.connect(self.saved)
        self.leave = named(
            Button(self.tr("Everybody"), "back", "quiet"), "leaveRecord", self.tr("Back to everybody in play"),
            with_keys(self.tr("Back to everybody in play"), LEAVE),
        )  # fmt: skip
        self.leave.clicked.connect(self.left)
        on_key(self, LEAVE, self.left.emit)
        self.tools = Wrap(self.leave, self.save)
        frame = panel()
        frame.setLayout(column(self.sheet, space=0))
        inside = column(Head(column(self.title, self.below, space=Space.HAIR), self.tools), frame, space=Space.MEDIUM)
        inside.setStretch(1, 1)
        self.setLayout(inside)

    def show_record(self, title: str, below: str, html: str) -> None:
        """Show what was decided, and on what."""
        self.title.setText(title)
        self.below.setText(below)
        self.sheet.show_made(lambda: html)
