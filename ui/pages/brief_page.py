"""The page to decide with, as it will be printed; keep it as a PDF or print it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from tpmmatch.actions import printing
from tpmmatch.errors import UserError
from tpmmatch.model.brief import Paper
from ui.commands import with_keys
from ui.desk import Desk
from ui.jobs import Token
from ui.pages.open_project import OpenProject
from ui.pages.saving import place_to_save
from ui.printing import FINEST, print_pages, set_paper
from ui.settings import BRIEF_LANGUAGE, PAPER
from ui.tokens import Space
from ui.translations import NAMES
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.fields import ChoiceField
from ui.widgets.pdf_view import PageImage, PdfView, draw_pages
from ui.words import language, say

_ON_SCREEN = 150  # dots an inch
_MOST_OFFERED = 50
SHOWN, WAITING, NOBODY = range(3)


class BriefPage(QWidget):
    """A preview with the choices above it."""

    def __init__(self, desk: Desk, opened: OpenProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("briefPage")
        self._desk, self._open = desk, opened
        self._chosen = ""
        self.pdf = b""
        self._build()
        opened.ranked.connect(self._offer)
        opened.stale.connect(self._stale)

    def choose(self, id: str) -> None:
        """Show the brief of this person when the page is next shown."""
        self._chosen = id
        self._offer()

    def arrive(self) -> None:
        """Draw the brief, once there is a ranking."""
        if self._open.ranked_people is None:
            self.stack.setCurrentIndex(WAITING)
            self._open.wish_ranking()
        else:
            self._offer()

    # Building

    def _build(self) -> None:
        self.person = named(ChoiceField([]), "briefPerson", self.tr("Whose brief"))
        self.person.setProperty("measure", "choice")
        self.person.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.person.edited.connect(lambda: self.choose(self.person.value()))
        self._build_choices()
        self.keep = self._button(self.tr("Save…"), "save", "primary", "Ctrl+S", self.tr("Save the brief as a PDF"))
        self.print = self._button(self.tr("Print…"), "print", "", "Ctrl+P", self.tr("Print the brief"))
        self.keep.clicked.connect(self._save)
        self.print.clicked.connect(self._print)
        self.told = named(label("", "caption"), "briefTold", self.tr("Whether it was saved"))
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = row(
            label(self.tr("Brief of"), "muted"),
            self.person,
            self.language,
            self.paper,
            self.told,
            self.print,
            self.keep,
        )
        head.setStretch(1, 3)
        head.setStretch(4, 1)
        self.view = named(PdfView(), "briefPreview", self.tr("The brief as it will be printed"))
        waiting = EmptyState("page", self.tr("Drawing the brief…"), "")
        text = self.tr("Bring in people first; a brief is about one of them.")
        nobody = EmptyState("people", self.tr("Nobody to write about yet"), text, self.tr("Go to People"))
        nobody.acted.connect(lambda: self._desk.news.go.emit("people"))
        self.stack = QStackedWidget()
        for widget in (self.view, waiting, nobody):
            self.stack.addWidget(widget)
        self.setLayout(column(head, self.stack, space=Space.LARGE))
        self._enable(False)

    def _build_choices(self) -> None:
        papers = [(str(Paper.A4), "A4"), (str(Paper.LETTER), self.tr("US Letter"))]
        self.paper = named(ChoiceField(papers), "briefPaper", self.tr("Paper"))
        self.paper.show_value(self._desk.settings.get(PAPER))
        self.paper.edited.connect(self._change_paper)
        self.language = named(ChoiceField(list(NAMES.items())), "briefLanguage", self.tr("Language of the brief"))
        self.language.setToolTip(self.tr("Language of the brief"))
        self.language.show_value(self._desk.settings.get(BRIEF_LANGUAGE) or language())
        self.language.edited.connect(self._change_language)

    def _button(self, text: str, icon: str, role: str, keys: str, says: str) -> Button:
        button = named(Button(text, icon, role), f"brief_{icon}", says, with_keys(says, keys))
        self._desk.commands.answer(f"{icon}_brief", button, button.click)
        return button

    # What is shown

    def _offer(self) -> None:
        """Offer the first people of the ranking, and the chosen one wherever they stand."""
        if (found := self._open.ranked_people) is None:
            return
        everybody, places = found.rows.rows, found.rows.places
        self._chosen = self._chosen if self._chosen in places else everybody[0].id if everybody else ""
        self.person.clear()
        place = places.get(self._chosen, 0)
        for line in everybody[:_MOST_OFFERED] + everybody[max(place, _MOST_OFFERED) : place + 1]:
            self.person.addItem(f"{line.place}  {line.name or self.tr('(no name)')}", line.id)
        self.person.show_value(self._chosen)
        if not everybody:
            self.stack.setCurrentIndex(NOBODY)
        elif self.isVisible():
            self._draw()

    def _draw(self) -> None:
        found, project = self._open.ranked_people, self._open.project
        if found is None or project is None:
            return
        store, id, paper = self._desk.store, self.person.value(), Paper(self.paper.value())
        spoken = self.language.value()
        resolution = _ON_SCREEN * self.devicePixelRatioF()

        def work(token: Token) -> tuple[bytes, list[PageImage]]:
            told = found.told(store, id, token.cancelled)
            pdf = printing.brief_pdf(store, project, told, [id], paper, spoken)
            return pdf, draw_pages(pdf, resolution)

        self._desk.jobs.run(
            work, done=self._show, failed=self._refused, parent=self, topic="brief", title=self.tr("Drawing the brief")
        )

    def _show(self, drawn: tuple[bytes, list[PageImage]]) -> None:
        self.pdf, pages = drawn
        self.told.clear()
        self.view.show_pages(pages)
        self.stack.setCurrentIndex(SHOWN)
        self._enable(True)

    def _stale(self) -> None:
        self.pdf = b""
        self._enable(False)
        self.stack.setCurrentIndex(WAITING)

    def _enable(self, can: bool) -> None:
        self.keep.setEnabled(can)
        self.print.setEnabled(can)

    # What is done

    def _change_paper(self) -> None:
        self._desk.settings.set(PAPER, self.paper.value())
        self._draw()

    def _change_language(self) -> None:
        self._desk.settings.set(BRIEF_LANGUAGE, self.language.value())
        self._draw()

    def _save(self) -> None:
        project = self._open.project
        if project is None:
            return
        name = self.person.currentText().lstrip("=0123456789 ")
        suggested = printing.pdf_name(project, self._desk.today(), name)
        path = place_to_save(self._desk, self.tr("Save the brief"), suggested, self.tr("PDF (*.pdf)"))
        if path is None:
            return
        exists = path.exists()
        pdf = self.pdf
        self._desk.jobs.run(
            lambda _token: printing.save_pdf(pdf, path, exists),
            done=lambda _nothing: self._saved(path),
            failed=self._refused,
            parent=self,
            title=self.tr("Saving the brief"),
        )

    def _saved(self, path: Path) -> None:
        self.told.setText(self.tr("Saved as {name}").format(name=path.name))
        self.told.setToolTip(str(path))

    def _print(self) -> None:
        project, paper = self._open.project, Paper(self.paper.value())
        if project is None:
            return
        printer = self._desk.dialogs.printer(project.title, lambda made: set_paper(made, paper))
        if printer is None:
            return
        pdf, resolution = self.pdf, min(FINEST, printer.resolution())
        title, text = self.tr("The brief wasn't printed"), self.tr("The printer didn't take it. Look whether it is on.")

        def put(pages: list[PageImage]) -> None:
            if not print_pages(printer, pages):
                self._desk.dialogs.tell(title, text)

        self._desk.jobs.run(
            lambda _token: draw_pages(pdf, resolution), done=put, parent=self, title=self.tr("Printing the brief")
        )

    def _refused(self, error: UserError) -> None:
        self._desk.dialogs.tell(self.tr("That didn't work"), say(error))
