"""Who is to be called, how their calls stand, and the calls of the chosen one with what can be done about them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tpmmatch.actions.scoring import Called
from ui.desk import Desk
from ui.models.calls_model import CallsModel, Column
from ui.pages.calls.labels import KINDS
from ui.pages.calls.person_calls import PersonCalls
from ui.theme import scaled
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button
from ui.widgets.delegates import CellDelegate
from ui.widgets.scroll import UprightScroll
from ui.widgets.split import Split
from ui.widgets.table import Table

_WIDEST, _LEAST = 240, 140  # of a column, of the names
_ROW = 64  # height of a row of three lines
_WIDTHS = {Column.SCREEN: 156, Column.INTERVIEW: 156, Column.REFERENCE: 152}


class CallsList(QWidget):
    """A table, and a panel for the row that is current."""

    scores_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("callsList")
        self.model = CallsModel(self)
        self.table = named(Table(), "callsTable", self.tr("Who is to be called"))
        self.table.setModel(self.model)
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.set_row_height(_ROW)
        self.table.set_widths({int(place): width for place, width in _WIDTHS.items()}, Column.NAME)
        for kind in _WIDTHS:
            self.table.grow(kind, _WIDEST)
        self.panel = PersonCalls(desk)
        self.scores = named(
            Button(self.tr("Scorecards"), "sliders", "quiet"),
            "showScores",
            self.tr("Scorecards of all who were called"),
            self.tr("Quality by quality, everybody side by side, each way of meeting by itself"),
        )  # fmt: skip
        self.scores.clicked.connect(self.scores_asked)
        says = self.tr("Ask all the same, in the same order; note what was said, then rate it.")
        below = row(label(says, "caption", wrap=True), self.scores)
        below.setStretch(0, 1)
        left = QWidget()
        left.setLayout(column(self.table, below))
        split = Split("callsSplit", (left, UprightScroll(self.panel)), (640, 345), desk.settings)
        self.setLayout(column(split))
        self.panel.setMinimumWidth(scaled(240))
        self.table.moved.connect(lambda row: self.panel.show_person(self.model.person_at(row)))
        self.table.opened.connect(lambda _row: self.panel.open_next())

    def show_people(self, people: Sequence[Called]) -> None:
        """Show these; whoever was chosen stays chosen."""
        chosen = self.panel.person
        self.model.show_people(people)
        self._give_way(people)
        row = self.model.row_of(chosen.person) if chosen else 0
        self.table.selectRow(max(0, row))
        self.panel.show_person(self.model.person_at(max(0, row)))
        self.scores.setEnabled(any(call.answers for one in people for call in one.calls))

    def _give_way(self, people: Sequence[Called]) -> None:
        """Where there isn't room for every kind of call, those go first that there is none of; one kind stays."""
        there = {call.kind for one in people for call in one.calls}
        places = zip(reversed(Column), reversed(KINDS), strict=False)
        order = sorted(places, key=lambda pair: pair[1] in there)
        self.table.give_way([place for place, _kind in order[:-1]], least=_LEAST)

    def choose(self, id: str) -> None:
        """Choose somebody."""
        if (row := self.model.row_of(id)) >= 0:
            self.table.selectRow(row)
