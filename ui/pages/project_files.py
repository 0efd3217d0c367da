"""A project as a file of its own: written for another computer, and taken in from there."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from tpmmatch.actions import Store
from tpmmatch.errors import UserError
from tpmmatch.model.project import Project
from tpmmatch.model.report import Report
from ui.desk import Desk
from ui.pages.saving import place_to_save
from ui.settings import FOLDER
from ui.words import say


class ProjectFiles(QObject):
    """Asks where, has it done in a job, and tells what came of it."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def export(self, project: Project) -> None:
        """Write a project to a file."""
        title = self.tr("Export the project {title}").format(title=project.title)
        path = place_to_save(self._desk, title, "project.json", self.tr("Project (*.json)"))
        if path is None:
            return
        store, news = self._desk.store, self._desk.news
        told = self.tr("The project “{title}” is written to {name}").format(title=project.title, name=path.name)
        self._desk.jobs.run(
            lambda _token: _export(store, project.id, path),
            done=lambda _nothing: news.told.emit(told, False),
            failed=self._failed,
            parent=self,
        )

    def ask(self) -> None:
        """Let the owner pick project files, and take them in."""
        kinds = self.tr("Projects (*.json *.jsonl);;All files (*)")
        files = self._desk.dialogs.open_files(self.tr("Take in projects"), self._desk.folder(), kinds)
        if not files:
            return
        self._desk.settings.set(FOLDER, str(files[0].parent))
        store, now = self._desk.store, self._desk.clock()
        self._desk.jobs.run(
            lambda _token: _take_in(store, files, now), done=self._taken, failed=self._failed, parent=self
        )

    def _taken(self, report: Report) -> None:
        news = self._desk.news
        for taken in report.updated:
            news.removed.emit(taken.id)  # its page shows what it was before
        news.projects.emit()
        if report.refused:
            lines = "\n\n".join(f"{note.source}: {say(note.reason)}" for note in report.refused)
            self._desk.dialogs.tell(self.tr("Not every project was taken in"), lines)
        if report.taken:
            told = self.tr("Projects taken in: {added} new, {updated} changed, {same} as before")
            counts = {"added": len(report.added), "updated": len(report.updated), "same": len(report.unchanged)}
            news.told.emit(told.format(**counts), bool(report.added or report.updated))

    def _failed(self, error: UserError) -> None:
        self._desk.dialogs.tell(self.tr("That didn't work"), say(error))


def _export(store: Store, id: str, path: Path) -> None:
    from tpmmatch.actions import exporting  # noqa: PLC0415 - all kinds of files are loaded with it

    exporting.export_project(store, id, path, force=True)


def _take_in(store: Store, files: Sequence[Path], now: datetime) -> Report:
    from tpmmatch.actions import projects  # noqa: PLC0415 - with all that understands them; not before it is used

    return projects.add_projects(store, files, now)
