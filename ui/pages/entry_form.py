"""Inputs over one object of a person's document. What nobody touched stays as it came, unknown keys included."""

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from tpmmatch.model.words import Message
from ui.pages.person_fields import Asked, Input, Part
from ui.theme import scaled
from ui.tokens import Space
from ui.widgets.build import column, label, named
from ui.words import say

_SIDE_BY_SIDE = 2
_ENOUGH = 200  # width of a field, at a text size of 100 %


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
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.MEDIUM)
        self._grid.setVerticalSpacing(Space.MEDIUM)
        self._cells = [(self._cell(part, asked, name, about), asked.wide) for asked in part.fields]
        self._sides = 0
        self._arrange(_SIDE_BY_SIDE)

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

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The fields may stand below each other."""
        widths = [cell.minimumSizeHint().width() for cell, _wide in self._cells]
        return QSize(max(widths, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Look whether there is room side by side."""
        super().resizeEvent(event)
        self._arrange(_SIDE_BY_SIDE if self.width() >= _SIDE_BY_SIDE * scaled(_ENOUGH) else 1)

    def _arrange(self, sides: int) -> None:
        """In so many columns."""
        if sides == self._sides:
            return
        self._sides = sides
        place = 0
        for cell, wide in self._cells:
            self._grid.removeWidget(cell)
            if wide:
                place += -place % sides
            line, side = divmod(place, sides)
            self._grid.addWidget(cell, line, side, 1, sides if wide else 1, Qt.AlignmentFlag.AlignTop)
            place += sides if wide else 1
        for side in range(_SIDE_BY_SIDE):
            self._grid.setColumnStretch(side, int(side < sides))
            self._grid.setColumnMinimumWidth(side, int(side < sides))
        self.updateGeometry()

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
