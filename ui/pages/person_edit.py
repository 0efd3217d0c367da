"""The form of a person, which saves itself."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from tpmmatch.actions import person_check
from ui.pages.open_person import OpenPerson
from ui.pages.person_form import PersonForm
from ui.tokens import PAGE, Space
from ui.widgets.build import column, label, named
from ui.widgets.focus import focus_again, focused_in

_RESTING = 700  # ms without a key before it is kept


class PersonEdit(QWidget):
    """Made when it is first looked at: a long life has many fields."""

    def __init__(self, opened: OpenPerson, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("personEdit")
        self._open = opened
        self.form: PersonForm | None = None
        self.unsaved = False
        self._stale = True
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._state = named(label("", "caption"), "personSaved", self.tr("Whether it is saved"))
        self.setLayout(column(self._scroll, self._state, space=Space.SMALL))
        self._resting = QTimer(self, singleShot=True, interval=_RESTING)
        self._resting.timeout.connect(self.flush)
        opened.loaded.connect(self._outdate)
        opened.saved.connect(lambda: self._state.setText(self.tr("Saved")))
        opened.save_failed.connect(self._tell_state)

    def arrive(self) -> None:
        """Show the fields of the person as they are."""
        seen = self._open.seen
        if self._stale and seen and not self.unsaved:
            self._stale = False
            before, self.form = self.form, PersonForm(seen.profile.document)
            self.form.edited.connect(self._edited)
            self.form.setMaximumWidth(PAGE)
            if before is not None:
                self._lead_back(before, self.form)
            self._scroll.setWidget(self.form)
            self._tell_state()

    def begin(self) -> None:
        """To the field after the name, which somebody new has already."""
        if self.form is not None:
            focus_again(self.form, "person_basics_label")

    def flush(self) -> None:
        """Keep what was typed."""
        self._resting.stop()
        if self.unsaved and self.form is not None:
            self.unsaved = False
            self._open.save(person_check.tidied(self.form.document()))

    def _outdate(self) -> None:
        """Somebody else changed them; what is being typed goes before."""
        self._stale = True
        if self.isVisible():
            self.arrive()

    def _lead_back(self, before: PersonForm, now: PersonForm) -> None:
        """Whoever was at a field of the form before is at the same one, as soon as it is made."""
        name, opened = focused_in(before), before.opened()
        if name:
            self.setFocus()  # meanwhile

        def lead() -> None:
            now.open_again(opened)
            if self.hasFocus() and (found := focus_again(now, name)) is not None:
                QTimer.singleShot(0, found, lambda: self._scroll.ensureWidgetVisible(found))  # once all has its place

        now.complete.connect(lead)

    def _edited(self) -> None:
        self.unsaved = True
        self._tell_state()
        self._resting.start()

    def _tell_state(self) -> None:
        self._state.setText(self.tr("Not saved yet; it is tried again.") if self._open.unkept else "")
