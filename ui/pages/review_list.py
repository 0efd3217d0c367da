"""Who is in the batch: how many stand how, and each with where they came from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from tpmmatch.model.review import Draft, State
from ui.models.review_model import Column, ReviewModel
from ui.pages.draft_labels import draft_word
from ui.reviews import Reviews
from ui.tokens import TALL_ROW
from ui.widgets.build import column, named
from ui.widgets.delegates import CellDelegate
from ui.widgets.fields import ChoiceField
from ui.widgets.table import Table


class ReviewList(QWidget):
    """Tells who is looked at."""

    chosen = Signal(object)  # the Draft, or None
    skipped = Signal()
    opened = Signal()

    def __init__(self, reviews: Reviews, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reviews = reviews
        self._told: Draft | None = None
        self.filter = named(ChoiceField([("", "")]), "reviewFilter", self.tr("Whom to show"))
        self.filter.edited.connect(self.reload)
        self.table = named(_Drafts(), "reviewList", self.tr("People in these files"))
        self.model = ReviewModel(self)
        self.table.setModel(self.model)
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.set_row_height(TALL_ROW)
        self.table.set_widths({int(Column.STATE): 36}, Column.NAME)
        self.table.horizontalHeader().hide()
        self.table.setProperty("measure", "names")  # the fields need the room more
        self.table.moved.connect(lambda _row: self._tell())
        self.table.skipped.connect(self.skipped)
        self.table.opened.connect(lambda _row: self.opened.emit())
        self.setLayout(column(self.filter, self.table))

    @property
    def draft(self) -> Draft | None:
        """Whoever is looked at."""
        return self.model.draft_at(self.table.currentIndex().row())

    def reload(self) -> None:
        """Show the batch as it is now, and whoever was looked at, if they are still shown."""
        before = self.draft
        if (wanted := self.filter.value()) and not self._reviews.counts()[State(wanted)]:
            wanted = ""  # an empty list below "3 certain" would look as if they weren't there
            self.filter.show_value(wanted)
        self._count()
        self.model.show_drafts(self._reviews.drafts, State(wanted) if wanted else None)
        row = self.model.row_of(before) if before else -1
        self._go(row if row >= 0 else max(0, self.model.next_open(-1)))
        self._tell()

    def look_again(self, drafts: list[Draft]) -> None:
        """These stand otherwise now."""
        self._count()
        self.model.look_again(drafts)

    def go_on(self) -> None:
        """Look at the next on whom nothing was decided, if there is one."""
        row = self.model.next_open(self.table.currentIndex().row())
        if row >= 0:
            self._go(row)

    def step(self, by: int) -> None:
        """Look at the next, or at the one before."""
        self._go(self.table.currentIndex().row() + by)

    def show_draft(self, draft: Draft) -> None:
        """Look at this one, also where only others are shown."""
        if self.model.row_of(draft) < 0:
            self.filter.show_value("")
            self.reload()
        self._go(self.model.row_of(draft))

    def _go(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(row, Column.NAME))

    def _tell(self) -> None:
        if self.draft is not self._told:
            self._told = self.draft
            self.chosen.emit(self._told)

    def _count(self) -> None:
        """Say beside each choice how many there are."""
        counts = self._reviews.counts()
        wanted = self.filter.value()
        words = [("", self.tr("Everybody")), *((str(state), draft_word(state)) for state in State)]
        numbers = [sum(counts.values()), *(counts[state] for state in State)]
        self.filter.clear()
        for (value, word), number in zip(words, numbers, strict=True):
            if number or value in {"", wanted}:
                self.filter.addItem(f"{word} ({number})", value)
        self.filter.show_value(wanted)


class _Drafts(Table):
    """Delete leaves somebody out."""

    skipped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Hear the key."""
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.skipped.emit()
        else:
            super().keyPressEvent(event)
