"""A day with a time, typed beside each other; or nothing."""

from datetime import date, datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import scaled
from ui.tokens import Space
from ui.widgets.build import named
from ui.widgets.fields import DateField, TextField

_TIME = 84  # width of the time, at a text size of 100 %


class WhenField(QWidget):
    """Of this machine's zone."""

    edited = Signal()

    def __init__(self, name: str, day: str, at: str, pick: str, parent: QWidget | None = None) -> None:
        """`day` and `at` are what a screen reader calls the two, `pick` the button that opens a calendar."""
        super().__init__(parent)
        self.day = named(DateField("", pick), f"{name}Day", day)
        self.time = named(TextField("10:30"), f"{name}Time", at)
        self.time.setAccessibleDescription(self.tr("Hours and minutes as 10:30"))
        self.time.setMaximumWidth(scaled(_TIME))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.HAIR)
        layout.addWidget(self.day, 1)
        layout.addWidget(self.time)
        self.setFocusProxy(self.day)
        for part in (self.day, self.time):
            part.edited.connect(self._edited)

    @property
    def is_empty(self) -> bool:
        """Whether no day is written, whatever the time."""
        return self.day.is_blank

    def moment(self) -> datetime | None:
        """Day and time; None where one of them can't be read. A day without a time means noon."""
        try:
            day = date.fromisoformat(str(self.day.value()))
            return datetime.combine(day, _time(self.time.text() or "12:00")).astimezone()
        except (ValueError, OverflowError, OSError):
            return None

    def show_moment(self, at: datetime | None) -> None:
        """Show a day with its time, or nothing."""
        local = at.astimezone() if at else None
        self.day.show_value(local.date().isoformat() if local else "")
        self.time.show_value(f"{local:%H:%M}" if local else "")

    def _edited(self) -> None:
        try:
            _time(self.time.text() or "12:00")
            self.time.mark_wrong(False)
        except ValueError:
            self.time.mark_wrong(True, self.tr("Please write the time as 10:30."))
        self.edited.emit()


def _time(text: str) -> time:
    hours, _, minutes = text.strip().replace(".", ":").partition(":")
    return time(int(hours), int(minutes or 0))
