"""The scorecards of all who were called, side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from tpmmatch.actions import scoring
from tpmmatch.actions.scoring import Called
from ui.commands import LEAVE, with_keys
from ui.models.scores_model import ScoresModel
from ui.pages.calls.labels import mixed_words
from ui.theme import scaled
from ui.tokens import ROW, TALL_ROW, Space
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button, IconLabel
from ui.widgets.delegates import CellDelegate
from ui.widgets.head import Head
from ui.widgets.keys import on_key
from ui.widgets.table import Table
from ui.widgets.wrap import Wrap

_LABEL, _LEAST = 300, 130


class ScoresView(QWidget):
    """A table, and a warning above it where people were met in different ways."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scoresView")
        self.model = ScoresModel(self)
        self.table = named(Table(), "scoresTable", self.tr("Scorecards"))
        self.table.setModel(self.model)
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.set_row_height(TALL_ROW)
        self.table.setAccessibleDescription(self.tr("The arrow keys move from rating to rating."))
        self.leave = named(
            Button(self.tr("All calls"), "back", "quiet"), "leaveScores", self.tr("Back to all calls"),
            with_keys(self.tr("Back to all calls"), LEAVE),
        )  # fmt: skip
        self.leave.clicked.connect(self.left)
        on_key(self, LEAVE, self.left.emit)
        says = self.tr("What wasn't asked counts for nothing, neither for nor against anybody.")
        words = column(label(self.tr("Scorecards"), "section"), label(says, "muted", wrap=True), space=Space.HAIR)
        self.mixed = QWidget()
        warning = row(IconLabel("warning", ink="ask"), label(mixed_words(), wrap=True))
        warning.setStretch(1, 1)
        self.mixed.setLayout(warning)
        self.setLayout(column(Head(words, Wrap(self.leave)), self.mixed, self.table, space=Space.MEDIUM))

    def show_people(self, people: Sequence[Called]) -> None:
        """Show who was rated."""
        tables, mixed = scoring.tables(people)
        self.mixed.setVisible(mixed)
        self.model.show_tables(tables)
        self.table.clearSpans()
        for place in self.model.headings():
            self.table.setSpan(place, 0, 1, self.model.columnCount())
            self.table.setRowHeight(place, scaled(ROW))
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(scaled(_LEAST))
        if self.model.columnCount():
            head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(0, scaled(_LABEL))
        self.table.setFocus()
