"""Everybody in play side by side, what was decided above them, and the chosen row with its stage beside."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tpmmatch.actions.candidates import Candidate
from tpmmatch.model.decision import Stage
from ui.desk import Desk
from ui.models.candidates_model import CandidatesModel, Column
from ui.pages.decision.candidate_panel import CHOOSE_KEY, CandidatePanel
from ui.pages.decision.labels import STAGES
from ui.theme import scaled
from ui.tokens import Space
from ui.widgets.build import column, label, named, panel
from ui.widgets.buttons import Button
from ui.widgets.delegates import CellDelegate
from ui.widgets.head import Head
from ui.widgets.keys import on_key
from ui.widgets.split import Split
from ui.widgets.table import Table
from ui.widgets.wrap import Wrap

_WIDEST = 190  # of a column that words stand in
_ROW = 64  # height of a row of three lines
_WIDTHS = {Column.FIT: 84, Column.FIRST: 82, Column.CALLS: 112, Column.REFERENCES: 112, Column.FLAGS: 116}


class Decided(NamedTuple):
    """What is decided, in words: whom, `told` in a line, and why; what was decided `before`; what is `due` next."""

    person: str
    told: str
    why: str
    before: str
    due: str


class CandidatesView(QWidget):
    """A strip, a table, and a panel for the row that is current."""

    record_asked = Signal()
    follow_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("candidatesView")
        self._chosen = ""
        self._further: Mapping[str, Stage] = {}
        self.model = CandidatesModel(self)
        self.table = named(Table(), "candidatesTable", self.tr("Everybody in play"))
        self.table.setModel(self.model)
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.set_row_height(_ROW)
        self.table.set_widths({int(place): width for place, width in _WIDTHS.items()}, Column.NAME)
        for worded in (Column.CALLS, Column.REFERENCES, Column.FLAGS):
            self.table.grow(worded, _WIDEST)
        self.table.give_way([Column.FIRST, Column.REFERENCES, Column.FLAGS], least=160)
        self.table.setAccessibleDescription(self.tr("1 to 7 say where the chosen person stands, C chooses them."))
        self.panel = CandidatePanel()
        self.panel.setMinimumWidth(scaled(250))
        self._build(desk)
        self.strip.hide()
        self.panel.show_person(None, "")  # until everybody is put in order
        self.table.moved.connect(self._show_row)
        self.table.opened.connect(lambda _row: self.panel.stages.setFocus())
        for key, stage in enumerate(STAGES, 1):
            on_key(self, str(key), partial(self.panel.stage_chosen.emit, stage))
        on_key(self, CHOOSE_KEY, self.panel.choose.click)

    def show_people(
        self, people: Sequence[Candidate], decided: "Decided", further: Mapping[str, Stage], *, is_writing: bool
    ) -> None:
        """Show these, what is decided, and to which stage calls have led; a note that is being written stays."""
        chosen, told, before = decided.person, decided.told, decided.before
        row = self.model.row_of(self.panel.person.person) if self.panel.person else 0
        self._chosen, self._further = chosen, further
        self.model.show_people(people)
        self.strip.setVisible(bool(told))
        self.told.setText(told)
        self.why.setText(decided.why)
        self.before.setText(before)
        self.before.setVisible(bool(before))
        self.follow.setText(decided.due)
        row = max(0, row)
        self.table.blockSignals(True)  # the panel is shown once, with what is being written in it
        self.table.selectRow(row)
        self.table.blockSignals(False)
        self._show(row, is_writing=is_writing)

    def choose_row(self, id: str) -> None:
        """Make somebody's row the current one."""
        if (row := self.model.row_of(id)) >= 0:
            self.table.selectRow(row)

    def _show_row(self, row: int) -> None:
        self._show(row)

    def _show(self, row: int, *, is_writing: bool = False) -> None:
        one = self.model.person_at(row)
        further = self._further.get(one.person) if one else None
        self.panel.show_person(one, self._chosen, further, is_writing=is_writing)

    def _build(self, desk: Desk) -> None:
        self.told, self.why = label("", "section", wrap=True), label("", wrap=True)
        self.before = label("", "muted", wrap=True)
        self.record = named(
            Button(self.tr("The record"), "page"), "showRecord", self.tr("The record of the decision"),
            self.tr("All that the decision rests on, to read and to keep as a file"),
        )  # fmt: skip
        self.record.clicked.connect(self.record_asked)
        self.follow = named(
            Button(self.tr("How it goes")), "showFollow", self.tr("How it goes"),
            self.tr("Rate how it went, beside what was foreseen"),
        )  # fmt: skip
        self.follow.clicked.connect(self.follow_asked)
        self.strip = panel()
        words = column(self.told, self.why, self.before, space=Space.HAIR)
        self.strip.setLayout(column(Head(words, Wrap(self.record, self.follow)), margin=Space.MEDIUM))
        says = self.tr(
            "Fit, calls and references are what is known; the choice is yours. Ratings of different ways of meeting"
            " stand by themselves: by phone they run lower."
        )
        left = QWidget()
        left.setLayout(column(self.table, label(says, "caption", wrap=True)))
        split = Split("decisionSplit", (left, self.panel), (712, 280), desk.settings)
        inside = column(self.strip, split, space=Space.MEDIUM)
        inside.setStretch(1, 1)
        self.setLayout(inside)
