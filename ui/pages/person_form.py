"""A whole person to edit: every section of JSON Resume and the terms. What nobody touched stays as it came."""

from collections import deque
from collections.abc import Collection, Iterator
from copy import deepcopy
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tpmmatch.actions import person_check
from tpmmatch.model.document import Document
from ui.pages.part_form import EntryRow, ListPart, SinglePart
from ui.pages.person_fields import Part, parts
from ui.tokens import Space
from ui.widgets.build import column
from ui.widgets.lazy import Stepper, let_go


class PersonForm(QWidget):
    """The parts of one document, made one after the other: all at once they would keep the window waiting."""

    edited = Signal()
    grew = Signal()
    complete = Signal()

    def __init__(self, document: Document, off_picture: Collection[str] = (), parent: QWidget | None = None) -> None:
        """`off_picture` are the pointers of what was read off a picture."""
        super().__init__(parent)
        self._off_picture = off_picture
        self.setObjectName("personForm")
        self._document = deepcopy(document)
        self.parts: list[SinglePart | ListPart] = []
        self._inside = column(None, space=Space.LARGE)
        self._inside.setContentsMargins(2, 0, Space.MEDIUM, Space.WIDE)
        self.setLayout(self._inside)
        self._waiting = deque(parts())
        coming = self._coming = list[SinglePart | ListPart]()  # made and not put in yet; one or none
        self.destroyed.connect(lambda: let_go(coming))
        self._making = Stepper(self._take_step, self, lambda: True)
        while not self.parts:
            self._take_step()
        self._making.go_on()

    @property
    def is_complete(self) -> bool:
        """Whether all parts are there."""
        return not (self._waiting or self._coming)

    def document(self) -> Document:
        """The document as it stands now; parts that lie in others come after those."""
        found = deepcopy(self._document)
        for each in self.parts:
            before, now = _at(found, each.part.path), each.value()
            if now != before:
                _put(found, each.part.path, now)
        return found

    def pointer_of(self, widget: QWidget) -> str:
        """The JSON Pointer of the field that a widget belongs to, or of its part; none if it is of neither."""
        for each in self.parts:
            if each.isAncestorOf(widget):
                return "/" + "/".join(each.part.path) + each.pointer_of(widget)
        return ""

    def opened(self) -> set[str]:
        """The names of the buttons of all entries that are open."""
        return {row.open.objectName() for row in self._rows() if row.open.isChecked()}

    def open_again(self, names: Collection[str]) -> None:
        """Open the entries with buttons of these names."""
        for row in self._rows():
            row.open.setChecked(row.open.objectName() in names)

    def check(self) -> None:
        """Say beside each field what is odd about it."""
        found = person_check.complaints(person_check.tidied(self.document()))
        for each in self.parts:
            at = "/" + "/".join(each.part.path)
            each.show_complaints(
                {pointer.removeprefix(at): told for pointer, told in found.items() if pointer.startswith(f"{at}/")}
            )

    def _rows(self) -> Iterator[EntryRow]:
        return (row for each in self.parts if isinstance(each, ListPart) for row in each.rows())

    def _take_step(self) -> bool:
        if self._coming:
            self._put_in(self._coming.pop())
        else:
            self._coming.append(self._make(self._waiting.popleft()))
        if self.is_complete:
            self.check()
            self.complete.emit()
        return not self.is_complete

    def _make(self, part: Part) -> SinglePart | ListPart:
        at = "/" + "/".join(part.path)
        off_picture = [each.removeprefix(at) for each in self._off_picture if each.startswith(f"{at}/")]
        made = (ListPart if part.one else SinglePart)(part, _at(self._document, part.path), off_picture)
        made.edited.connect(self._edited)
        return made

    def _put_in(self, made: SinglePart | ListPart) -> None:
        self.parts.append(made)
        self._inside.insertWidget(len(self.parts) - 1, made)
        self.grew.emit()

    def _edited(self) -> None:
        self.check()
        self.edited.emit()


def _at(document: Document, path: tuple[str, ...]) -> object:
    value: Any = document
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _put(document: Document, path: tuple[str, ...], value: object) -> None:
    """An object on the way that isn't one gives way: something was typed below it."""
    for key in path[:-1]:
        if not isinstance(document.get(key), dict):
            document[key] = {}
        document = document[key]
    document[path[-1]] = value
