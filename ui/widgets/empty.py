"""A page with nothing on it yet says what belongs there and how to get it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.tokens import Space
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button, IconLabel


class EmptyState(QWidget):
    """An icon, what belongs here, a hint, and the one thing to do about it."""

    acted = Signal()

    def __init__(self, icon: str, title: str, text: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        says = label(title, "section", wrap=True)
        hint = label(text, "muted", wrap=True)
        for words in (says, hint):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.setProperty("measure", "line")
        middle = column(
            None, row(None, IconLabel(icon, 40), None), Space.SMALL, row(None, says, None),
            row(None, hint, None),
        )  # fmt: skip
        if action:
            self.button = named(Button(action, role="primary"), "emptyAction", action, text or title)
            self.button.clicked.connect(self.acted)
            middle.addSpacing(Space.SMALL)
            middle.addLayout(row(None, self.button, None))
        middle.addStretch(2)
        self.setLayout(middle)
