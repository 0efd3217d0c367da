"""From the first run to a printed brief, by mouse and keyboard in a real window: python -m tests.e2e.journey FOLDER."""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel

from tests.gui.conftest import Answers
from ui.app import Session
from ui.dialogs.asking import QtDialogs
from ui.pages.project_page import BRIEF, RANKING, SHORTLIST, ProjectPage
from ui.settings import LANGUAGE, Settings

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
PATIENCE = 120.0  # seconds for one thing to happen
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Walk:
    """One owner at one window."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        settings = Settings(folder / "window.ini")
        settings.set(LANGUAGE, "en")
        answers = Answers(save_to=folder / "saved.pdf", print_to=folder / "printed.pdf")
        self.app = app
        self.session = Session(app, str(folder / "people.sqlite"), settings, lambda: NOW, answers)
        self.window, self.folder, self.answers = self.session.window, folder, answers

    def go(self) -> None:
        """The whole way."""
        ready: list[bool] = []
        self.session.ready.connect(lambda: ready.append(True))
        self.session.start()
        self.wait("the window answers", lambda: bool(ready))
        self.window.activateWindow()  # a bare screen has nobody who would do it
        self.wait("the window has the keyboard", self.window.isActiveWindow)
        self.click("choiceSamples")
        self.wait("the samples are there", lambda: self.button("homePeople") is not None)
        project = next(found for found in self.window.findChildren(QAbstractButton) if self.is_project(found))
        QTest.mouseClick(project, Qt.MouseButton.LeftButton)
        self.wait("the project is open", lambda: isinstance(self.window.page, ProjectPage))
        page = self.window.page
        assert isinstance(page, ProjectPage)
        self.wait("it is read", lambda: page.open.project is not None)
        self.to_step(page, RANKING)
        self.wait("everybody is in order", lambda: page.ranking.table.isVisible() and not self.busy)
        QTest.keyClick(page.ranking.table, Qt.Key.Key_S)
        self.wait("the first is kept", lambda: bool(page.open.course.shortlist) and not self.busy)
        self.to_step(page, SHORTLIST)
        self.to_step(page, BRIEF)
        self.wait("the brief is drawn", lambda: bool(page.brief.pdf) and not self.busy)
        QTest.keyClick(self.window, Qt.Key.Key_S, CTRL)
        QTest.keyClick(self.window, Qt.Key.Key_P, CTRL)
        files = [self.folder / "saved.pdf", self.folder / "printed.pdf"]
        self.wait("it is on paper", lambda: all(file.is_file() for file in files) and not self.busy)
        print(page.open.project.title if page.open.project else "")
        self.ask("Erase Catarina Vasconcelos Brito for good?")
        self.window.close()
        self.session.close()

    def ask(self, question: str) -> None:
        """A question by the window's own dialogs; it is shown whole."""
        seen: list[bool] = []

        def look() -> None:
            box = self.app.activeModalWidget()
            told = box.findChild(QLabel, "qt_msgbox_label") if box else None
            if isinstance(box, QDialog) and isinstance(told, QLabel):
                seen.append(told.wordWrap() or told.width() >= told.sizeHint().width())
                box.reject()

        QTimer.singleShot(500, look)
        QtDialogs(self.window).confirm(question, "All that is kept of them goes, too.", "Erase")
        self.wait("the question is shown whole", lambda: seen == [True])

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self.window.jobs.busy

    def to_step(self, page: ProjectPage, step: int) -> None:
        """By its keys."""
        QTest.keyClick(self.window, Qt.Key(Qt.Key.Key_1 + step), ALT)
        self.wait(f"step {step} is shown", page.steps[step].isChecked)

    def click(self, name: str) -> None:
        """A button by its name."""
        self.wait(f"{name} is there", lambda: self.button(name) is not None)
        button = self.button(name)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def button(self, name: str) -> QAbstractButton | None:
        """A button that is shown."""
        found = self.window.findChild(QAbstractButton, name)
        return found if isinstance(found, QAbstractButton) and found.isVisible() else None

    @staticmethod
    def is_project(button: QAbstractButton) -> bool:
        """Whether it is the card of a project on the first page."""
        return button.objectName().startswith("homeProject_") and button.isVisible()

    def wait(self, what: str, until: Callable[[], bool]) -> None:
        """Let the window live until it is so."""
        end = time.monotonic() + PATIENCE
        while not until():
            if time.monotonic() > end:
                raise SystemExit(f"waited in vain: {what}; told: {self.answers.told}")
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


if __name__ == "__main__":
    Walk(QApplication([]), Path(sys.argv[1])).go()
