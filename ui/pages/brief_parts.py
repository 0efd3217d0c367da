"""Which parts of a brief are printed: a box each, and one stays ticked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from tpmmatch.model.brief import Section
from ui.pages.labels import section_words
from ui.widgets.build import named
from ui.widgets.wrap import Wrap


class PartsField(QWidget):
    """The boxes side by side."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[Section, QCheckBox] = {}
        for section, word in section_words():
            says = self.tr("Print the part “{part}”").format(part=word)
            box = named(QCheckBox(word), f"part_{section}", says, says)
            box.clicked.connect(self._clicked)
            self.boxes[section] = box
        self.setLayout(Wrap(*self.boxes.values()))
        self.show_value(tuple(Section))

    def value(self) -> tuple[Section, ...]:
        """The ticked parts, in the order of the page."""
        return tuple(section for section, box in self.boxes.items() if box.isChecked())

    def show_value(self, sections: Sequence[Section]) -> None:
        """Tick these."""
        for section, box in self.boxes.items():
            box.setChecked(section in sections)
        self._hold_last()

    def _clicked(self) -> None:
        self._hold_last()
        self.edited.emit()

    def _hold_last(self) -> None:
        """A page without any part would be none."""
        alone = len(self.value()) == 1
        for box in self.boxes.values():
            held = alone and box.isChecked()
            box.setEnabled(not held)
            box.setToolTip(self.tr("A brief needs at least one part.") if held else box.accessibleName())
