"""Paper to decide with, as it will be printed: choose the document, keep it as a PDF or print it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from tpmmatch.actions import printing, settings
from tpmmatch.errors import UserError
from tpmmatch.model.brief import DocumentKind, Order, Paper, Printed
from tpmmatch.model.project import Project
from ui.commands import with_keys
from ui.desk import Desk
from ui.jobs import Token
from ui.pages.brief_handing import Handing
from ui.pages.brief_parts import HidingField, PackField, PartsField
from ui.pages.keeping import Keeper
from ui.pages.open_project import OpenProject
from ui.pages.print_labels import document_words
from ui.pages.saving import place_to_save
from ui.printing import PrintRun, set_paper
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
_MOST_SHOWN = 12  # pages; a pack has many, and each is a large picture
SHOWN, WAITING, NOBODY, UNDRAWN = range(4)


class _Drawn(NamedTuple):
    order: Order
    printed: Printed
    pages: list[PageImage]


class BriefPage(QWidget):
    """A preview with the choices above it."""

    def __init__(
        self,
        desk: Desk,
        opened: OpenProject,
        parts: PartsField,
        pack: PackField,
        hiding: HidingField,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("briefPage")
        self._desk, self._open = desk, opened
        self.parts, self.pack, self.hiding = parts, pack, hiding
        self._chosen = ""
        self.pdf = b""
        self._order: Order | None = None  # of what is shown
        self._packed: tuple[DocumentKind, ...] = ()  # what a pack holds, if it was chosen
        self._handing = Handing(desk, self)
        self._keeper = Keeper(desk, self)
        self._keeper.kept.connect(lambda _key: desk.news.settings.emit("print"))
        self._keeper.refused.connect(lambda _key, error: self._not_kept(error))
        self._build()
        desk.news.settings.connect(self._heed)
        opened.ranked.connect(self._offer)
        opened.stale.connect(self._stale)

    @classmethod
    def in_steps(cls, desk: Desk, opened: OpenProject) -> Iterator["BriefPage | None"]:
        """Made bit by bit, as a `LazyStack` has it."""
        parts, hiding = PartsField(), HidingField()
        yield None
        pack = PackField()
        yield None
        yield cls(desk, opened, parts, pack, hiding)

    def choose(self, id: str) -> None:
        """Show the brief of this person."""
        self._chosen = id
        self.arrive()

    def arrive(self) -> None:
        """Draw the brief, once there is a ranking."""
        if self._open.ranked_people is None:
            self.stack.setCurrentIndex(WAITING)
            self._open.wish_ranking()
        else:
            self._offer()

    # Building

    def _build(self) -> None:
        self.kind = named(ChoiceField(document_words()), "briefKind", self.tr("Which document"))
        self.kind.setProperty("measure", "choice")
        self.kind.edited.connect(self._change_kind)
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
        self.told = named(label("", "caption", wrap=True), "briefTold", self.tr("How much of it is shown"))
        self.told.hide()
        buttons = (self.open, self.mail, self.print, self.keep)
        words = row(self.kind, self.person)
        words.setStretch(1, 1)
        words.addStretch()  # the document stays at the left where nobody is chosen beside it
        head = Head(words, Wrap(*buttons))
        self._build_stack()
        self.setLayout(column(head, self._build_choices(), self.told, self.stack, space=Space.MEDIUM))
        boxes = (*self.pack.all_boxes, *self.parts.boxes.values(), *self.hiding.boxes)
        tab_order([self.kind, self.person, *buttons, *boxes, self.language, self.paper, self.view])
        self._enable(False)

    def _build_stack(self) -> None:
        """The preview, and what is said where there is none."""
        self.view = named(PdfView(), "briefPreview", self.tr("The brief as it will be printed"))
        waiting = EmptyState("page", self.tr("Making the document…"), "")
        text = self.tr("Bring in people first; a brief is about one of them.")
        nobody = EmptyState("people", self.tr("Nobody to write about yet"), text, self.tr("Go to People"))
        nobody.acted.connect(lambda: self._desk.news.go.emit("people"))
        text = self.tr("Nothing is lost. Draw it again, or choose another document.")
        self.undrawn = EmptyState("page", self.tr("The document wasn't drawn"), text, self.tr("Draw it again"))
        self.undrawn.acted.connect(self.arrive)
        self.stack = QStackedWidget()
        for widget in (self.view, waiting, nobody, self.undrawn):
            self.stack.addWidget(widget)

    def _build_choices(self) -> Head:
        """What is printed and on what: remembered for all briefs."""
        papers = [(str(Paper.A4), "A4"), (str(Paper.LETTER), self.tr("US Letter"))]
        self.paper = named(ChoiceField(papers), "briefPaper", self.tr("Paper"))
        self.paper.edited.connect(self._change_paper)
        self.language = named(ChoiceField(list(NAMES.items())), "briefLanguage", self.tr("Language of the brief"))
        self.language.setToolTip(self.tr("Language of the brief"))
        self.language.show_value(self._desk.settings.get(BRIEF_LANGUAGE) or language())
        self.language.edited.connect(self._change_language)
        self.parts.edited.connect(self._change_parts)
        self.hiding.edited.connect(self._draw)
        self.pack.setVisible(False)
        self.pack.edited.connect(self._change_pack)
        boxes = column(Space.HAIR, self.pack, self.parts, self.hiding, space=Space.SMALL)
        return Head(boxes, Wrap(self.language, self.paper))

    def _button(self, text: str, icon: str, role: str, keys: str, says: str) -> Button:
        button = named(Button(text, icon, role), f"brief_{icon}", says, with_keys(says, keys))
        self._desk.commands.answer(f"{icon}_brief", button, button.click)
        return button

    # What is shown

    def _offer(self) -> None:
        """Offer the first people of the ranking, and the chosen one wherever they stand."""
        if (found := self._open.ranked_people) is None:
            return
        everybody, places = found.rows, found.rows.places
        self._chosen = self._chosen if self._chosen in places else everybody[0].id if everybody else ""
        self.person.clear()
        place = places.get(self._chosen, 0)
        for line in everybody[:_MOST_OFFERED] + everybody[max(place, _MOST_OFFERED) : place + 1]:
            self.person.addItem(f"{line.place}  {line.name or self.tr('(no name)')}", line.id)
        self.person.show_value(self._chosen)
        if not everybody and self._kind() is not DocumentKind.NEED:
            self.stack.setCurrentIndex(NOBODY)
        elif self.isVisible():
            self._draw()

    def _draw(self) -> None:
        found, project = self._open.ranked_people, self._open.project
        if found is None or project is None:
            return
        if self.stack.currentIndex() == UNDRAWN:
            self.stack.setCurrentIndex(WAITING)
        store, country = self._desk.store, self._desk.country()
        resolution, wish = _ON_SCREEN * self.devicePixelRatioF(), self._wish(project)

        def work(token: Token) -> _Drawn:
            paper, parts = settings.paper(store, country), settings.sections(store, wish.kind)
            order = printing.completed(store, replace(wish, paper=paper, sections=parts))
            printed = printing.print_document(store, order, found.lineup, token.progress, token.cancelled)
            return _Drawn(order, printed, draw_pages(printed.pdf, resolution, _MOST_SHOWN))

        self._desk.jobs.run(
            work,
            done=self._show,
            failed=self._refused,
            ended=self._draw_ended,
            parent=self,
            topic="brief",
            title=self.tr("Making the document"),
        )

    def _draw_ended(self) -> None:
        """Wait no more if nothing came of it; the boxes are still those of the former document, and stay shut."""
        if self.stack.currentIndex() == WAITING and self._open.ranked_people is not None:
            self.stack.setCurrentIndex(UNDRAWN)

    def _kind(self) -> DocumentKind:
        return DocumentKind(self.kind.value())

    def _wish(self, project: Project) -> Order:
        """What is chosen on this page; paper and parts are kept for all pages."""
        kind = self._kind()
        people = (self.person.value(),) if kind in printing.ABOUT_ONE else ()
        return Order(
            kind,
            project,
            self._desk.today(),
            people,
            language=self.language.value(),
            blind=self.hiding.blind.isChecked() and not self.hiding.blind.isHidden(),
            hide_employers=self.hiding.employers.isChecked() and self.hiding.employers.isEnabled(),
            described=self.hiding.described.isChecked() and not self.hiding.described.isHidden(),
            documents=self._packed if kind is DocumentKind.PACK else (),
            each_guide=self.pack.each_guide.isChecked(),
        )

    def _show(self, drawn: _Drawn) -> None:
        if drawn.order.kind is not self._kind():
            return  # another is chosen meanwhile, and waits for the ranking
        self.pdf, self._order = drawn.printed.pdf, drawn.order
        self._let_choose(True)
        if not self._keeper.waits:
            self._show_choices(drawn.order)
        shown, count = len(drawn.pages), drawn.printed.pages
        part = self.tr("The first {shown} of {count} pages are shown").format(shown=shown, count=count)
        self.told.setText(part)
        self.told.setVisible(shown < count)
        self.view.show_pages(drawn.pages)
        self.stack.setCurrentIndex(SHOWN)
        self._enable(True)

    def _show_choices(self, order: Order) -> None:
        self.paper.show_value(str(order.paper))
        self.parts.show_value(order.sections)
        self.pack.show_value(order.documents or self.pack.value())

    def _stale(self) -> None:
        self.pdf = b""
        self._wait()

    def _wait(self) -> None:
        """Nothing is shown, and nothing can be done with what was."""
        self.told.hide()
        self._enable(False)
        self.stack.setCurrentIndex(WAITING)

    def _enable(self, can: bool) -> None:
        for button in (self.keep, self.print, self.mail, self.open):
            button.setEnabled(can)

    def _let_choose(self, can: bool) -> None:
        for boxes in (self.parts, self.pack):
            boxes.setEnabled(can)

    # What is done

    def _change_kind(self) -> None:
        kind = self._kind()
        self.person.setVisible(kind in printing.ABOUT_ONE)
        self.parts.setVisible(kind in (DocumentKind.CANDIDATE, DocumentKind.PACK))
        self.pack.setVisible(kind is DocumentKind.PACK)
        self._packed = ()
        self.pack.each_guide.setChecked(False)
        self._let_choose(False)  # the boxes are the former document's till this one is there
        self.hiding.fit(kind)
        self._wait()
        self.arrive()

    def _change_paper(self) -> None:
        paper = Paper(self.paper.value())
        self._keeper.keep("paper", lambda store, now: settings.set_paper(store, paper, now))

    def _change_parts(self) -> None:
        parts, kind = self.parts.value(), self._kind()
        self._keeper.keep("parts", lambda store, now: settings.set_sections(store, parts, now, kind))

    def _change_pack(self) -> None:
        """A pack is chosen anew for each meeting: it isn't remembered."""
        self._packed = self.pack.value()
        self._draw()

    def _heed(self, what: str) -> None:
        """What is printed is other now."""
        if what in ("", "print") and self.isVisible():
            self._draw()

    def _mail(self) -> None:
        if project := self._open.project:
            self._handing.mail(
                project, self._who() or self.kind.currentText(), self.pdf, self._file_name(), self.language.value()
            )

    def _who(self) -> str:
        """Whom the document is about, as it calls them; nobody if it is about several."""
        found, order = self._open.ranked_people, self._order
        if found is None or order is None or not order.people:
            return ""
        place = found.rows.places.get(order.people[0])
        return printing.who_is_named(order, found.rows[place].name) if place is not None else ""

    def _file_name(self) -> str:
        project = self._open.project
        kind = self._order.kind if self._order else DocumentKind.CANDIDATE
        return printing.pdf_name(project, self._desk.today(), self._who(), kind) if project else ""

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
        self._desk.news.told.emit(_saved_as(path), False)

    def _print(self) -> None:
        project, order = self._open.project, self._order
        if project is None or order is None:
            return
        printer = self._desk.dialogs.printer(project.title, lambda made: set_paper(made, order.paper))
        if printer is None:
            return
        title, text = self.tr("It wasn't printed"), self.tr("The printer didn't take it. Look whether it is on.")
        run = PrintRun(self._desk.jobs, printer, self.pdf, self.tr("Printing page {page}"), self)
        to, file = printer.printerName(), Path(printer.outputFileName())
        told = _saved_as(file) if file.name else self.tr("Sent to the printer {name}").format(name=to)
        run.start(lambda: self._desk.dialogs.tell(title, text), lambda: self._desk.news.told.emit(told, False))

    def _not_kept(self, error: UserError) -> None:
        """What was chosen isn't kept: choices are again as they are printed."""
        if self._order is not None and self._order.kind is self._kind():
            self._show_choices(self._order)
        self._refused(error)

    def _refused(self, error: UserError) -> None:
        self._desk.dialogs.tell(self.tr("That didn't work"), say(error))


def _saved_as(file: Path) -> str:
    """The file, and the folder that it lies in."""
    told = QCoreApplication.translate("BriefPage", "Saved as {name} in {folder}")
    return told.format(name=file.name, folder=file.absolute().parent)
