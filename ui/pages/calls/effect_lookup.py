"""Looking what a call changed: everybody is ranked with it and without it, so it takes a moment."""

from PySide6.QtCore import QObject, Signal

from tpmmatch.actions import effects
from tpmmatch.errors import UserError
from tpmmatch.model.guide import Guide
from ui.desk import Desk
from ui.pages.open_project import OpenProject


class EffectLookup(QObject):
    """One call at a time; a later one takes the place of an earlier one."""

    found = Signal(object, object)  # the Effect of a call, and its Guide
    failed = Signal(UserError)

    def __init__(self, desk: Desk, opened: OpenProject, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._open = desk, opened

    def look_up(self, call: str, guide: Guide) -> None:
        """Look what the call with this id changed."""
        store, project, today = self._desk.store, self._open.id, self._desk.today()
        self._desk.jobs.run(
            lambda token: effects.effect_of(store, project, call, today, token.cancelled),
            done=lambda effect: self.found.emit(effect, guide),
            failed=self.failed.emit,
            parent=self,
            topic="effect",
            title=self.tr("Looking what it changed"),
        )
