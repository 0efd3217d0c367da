"""Where the owner's data lies, and what can be done with all of it: back it up, bring it back, see that it is sound."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from tpmmatch.actions import backups
from tpmmatch.actions.backups import Backup, Restored, Soundness
from tpmmatch.actions.home import list_projects
from tpmmatch.errors import UserError
from ui.desk import Desk
from ui.jobs import Token
from ui.pages.saving import place_to_save
from ui.tokens import Space
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button
from ui.words import say


class DataPanel(QWidget):
    """The place, three buttons, and what came of the last one."""

    said = Signal()  # what came of it; it may have been asked for from the menu, with the panel out of sight

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        says = self.tr(
            "People and projects lie in this place and nowhere else. A backup is one file with all of it: keep it on"
            " another disk, where only you can read it."
        )
        self.where = named(label(desk.store.location, wrap=True), "dataLocation", self.tr("Where your data is"))
        self.where.setAccessibleDescription(self.tr("Text to copy"))
        self.where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.told = named(label("", "muted", wrap=True), "dataTold", self.tr("What came of it"))
        self.back_up = self._button(
            "backUp", self.tr("Back up…"), self.tr("Write everything to one file"), self._back_up
        )
        self.bring_back = self._button(
            "bringBack", self.tr("Bring a backup back…"), self.tr("Put a backup in the place of what is here"),
            self._bring_back,
        )  # fmt: skip
        self.check = self._button(
            "checkData", self.tr("Check"), self.tr("See that every record can be read"), self._check
        )
        buttons = row(self.back_up, self.bring_back, self.check, None, space=Space.SMALL)
        self.daily = named(label("", "muted", wrap=True), "dailyBackup", self.tr("The daily backup"))
        inside = column(label(says, "muted", wrap=True), self.where, self.daily, buttons, self.told, space=Space.SMALL)
        inside.setContentsMargins(0, 0, 0, 0)
        self.setLayout(inside)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look for the last daily backup, which may have been made since."""
        super().showEvent(event)
        store = self._desk.store  # the folder may lie on a slow disk
        self._desk.jobs.run(lambda _token: backups.last_daily(store), done=self._tell_daily, parent=self, topic="daily")

    def _tell_daily(self, last: Path | None) -> None:
        if last is None:
            self.daily.setText(self.tr("A backup is made each day while the window is open; there is none yet."))
        else:
            words = self.tr("A backup is made each day while the window is open. The last one: {path}")
            self.daily.setText(words.format(path=last))

    def _button(self, name: str, text: str, tip: str, does: Callable[[], None]) -> Button:
        button = named(Button(text), name, text, tip)
        button.clicked.connect(does)
        return button

    def _back_up(self) -> None:
        suggested = f"tpm-match-{self._desk.today().isoformat()}.sqlite"
        path = place_to_save(self._desk, self.tr("Back up"), suggested, self.tr("Backup (*.sqlite)"))
        if path is None:
            return
        exists = path.exists()
        store = self._desk.store
        self._desk.jobs.run(
            lambda token: backups.back_up(store, path, token.progress, token.cancelled, force=exists, beside=True),
            done=lambda found: self._backed_up(path, found),
            failed=self._refused,
            parent=self,
            title=self.tr("Backing up"),
        )

    def _backed_up(self, path: Path, found: Backup) -> None:
        words = self.tr("{people} people and {projects} projects are in {path}.")
        self._say(words.format(people=found.people, projects=found.projects, path=path))

    def _bring_back(self) -> None:
        kinds = self.tr("Backup (*.sqlite);;All files (*)")
        chosen = self._desk.dialogs.open_files(self.tr("Bring a backup back"), self._desk.folder(), kinds)
        if not chosen:
            return
        path = chosen[0]
        title = self.tr("Bring {name} back?").format(name=path.name)
        text = self.tr("It takes the place of all people and projects. What is here now is backed up before.")
        if not self._desk.dialogs.confirm(title, text, self.tr("Bring back")):
            return
        store, now = self._desk.store, self._desk.clock()

        def work(token: Token) -> tuple[Restored, set[str]]:
            before = {project.id for project in list_projects(store)}
            found = backups.restore(store, path, now, token.progress, token.cancelled, beside=True)
            return found, before - {project.id for project in list_projects(store)}

        self._desk.jobs.run(
            work,
            done=lambda found: self._brought_back(*found),
            failed=self._refused,
            parent=self,
            title=self.tr("Bringing a backup back"),
        )

    def _brought_back(self, found: Restored, gone: set[str]) -> None:
        words = self.tr("{people} people and {projects} projects were brought back.")
        told = words.format(people=found.backup.people, projects=found.backup.projects)
        self._desk.news.settings.emit("")  # they came with the data
        if found.before:
            told += " " + self.tr("What was here before is kept in {path}.").format(path=found.before)
        self._say(told)
        news = self._desk.news
        for id in gone:
            news.removed.emit(id)
        news.restored.emit()
        news.projects.emit()
        news.people.emit()

    def _check(self) -> None:
        store = self._desk.store
        self._desk.jobs.run(
            lambda _token: backups.check(store),
            done=self._checked,
            failed=self._refused,
            parent=self,
            topic="check",
            title=self.tr("Checking"),
        )

    def _checked(self, found: Soundness) -> None:
        if found.sound:
            self._say(self.tr("Everything can be read and is as it was written."))
            return
        worse = self.tr("The database itself is damaged: back up now, and bring back an older backup.")
        lines = [worse] if found.database else []
        ids = ", ".join((*found.people, *found.projects))
        if ids:
            words = self.tr("These can't be read as they were written, the others are safe: {ids}")
            lines.append(words.format(ids=ids))
        self._say("\n".join(lines))

    def _say(self, text: str) -> None:
        self.told.setText(text)
        self.said.emit()

    def _refused(self, error: UserError) -> None:
        self._desk.dialogs.tell(self.tr("That didn't work"), say(error))
