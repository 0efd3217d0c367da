"""The data can't be opened: what happened, what is safe, and every way out."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tpmmatch.errors import UserError
from ui.tokens import Space
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button, IconLabel
from ui.words import say, say_date


class TroublePage(QWidget):
    """Stands in for all pages until the store is open. Of the buttons, the one most likely to help is the first."""

    def __init__(self, error: UserError, copies: list[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("troublePage")
        self.title = label(self._title(error.id), "title", wrap=True)
        self.says = named(label(say(error), wrap=True), "troubleText", self.tr("What happened"))
        self.says.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.says.setAccessibleDescription(self.tr("Text to copy"))
        self._build_buttons(copies)
        kept = label("", "muted", wrap=True)
        if copies:
            day = say_date(date.fromtimestamp(copies[0].stat().st_mtime))
            words = self.tr(
                "The last backup is of {day}. What is damaged is kept beside it and can still be looked at."
            )
            kept.setText(words.format(day=day))
        else:
            kept.hide()
        buttons = column(self.bring_back, self.again, self.elsewhere, self.leave, space=Space.SMALL)
        words_ = column(self.title, self.says, kept, Space.SMALL, buttons, space=Space.MEDIUM)
        middle = QWidget()
        middle.setProperty("measure", "page")
        middle.setLayout(row(column(IconLabel("warning", 28, "misses"), None), words_, space=Space.LARGE))
        inside = column(None, row(middle), None, None)  # in a row it stands in the middle
        inside.setContentsMargins(Space.HUGE, Space.WIDE, Space.HUGE, Space.WIDE)
        self.setLayout(inside)
        self.setFocusProxy(self.bring_back if copies else self.again)

    def _build_buttons(self, copies: list[Path]) -> None:
        self.bring_back = self._button(
            "troubleRestore", self.tr("Bring the last backup back"), self.tr("Go on with what you had on that day"),
            "primary",
        )  # fmt: skip
        if not copies:  # shown without a parent it would be a window
            self.bring_back.hide()
        self.again = self._button(
            "troubleAgain", self.tr("Try again"), self.tr("Open the same place again"), "" if copies else "primary"
        )
        self.elsewhere = self._button(
            "troubleElsewhere", self.tr("Choose another place…"), self.tr("Open other data, or begin anew elsewhere")
        )
        self.leave = self._button(
            "troubleQuit", self.tr("Quit"), self.tr("Close the window; nothing is changed"), "quiet"
        )

    def _button(self, name: str, text: str, tip: str, role: str = "") -> Button:
        return named(Button(text, role=role), name, text, tip)

    def _title(self, id: str) -> str:
        titles = {
            "store_damaged": self.tr("Your data is damaged"),
            "store_no_database": self.tr("Your data can't be read"),
            "store_busy": self.tr("Your data is in use by another program"),
            "store_newer": self.tr("Your data was written by a newer TPM Match"),
            "store_no_rights": self.tr("TPM Match may not write to your data"),
            "store_no_place": self.tr("Your data can't be reached"),
            "store_disk_full": self.tr("The disk is full"),
            "store_disk_fails": self.tr("The disk reports an error"),
        }
        return titles.get(id, self.tr("Your data can't be opened"))
