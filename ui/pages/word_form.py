"""Adding a word of the owner's trade, or giving one other names."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from tpmmatch.model.own_words import OwnWord
from ui.pages.labels import word_kinds
from ui.tokens import Space
from ui.widgets.build import column, label, named, panel, row
from ui.widgets.buttons import Button
from ui.widgets.fields import ChoiceField, SuggestField, TextField, WordsField

KNOWN = "known"  # chosen in the place of a kind: another name for what the program knows


class Wanted(NamedTuple):
    """What the form says: a word that is there already, or one to add."""

    concept: str
    kind: str
    name: str
    others: tuple[str, ...]


class WordForm(QWidget):
    """Kind, name and other names on a card; it keeps nothing itself."""

    asked = Signal(object)  # what the owner wants kept, as Wanted
    list_wished = Signal()  # of what the program knows

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._concept = ""
        self.kind = named(ChoiceField([*word_kinds(), (KNOWN, self.tr("Another name for…"))]), "wordKind",
                          self.tr("What it is"))  # fmt: skip
        self.name = named(TextField(self.tr("cheese ripening")), "wordName", self.tr("What you call it"))
        self.known = named(SuggestField([], self.tr("begin to type…")), "wordKnown", self.tr("What it is called here"))
        self.others = named(WordsField(self.tr("affinage, ripening rooms")), "wordOthers", self.tr("Also called"))
        self.add = named(Button("", role="primary"), "addWord", self.tr("Add this word"),
                         self.tr("Look for it from now on"))  # fmt: skip
        self.back = named(Button(self.tr("Cancel"), role="quiet"), "cancelWord", self.tr("Leave the word as it is"))
        self.title = label("", "field")
        self._build()
        self.kind.edited.connect(self._turn)
        self.add.clicked.connect(self._ask)
        self.back.clicked.connect(self.clear)
        for field in (self.name, self.known, self.others):
            field.returnPressed.connect(self._ask)
        self.clear()

    def clear(self) -> None:
        """Begin a new word."""
        self._concept = ""
        for field in (self.name, self.known, self.others):
            field.show_value("")
        self.kind.setEnabled(True)
        self.known.setEnabled(True)
        self._turn()

    def show_word(self, word: OwnWord, called: str) -> None:
        """Change one that is there."""
        self._concept = word.concept
        self.kind.show_value(word.kind or KNOWN)
        self.name.show_value(word.names[0] if word.kind else "")
        self.known.show_value("" if word.kind else called)
        self.others.show_value(list(word.names[1:] if word.kind else word.names))
        self.kind.setEnabled(False)
        self.known.setEnabled(False)
        self._turn()
        (self.name if word.kind else self.others).setFocus()

    def suggest(self, names: Sequence[str]) -> None:
        """What the program knows, to choose from."""
        self.known.suggest(names)

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.MEDIUM)
        grid.setVerticalSpacing(Space.HAIR)
        self._says: list[QWidget] = []
        cells = (
            (self.tr("What it is"), self.kind),
            (self.tr("Name"), self.name),
            (self.tr("Known here as"), self.known),
            (self.tr("Also called (commas between)"), self.others),
        )
        for place, (words, field) in enumerate(cells):
            says = label(words, "caption")
            says.setBuddy(field)
            self._says.append(says)
            # A name and what it is known as share a place: there is only ever one of them.
            grid.addWidget(says, 0, (0, 1, 1, 2)[place])
            grid.addWidget(field, 1, (0, 1, 1, 2)[place])
        for place, share in enumerate((3, 4, 5)):
            grid.setColumnStretch(place, share)
        buttons = row(self.add, self.back, None)
        card = panel()
        card.setLayout(column(self.title, grid, buttons, space=Space.MEDIUM, margin=Space.LARGE))
        self.setLayout(column(card, space=0))

    def _turn(self) -> None:
        """Show the fields that the kind needs."""
        known = self.kind.value() == KNOWN
        if known and not self._concept:
            self.list_wished.emit()
        for place, field in ((1, self.name), (2, self.known)):
            shown = known == (field is self.known)
            field.setVisible(shown)
            self._says[place].setVisible(shown)
        changes = bool(self._concept)
        self.title.setText(self.tr("Change a word") if changes else self.tr("Add a word"))
        self.add.setText(self.tr("Change") if changes else self.tr("Add"))
        self.add.setAccessibleName(self.tr("Change this word") if changes else self.tr("Add this word"))
        self.back.setVisible(changes)

    def _ask(self) -> None:
        kind = self.kind.value()
        name = self.known.text().strip() if kind == KNOWN else self.name.text().strip()
        found = self.others.value()
        others = tuple(map(str, found)) if isinstance(found, list) else ()
        self.asked.emit(Wanted(self._concept, kind, name, others))
