"""Inputs over one object of a person's document. What nobody touched stays as it came, unknown keys included."""

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from tpmmatch.model.words import Message
from ui.pages.person_fields import Asked, Input, Part
from ui.tokens import Space
from ui.widgets.build import column, label, named
from ui.words import say

_SIDE_BY_SIDE = 2


class EntryForm(QWidget):
    """The fields of one part, or of one entry of it."""

    edited = Signal()

    def __init__(
        self, part: Part, entry: Mapping[str, Any], name: str, about: str = "", off_picture: Collection[str] = ()
    ) -> None:
        """`name` begins the names of the inputs, `about` what a screen reader says of them.

        `off_picture` are the keys of what was read off a picture: it is said beside each, until somebody changes it.
        """
        super().__init__()
        self._entry, self._off_picture = dict(entry), off_picture
        self._shown: dict[str, Any] = {}
        self.fields: dict[str, Input] = {}
        self._complaints: dict[str, QLabel] = {}
        self._described: dict[str, str] = {}  # what is said of fields about which nothing is odd
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.MEDIUM)
        grid.setVerticalSpacing(Space.MEDIUM)
        place = 0
        for asked in part.fields:
            cell = self._cell(part, asked, name, about)
            if asked.wide:
                place += place % _SIDE_BY_SIDE
                grid.addWidget(cell, place // _SIDE_BY_SIDE, 0, 1, _SIDE_BY_SIDE)
                place += _SIDE_BY_SIDE
            else:
                grid.addWidget(cell, place // _SIDE_BY_SIDE, place % _SIDE_BY_SIDE, Qt.AlignmentFlag.AlignTop)
                place += 1
        for side in range(_SIDE_BY_SIDE):
            grid.setColumnStretch(side, 1)
            grid.setColumnMinimumWidth(side, 1)

    def entry(self) -> dict[str, Any]:
        """The object as it stands now."""
        found = dict(self._entry)
        for key, field in self.fields.items():
            value = field.value()
            if value == self._shown[key]:
                continue
            if value in ("", None, []):
                found.pop(key, None)
            else:
                found[key] = value
        return found

    def pointer_of(self, widget: QWidget) -> str:
        """The pointer of the field that a widget belongs to, within the object; none if it belongs to no field."""
        return next(
            (f"/{key}" for key, field in self.fields.items() if field is widget or field.isAncestorOf(widget)), ""
        )

    def show_complaints(self, found: Mapping[str, Message]) -> None:
        """Say beside each field what is odd about it."""
        for key, says in self._complaints.items():
            words = say(found[key]) if key in found else ""
            if words != says.text():
                says.setText(words)
                says.setVisible(bool(words))
                self.fields[key].setAccessibleDescription(words or self._described[key])

    def _cell(self, part: Part, asked: Asked, name: str, about: str) -> QWidget:
        field = named(asked.make(), f"{name}_{asked.key}", f"{about}: {asked.title}" if about else asked.title)
        field.show_value(self._entry.get(asked.key))
        field.edited.connect(self.edited)
        if not field.accessibleDescription():
            field.setAccessibleDescription(part.title)
        told = self._mark(asked.key, field)
        self._described[asked.key] = field.accessibleDescription()
        self.fields[asked.key], self._shown[asked.key] = field, field.value()
        says = label(asked.title, "field")
        says.setBuddy(field)
        wrong = label("", "wrong", wrap=True)
        wrong.hide()
        self._complaints[asked.key] = wrong
        cell = QWidget()
        cell.setLayout(column(says, field, *told, wrong, space=Space.HAIR))
        return cell

    def _mark(self, key: str, field: Input) -> list[QLabel]:
        """What is said beside a field whose value was read off a picture."""
        if key not in self._off_picture:
            return []
        words = self.tr("read off a picture")
        plain = field.accessibleDescription()
        mark = label(words, "caption")
        field.setAccessibleDescription(f"{plain}, {words}")

        def look() -> None:
            as_read = field.value() == self._shown[key]
            mark.setVisible(as_read)
            self._described[key] = f"{plain}, {words}" if as_read else plain
            field.setAccessibleDescription(self._described[key])

        field.edited.connect(look)
        return [mark]
