"""The shortlist: who is kept, in the owner's order, and two to five of them side by side."""

import math

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from tpmmatch.actions import comparing, courses
from tpmmatch.model.comparison import Comparison
from ui.commands import DOWN, KEEP, OPEN, TAKE_OFF, UP, shown_keys, with_keys
from ui.desk import Desk
from ui.models.compare_model import CompareModel
from ui.pages.kept_list import KeptList
from ui.pages.open_project import OpenProject
from ui.pages.proof_sheet import hint_html, proof_html
from ui.theme import font, scaled
from ui.tokens import ROW, TALL_ROW, Space, Type
from ui.widgets.build import column, label, named, panel, row
from ui.widgets.buttons import Button
from ui.widgets.cell_header import CellHeader
from ui.widgets.cells import CELL, HeadCell
from ui.widgets.delegates import CellDelegate
from ui.widgets.empty import EmptyState
from ui.widgets.sheet import Sheet
from ui.widgets.split import Split
from ui.widgets.stack import Stack
from ui.widgets.table import Table
from ui.widgets.wrap import Wrap
from ui.words import say

_HEAD = 104  # height of the head with a person's numbers, at a text size of 100 %
_LEAST, _LABEL = 116, 380  # widths of a person's column, at least, and of what counts, at most
_ENOUGH = 176  # for somebody's column, as long as what counts needs the width too
_LIST = 206  # least width of the list
_TWO = 2  # people seen side by side at least, before the list goes above them
_FEWEST, _PROOF = 3, 96  # rows of the comparison in sight at least; least height of what a mark rests on
_SHARES = (206, 1000)
SHOWN, WAITING, NOBODY = range(3)


