"""The documents attached to a person: to add, to open, to remove."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tpmmatch.actions import attachments
from tpmmatch.errors import UserError
from tpmmatch.model.history import Step
from ui.desk import Desk
from ui.pages.open_person import OpenPerson
from ui.pages.outside import open_place
from ui.settings import FOLDER
from ui.tokens import Space
from ui.widgets.build import column, discard, label, named, row
from ui.widgets.buttons import Button, IconLabel
from ui.widgets.dropping import DropZone
from ui.words import say


class PersonDocuments(DropZone):
    """A line for each document; files can be dropped anywhere on it."""

    def __init__(self, desk: Desk, opened: OpenPerson, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("personDocuments")
        self.drop_says = self.tr("Let go to attach to this person")
        self.dropped.connect(self.attach)
        self._desk, self._open = desk, opened
        self.files: list[Path] = []
        self._none = label(
            self.tr("Nothing is attached yet. Drop files here: a CV, a contract, a certificate. They are copied beside "
                    "your data, and erased with the person."), "muted", wrap=True,
        )  # fmt: skip
        self._add = add = named(Button(self.tr("Attach…"), "plus"), "attach", self.tr("Attach documents"))
        add.clicked.connect(self._pick)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.SMALL)
        desk.news.turned.connect(self._turned)
        self.setLayout(column(self._none, self._list, row(add, None), None, space=Space.LARGE))

    def arrive(self) -> None:
        """Look what there is."""
        store, id = self._desk.store, self._open.id
        self._desk.jobs.run(
            lambda _token: attachments.attachments(store, id), done=self._show, parent=self, topic="list"
        )

    def attach(self, files: list[Path]) -> None:
        """Keep copies of these."""
        store, id, now = self._desk.store, self._open.id, self._desk.clock()
        self._desk.jobs.run(
            lambda _token: attachments.attach(store, id, files, now),
            done=lambda _kept: None,
            failed=self._tell,
            ended=self.arrive,
            parent=self,
        )

    def _show(self, files: list[Path]) -> None:
        self.files = files
        while item := self._list.takeAt(0):
            if widget := item.widget():
                discard(widget)
        self._none.setVisible(not files)
        for number, file in enumerate(files):
            self._list.addWidget(self._line(number, file))

    def _line(self, number: int, file: Path) -> QWidget:
        look = named(Button(self.tr("Open")), f"documentOpen{number}", self.tr("Open {name}").format(name=file.name))
        look.clicked.connect(lambda: open_place(self._desk, file))
        gone = named(
            Button("", "trash", "quiet"), f"documentRemove{number}", self.tr("Remove {name}").format(name=file.name),
            self.tr("Remove this document"),
        )  # fmt: skip
        gone.clicked.connect(lambda: self._remove(file))
        line = QWidget()
        line.setLayout(row(IconLabel("page"), label(file.name), None, look, gone))
        return line

    def _pick(self) -> None:
        files = self._desk.dialogs.open_files(
            self.tr("Attach documents"), self._desk.folder(), self.tr("All files (*)")
        )
        if files:
            self._desk.settings.set(FOLDER, str(files[0].parent))
            self.attach(files)

    def _remove(self, file: Path) -> None:
        store, id, now = self._desk.store, self._open.id, self._desk.clock()
        self._add.setFocus()  # or it would wander out of the page with the line that goes
        told = self.tr("“{name}” is removed").format(name=file.name)
        self._desk.jobs.run(
            lambda _token: attachments.detach(store, id, file, now),
            done=lambda _nothing: self._desk.news.told.emit(told, True),
            failed=self._tell,
            ended=self.arrive,
            parent=self,
        )

    def _turned(self, step: Step) -> None:
        if "file" in step.touched and step.about == self._open.id:
            self.arrive()

    def _tell(self, error: UserError) -> None:
        self._desk.dialogs.tell(self.tr("That didn't work"), say(error))
