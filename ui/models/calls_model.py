"""Who is to be called: a row a person with how quickly they answer, and a column for each kind of call."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QModelIndex, Qt

from tpmmatch.actions.scoring import Called, heard_in
from tpmmatch.model.call import Call, CallKind
from ui.models.rows_model import Index, RowsModel
from ui.pages.calls.labels import (
    KINDS,
    RATINGS,
    asked_word,
    day_of,
    kind_word,
    mode_word,
    rating_word,
    replies_line,
    standing_of,
)
from ui.widgets.cells import CELL, NameCell, RatingCell

_TEXTS = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}


class Column(IntEnum):
    """The columns; those of the kinds of calls stand in the order of `KINDS`."""

    NAME = 0
    SCREEN = 1
    INTERVIEW = 2
    REFERENCE = 3


class CallsModel(RowsModel[Called]):
    """Of several calls of a kind, the last one is shown."""

    # Qt's interface

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """The name, and the kinds of calls."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: N802 - Qt's name
        """What stands in a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section in _KIND_OF:
            return kind_word(_KIND_OF[section])
        return self.tr("Name") if section == Column.NAME else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell."""
        person = self.person_at(index.row()) if index.isValid() else None
        if person is None:
            return None
        if index.column() == Column.NAME:
            gone = "" if person.listed else self.tr("no longer on the shortlist")
            below = "  ·  ".join(filter(None, (gone, replies_line(person.replies))))
            name = person.name or self.tr("(no name)")
            return NameCell(name, below) if role == CELL else _text(role, name, below)
        found = [call for call in person.calls if call.kind is _KIND_OF[index.column()]]
        return self._call(found, role)

    def _call(self, found: Sequence[Call], role: int) -> object:
        if not found:
            return _text(role, "–")
        call = found[-1]
        heard = heard_in(call)
        state, met = standing_of(call, heard), f"{mode_word(call.mode)}, {day_of(call)}"
        more = self.tr("{n} calls").format(n=len(found)) if len(found) > 1 else ""
        asked = "  ·  ".join(filter(None, (asked_word(heard.asked, heard.planned), more)))
        rating = rating_word(heard.overall) if heard.overall is not None else ""
        if role == CELL:
            stands = f"{state}  ·  {asked}" if rating and not call.finished else asked
            return RatingCell(heard.overall, RATINGS, rating or state, f"{met}\n{stands}")
        said = self.tr("{rating} of 5").format(rating=rating) if rating else ""
        return _text(role, said, state, met, asked)


_KIND_OF: dict[int, CallKind] = dict(zip((Column.SCREEN, Column.INTERVIEW, Column.REFERENCE), KINDS, strict=True))


def _text(role: int, *parts: str) -> str | None:
    return ", ".join(filter(None, parts)) if role in _TEXTS else None