class ShortlistPage(QWidget):
    """The list at the left, the comparison beside it, and below each mark what it rests on."""

    brief_asked = Signal(str)
    ranking_asked = Signal()

    def __init__(self, desk: Desk, opened: OpenProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortlistPage")
        self._desk, self._open = desk, opened
        self.list = named(KeptList(comparing.MOST), "keptPeople", self.tr("People on the shortlist"))
        self.model = CompareModel(self)
        self._build_table()
        self.proof = named(Sheet(), "proof", self.tr("What a mark rests on"))
        self._build()
        self.list.reordered.connect(self._reorder)
        self.list.ticked.connect(self._compare)
        self.list.removed.connect(self._remove)
        self.list.opened.connect(self.brief_asked)
        opened.ranked.connect(self._show)
        opened.course_changed.connect(self._show)
        opened.stale.connect(self._stale)
        self._show()

    def arrive(self) -> None:
        """Show who is kept; whoever is compared is held against the ranking."""
        if self._open.course.shortlist and self._open.ranked_people is None:
            self.stack.setCurrentIndex(WAITING)
            self._open.wish_ranking()
        else:
            self._show()
        self.list.setFocus()

    # Building

    def _build_table(self) -> None:
        self.table = named(Table(), "compareTable", self.tr("Side by side"))
        self.table.setHorizontalHeader(CellHeader(self.table))
        self.table.setModel(self.model)
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.set_row_height(TALL_ROW)
        self.table.selectionModel().currentChanged.connect(lambda _now, _before: self._prove())
        self.table.setAccessibleDescription(self.tr("The arrow keys move from mark to mark."))

    def _build(self) -> None:
        self.brief = self._button(self.tr("Brief"), "page", "primary", "keptBrief", self.tr("Open the brief"), OPEN)
        self.brief.clicked.connect(lambda: self.brief_asked.emit(self.list.chosen()))
        self.up = self._button("", "up", "", "keptUp", self.tr("Move up"), UP)
        self.up.clicked.connect(lambda: self.list.move(-1))
        self.down = self._button("", "down", "", "keptDown", self.tr("Move down"), DOWN)
        self.down.clicked.connect(lambda: self.list.move(1))
        self.remove = self._button(
            self.tr("Take off"), "", "", "keptRemove", self.tr("Take this person off the shortlist"), TAKE_OFF
        )
        self.remove.clicked.connect(lambda: self._remove(self.list.chosen()))
        text = self.tr("Drag to change the order. Who is ticked is compared, five at most.")
        self.left = left = QWidget()
        order = QWidget()  # the two are never parted
        order.setLayout(row(self.up, self.down))
        buttons = Wrap(self.brief, self.remove, order)
        left.setLayout(column(self.list, label(text, "caption", wrap=True), buttons))
        proof = panel()
        proof.setLayout(column(self.proof, space=0))
        both = column(self.table, proof, space=Space.LARGE)
        both.setStretch(0, 3)
        both.setStretch(1, 1)
        self.right = right = QWidget()
        right.setLayout(both)
        split = Split("shortlistSplit", (left, right), _SHARES, self._desk.settings)
        waiting = EmptyState("ranking", self.tr("Putting people in order…"), self.tr("Then they can be compared."))
        text = self.tr("In the ranking, click the star of whoever you want to look at more closely, or press {key}.")
        nobody = EmptyState(
            "star",
            self.tr("Nobody on the shortlist yet"),
            text.format(key=shown_keys(KEEP)),
            self.tr("Show the ranking"),
        )
        nobody.acted.connect(self.ranking_asked)
        self.stack = Stack()
        for widget in (split, waiting, nobody):
            self.stack.addWidget(widget)
        self.setLayout(column(self.stack, space=Space.LARGE))
        self.proof.show_made(hint_html)
        self._lay_out()

    def _button(self, text: str, icon: str, role: str, name: str, says: str, keys: str) -> Button:
        return named(Button(text, icon, role), name, says, with_keys(says, keys))

    # What is shown

    def _show(self) -> None:
        kept, found = self._open.course.shortlist, self._open.ranked_people
        if not kept:
            self.stack.setCurrentIndex(NOBODY)
            return
        if found is None:
            self._stale()
            return
        rows, places = found.rows, found.rows.places
        here = [rows[places[item.person]] for item in kept if item.person in places]
        self.list.show_people([(row.id, row.name or self.tr("(no name)")) for row in here])
        self.stack.setCurrentIndex(SHOWN if here else NOBODY)
        self._compare()

    def _stale(self) -> None:
        if self._open.course.shortlist:
            self.stack.setCurrentIndex(WAITING)
            if self.isVisible():
                self._open.wish_ranking()

    def _compare(self) -> None:
        if (found := self._open.ranked_people) is None:
            return
        store, lineup, ids = self._desk.store, found.lineup, self.list.compared()
        self._desk.jobs.run(
            lambda token: comparing.compare(store, lineup, ids, token.cancelled),
            done=self._show_comparison,
            failed=lambda error: self._desk.dialogs.tell(self.tr("They can't be compared"), say(error)),
            parent=self,
            topic="compare",
        )

    def _show_comparison(self, found: Comparison) -> None:
        self.model.show_comparison(found)
        self._lay_out()
        self.table.clearSpans()
        for heading in self.model.headings():
            self.table.setSpan(heading, 0, 1, self.model.columnCount())
            self.table.setRowHeight(heading, scaled(ROW))
        self.proof.show_made(hint_html)

    def _lay_out(self) -> None:
        """What counts keeps its width, the people share what is left, and scroll where that is too little."""
        head = self.table.horizontalHeader()
        head.setFixedHeight(scaled(_HEAD))
        least = max(scaled(_LEAST), self._widest_place() + 2 * Space.SMALL)
        head.setMinimumSectionSize(least)
        self._keep_room(least)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)  # Qt shares the width anew only if told to
        if self.model.columnCount():
            head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
            left = self.table.width() - (self.model.columnCount() - 1) * scaled(_ENOUGH)
            head.resizeSection(0, min(scaled(_LABEL), max(least, self.table.width() // 4, left)))

    def _keep_room(self, column: int) -> None:
        """Where there is less than can be read the list goes above the comparison, and the page scrolls."""
        bar = self.table.horizontalScrollBar().sizeHint().height()
        people = min(_TWO, self.model.columnCount() - 1)
        self.left.setMinimumWidth(scaled(_LIST))
        self.right.setMinimumWidth(max(self.table.minimumWidth(), (1 + people) * column + bar))
        self.table.setMinimumHeight(scaled(_HEAD + ROW + _FEWEST * TALL_ROW) + bar)
        self.proof.setMinimumHeight(scaled(_PROOF))

    def _widest_place(self) -> int:
        """How wide the line below a person's numbers is: it tells how sure their place is, and is never cut off."""
        metrics, across = QFontMetricsF(font(Type.CAPTION)), Qt.Orientation.Horizontal
        heads = [self.model.headerData(place, across, CELL) for place in range(1, self.model.columnCount())]
        told = (metrics.horizontalAdvance(head.below) for head in heads if isinstance(head, HeadCell))
        return math.ceil(max(told, default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the width anew."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Larger text needs more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "stack"):
            self._lay_out()

    def _prove(self) -> None:
        index = self.table.currentIndex()
        row, people = self.model.row_at(index.row()), self.model.comparison.people
        if row is None:
            self.proof.show_made(hint_html)
            return
        chosen = index.column() - 1 if index.column() else None
        self.proof.show_made(lambda: proof_html(row, people, chosen))

    # What is done

    def _reorder(self, ids: list[str]) -> None:
        now = self._desk.clock()
        self._open.change(lambda store, id: courses.reorder_list(store, id, ids, now))

    def _remove(self, person: str) -> None:
        found = self._open.ranked_people
        if found is not None and person in found.rows.places:
            self._open.toggle_listed(person, found.rows[found.rows.places[person]].name)
