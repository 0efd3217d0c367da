"""The work of one person: a case or link to be looked at, work samples to hand out, and the same estimate of all."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from tpmmatch.actions import Store, people, works
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.files import write_atomically
from tpmmatch.actions.handing import hand_over
from tpmmatch.actions.scoring import Called
from tpmmatch.errors import UserError
from tpmmatch.model.call import Call
from tpmmatch.model.course import Course
from tpmmatch.model.work import Work, WorkKind
from ui.commands import LEAVE, OPEN, with_keys
from ui.desk import Desk
from ui.jobs import Token
from ui.models.lines_model import Line, LinesModel
from ui.pages.calls.estimates_view import EstimatesView
from ui.pages.calls.extras import Extras
from ui.pages.open_project import OpenProject
from ui.pages.saving import place_to_save
from ui.tokens import Space
from ui.widgets.build import column, label, named, panel, row
from ui.widgets.buttons import Button
from ui.widgets.few_lines import FewLines
from ui.widgets.fields import TextField
from ui.widgets.head import Head
from ui.widgets.keys import on_key
from ui.widgets.lines_list import LinesList
from ui.widgets.marks import Shape
from ui.widgets.scroll import UprightScroll
from ui.widgets.split import Split
from ui.widgets.wrap import Wrap
from ui.words import language, say


class WorkView(QWidget):
    """Two lists with what can be done about the chosen one, and a picture."""

    left = Signal()
    held = Signal(str)  # the id of the review that is begun

    def __init__(self, desk: Desk, opened: OpenProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workView")
        self._desk, self._open = desk, opened
        self._extras = Extras(desk, self)
        self.person: Called | None = None
        self._pieces: list[Work] = []
        self._address = ""
        self._samples = works.samples(language())
        self.title = label("", "section", wrap=True)
        self.pieces, self.samples = LinesModel(self), LinesModel(self)
        self.piece_list = named(LinesList(), "pieces", self.tr("Cases, links and documents"))
        self.sample_list = named(FewLines(), "samples", self.tr("Work samples"))
        self.link = named(TextField("https://"), "typedLink", self.tr("Another link to look at"))
        self.meter = EstimatesView()
        self._build()
        opened.course_changed.connect(self._measure)

    def show_person(self, person: Called) -> None:
        """Show what there is of somebody."""
        self.person = person
        self.title.setText(self.tr("The work of {name}").format(name=person.name or self.tr("(no name)")))
        self._pieces = []
        self._show_pieces([], "")
        self.samples.show_lines([self._sample_line(id, words.title, words.why) for id, words in self._samples])
        self.sample_list.setCurrentIndex(self.samples.index(0))
        store, id = self._desk.store, person.person

        def read(_token: Token) -> tuple[list[Work], str]:
            return works.pieces(store, id), people.find(store, id).email

        self._desk.jobs.run(
            read, done=lambda found: self._show_pieces(*found), failed=self._refused, parent=self, topic="pieces"
        )
        self._measure()

    # Building

    def _build(self) -> None:
        self.leave = named(
            Button(self.tr("All calls"), "back", "quiet"), "leaveWork", self.tr("Back to all calls"),
            with_keys(self.tr("Back to all calls"), LEAVE),
        )  # fmt: skip
        self.leave.clicked.connect(self.left)
        on_key(self, LEAVE, self.left.emit)
        for view, model in ((self.piece_list, self.pieces), (self.sample_list, self.samples)):
            view.setModel(model)
            view.setAccessibleDescription(self.tr("The arrow keys choose one; the buttons below act on it."))
        split = Split("workSplit", (self._build_pieces(), self._build_samples()), (480, 520), self._desk.settings)
        inside = column(Head(column(self.title), Wrap(self.leave)), split, space=Space.MEDIUM)
        inside.setStretch(1, 1)
        self.setLayout(inside)

    def _build_pieces(self) -> QWidget:
        says = self.tr(
            "Nothing is opened by itself: a link opens in your browser, which then goes online, and a document in the"
            " program that your system has for it."
        )
        self.none = label(self.tr("No link stands in the profile, and no document is attached."), "muted", wrap=True)
        self.open = self._button("openPiece", self.tr("Open"), self.tr("Open it outside"), self._open_piece)
        self.review = self._button(
            "reviewPiece", self.tr("Review it"), self.tr("Rate it by the same questions as all others"), self._review
        )
        add = self._button(
            "reviewLink", self.tr("Review this link"), self.tr("Rate what lies there"), self._review_typed
        )
        on_key(self.piece_list, OPEN, self._review, itself=True)
        self.link.returnPressed.connect(self._review_typed)
        typed = row(self.link, add)
        inside = column(
            label(self.tr("A case or link"), "section"), label(says, "caption", wrap=True), self.none,
            self.piece_list, Wrap(self.review, self.open), typed, space=Space.SMALL, margin=Space.LARGE,
        )  # fmt: skip
        inside.setStretch(3, 1)
        inside.addStretch()  # below all, while there is no list that takes the room
        frame = panel()
        frame.setLayout(inside)
        return frame

    def _build_samples(self) -> QWidget:
        says = self.tr("The same short piece of real work for all. What is handed out never shows the key.")
        acts = (
            ("enterSample", self.tr("Enter what came back"), self.tr("Rate it beside the key"), self._enter),
            ("copySample", self.tr("Copy the text"), self.tr("To paste it into a message"), self._copy),
            ("saveSample", self.tr("Save as text…"), self.tr("A file to print or to send"), self._save),
            ("mailSample", self.tr("New mail…"), self.tr("Open it in your mail program; you send it"), self._mail),
        )
        buttons = [self._button(*act) for act in acts]
        inside = panel()
        inside.setLayout(
            column(
                label(self.tr("Work samples"), "section"), label(says, "caption", wrap=True), self.sample_list,
                Wrap(*buttons), label(self.tr("The same estimate, asked of all"), "section"), self.meter, None,
                space=Space.SMALL, margin=Space.LARGE,
            )
        )  # fmt: skip
        return UprightScroll(inside)

    def _button(self, name: str, text: str, tip: str, does: object) -> Button:
        made = named(Button(text), name, text, tip)
        made.clicked.connect(does)
        return made

    # What is shown

    def _show_pieces(self, found: list[Work], address: str) -> None:
        self._pieces, self._address = found, address
        self.pieces.show_lines([self._piece_line(work) for work in found])
        self.piece_list.setCurrentIndex(self.pieces.index(0))
        self.none.setVisible(not found)
        for part in (self.piece_list, self.open, self.review):
            part.setVisible(bool(found))

    def _piece_line(self, work: Work) -> Line:
        call = self._review_of(work)
        state = self.tr("reviewed") if call is not None else self.tr("not reviewed yet")
        what = work.place if work.kind is WorkKind.LINK else self.tr("document")
        return Line(Shape.FULL if call else Shape.EMPTY, "accent", work.name, f"{what}  ·  {state}")

    def _sample_line(self, id: str, title: str, why: str) -> Line:
        call = self._review_of(Work(WorkKind.SAMPLE, id))
        state = self.tr("came back") if call is not None else why
        return Line(Shape.FULL if call else Shape.EMPTY, "accent", title, state, why)

    def _review_of(self, work: Work) -> Call | None:
        calls = self.person.calls if self.person else ()
        meant = (work.kind, work.place)
        return next((call for call in calls if call.work and (call.work.kind, call.work.place) == meant), None)

    def _measure(self) -> None:
        course, store = self._open.course, self._desk.store

        def read(_token: Token) -> tuple[works.Estimates | None, list[works.Promised]]:
            return works.promises(course, people.names(store, [call.person for call in course.calls]))

        self._desk.jobs.run(read, done=lambda found: self.meter.show_promises(*found), parent=self, topic="meter")

    # What is done

    def _piece(self) -> Work | None:
        place = self.piece_list.currentIndex().row()
        return self._pieces[place] if 0 <= place < len(self._pieces) else None

    def _sample(self) -> str:
        return self._samples[max(0, self.sample_list.currentIndex().row())][0]

    def _open_piece(self) -> None:
        if self.person is not None and (work := self._piece()) is not None:
            self._extras.open_work(self.person.person, work)

    def _review(self) -> None:
        if (work := self._piece()) is not None:
            self._begin(work)

    def _review_typed(self) -> None:
        try:
            link = works.link_of(self.link.text())
        except UserError as error:
            self._refused(error)
            return
        self.link.clear()
        self._begin(Work(WorkKind.LINK, link, link))

    def _enter(self) -> None:
        id, words = self._samples[max(0, self.sample_list.currentIndex().row())]
        self._begin(Work(WorkKind.SAMPLE, id, words.title))

    def _begin(self, work: Work) -> None:
        """Go on with the review that there is, or begin one."""
        if self.person is None:
            return
        if (there := self._review_of(work)) is not None:
            self.held.emit(there.id)
            return
        person, now, today, begun = self.person.person, self._desk.clock(), self._desk.today(), list[str]()

        def act(store: Store, project: str) -> Course:
            begun.append(works.begin_review(store, project, person, work, now, today).id)
            return course_of(store, project)

        told = self.tr("A review is begun")
        self._open.change(act, told, done=lambda: self.held.emit(begun[0]), once="review")

    def _title(self) -> str:
        return self._open.project.title if self._open.project else ""

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(works.hand_out_text(self._sample(), self._title(), language()))
        self._desk.news.told.emit(self.tr("The text is on the clipboard, without the key"), False)

    def _save(self) -> None:
        name = works.hand_out_name(self._sample(), ".txt", language())
        path = place_to_save(self._desk, self.tr("Save the work sample"), name, self.tr("Text (*.txt)"))
        if path is not None:
            text = works.hand_out_text(self._sample(), self._title(), language())
            self._write(path, text.encode())

    def _mail(self) -> None:
        data = works.hand_out_draft(self._sample(), self._title(), self._address, language())
        name = works.hand_out_name(self._sample(), ".eml", language())
        self._desk.jobs.run(
            lambda _token: hand_over(data, name), done=self._open_draft, failed=self._refused, parent=self
        )

    def _open_draft(self, path: Path) -> None:
        text = self.tr("Your system has no mail program set up. Save the text, or copy it.")
        dialogs = self._desk.dialogs
        dialogs.open_outside(path, lambda: dialogs.tell(self.tr("No mail program"), text))

    def _write(self, path: Path, data: bytes) -> None:
        exists = path.exists()
        self._desk.jobs.run(
            lambda _token: write_atomically(path, data, exists),
            done=lambda _nothing: self._desk.news.told.emit(self.tr("It is in {path}").format(path=path.name), False),
            failed=self._refused,
            parent=self,
        )

    def _refused(self, error: UserError) -> None:
        self._desk.dialogs.tell(self.tr("That didn't work"), say(error))
