"""What all pages share: the distances, a title with something quiet below it, buttons at the right."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.keeping import Keeper
from ui.tokens import Space
from ui.widgets.build import column, label
from ui.widgets.elided import ElidedLabel
from ui.widgets.focus import focus_again
from ui.widgets.head import Head
from ui.widgets.wrap import Wrap

_LATER = 600  # ms after which a page that nobody looks at is renewed


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
        self._unseen = QTimer(self, singleShot=True, interval=_LATER)
        self._unseen.timeout.connect(self.reload)

    def reload(self) -> None:
        """Look again at what is shown; a page that heeds news has it."""

    def focus_on(self, name: str) -> None:
        """Give the focus to the control of this name, if there is one: the page was built anew under the owner."""
        focus_again(self, name)

    def heed(self, *_of: str) -> None:
        """Reload at once if somebody looks at the page, else a little later: what is looked at comes first."""
        if self.isVisible():
            self.reload()
        else:
            self._unseen.start()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What waits to be shown waits no longer."""
        super().showEvent(event)
        if self._unseen.isActive():
            self._unseen.stop()
            self.reload()

    @property
    def is_saving(self) -> bool:
        """Whether something is being kept or will be shortly."""
        return any(keeper.is_saving for keeper in self._keepers())

    @property
    def can_turn(self) -> bool:
        """Whether there is something to undo, or to do again, that only this page knows of."""
        return False

    def turn_back(self) -> bool:
        """Undo what only this page knows of; whether there was anything."""
        return False

    def turn_again(self) -> bool:
        """Do again what was undone so; whether there was anything."""
        return False

    @property
    def unkept(self) -> bool:
        """Whether what was typed last couldn't be kept, and would be lost with the page."""
        return any(keeper.unkept for keeper in self._keepers())

    def why_unkept(self) -> str:
        """What is said of that to whoever is about to close the window."""
        return self.tr(
            "It couldn't be saved so far. Closing tries once more; if that fails too, it is lost. What was saved before"
            " is safe."
        )

    def flush(self) -> None:
        """Keep what was typed, as far as the page holds any of it back."""
        for keeper in self._keepers():
            keeper.flush()

    def finish(self) -> None:
        """Write down what was typed last: the window is closing and its jobs have stopped."""
        for keeper in self._keepers():
            keeper.finish()

    def _keepers(self) -> list[Keeper]:
        return self.findChildren(Keeper)

    def say_below(self, text: str) -> None:
        """Say something quiet below the title, or nothing."""
        self.subtitle.setText(text)
        self.subtitle.setVisible(bool(text))
