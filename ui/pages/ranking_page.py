"""Everybody in one order, and why the chosen one stands where they stand."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from tpmmatch.actions import printing
from tpmmatch.actions.method import method_page
from tpmmatch.model.brief import Brief
from tpmmatch.model.match import Gate
from ui.desk import Desk
from ui.models.ranking_model import Column, RankingModel
from ui.pages.labels import gate_word
from ui.pages.open_project import OpenProject
from ui.pages.reasons_sheet import reasons_html
from ui.tokens import TALL_ROW, Space
from ui.widgets.build import column, label, named, panel, row
from ui.widgets.buttons import Button
from ui.widgets.delegates import CellDelegate
from ui.widgets.empty import EmptyState
from ui.widgets.sheet import Sheet
from ui.widgets.split import Split
from ui.widgets.table import Table
from ui.words import language, say

_WIDTHS = {
    Column.PLACE: 56,
    Column.MARK: 34,
    Column.FIT: 96,
    Column.SURE: 68,
    Column.FIRST: 64,
    Column.RATE: 98,
    Column.FROM: 114,
}
_RESTING = 120  # ms for which the choice has to stay
TABLE, WAITING, NOBODY, STOPPED = range(4)


class RankingPage(QWidget):
    """The table with the reasons beside it."""

    brief_asked = Signal(str)  # the id of a person

    def __init__(self, desk: Desk, opened: OpenProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rankingPage")
        self._desk, self._open = desk, opened
        self.model = RankingModel(self)
        self.table = named(Table(), "rankingTable", self.tr("Everybody, best first"))
        self.table.setModel(self.model)
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.set_widths({int(place): width for place, width in _WIDTHS.items()}, Column.NAME)
        self.table.give_way([Column.FROM, Column.RATE, Column.SURE, Column.FIRST])
        self.table.set_row_height(TALL_ROW)
        self.table.moved.connect(self._follow)
        self.table.opened.connect(self._opened)
        self.table.clicked.connect(lambda index: self._fold() if index.row() == self.model.fold_row else None)
        self.sheet = named(Sheet(), "reasons", self.tr("Why this person stands here"))
        self.chosen = ""
        self._resting = QTimer(self, singleShot=True, interval=_RESTING)
        self._resting.timeout.connect(self._tell)
        self._build()
        opened.ranked.connect(self._show)
        opened.rank_ended.connect(self._ended)
        opened.stale.connect(self._stale)
        self._show()

    def arrive(self) -> None:
        """Put everybody in order, unless that is done."""
        if self._open.ranked_people is None:
            self._open.wish_ranking()
            self.stack.setCurrentIndex(WAITING)
        self.table.setFocus()

    # Building

    def _build(self) -> None:
        self.brief = named(
            Button(self.tr("Brief"), "page", "primary"), "showBrief", self.tr("Show the brief of this person"),
            self.tr("Show the brief of this person (Enter)"),
        )  # fmt: skip
        self.brief.clicked.connect(lambda: self.brief_asked.emit(self.chosen))
        side = panel()
        side.setProperty("measure", "side")
        side.setLayout(column(self.sheet, row(None, self.brief, margin=Space.LARGE), space=0))
        left = QWidget()
        left.setLayout(column(self.table, self._below()))
        split = Split("rankingSplit", (left, side), (680, 310), self._desk.settings)
        waiting = EmptyState(
            "ranking", self.tr("Putting people in order…"), self.tr("It can be stopped below at the right.")
        )
        nobody = EmptyState(
            "people", self.tr("Nobody to put in order yet"),
            self.tr("Bring in people first; then they are held against this project."), self.tr("Go to People"),
        )  # fmt: skip
        nobody.acted.connect(lambda: self._desk.news.go.emit("people"))
        stopped = EmptyState(
            "ranking", self.tr("The ranking was stopped"), self.tr("Nothing was changed."), self.tr("Rank again")
        )
        stopped.acted.connect(self.arrive)
        self.stack = QStackedWidget()
        for widget in (split, waiting, nobody, stopped):
            self.stack.addWidget(widget)
        self.setLayout(column(self.stack))

    def _below(self) -> QHBoxLayout:
        """Who stands how, and the way to how that is worked out."""
        self._legend = label("", "caption", wrap=True)
        self.method = named(
            Button(self.tr("How this is worked out"), role="quiet"), "showMethod",
            self.tr("How this order is worked out"), self.tr("The rules, with the numbers that make the order"),
        )  # fmt: skip
        self.method.clicked.connect(self._explain)
        self.sheet.anchorClicked.connect(self._explain)
        below = row(self._legend, self.method)
        below.setStretch(0, 1)
        return below

    # What is shown

    def _show(self) -> None:
        if (found := self._open.ranked_people) is None:
            return
        self.model.show_rows(found.rows)
        self.table.clearSpans()
        if self.model.fold_row >= 0:
            self.table.setSpan(self.model.fold_row, 0, 1, len(Column))
        self.table.leave_out(Column.FIRST, out=not self.model.knows_firsts)
        self.stack.setCurrentIndex(TABLE if found.rows.rows else NOBODY)
        self._legend.setText(self._counted())
        row = self.model.row_of(self.chosen) if self.chosen else -1
        self.table.selectRow(max(0, row))

    def _counted(self) -> str:
        counts, signs = self.model.counts(), {Gate.READY: "●", Gate.ASK_FIRST: "◐", Gate.MISSES: "○"}
        parts = (f"{sign}  {gate_word(gate)}: {counts.get(gate, 0)}" for gate, sign in signs.items())
        # A line breaks between two of them, never within one.
        return "\u00a0\u00a0\u00a0\u00a0 ".join(part.replace(" ", "\u00a0") for part in parts)

    def _follow(self, row: int) -> None:
        """Tell of the first ones at once, of others when the choice rests: telling would slow a walk through many."""
        person, found = self.model.person_at(row), self._open.ranked_people
        if person is None or found is None:
            return
        self.chosen = person.id
        if found.knows(self.chosen):
            self._tell()
        else:
            self._resting.start()

    def _tell(self) -> None:
        self._resting.stop()
        found, project = self._open.ranked_people, self._open.project
        if found is None or project is None:
            return
        store, id = self._desk.store, self.chosen
        self._desk.jobs.run(
            lambda token: printing.brief_for(store, project, found.told(store, id, token.cancelled), id),
            done=self._show_reasons,
            failed=lambda error: self._desk.dialogs.tell(self.tr("The reasons can't be shown"), say(error)),
            parent=self,
            topic="reasons",
        )

    def _show_reasons(self, brief: Brief) -> None:
        self.sheet.show_made(lambda: reasons_html(brief))
        self.brief.setEnabled(True)

    def _stale(self) -> None:
        self.stack.setCurrentIndex(WAITING)
        if self.isVisible():
            self._open.wish_ranking()

    def _ended(self) -> None:
        if self._open.ranked_people is None and self.stack.currentIndex() == WAITING:
            self.stack.setCurrentIndex(STOPPED)

    # What is done

    def _opened(self, row: int) -> None:
        if row == self.model.fold_row:
            self._fold()
        elif person := self.model.person_at(row):
            self.brief_asked.emit(person.id)

    def _explain(self) -> None:
        """The page is put into words beside the window, as it is long."""
        spoken = language()
        self._desk.jobs.run(
            lambda _token: method_page(spoken), done=self._desk.dialogs.read, parent=self, topic="method"
        )

    def _fold(self) -> None:
        self.model.toggle()
