"""What all pages share: the distances, a title with something quiet below it, buttons at the right."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.tokens import Space
from ui.widgets.build import column, label
from ui.widgets.elided import ElidedLabel
from ui.widgets.head import Head
from ui.widgets.wrap import Wrap


class Page(QWidget):
    """A title, actions beside it, and `body` for all the rest."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel(title, "title")
        self.subtitle = label("", "muted", wrap=True)
        self.subtitle.hide()
        self.tools = Wrap()
        self.head = Head(column(self.title, self.subtitle, space=Space.HAIR), self.tools)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.LARGE)
        inside = column(self.head, self.body, space=Space.LARGE)
        inside.setStretch(1, 1)
        inside.setContentsMargins(Space.HUGE, Space.WIDE, Space.HUGE, Space.SMALL)  # the frame's foot is below
        self.setLayout(inside)

    @property
    def is_saving(self) -> bool:
        """Whether something is being kept or waits for it."""
        return False

    def flush(self) -> None:
        """Keep what was typed, as far as the page holds any of it back."""

    def finish(self) -> None:
        """Write down what was typed last: the window is closing and its jobs have stopped."""

    def say_below(self, text: str) -> None:
        """Say something quiet below the title, or nothing."""
        self.subtitle.setText(text)
        self.subtitle.setVisible(bool(text))
