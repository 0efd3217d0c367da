"""What is printed: the parts of a brief, the documents of a pack, what is hidden of the people; a box each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from tpmmatch.model.brief import FIRST_PAGE, PACKED, DocumentKind, Section
from ui.pages.print_labels import document_words, section_words
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
        self.show_value(FIRST_PAGE)

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


class PackField(QWidget):
    """What a pack for a meeting holds: a box for each document, of which one stays ticked, and one for more guides."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = dict(document_words())
        self.boxes: dict[DocumentKind, QCheckBox] = {}
        for kind in PACKED:
            says = self.tr("Put into the papers: {document}").format(document=words[kind])
            box = named(QCheckBox(words[kind]), f"pack_{kind}", says, says)
            box.clicked.connect(self._clicked)
            self.boxes[kind] = box
        says = self.tr("A guide for each candidate, with what only they are asked, in place of one for all")
        self.each_guide = named(QCheckBox(self.tr("A guide for each")), "packEachGuide", says, says)
        self.each_guide.clicked.connect(self.edited)
        self.setLayout(Wrap(*self.all_boxes))

    @property
    def all_boxes(self) -> tuple[QCheckBox, ...]:
        """In their order."""
        return (*self.boxes.values(), self.each_guide)

    def value(self) -> tuple[DocumentKind, ...]:
        """The ticked documents, in the order of the pack."""
        return tuple(kind for kind, box in self.boxes.items() if box.isChecked())

    def show_value(self, kinds: Sequence[DocumentKind]) -> None:
        """Tick these."""
        for kind, box in self.boxes.items():
            box.setChecked(kind in kinds)
        self._hold()

    def _clicked(self) -> None:
        self._hold()
        self.edited.emit()

    def _hold(self) -> None:
        """A pack of nothing would be none; without guides there is none for each."""
        alone = len(self.value()) == 1
        for box in self.boxes.values():
            box.setEnabled(not (alone and box.isChecked()))
        self.each_guide.setEnabled(self.boxes[DocumentKind.GUIDE].isChecked())


class HidingField(QWidget):
    """What is hidden of the people, and what is added: a box each, only those that the document knows."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        says = self.tr("Hide name, contact, place, age and gender of the people wherever they are told of")
        self.blind = named(QCheckBox(self.tr("Without names")), "briefBlind", says, says)
        says = self.tr("Hide for whom they worked too")
        self.employers = named(QCheckBox(self.tr("Without employers")), "briefEmployers", says, says)
        says = self.tr("Your description as you wrote it; candidates will read every word of it")
        self.described = named(QCheckBox(self.tr("With your description")), "briefDescribed", says, says)
        self.setLayout(Wrap(self.blind, self.employers, self.described))
        for box in (self.blind, self.employers, self.described):
            box.clicked.connect(self._clicked)
        self.fit(DocumentKind.CANDIDATE)

    @property
    def boxes(self) -> tuple[QCheckBox, ...]:
        """In their order."""
        return (self.blind, self.employers, self.described)

    def fit(self, kind: DocumentKind) -> None:
        """Offer what this document knows."""
        tells_of_people = kind is not DocumentKind.NEED
        self.blind.setVisible(tells_of_people)
        self.employers.setVisible(tells_of_people and kind is not DocumentKind.FAIRNESS)
        self.employers.setEnabled(self.blind.isChecked())
        self.described.setVisible(kind in (DocumentKind.NEED, DocumentKind.PACK))

    def _clicked(self) -> None:
        self.employers.setEnabled(self.blind.isChecked())
        self.edited.emit()
