"""Bringing people in: the same from the start page, the list, and files dropped on it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from tpmmatch.model.report import Report
from ui.desk import Desk
from ui.jobs import Token
from ui.settings import FOLDER
from ui.turns import soon
from ui.words import say

if TYPE_CHECKING:
    from tpmmatch.model.review import Draft

T = TypeVar("T")

KINDS = (
    "*.pdf *.docx *.odt *.rtf *.txt *.md *.json *.jsonl *.csv *.tsv *.xlsx *.xls *.ods *.vcf *.html *.htm *.eml"
    " *.mbox *.msg *.zip *.png *.jpg *.jpeg *.tif *.tiff"
)


class Importer(QObject):
    """Asks for files, has them read in a job, and hands the report on."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._under_way = 0

    @property
    def is_at_work(self) -> bool:
        """Whether people are being brought in."""
        return self._under_way > 0

    def ask(self, done: Callable[[Report], None]) -> None:
        """Let the owner pick files."""
        kinds = self.tr("People ({kinds});;All files (*)").format(kinds=KINDS)
        if files := self._desk.dialogs.open_files(self.tr("Bring in people"), self._desk.folder(), kinds):
            self._desk.settings.set(FOLDER, str(files[0].parent))
            self.take(files, done)

    def ask_folder(self, done: Callable[[Report], None]) -> None:
        """Let the owner pick a folder; every file below it is read."""
        if folder := self._desk.dialogs.open_folder(self.tr("Bring in a folder"), self._desk.folder()):
            self._desk.settings.set(FOLDER, str(folder.parent))
            self.take([folder], done)

    def take(self, files: Sequence[Path], done: Callable[[Report], None]) -> None:
        """Have these files and folders looked over; what nobody can is taken in, of which `done` hears."""
        store, now, reviews = self._desk.store, self._desk.clock(), self._desk.reviews

        def work(token: Token) -> "Report | list[Draft]":
            from tpmmatch.actions import importing, reviewing  # noqa: PLC0415 - all that reads files; not at the start

            if reviewing.needs_no_look(files):
                return importing.import_beside(store, files, now, token.progress, token.cancelled)
            drafts = reviews.batch.read(files, token.progress, token.cancelled)
            reviews.batch.stage(drafts)
            return drafts

        def finished(found: "Report | list[Draft]") -> None:
            if isinstance(found, Report):
                done(found)
            else:
                reviews.add(found)
                soon(self, lambda: self._desk.news.go.emit("review"))  # what came is enough for one turn

        self._desk.news.awaited.emit("review")
        self._run(work, finished, self.tr("Bringing in people"))

    def take_samples(self, done: Callable[[Report], None]) -> None:
        """Take in the sample people and projects."""
        store, now = self._desk.store, self._desk.clock()

        def work(token: Token) -> Report:
            from tpmmatch.actions import importing, projects  # noqa: PLC0415 - as above

            report = importing.import_samples(store, now, token.progress, token.cancelled)
            projects.add_samples(store, now)
            return report

        self._run(work, done, self.tr("Bringing in the sample people"))

    def _run(self, work: Callable[[Token], T], done: Callable[[T], None], title: str) -> None:
        news, tell = self._desk.news, self._desk.dialogs.tell
        self._under_way += 1

        def finished(found: T) -> None:
            news.projects.emit()
            done(found)

        def ended() -> None:
            self._under_way -= 1
            news.people.emit()  # also after a cancel: whole batches stay

        self._desk.jobs.run(
            work,
            done=finished,
            failed=lambda error: tell(self.tr("The people couldn't be brought in"), say(error)),
            ended=ended,
            parent=self,
            title=title,
        )
