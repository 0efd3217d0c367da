"""One row of a table of people on its way: its cells by field, those left over, and what was odd."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from tpmmatch.intake.found import Refused, short
from tpmmatch.intake.table_columns import Column, is_of_contact
from tpmmatch.intake.table_contents import says_nothing
from tpmmatch.intake.table_tongues import languages_in
from tpmmatch.model.words import Message

T = TypeVar("T")
# A list's own number: the next list counts from 1, too.
_NUMBER = re.compile(r"\W*\d{1,6}(?:\.0)?\W*")


class RowCells:
    """The cells of one row; each is asked for once, and what nobody asked for stays."""

    def __init__(self, columns: tuple[Column, ...], cells: list[str]) -> None:
        self._known: dict[str, tuple[Column, str]] = {}
        self.summary: list[str] = []
        self.profile: list[str] = []
        self.honorifics: list[str] = []
        self.languages: list[dict[str, str]] = []
        self._contact: list[str] = []
        self._left: dict[str, str] = {}
        self._used: set[str] = set()
        self.warnings: list[Message] = []
        for index, cell in enumerate(cells):
            column = columns[index] if index < len(columns) else Column("")
            if column.instead and not column.field and column.instead not in self._known and cell:
                column = replace(column, field=column.instead)
            if cell and not (column.field and says_nothing(cell, column.field)):
                self._take(column, cell, index)

    def _take(self, column: Column, cell: str, index: int) -> None:
        if column.field == "profile":
            self.profile.append(cell)
        elif column.field == "summary":
            self.summary.append(cell)
        elif column.field == "languages" and (spoken := languages_in(column.header, cell)) is not None:
            self._speak(spoken)
        elif column.field == "honorific":
            self.honorifics.append(cell)
            self._keep(column.header, cell, index)
        elif column.field and column.field not in {"contact", "languages"}:
            self._known[column.field] = column, cell
        else:
            if column.field == "contact" or (column.instead and is_of_contact(column)):
                self._contact.append(cell)
            self._keep(column.header or f"#{index + 1}", cell, index)

    def _speak(self, spoken: list[dict[str, str]]) -> None:
        """Add the languages; of one that is said twice what the second cell knows."""
        for one in spoken:
            same = next((known for known in self.languages if known["language"] == one["language"]), None)
            if same is None:
                self.languages.append(one)
            else:
                same.update({key: value for key, value in one.items() if key not in same})

    def text(self, field: str) -> str:
        """The cell of a field, or an empty text; from now on it counts as used."""
        self._used.add(field)
        return self.peek(field)

    def peek(self, field: str) -> str:
        """The cell of a field, or an empty text."""
        return self._known[field][1] if field in self._known else ""

    def header(self, field: str) -> str:
        """What the column of a field is called; empty if its cell is."""
        return self._known[field][0].header if field in self._known else ""

    def has_families_first(self) -> bool:
        """Whether the column of the name has families before given names."""
        return "name" in self._known and self._known["name"][0].family_first

    def number(self) -> str:
        """The number that the list itself gives the row, if the cell of the id is no more than that."""
        return self.peek("id") if _NUMBER.fullmatch(self.peek("id")) else ""

    def unused(self) -> dict[str, str]:
        """Cells that went nowhere, by the names of their columns."""
        for field, (column, cell) in self._known.items():
            if field not in self._used:
                self._keep(column.header, cell, len(self._left))
        return self._left

    def value(self, field: str, read: Callable[[str, Column], T]) -> T | None:
        """What `read` makes of a cell; if it can't, the cell is kept, the reason told, and None given."""
        if field not in self._known:
            return None
        column, cell = self._known[field]
        self._used.add(field)
        try:
            return read(cell, column)
        except Refused as refused:
            self._keep(column.header, cell, len(self._left))
            values = {**refused.reason.values, "cell": short(cell), "column": short(column.header)}
            self.warnings.append(Message(refused.reason.id, values))
            return None

    def first(self, field: str, part: Callable[[str, Column], list[str]]) -> str:
        """The first of what a cell holds; if there is more in it, the whole cell is kept beside."""
        found = self.value(field, part) or []
        if len(found) > 1:
            column, cell = self._known[field]
            self._keep(column.header or field, cell, len(self._left))
        return found[0] if found else ""

    def within_contact(self) -> list[str]:
        """The cells in which people keep numbers and addresses together, and the one of addresses."""
        return [self.peek("email"), self.peek("phone"), *self._contact]

    def _keep(self, header: str, cell: str, index: int) -> None:
        self._left[f"{header} #{index + 1}" if header in self._left else header] = cell
