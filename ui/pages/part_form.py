"""One part of a person's document to edit: a form, or a list of entries that open to one each."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from tpmmatch.model.document import text, texts
from tpmmatch.model.words import Message
from ui.pages.entry_form import EntryForm
from ui.pages.person_fields import Part
from ui.tokens import Space
from ui.widgets.build import column, discard, label, line, named, row
from ui.widgets.buttons import Button
from ui.widgets.elided import ElidedLabel
from ui.widgets.elided_button import ElidedButton

Complaints = Mapping[str, Message]  # by the pointer within this part


def keys_in(pointers: Iterable[str]) -> frozenset[str]:
    """The keys that pointers within an object begin with."""
    return frozenset(pointer.split("/")[1] for pointer in pointers)


class SinglePart(QFrame):
    """A part that is one object."""

    edited = Signal()

    def __init__(self, part: Part, value: object, off_picture: Collection[str] = ()) -> None:
        super().__init__()
        self.part, self._value = part, value
        self.setProperty("role", "panel")
        entry = value if isinstance(value, dict) else {}
        about = "" if part.path == ("basics",) else part.title
        self.form = EntryForm(part, entry, f"person_{part.path[-1]}", about, keys_in(off_picture))
        self.form.edited.connect(self.edited)
        self.setLayout(column(label(part.title, "section"), self.form, space=Space.MEDIUM, margin=Space.LARGE))

    def value(self) -> object:
        """The part as it stands now; what wasn't touched is what it was, odd or not."""
        found = self.form.entry()
        return found if isinstance(self._value, dict) or found else self._value

    def pointer_of(self, widget: QWidget) -> str:
        """The pointer of what a widget is for, within the part."""
        return self.form.pointer_of(widget)

    def show_complaints(self, found: Complaints) -> None:
        """Say beside the fields what is odd."""
        self.form.show_complaints({pointer.removeprefix("/"): told for pointer, told in found.items()})


class ListPart(QFrame):
    """A part that is a list of objects; whatever else is in it stays where it is."""

    edited = Signal()

    def __init__(self, part: Part, value: object, off_picture: Collection[str] = ()) -> None:
        super().__init__()
        self.part, self._value = part, value
        self.setProperty("role", "panel")
        self._rows: list[EntryRow | object] = []  # what is no object stays as it is
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._made = 0
        add = named(Button(self.tr("Add"), "plus", "quiet"), f"person_{part.path[-1]}_add", part.one, part.one)
        add.clicked.connect(self.add)
        head = row(ElidedLabel(part.title, "section"), None, add)
        self.setLayout(column(head, self._list, space=Space.SMALL, margin=Space.LARGE))
        for place, item in enumerate(value if isinstance(value, list) else []):
            at = f"/{place}/"
            self._append(item, keys_in(f"/{each.removeprefix(at)}" for each in off_picture if each.startswith(at)))

    def add(self) -> None:
        """An empty entry, open."""
        made = self._append({})
        if isinstance(made, EntryRow):
            made.open.setChecked(True)
            if made.form:
                next(iter(made.form.fields.values())).setFocus()

    def rows(self) -> list["EntryRow"]:
        """The entries that can be edited."""
        return [each for each in self._rows if isinstance(each, EntryRow)]

    def value(self) -> object:
        """The list as it stands now, without entries in which there is nothing."""
        found = [each.entry() if isinstance(each, EntryRow) else each for each in self._rows]
        kept = [item for item, each in zip(found, self._rows, strict=True) if item or not isinstance(each, EntryRow)]
        return kept if kept or isinstance(self._value, list) else self._value

    def pointer_of(self, widget: QWidget) -> str:
        """The pointer of what a widget is for, within the part."""
        place = 0
        for each in self._rows:
            empty = isinstance(each, EntryRow) and not each.entry()  # has no place in the list
            if isinstance(each, EntryRow) and each.isAncestorOf(widget):
                return "" if empty else f"/{place}{each.form.pointer_of(widget) if each.form else ''}"
            place += not empty
        return ""

    def show_complaints(self, found: Complaints) -> None:
        """Say within the entries what is odd."""
        place = 0
        for each in self._rows:
            if isinstance(each, EntryRow):
                empty = not each.entry()
                at = f"/{place}/"
                told = {key.removeprefix(at): words for key, words in found.items() if key.startswith(at)}
                each.show_complaints({} if empty else told)
                place += not empty
            else:
                place += 1

    def _append(self, item: object, off_picture: Collection[str] = ()) -> "EntryRow | object":
        if not isinstance(item, dict):
            self._rows.append(item)
            return item
        self._made += 1
        made = EntryRow(self.part, item, self._made, off_picture)
        made.edited.connect(self.edited)
        made.removed.connect(lambda: self._remove(made))
        self._rows.append(made)
        self._list.addWidget(made)
        return made

    def _remove(self, gone: "EntryRow") -> None:
        self._rows.remove(gone)
        self._list.removeWidget(gone)
        discard(gone)
        self.edited.emit()


