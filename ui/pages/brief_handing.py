"""Giving a document to another program: a viewer of PDFs, or the mail program with a new mail."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from tpmmatch.actions.handing import brief_draft, hand_over
from tpmmatch.errors import UserError
from tpmmatch.model.project import Project
from ui.desk import Desk
from ui.jobs import Token
from ui.words import say


class Handing(QObject):
    """Writes the file where the other program finds it, and asks the system to open it."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def view(self, pdf: bytes, name: str) -> None:
        """Open a PDF of that name in the system's viewer."""
        trouble = self.tr("No program for PDF files answered. Save the brief and open it from its folder.")
        self._give(lambda _token: hand_over(pdf, name), self.tr("Opening the brief"), trouble)

    def mail(self, project: Project, who: str, pdf: bytes, name: str, language: str) -> None:
        """Begin a mail with a PDF of that name attached."""
        trouble = self.tr(
            "No mail program answered. Save the brief, write the mail as you usually do, and attach the file."
        )

        def work(_token: Token) -> Path:
            return hand_over(brief_draft(project, who, pdf, name, language), Path(name).with_suffix(".eml").name)

        self._give(work, self.tr("Beginning a mail"), trouble)

    def draft(self, mail: bytes, name: str) -> None:
        """Open a mail that is written already."""
        trouble = self.tr("No mail program answered. Copy the text, and write the mail as you usually do.")
        self._give(lambda _token: hand_over(mail, name), self.tr("Beginning a mail"), trouble)

    def _give(self, work: Callable[[Token], Path], title: str, trouble: str) -> None:
        def opened(path: Path) -> None:
            dialogs = self._desk.dialogs
            dialogs.open_outside(path, lambda: dialogs.tell(self.tr("That didn't work"), trouble))

        self._desk.jobs.run(work, done=opened, failed=self._refused, parent=self, topic="hand", title=title)

    def _refused(self, error: UserError) -> None:
        self._desk.dialogs.tell(self.tr("That didn't work"), say(error))
