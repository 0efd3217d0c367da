"""Red flags noted in a call: dated facts with what shows them and what the candidate says to them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from tpmmatch.model.call import FlagNote
from tpmmatch.model.question import RedFlag
from ui.tokens import Space
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button
from ui.widgets.fields import ChoiceField, DateField
from ui.widgets.prose import ProseField


class FlagsView(QWidget):
    """An entry each, and a button for one more."""

    edited = Signal(str, object)  # what is undone together; all flags as they are now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("flagsView")
        self._known: Sequence[RedFlag] = ()
        self._today = date.min
        self.entries: list[FlagEntry] = []
        says = self.tr(
            "A red flag is a fact with a day and what shows it. Ask about it and note the reply; by itself it decides"
            " nothing."
        )
        self.add = named(
            Button(self.tr("Note a red flag"), "plus"),
            "addFlag",
            self.tr("Note a red flag"),
            self.tr("Note a fact that a careful owner asks about"),
        )
        self.add.clicked.connect(self._add)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.LARGE)
        title = label(self.tr("Red flags"), "title", wrap=True)
        inside = column(title, label(says, "muted", wrap=True), self._list, row(self.add, None), None)
        inside.setSpacing(Space.MEDIUM)
        inside.setContentsMargins(0, 0, Space.SMALL, 0)
        self.setLayout(inside)

    def know(self, flags: Sequence[RedFlag], today: date) -> None:
        """What can be noted, and which day it is."""
        self._known, self._today = flags, today

    def show_flags(self, notes: Sequence[FlagNote]) -> None:
        """Show these in the place of all others."""
        for entry in self.entries:
            self._list.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self.entries = []
        for note in notes:
            self._append(note)

    def notes(self) -> tuple[FlagNote, ...]:
        """The flags as they are written now."""
        return tuple(entry.note() for entry in self.entries)

    def _append(self, note: FlagNote) -> "FlagEntry":
        place = len(self.entries)
        entry = FlagEntry(place, note, self._known)
        entry.edited.connect(lambda: self.edited.emit(f"flag {place}", self.notes()))
        entry.removed.connect(lambda: self._remove(place))
        self.entries.append(entry)
        self._list.addWidget(entry)
        QWidget.setTabOrder(entry.reply, self.add)
        return entry

    def _add(self) -> None:
        if self._known:
            entry = self._append(FlagNote(self._known[0].id, self._today, ""))
            self.edited.emit(f"flag {len(self.entries) - 1}", self.notes())
            entry.flag.setFocus()

    def _remove(self, place: int) -> None:
        left = [note for at, note in enumerate(self.notes()) if at != place]
        self.show_flags(left)
        self.edited.emit("flag removed", tuple(left))
        self.add.setFocus()


class FlagEntry(QFrame):
    """One flag."""

    edited = Signal()
    removed = Signal()

    def __init__(self, place: int, note: FlagNote, known: Sequence[RedFlag], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._note, self._known = note, {flag.id: flag for flag in known}
        number = place + 1
        choices = [(flag.id, flag.name) for flag in known]
        if note.flag not in self._known:
            choices.insert(0, (note.flag, note.flag))
        self.flag = named(ChoiceField(choices), f"flag{place}", self.tr("Red flag {n}").format(n=number))
        self.flag.show_value(note.flag)
        self.day = DateField("", self.tr("Pick the day of red flag {n}").format(n=number))
        self.day = named(self.day, f"flagDay{place}", self.tr("Red flag {n}: day").format(n=number))
        self.day.show_value(note.day.isoformat())
        evidence, reply = self.tr("What shows it"), self.tr("What they say to it")
        named_by = self.tr("Red flag {n}: {what}")
        self.evidence = named(ProseField(least=2), f"flagEvidence{place}", named_by.format(n=number, what=evidence))
        self.evidence.show_value(note.evidence)
        self.reply = named(ProseField(least=2), f"flagReply{place}", named_by.format(n=number, what=reply))
        self.reply.show_value(note.reply)
        remove = self.tr("Remove red flag {n}").format(n=number)
        self.remove = named(Button("", "trash", "quiet"), f"flagRemove{place}", remove, remove)
        self.remove.clicked.connect(self.removed)
        self.look = label("", "caption", wrap=True)
        head = row(self.flag, self.remove)  # the day stands below: beside it there is no room for what it is called
        head.setStretch(0, 1)
        inside = column(
            head,
            self.look,
            row(self.day, None),
            label(evidence, "field"),
            self.evidence,
            label(reply, "field"),
            self.reply,
            space=Space.SMALL,
            margin=Space.LARGE,
        )
        self.setLayout(inside)
        self._show_look()
        for field in (self.flag, self.day, self.evidence, self.reply):
            field.edited.connect(self._edited)

    def note(self) -> FlagNote:
        """The flag as it is written now; a day that can't be read stays as it was."""
        day = str(self.day.value())
        return replace(
            self._note,
            flag=self.flag.value(),
            day=date.fromisoformat(day) if day else self._note.day,
            evidence=str(self.evidence.value()),
            reply=str(self.reply.value()),
        )

    def _edited(self) -> None:
        self._show_look()
        self.edited.emit()

    def _show_look(self) -> None:
        flag = self._known.get(self.flag.value())
        self.look.setText(flag.look if flag else "")
