"""Everybody in one order, and why the chosen one stands where they stand."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from tpmmatch.actions import courses, printing, scoring
from tpmmatch.actions.method import method_page
from tpmmatch.actions.ranking import WhatIf
from tpmmatch.model.match import Gate
from ui.commands import KEEP, LEAVE
from ui.desk import Desk
from ui.models.ranking_model import Column, RankingModel
from ui.models.ranking_rows import RankedRow
from ui.pages.match_labels import gate_word
from ui.pages.open_project import OpenProject, Ranked
from ui.pages.reasons_panel import ReasonsPanel
from ui.pages.unexplained_line import UnexplainedLine
from ui.pages.weights_panel import WeightsPanel
from ui.tokens import TALL_ROW
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button, IconLabel
from ui.widgets.delegates import CellDelegate
from ui.widgets.empty import EmptyState
from ui.widgets.lazy import Stepper, lay_out
from ui.widgets.split import Split
from ui.widgets.stack import Stack
from ui.widgets.table import Table
from ui.words import language, say

_WIDTHS = {
    Column.PLACE: 52,
    Column.MARK: 34,
    Column.FIT: 96,
    Column.SURE: 68,
    Column.FIRST: 82,
    Column.RATE: 98,
    Column.FROM: 114,
    Column.KEPT: 36,
}
_WIDE = "8"  # no figure is wider
_AT_FIRST = 16  # rows that are in sight
_QUIET = 300  # ms after a ranking is shown
_RESTING = 120  # ms for which the choice has to stay
TABLE, WAITING, NOBODY, STOPPED = range(4)


class RankingPage(QWidget):
    """The table with the reasons beside it."""

    brief_asked = Signal(str)  # the id of a person
    why_asked = Signal()  # of the last change of the need

    def __init__(
        self,
        desk: Desk,
        opened: OpenProject,
        reasons: ReasonsPanel,
        weights: WeightsPanel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rankingPage")
        self._desk, self._open = desk, opened
        self.model = RankingModel(self)
        self.table = self._make_table()
        self.reasons, self.weights = reasons, weights
        self.chosen = ""
        self._resting = QTimer(self, singleShot=True, interval=_RESTING)
        self._resting.timeout.connect(self._tell)
        self._told_of: Ranked | None = None
        self._reveal: Iterator[bool] = iter(())
        self._revealing = Stepper(lambda: next(self._reveal, False), self, lambda: True)
        self._reweighed = QTimer(self, singleShot=True, interval=0)  # they move on while an order is shown
        self._reweighed.timeout.connect(self._show_order)
        self._other: WhatIf | None = None  # the order that the sliders make
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._quiet.timeout.connect(self._make_sliders)
        self._build()
        opened.ranked.connect(self._show)
        opened.rank_ended.connect(self._ended)
        opened.stale.connect(self._stale)
        opened.course_changed.connect(self._show_course)
        opened.saved.connect(self._tell_unkept)
        opened.save_failed.connect(self._tell_unkept)
        listing = QShortcut(QKeySequence(KEEP), self)
        listing.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        listing.activated.connect(self._toggle_listed)
        leaving = QShortcut(QKeySequence(LEAVE), self.weights)
        leaving.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leaving.activated.connect(self._leave_what_if)
        self._show()
        self._show_course()

    def arrive(self) -> None:
        """Put everybody in order, unless that is done."""
        if self._open.ranked_people is None:
            self._open.wish_ranking()
            self.stack.setCurrentIndex(WAITING)
        # What isn't there yet takes no keys: they would choose somebody unseen.
        (self.table if self.stack.currentIndex() == TABLE else self).setFocus()

    # Building

    def _make_table(self) -> Table:
        made = named(Table(), "rankingTable", self.tr("Everybody, best first"))
        made.setModel(self.model)
        made.setItemDelegate(CellDelegate(made))
        made.set_widths({int(place): width for place, width in _WIDTHS.items()}, Column.NAME)
        made.give_way([Column.FROM, Column.RATE, Column.SURE, Column.FIRST])
        made.set_row_height(TALL_ROW)
        made.moved.connect(self._follow)
        made.opened.connect(self._opened)
        made.clicked.connect(self._clicked)
        return made

    def _answer_panels(self) -> None:
        self.reasons.listed.connect(self._toggle_listed)
        self.reasons.adjusted.connect(self._adjust)
        self.reasons.unadjusted.connect(self._unadjust)
        self.reasons.brief_asked.connect(lambda: self.brief_asked.emit(self.chosen))
        self.weights.changed.connect(self._reweigh)
        self.weights.kept.connect(lambda reason: self._open.keep_weights(self.weights.weights(), reason))
        self.weights.closed.connect(self._leave_what_if)

    def _build(self) -> None:
        self._answer_panels()
        self.side = side = Stack()
        side.addWidget(self.reasons)
        side.addWidget(self.weights)
        left = QWidget()
        self.mixed, self.unkept = _warning(self._mixed_words()), _warning(self._unkept_words())
        self.unexplained = UnexplainedLine()
        self.unexplained.why_asked.connect(self.why_asked)
        left.setLayout(column(self.table, self.mixed, self.unkept, self.unexplained, self._below()))
        self._split = split = Split("rankingSplit", (left, side), (700, 290), self._desk.settings)
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

    def _mixed_words(self) -> str:
        """Short: each line less is a person less in sight."""
        return self.tr("Rated in different ways of meeting: by phone ratings run lower.")

    def _unkept_words(self) -> str:
        return self.tr("What you typed last isn't saved yet: this order goes by what was saved before.")

    def _below(self) -> QHBoxLayout:
        """Who stands how, and the way to how that is worked out."""
        self._legend = label("", "caption", wrap=True)
        self.method = named(
            Button(self.tr("How this is worked out"), role="quiet"), "showMethod",
            self.tr("How this order is worked out"), self.tr("The rules, with the numbers that make the order"),
        )  # fmt: skip
        self.method.clicked.connect(self._explain)
        self.reasons.sheet.anchorClicked.connect(self._explain)
        self.what_if = named(
            Button(self.tr("What if…"), "sliders", "quiet"), "whatIf", self.tr("Weigh the criteria otherwise"),
            self.tr("Move what weighs how much, and see the order follow; nothing is saved"),
        )  # fmt: skip
        self.what_if.setCheckable(True)
        self.what_if.toggled.connect(self._show_what_if)
        below = row(self._legend, self.what_if, self.method)
        below.setStretch(0, 1)
        return below

    # What is shown

    def _show(self) -> None:
        if (found := self._open.ranked_people) is None:
            return
        if self.stack.currentIndex() != TABLE:
            self.stack.setCurrentIndex(WAITING)
        self._reweighed.stop()
        self._tell_unkept()
        at = self.table.currentIndex().row()
        seen_at = at if at in self.table.in_sight() else -1
        self.model.show_rows(found.rows)
        self.table.set_words(Column.PLACE, ["=" + _WIDE * len(str(len(found.rows)))])
        self.model.prepare(range(_AT_FIRST))  # drawing them takes its own time
        self._quiet.start()
        self.table.clearSpans()
        if self.model.fold_row >= 0:
            self.table.setSpan(self.model.fold_row, 0, 1, len(Column))
        self.table.leave_out(Column.FIRST, out=not self.model.knows_firsts)
        self.what_if.setChecked(False)
        self._legend.setText(self._counted())
        self._reveal = self._in_turns(self.chosen, seen_at)
        self._revealing.go_on()

    def _in_turns(self, chosen: str, seen_at: int) -> Iterator[bool]:
        """Whoever was chosen is so before the table has the focus, with which the first one would be.

        A new order is read from its top, unless they are seen where they were seen before.

        To choose, to lay out and to draw take turns of their own: together they would hold up the window.
        """
        if not self._split.isVisible():
            lay_out(self._split, self.stack.size())
            yield True
            self.table.viewport().grab(QRect(QPoint(), self.table.viewport().size() / 2))
            yield True
        row = self.model.row_of(chosen) if chosen else -1
        self._choose(max(0, row))
        if row != seen_at:
            self.table.scrollToTop()
        yield True
        self.stack.setCurrentIndex(TABLE if self.model.rowCount() else NOBODY)
        if self.hasFocus():
            self.table.setFocus()
        yield True
        self._tell()

    def _counted(self) -> str:
        counts, signs = self.model.counts(), {Gate.READY: "●", Gate.ASK_FIRST: "◐", Gate.MISSES: "○"}
        said = self.tr("{word}: {n}")
        parts = (f"{sign}  {said.format(word=gate_word(gate), n=counts.get(gate, 0))}" for gate, sign in signs.items())
        # A line breaks between two of them, never within one.
        return "\u00a0\u00a0\u00a0\u00a0 ".join(part.replace(" ", "\u00a0") for part in parts)

    def _tell_unkept(self) -> None:
        self.unkept.setVisible(self._open.unkept)

    def _show_course(self) -> None:
        self.model.show_course(self._open.course)
        self.unexplained.show_course(self._open.course)
        self.mixed.setVisible(scoring.mixes_meetings(self._open.course.calls))
        self._show_chosen()

    def _show_chosen(self) -> None:
        """What the owner decided about the chosen person."""
        self.reasons.show_listed(self._open.course.keeps(self.chosen))
        self.reasons.show_own(self._open.course.adjustment(self.chosen))

    def _follow(self, row: int) -> None:
        """Tell of the first ones at once, of others when the choice rests: telling would slow a walk through many."""
        person, found = self.model.person_at(row), self._open.ranked_people
        if person is None or found is None or (person.id == self.chosen and self._told_of is found):
            return
        self._told_of = found
        self.chosen = person.id
        self.reasons.wait_for(person.name)
        self._show_chosen()
        if self.stack.currentIndex() != TABLE:
            return  # it is told once the table is there
        if found.knows(self.chosen):
            self._tell()
        else:
            self._resting.start()

    def _tell(self) -> None:
        self._resting.stop()
        found, project = self._open.ranked_people, self._open.project
        if found is None or project is None or self._told_of is not found:
            return
        store, id, spoken = self._desk.store, self.chosen, language()
        self._desk.jobs.run(
            lambda token: printing.brief_for(store, project, found.told(store, id, token.cancelled), id, spoken),
            done=self.reasons.show_brief,
            failed=lambda error: self._desk.dialogs.tell(self.tr("The reasons can't be shown"), say(error)),
            parent=self,
            topic="reasons",
        )

    def _stale(self) -> None:
        self._revealing.stop()
        now = QApplication.focusWidget()
        if now is not None and self.isAncestorOf(now):
            self.setFocus()  # or Qt would hand it on to the next place outside; the table has it afterwards
        self.stack.setCurrentIndex(WAITING)
        if self.isVisible():
            self._open.wish_ranking()

    def _ended(self) -> None:
        if self._open.ranked_people is None and self.stack.currentIndex() == WAITING:
            self.stack.setCurrentIndex(STOPPED)

    # What if

    def _make_sliders(self) -> None:
        """They are many, and nobody waits for them but who asks what if."""
        self._quiet.stop()
        if found := self._open.ranked_people:
            self.weights.show_criteria(found.lineup.table.criteria)

    def _show_what_if(self, shown: bool) -> None:
        if self._quiet.isActive():
            self._make_sliders()
        if shown:
            self.weights.begin()
        self.side.setCurrentIndex(int(shown))
        if not shown:
            self.weights.go_back()
            self._reweighed.stop()
            self._other = None
            self._show_order()

    def _leave_what_if(self) -> None:
        self.what_if.setChecked(False)
        self.table.setFocus()

    def _reweigh(self) -> None:
        found, weights = self._open.ranked_people, self.weights.weights()
        self._other = found.lineup.what_if(weights) if found and weights else None
        self._reweighed.start()

    def _show_order(self) -> None:
        """Show the order that the sliders make; whoever was chosen stays chosen, and nothing scrolls."""
        if self._other is not None or self.model.is_what_if:
            self.model.show_what_if(self._other, self.table.in_sight())
            self._choose_again()

    def _choose_again(self) -> None:
        row = self.model.row_of(self.chosen)
        if row >= 0 and row != self.table.currentIndex().row():
            self._choose(row)

    def _choose(self, row: int) -> None:
        """Without scrolling."""
        self.table.setAutoScroll(False)
        self.table.selectRow(row)
        self.table.setAutoScroll(True)

    # What is done

    def _clicked(self, index: QModelIndex) -> None:
        if index.row() == self.model.fold_row:
            self._fold()
        elif index.column() == Column.KEPT:
            self._toggle_listed()

    def _person(self) -> RankedRow | None:
        return self.model.person_at(self.table.currentIndex().row())

    def _toggle_listed(self) -> None:
        if person := self._person():
            self._open.toggle_listed(person.id, person.name)

    def _adjust(self, fit: float, reason: str) -> None:
        now, person = self._desk.clock(), self.chosen
        told = self.tr("Your own number is kept")
        self._open.change(lambda store, id: courses.adjust(store, id, person, fit, reason, now), told)

    def _unadjust(self) -> None:
        now, person = self._desk.clock(), self.chosen
        told = self.tr("Your own number is taken back")
        self._open.change(lambda store, id: courses.unadjust(store, id, person, now), told)

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


def _warning(words: str) -> QWidget:
    made = QWidget()
    says = row(IconLabel("warning", ink="ask"), label(words, "caption", wrap=True))
    says.setStretch(1, 1)
    made.setLayout(says)
    return made
