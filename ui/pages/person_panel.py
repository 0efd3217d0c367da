"""One person beside the list."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from tpmmatch.model.profile import Profile
from ui.commands import with_keys
from ui.pages.person_sheet import person_html
from ui.tokens import Space
from ui.widgets.build import column, named, row
from ui.widgets.buttons import Button
from ui.widgets.sheet import Sheet


class PersonPanel(QFrame):
    """The sheet of a person, with what can be done about them."""

    erase = Signal(str, str)  # id, name
    open = Signal(str)  # id
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("personPanel")
        self.setProperty("role", "panel")
        self.setProperty("measure", "side")
        self._profile: Profile | None = None
        self.sheet = named(Sheet(), "personSheet", self.tr("The person's profile"))
        tip = with_keys(self.tr("Close"), "Esc")
        close = named(Button("", "cancel", "quiet"), "personClose", self.tr("Close the profile"), tip)
        close.clicked.connect(self.close_panel)
        tip = self.tr("Erase this person for good…")
        self.remove = named(
            Button(self.tr("Erase…"), "trash", "danger"), "personErase", self.tr("Erase this person"), tip
        )
        self.remove.clicked.connect(self._ask_erase)
        self.whole = named(Button(self.tr("Open")), "personOpen", self.tr("Open the person's page"))
        self.whole.clicked.connect(lambda: self.open.emit(self.shown))
        foot = row(self.remove, None, self.whole, margin=Space.SMALL)
        inside = column(row(None, close), self.sheet, foot, space=0)
        inside.setContentsMargins(Space.HAIR, Space.HAIR, Space.HAIR, Space.HAIR)
        self.setLayout(inside)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.close_panel)
        self.hide()

    @property
    def shown(self) -> str:
        """The id of the person shown, or an empty text."""
        return self._profile.id if self._profile and not self.isHidden() else ""

    def show_person(self, profile: Profile) -> None:
        """Show this person."""
        self._profile = profile
        self.sheet.show_made(lambda: person_html(profile))
        self.show()

    def put_away(self) -> None:
        """Show nobody."""
        self._profile = None
        self.hide()

    def close_panel(self) -> None:
        """Put the person away because the owner wants it."""
        self.put_away()
        self.closed.emit()

    def _ask_erase(self) -> None:
        if self._profile:
            self.erase.emit(self._profile.id, self._profile.name)
