"""The tags of one person, to take off and to add to."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from ui.pages.tag_menu import drop, fill_tags
from ui.widgets.build import column, named
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow


class TagLine(QWidget):
    """A chip for each tag."""

    asked = Signal()  # for the tags that there are, to be offered
    tag = Signal(str)  # an empty one is a new one
    untag = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._more = named(Button(self.tr("Tag…"), "plus", "quiet"), "tagAdd", self.tr("Put a tag on this person"))
        self._more.clicked.connect(self.asked)
        self.menu = QMenu(self)
        self._tags: Sequence[str] = ()
        self._flow = Flow()
        self.setLayout(column(self._flow))
        self._flow.show_these([self._more])

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show these."""
        self._tags = tags
        self._flow.show_these([*(self._chip(number, tag) for number, tag in enumerate(tags)), self._more])

    def offer(self, tags: Sequence[str]) -> None:
        """Let one be chosen of these that isn't there yet; where there is none, a new one is asked for at once."""
        if others := [tag for tag in tags if tag not in self._tags]:
            fill_tags(self.menu, others, self.tag.emit, self.tr("New tag…"))
            drop(self.menu, self._more)
        else:
            self.tag.emit("")

    def _chip(self, number: int, tag: str) -> Button:
        tip = self.tr("Take off “{tag}”").format(tag=tag)
        chip = named(Button(tag, "cancel"), f"tagChip{number}", tip, tip)
        chip.clicked.connect(lambda: self.untag.emit(tag))
        return chip
