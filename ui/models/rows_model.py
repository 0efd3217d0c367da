"""A table with a row a person, all at hand: for the few of a project, not for everybody."""

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex


class Row(Protocol):
    """Whoever has a row."""

    @property
    def person(self) -> str:
        """Their id."""


R = TypeVar("R", bound=Row)


class RowsModel(QAbstractTableModel, Generic[R]):
    """Holds the rows; what stands in the columns is its heirs' to say."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: list[R] = []

    def show_people(self, people: Sequence[R]) -> None:
        """Show these."""
        self.beginResetModel()
        self._people = list(people)
        self.endResetModel()

    def person_at(self, row: int) -> R | None:
        """Who stands in a row."""
        return self._people[row] if 0 <= row < len(self._people) else None

    def row_of(self, id: str) -> int:
        """Where somebody stands, or -1."""
        return next((row for row, one in enumerate(self._people) if one.person == id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        """A row a person."""
        return 0 if parent.isValid() else len(self._people)
