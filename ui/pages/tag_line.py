"""The tags of one person, to take off and to add to."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.build import named
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow


class TagLine(QWidget):
    """A chip for each tag."""

    tag = Signal(str)  # an empty one is asked for
    untag = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[Button] = []
        self._more = named(Button(self.tr("Tag…"), "plus", "quiet"), "tagAdd", self.tr("Put a tag on this person"))
        self._more.clicked.connect(lambda: self.tag.emit(""))
        self._flow = Flow()
        self._flow.addWidget(self._more)
        self.setLayout(self._flow)

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show these."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.setParent(None)  # or it would still be found until it is deleted
            chip.deleteLater()
        self._flow.removeWidget(self._more)
        self._chips = [self._chip(number, tag) for number, tag in enumerate(tags)]
        for each in (*self._chips, self._more):
            self._flow.addWidget(each)

    def _chip(self, number: int, tag: str) -> Button:
        tip = self.tr("Take off “{tag}”").format(tag=tag)
        chip = named(Button(tag, "cancel"), f"tagChip{number}", tip, tip)
        chip.clicked.connect(lambda: self.untag.emit(tag))
        return chip
