"""The page to decide with, as it will be printed; keep it as a PDF or print it."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from tpmmatch.actions import printing, settings
from tpmmatch.errors import UserError
from tpmmatch.model.brief import DocumentKind, Order, Paper, Section
from ui.commands import with_keys
from ui.desk import Desk
from ui.jobs import Token
from ui.pages.brief_handing import Handing
from ui.pages.brief_parts import PartsField
from ui.pages.keeping import Keeper
from ui.pages.open_project import OpenProject
from ui.pages.saving import place_to_save
from ui.printing import FINEST, print_pages, set_paper
from ui.settings import BRIEF_LANGUAGE
from ui.tokens import Space
from ui.translations import NAMES
from ui.widgets.build import column, label, named, row, tab_order
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.fields import ChoiceField
from ui.widgets.head import Head
from ui.widgets.pdf_view import PageImage, PdfView, draw_pages
from ui.widgets.wrap import Wrap
from ui.words import language, say

_ON_SCREEN = 150  # dots an inch
_MOST_OFFERED = 50
SHOWN, WAITING, NOBODY = range(3)


class _Drawn(NamedTuple):
    pdf: bytes
    paper: Paper
    parts: Sequence[Section]
    pages: list[PageImage]


class BriefPage(QWidget):
    """A preview with the choices above it."""

    def __init__(self, desk: Desk, opened: OpenProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("briefPage")
        self._desk, self._open = desk, opened
        self._chosen = ""
        self.pdf, self._paper = b"", Paper.A4
        self._handing = Handing(desk, self)
        self._keeper = Keeper(desk, self)
        self._keeper.kept.connect(lambda _key: desk.news.settings.emit("print"))
        self._keeper.refused.connect(lambda _key, error: self._refused(error))
        self._build()
        desk.news.settings.connect(self._heed)
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
        self.keep = self._button(self.tr("Save…"), "save", "primary", "Ctrl+S", self.tr("Save the brief as a PDF"))
        self.print = self._button(self.tr("Print…"), "print", "", "Ctrl+P", self.tr("Print the brief"))
        self.mail = self._button(
            self.tr("Mail…"), "mail", "", "Ctrl+Shift+M", self.tr("Attach the brief to a new mail")
        )
        self.open = self._button(
            self.tr("Open"), "open", "", "Ctrl+Shift+D", self.tr("Open the brief in your PDF viewer")
        )
        self.keep.clicked.connect(self._save)
        self.mail.clicked.connect(self._mail)
        self.open.clicked.connect(lambda: self._handing.view(self.pdf, self._file_name()))
        self.print.clicked.connect(self._print)
        self.told = named(label("", "caption"), "briefTold", self.tr("Whether it was saved"))
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        buttons = (self.open, self.mail, self.print, self.keep)
        words = row(label(self.tr("Brief of"), "muted"), self.person, self.told)
        words.setStretch(1, 3)
        words.setStretch(2, 1)
        head = Head(words, Wrap(*buttons))
        self.view = named(PdfView(), "briefPreview", self.tr("The brief as it will be printed"))
        waiting = EmptyState("page", self.tr("Drawing the brief…"), "")
        text = self.tr("Bring in people first; a brief is about one of them.")
        nobody = EmptyState("people", self.tr("Nobody to write about yet"), text, self.tr("Go to People"))
        nobody.acted.connect(lambda: self._desk.news.go.emit("people"))
        self.stack = QStackedWidget()
        for widget in (self.view, waiting, nobody):
            self.stack.addWidget(widget)
        self.setLayout(column(head, self._build_choices(), self.stack, space=Space.MEDIUM))
        tab_order([self.person, *buttons, *self.parts.boxes.values(), self.language, self.paper, self.view])
        self._enable(False)

    def _build_choices(self) -> Head:
        """What is printed and on what: remembered for all briefs."""
        papers = [(str(Paper.A4), "A4"), (str(Paper.LETTER), self.tr("US Letter"))]
        self.paper = named(ChoiceField(papers), "briefPaper", self.tr("Paper"))
        self.paper.edited.connect(self._change_paper)
        self.language = named(ChoiceField(list(NAMES.items())), "briefLanguage", self.tr("Language of the brief"))
        self.language.setToolTip(self.tr("Language of the brief"))
        self.language.show_value(self._desk.settings.get(BRIEF_LANGUAGE) or language())
        self.language.edited.connect(self._change_language)
        self.parts = PartsField()
        self.parts.edited.connect(self._change_parts)
        return Head(column(Space.HAIR, self.parts, space=0), Wrap(self.language, self.paper))

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
        store, id, country = self._desk.store, self.person.value(), self._desk.country()
        resolution, spoken = _ON_SCREEN * self.devicePixelRatioF(), self.language.value()
        today = self._desk.today()

        def work(token: Token) -> _Drawn:
            paper, parts = settings.paper(store, country), settings.sections(store)
            order = Order(DocumentKind.CANDIDATE, project, today, (id,), paper=paper, language=spoken, sections=parts)
            pdf = printing.print_document(store, order, found.lineup, cancel=token.cancelled).pdf
            return _Drawn(pdf, paper, parts, draw_pages(pdf, resolution))

        self._desk.jobs.run(
            work, done=self._show, failed=self._refused, parent=self, topic="brief", title=self.tr("Drawing the brief")
        )

    def _show(self, drawn: _Drawn) -> None:
        self.pdf, self._paper = drawn.pdf, drawn.paper
        if not self._keeper.waits:
            self.paper.show_value(str(drawn.paper))
            self.parts.show_value(drawn.parts)
        self.told.clear()
        self.view.show_pages(drawn.pages)
        self.stack.setCurrentIndex(SHOWN)
        self._enable(True)

    def _stale(self) -> None:
        self.pdf = b""
        self._enable(False)
        self.stack.setCurrentIndex(WAITING)

    def _enable(self, can: bool) -> None:
        for button in (self.keep, self.print, self.mail, self.open):
            button.setEnabled(can)

    # What is done

    def _change_paper(self) -> None:
        paper = Paper(self.paper.value())
        self._keeper.keep("paper", lambda store, now: settings.set_paper(store, paper, now))

    def _change_parts(self) -> None:
        parts = self.parts.value()
        self._keeper.keep("parts", lambda store, now: settings.set_sections(store, parts, now))

    def _heed(self, what: str) -> None:
        """What is printed is other now."""
        if what in ("", "print") and self.isVisible():
            self._draw()

    def _mail(self) -> None:
        if project := self._open.project:
            self._handing.mail(project, self._who(), self.pdf, self._file_name(), self.language.value())

    def _who(self) -> str:
        found = self._open.ranked_people
        rows = found.rows if found else None
        place = rows.places.get(self.person.value()) if rows else None
        return rows.rows[place].name if rows and place is not None else ""

    def _file_name(self) -> str:
        project = self._open.project
        return printing.pdf_name(project, self._desk.today(), self._who()) if project else ""

    def _change_language(self) -> None:
        self._desk.settings.set(BRIEF_LANGUAGE, self.language.value())
        self._draw()

    def _save(self) -> None:
        suggested = self._file_name()
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
        project, paper = self._open.project, self._paper
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
