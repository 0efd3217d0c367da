"""Noting what happened between calls, just now: somebody was asked, answered, called in vain, or won't be called."""

from PySide6.QtCore import QObject

from tpmmatch.actions import calls
from tpmmatch.actions.scoring import Called
from tpmmatch.model.call import Inquiry
from ui.desk import Desk
from ui.pages.open_project import OpenProject


class Noting(QObject):
    """One click each, and one step to undo."""

    def __init__(self, desk: Desk, opened: OpenProject, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._open = desk, opened

    def note(self, person: Called | None, *, missed: bool) -> None:
        """They were asked something, or called in vain."""
        if person is not None:
            now = self._desk.clock()
            inquiry = Inquiry(person.person, now, missed_call=missed)
            told = self.tr("Noted: {name} was not reached") if missed else self.tr("Noted: {name} was asked")
            self._open.change(
                lambda store, project: calls.log_inquiry(store, project, inquiry, now), told.format(name=person.name)
            )

    def remove(self, call: str) -> None:
        """A call, by its id, isn't wanted any more."""
        now = self._desk.clock()
        told = self.tr("The call was removed")
        self._open.change(lambda store, project: calls.remove_call(store, project, call, now), told)

    def note_reply(self, person: Called | None) -> None:
        """The oldest of what waits is answered."""
        waiting = [one for one in person.inquiries if one.waits] if person else []
        if person is not None and waiting:
            now, inquiry = self._desk.clock(), waiting[0]
            told = self.tr("Noted: {name} has answered").format(name=person.name)
            self._open.change(lambda store, project: calls.log_reply(store, project, inquiry, now, now), told)
