"""When a call is and where to dial in, asked in its place on the page."""

from datetime import date, datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.commands import LEAVE, with_keys
from ui.tokens import Space
from ui.widgets.beside import Beside
from ui.widgets.build import column, named
from ui.widgets.buttons import Button
from ui.widgets.fields import DateField, TextField
from ui.widgets.wrap import Wrap


class InviteForm(QFrame):
    """Hidden until it is asked for."""

    given = Signal(datetime, str)  # with its zone; the link

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        day, at, link = self.tr("Day"), self.tr("Time"), self.tr("Link or number to dial in, if any")
        self.day = named(DateField("", self.tr("Pick the day of the call")), "inviteDay", day)
        self.time = named(TextField("10:30"), "inviteTime", at)
        self.time.setAccessibleDescription(self.tr("Hours and minutes as 10:30"))
        self.link = named(TextField("https://"), "inviteLink", link)
        self.link.setAccessibleDescription(self.tr("It stands in the invitation; it may stay empty."))
        self.save = named(
            Button(self.tr("Save invitation (.ics)…"), "save", "primary"), "inviteSave", self.tr("Save the invitation"),
            self.tr("Write the file, to be sent with a mail"),
        )  # fmt: skip
        self.save.clicked.connect(self._give)
        cancel = named(
            Button(self.tr("Cancel"), role="quiet"), "inviteCancel", self.tr("Cancel the invitation"),
            with_keys(self.tr("Put this away without a change"), LEAVE),
        )  # fmt: skip
        cancel.clicked.connect(self.hide)
        fields = Beside([(day, self.day), (at, self.time), (link, self.link)])
        self.setLayout(column(fields, Wrap(self.save, cancel), space=Space.SMALL, margin=Space.LARGE))
        for line in (self.day, self.time):
            line.edited.connect(self._check)
        self.hide()

    def ask(self, at: datetime) -> None:
        """Open it with a time to start from."""
        self.day.show_value(at.date().isoformat())
        self.time.show_value(f"{at:%H:%M}")
        self._check()
        self.show()
        self.day.setFocus()

    def close_form(self) -> None:
        """Put it away."""
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter saves."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.save.isEnabled():
            self._give()
        else:
            super().keyPressEvent(event)

    def _at(self) -> datetime | None:
        """The time of this machine's zone, or none where day or hour can't be read."""
        try:
            return datetime.combine(date.fromisoformat(str(self.day.value())), _time(self.time.text())).astimezone()
        except (ValueError, OverflowError, OSError):
            return None

    def _check(self) -> None:
        try:
            _time(self.time.text())
            self.time.mark_wrong(False)
        except ValueError:
            self.time.mark_wrong(True, self.tr("Please write the time as 10:30."))
        self.save.setEnabled(self._at() is not None)

    def _give(self) -> None:
        if (at := self._at()) is not None:
            self.given.emit(at, self.link.text().strip())


def _time(text: str) -> time:
    hours, _, minutes = text.strip().replace(".", ":").partition(":")
    return time(int(hours), int(minutes or 0))
