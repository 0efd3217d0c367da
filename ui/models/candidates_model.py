"""Everybody in play: a row a person with stage, fit, calls, references and red flags."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QModelIndex, Qt

from tpmmatch.actions.candidates import Candidate, Rated
from ui.models.rows_model import Index, RowsModel
from ui.pages.calls.labels import RATINGS, rating_word
from ui.pages.decision.labels import flags_line, how_word, rated_line, stage_line
from ui.widgets.cells import CELL, BarCell, NameCell, PieCell, RatingCell, WordCell
from ui.widgets.marks import Shape
from ui.words import say_number, say_percent

_TEXTS = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}


class Column(IntEnum):
    """The columns, left to right."""

    NAME = 0
    FIT = 1
    FIRST = 2
    CALLS = 3
    REFERENCES = 4
    FLAGS = 5


class CandidatesModel(RowsModel[Candidate]):
    """In the order of the ranking; whoever is out of play stands last."""

    # Qt's interface

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """All that a decision rests on."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: N802 - Qt's name
        """What stands in a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            Column.NAME: self.tr("Name"),
            Column.FIT: self.tr("Fit"),
            Column.FIRST: self.tr("First in"),
            Column.CALLS: self.tr("Calls"),
            Column.REFERENCES: self.tr("References"),
            Column.FLAGS: self.tr("Red flags"),
        }
        return titles.get(Column(section)) if 0 <= section < len(Column) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell."""
        one = self.person_at(index.row()) if index.isValid() else None
        if one is None or (role != CELL and role not in _TEXTS):
            return None
        told = {
            Column.NAME: self._name,
            Column.FIT: self._fit,
            Column.FIRST: self._first,
            Column.CALLS: self._calls,
            Column.REFERENCES: self._references,
            Column.FLAGS: self._flags,
        }
        return told[Column(index.column())](one, role)

    # Internal

    def _name(self, one: Candidate, role: int) -> object:
        name = one.name or self.tr("(no name)")
        return NameCell(name, stage_line(one)) if role == CELL else f"{name}, {stage_line(one)}"

    def _fit(self, one: Candidate, role: int) -> object:
        fit = one.standing.fit if one.standing else None
        text = "–" if fit is None else say_number(fit, most=0)
        own = one.adjustment
        own_text = self.tr("yours: {fit}").format(fit=say_number(own.fit, most=0)) if own else ""
        if role == CELL:
            return BarCell((fit or 0.0) / 100, text, own.fit / 100 if own else None, own_text)
        return ", ".join(filter(None, (text, own_text, own.reason if own else "")))

    def _first(self, one: Candidate, role: int) -> object:
        share = one.standing.first_in if one.standing else None
        if share is None:
            return None if role == CELL else "–"
        return PieCell(share, say_percent(share)) if role == CELL else say_percent(share)

    def _calls(self, one: Candidate, role: int) -> object:
        return _ratings([rated for rated in one.rated if rated.mode is not None], role)

    def _references(self, one: Candidate, role: int) -> object:
        return _ratings([rated for rated in one.rated if rated.mode is None], role)

    def _flags(self, one: Candidate, role: int) -> object:
        if role != CELL:
            return flags_line(one)
        if not one.flags:
            return WordCell(Shape.DASH, "muted", flags_line(one))
        return WordCell(*((Shape.HALF, "ask") if one.open_flags else (Shape.FULL, "muted")), flags_line(one))


def _ratings(rated: Sequence[Rated], role: int) -> object:
    """Each way of meeting in a line of its own, never mixed; the fullest first."""
    if not rated:
        return RatingCell(None, RATINGS, "–") if role == CELL else "–"
    fullest, *others = reversed(rated)
    lines = [rated_line(each) for each in others]
    if role == CELL:
        below = "\n".join([how_word(fullest), *lines])
        return RatingCell(fullest.overall, RATINGS, rating_word(fullest.overall), below)
    return ", ".join([rated_line(fullest), *lines])
