"""The need: the owner's words on the left, what was understood of them on the right, live."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from tpmmatch.actions import projects
from tpmmatch.model.document import Document, text
from tpmmatch.model.project import read_project
from tpmmatch.model.understanding import Understanding
from ui.desk import Desk
from ui.pages.need_form import NeedForm
from ui.pages.open_project import OpenProject
from ui.pages.understood import understood_html
from ui.tokens import Space
from ui.widgets.build import column, label, named, panel, row
from ui.widgets.buttons import Button
from ui.widgets.scroll import UprightScroll
from ui.widgets.sheet import Sheet
from ui.widgets.split import Split

_TYPING = 150  # ms without a key before it is understood anew
_RESTING = 700  # ms without a key before it is kept


class NeedPage(QWidget):
    """A form that saves itself."""

    go_on = Signal()

    def __init__(self, desk: Desk, opened: OpenProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("needPage")
        self._desk, self._open = desk, opened
        self._unsaved = False
        self.form = NeedForm()
        self.sheet = named(Sheet(), "understood", self.tr("What was understood"))
        self._state = named(label("", "caption"), "saveState", self.tr("Whether it is saved"))
        self._build()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self.understand)
        self._resting = QTimer(self, singleShot=True, interval=_RESTING)
        self._resting.timeout.connect(self.flush)
        self.form.edited.connect(self._edited)
        opened.loaded.connect(self._show)
        opened.saved.connect(lambda: self._say(self.tr("Saved")))
        opened.save_failed.connect(self._not_saved)
        self._show()

    # What is shown

    def understand(self) -> None:
        """Show what the words amount to as they stand."""
        project = read_project("", self.form.document())
        self._desk.jobs.run(
            lambda _token: projects.understand(project), done=self._show_understood, parent=self, topic="understand"
        )

    def arrive(self) -> None:
        """Nothing to look up: the form is the owner's. Where nothing is written yet, writing can begin."""
        description = self.form.fields["description"]
        if self._open.project is not None and not description.value():
            description.setFocus()

    # What is done

    def flush(self) -> None:
        """Keep what was typed."""
        if (document := self.take_unsaved()) is not None:
            self._open.save(document)

    def take_unsaved(self) -> Document | None:
        """What was typed and not kept yet; from now on it is the caller's to keep."""
        self._resting.stop()
        if not self._unsaved:
            return None
        document = self.form.document()
        if not text(document.get("title")):
            self._say(self.tr("Give the project a name, then it is saved."))
            return None
        self._unsaved = False
        return document

    # Internal

    def _build(self) -> None:
        scroll = UprightScroll(self.form)
        next_step = named(
            Button(self.tr("Show the ranking"), "ranking", "primary"), "showRanking", self.tr("Show the ranking"),
            self.tr("Show the ranking (Alt+2)"),
        )  # fmt: skip
        next_step.clicked.connect(self.go_on)
        head = row(label(self.tr("We understood"), "section"), None, label(self.tr("weight"), "caption"))
        head.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, 0)
        foot = row(self._state, None, next_step, margin=Space.LARGE)
        side = panel()
        side.setProperty("measure", "side")
        side.setLayout(column(head, self.sheet, foot, space=0))
        self.setLayout(row(Split("needSplit", (scroll, side), (580, 400), self._desk.settings)))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """It may be put in sight only after the project was loaded."""
        super().showEvent(event)
        if not event.spontaneous():
            self.arrive()

    def _show(self) -> None:
        if project := self._open.project:
            self.form.show_document(project.document)
            self.understand()
            if self.isVisible():
                self.arrive()

    def _show_understood(self, found: Understanding) -> None:
        self.sheet.show_made(lambda: understood_html(found))

    def _edited(self) -> None:
        self._unsaved = True
        self._say("")
        self._typing.start()
        self._resting.start()

    def _not_saved(self) -> None:
        self._unsaved = True
        self._say(self.tr("Not saved yet; the next change tries again."))

    def _say(self, words: str) -> None:
        self._state.setText(words)
