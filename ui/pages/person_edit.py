"""The form of a person, which saves itself."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.pages.open_person import OpenPerson
from ui.pages.person_form import PersonForm
from ui.tokens import PAGE, Space
from ui.widgets.build import column, label, named

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
            self.form = PersonForm(seen.profile.document)
            self.form.edited.connect(self._edited)
            self.form.setMaximumWidth(PAGE)
            self._scroll.setWidget(self.form)

    def flush(self) -> None:
        """Keep what was typed."""
        self._resting.stop()
        if self.unsaved and self.form is not None:
            self.unsaved = False
            self._open.save(self.form.document())

    def _outdate(self) -> None:
        """Somebody else changed them; what is being typed goes before."""
        self._stale = True
        if self.isVisible():
            self.arrive()

    def _edited(self) -> None:
        self.unsaved = True
        self._tell_state()
        self._resting.start()

    def _tell_state(self) -> None:
        self._state.setText(self.tr("Not saved yet; it is tried again.") if self._open.unkept else "")
