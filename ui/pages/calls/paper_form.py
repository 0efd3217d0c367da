"""A planned call as a PDF form: saved, to be filled in wherever there is a PDF viewer, and read back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tpmmatch.actions import Store, filling, printing, settings
from tpmmatch.actions.courses import course_of
from tpmmatch.errors import UserError
from tpmmatch.model.brief import DocumentKind, Order
from tpmmatch.model.call import Call, CallKind
from tpmmatch.model.course import Course
from tpmmatch.model.project import Project
from ui.desk import Desk
from ui.pages.open_project import OpenProject
from ui.pages.saving import place_to_save
from ui.words import language, say


class PaperForm(QObject):
    """Asks where, then saves or reads; `read` tells the id of the call that was read into."""

    read = Signal(str)

    def __init__(self, desk: Desk, opened: OpenProject, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._open = desk, opened

    def save(self, call: Call, name: str) -> None:
        """Save the form of this call."""
        project = self._open.project
        if project is None:
            return
        today = self._desk.today()
        kind = DocumentKind.REFERENCES if call.kind is CallKind.REFERENCE else DocumentKind.GUIDE
        suggested = printing.pdf_name(project, today, name, kind)
        path = place_to_save(self._desk, self.tr("Save the form"), suggested, self.tr("PDF (*.pdf)"))
        if path is None:
            return
        exists, make = path.exists(), self._maker(project, kind, call)
        told = self.tr("The form is in {path}").format(path=path.name)
        self._desk.jobs.run(
            lambda _token: printing.save_pdf(make(), path, exists),
            done=lambda _nothing: self._desk.news.told.emit(told, False),
            failed=self._refuse,
            parent=self,
            title=self.tr("Saving the form"),
        )

    def ask_for(self) -> None:
        """Read a form that was filled in."""
        files = self._desk.dialogs.open_files(
            self.tr("Read a filled form"), self._desk.folder(), self.tr("PDF (*.pdf)")
        )
        if not files:
            return
        path, now = files[0], self._desk.clock()
        into: list[str] = []

        def act(store: Store, project: str) -> Course:
            into.append(filling.record_form(store, project, path, now).id)
            return course_of(store, project)

        told = self.tr("What stands in {path} is in the call").format(path=path.name)
        self._open.change(act, told, done=lambda: self.read.emit(into[0]))

    def _maker(self, project: Project, kind: DocumentKind, call: Call) -> Callable[[], bytes]:
        store, country, today, spoken = self._desk.store, self._desk.country(), self._desk.today(), language()

        def make() -> bytes:
            paper = settings.paper(store, country)
            order = Order(kind, project, today, (call.person,), paper=paper, language=spoken, form=True, call=call.id)
            return printing.print_document(store, order).pdf

        return make

    def _refuse(self, error: UserError) -> None:
        self._desk.dialogs.tell(self.tr("That didn't work"), say(error))
