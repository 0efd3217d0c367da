"""The columns of one table: each with a few of its cells, and the choice of what it holds."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from tpmmatch.model.table import ColumnUse, Known, TableMapping
from ui.pages.column_labels import column_word, field_words, known_word
from ui.tokens import Space
from ui.widgets.build import column, label, named
from ui.widgets.elided import ElidedLabel
from ui.widgets.fields import ChoiceField

_COLUMN, _CELLS, _HOLDS, _KNOWN = range(4)
_SHARES = (3, 5, 4, 2)


class ColumnsSection(QFrame):
    """A row for each column."""

    edited = Signal()

    def __init__(self, table: TableMapping, sheets: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._table, self._called = table, ", ".join(sheets)
        self.choices: list[ChoiceField] = []
        self.known: list[QLabel] = []
        self._words = self._offered()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.LARGE)
        self._grid.setVerticalSpacing(Space.SMALL)
        for place, share in enumerate(_SHARES):
            self._grid.setColumnStretch(place, share)
        heads = (self.tr("Column"), self.tr("First cells"), self.tr("What it holds"), self.tr("How that is known"))
        for place, words in enumerate(heads):
            self._grid.addWidget(label(words, "caption"), 0, place)
        for use in table.columns:
            self._add(use)
        title = label(self._called, "section", wrap=True)
        title.setVisible(bool(self._called))
        bare = label(self.tr("No row names these columns. What they hold was told by their cells."), "muted", wrap=True)
        bare.setVisible(not table.header_line)
        self.setLayout(column(title, bare, self._grid, space=Space.MEDIUM, margin=Space.LARGE))

    @property
    def said(self) -> TableMapping:
        """How the table is to be read: what stands here is what the owner says of it."""
        pairs = zip(self._table.columns, self.choices, strict=True)
        uses = (replace(use, field=choice.value(), known=Known.OWNER) for use, choice in pairs)
        return replace(self._table, columns=tuple(uses))

    def called(self, fault: str) -> str:
        """A fault with the sheet that it is in, where there are several."""
        return f"{self._called}: {fault}" if fault and self._called else fault

    def _offered(self) -> QStandardItemModel:
        """One for all choices: to fill each would take its time where there are dozens of columns."""
        words = QStandardItemModel(self)
        for field, word in (("", self.tr("no field (kept beside)")), *field_words().items()):
            item = QStandardItem(word)
            item.setData(field, Qt.ItemDataRole.UserRole)
            words.appendRow(item)
        return words

    def _add(self, use: ColumnUse) -> None:
        line, place = self._grid.rowCount(), len(self.choices)
        called = ", ".join(part for part in (column_word(use), self._called) if part)
        choice = named(ChoiceField([]), f"column_{use.letter}", self.tr("What column {name} holds").format(name=called))
        choice.setModel(self._words)
        choice.show_value(use.field)
        choice.edited.connect(lambda: self._edit(place))
        known = label(known_word(use.known), "muted")
        self._grid.addWidget(ElidedLabel(column_word(use), "field"), line, _COLUMN)
        self._grid.addWidget(ElidedLabel("  ·  ".join(use.samples), "muted"), line, _CELLS)
        self._grid.addWidget(choice, line, _HOLDS)
        self._grid.addWidget(known, line, _KNOWN)
        self.choices.append(choice)
        self.known.append(known)

    def _edit(self, place: int) -> None:
        before, now = self._table.columns[place], self.choices[place].value()
        self.known[place].setText(known_word(before.known if now == before.field else Known.OWNER))
        self.edited.emit()