class EntryRow(QWidget):
    """One entry: a line that says what it is, and opens to its fields."""

    edited = Signal()
    removed = Signal()

    def __init__(self, part: Part, entry: Mapping[str, Any], number: int, off_picture: Collection[str]) -> None:
        super().__init__()
        self._off_picture = off_picture
        self._part, self._entry, self._number = part, dict(entry), number
        self._complaints: Complaints = {}
        self.form: EntryForm | None = None
        name = f"person_{part.path[-1]}_{number}"
        self.open = named(ElidedButton("", role="nav"), f"{name}_open", "")
        self.open.setCheckable(True)
        self.open.toggled.connect(self._toggle)
        self._wrong = label(self.tr("something to check"), "wrong")
        self._wrong.hide()
        self._mark = label(self.tr("read off a picture"), "caption")
        self._mark.setVisible(bool(off_picture))
        gone = named(Button("", "trash", "quiet"), f"{name}_remove", "", self.tr("Remove this entry"))
        gone.clicked.connect(self.removed)
        self._gone = gone
        head = row(self.open, self._mark, self._wrong, gone)
        head.setStretch(0, 1)
        self._below = column(space=0)
        self.setLayout(column(line(), head, self._below, space=Space.HAIR))
        self._name()

    def entry(self) -> dict[str, Any]:
        """The object as it stands now."""
        return self.form.entry() if self.form else self._entry

    def show_complaints(self, found: Complaints) -> None:
        """Say what is odd: beside the fields, or that there is something."""
        self._complaints = found
        if self.form:
            self.form.show_complaints(found)
        self._wrong.setVisible(bool(found) and not self.open.isChecked())
        self._mark.setVisible(bool(self._off_picture) and not self.open.isChecked())

    def _toggle(self, on: bool) -> None:
        if on and self.form is None:
            name = f"person_{self._part.path[-1]}_{self._number}"
            self.form = EntryForm(
                self._part, self._entry, name, f"{self._part.title} {self._number}", self._off_picture
            )
            self.form.edited.connect(self._edited)
            self._below.addWidget(self.form)
        if self.form:
            self.form.setVisible(on)
        self._below.setContentsMargins(Space.SMALL, Space.SMALL if on else 0, Space.SMALL, Space.LARGE if on else 0)
        self.show_complaints(self._complaints)

    def _edited(self) -> None:
        self._name()
        self.edited.emit()

    def _name(self) -> None:
        entry = self.entry()
        said = [text(entry.get(key)) for key in self._part.heads]
        if not any(said):
            said = [told for value in entry.values() for told in texts(value)]
        words = "  ·  ".join(part for part in said if part) or self.tr("(nothing yet)")
        self.open.setText(words)
        self.open.setAccessibleName(f"{self._part.title} {self._number}: {words}")
        self._gone.setAccessibleName(
            self.tr("Remove {what}").format(what=f"{self._part.title} {self._number}: {words}")
        )
