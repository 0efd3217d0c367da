"""Rating a case that somebody sent: the same questions and anchors, without a name, and back into a sealed file."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from html import escape
from pathlib import Path

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from tpmmatch.actions import judging, opinions
from tpmmatch.actions.judging import Begun, Waiting
from tpmmatch.actions.opinions import Case, CaseQuestion, Judged, Sealed
from tpmmatch.errors import UserError
from tpmmatch.model.call import Asked
from ui.desk import Desk
from ui.jobs import Token
from ui.models.lines_model import Line, LinesModel
from ui.pages.begun_ratings import BegunRatings
from ui.pages.case_question import NO_EVIDENCE, NOT_ASKED, CaseQuestionView
from ui.pages.page import Page
from ui.pages.saving import place_to_save
from ui.widgets.beside import Beside
from ui.widgets.build import column, label, named, panel
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.keys import on_key
from ui.widgets.lines_list import LinesList
from ui.widgets.marks import Shape
from ui.widgets.scroll import UprightScroll
from ui.widgets.sheet import Sheet, bullets, heading, paragraph
from ui.widgets.split import Split
from ui.words import say

_RESTING = 400  # ms without a key before it is kept
_AGAIN = 5_000  # ms until a disk that took nothing is tried again


class RatePage(Page):
    """Nothing of the case is kept here; the ratings are, as they are made, until they are saved to be sent back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("ratePage")
        self.title.setText(self.tr("Rate a case for somebody"))
        self._desk = desk
        self.case: Case | None = None
        self._file = ""  # that it was read from
        self.judged: list[Judged] = []
        self._unsaved = self._keeping = self._opening = self._sending = False
        self._is_kept = self._is_refused = False  # something of the open case; what was rated last
        self._waiting: Callable[[], None] | None = None  # until nothing is being kept
        self._resting = QTimer(self, singleShot=True)
        self._resting.timeout.connect(self.flush)
        self.secret = named(
            TextField(self.tr("four words or more")), "rateSecret", self.tr("Passphrase that you were told")
        )
        self.secret.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self.rater = named(TextField(self.tr("who rates")), "rateRater", self.tr("Your name, if you like"))
        self.open = named(Button(self.tr("Open a case…"), "open", "primary"), "openCase", self.tr("Open a case"))
        self.open.setToolTip(self.tr("The sealed file that somebody sent you"))
        self.open.clicked.connect(self._choose)
        self.save = named(Button(self.tr("Save your ratings…"), "save"), "saveRatings", self.tr("Save your ratings"))
        self.save.setToolTip(self.tr("A sealed file, with the same passphrase, to be sent back"))
        self.save.clicked.connect(self._save)
        says = self.tr("Closes the case, and keeps nothing of your ratings")
        self.give_up = named(Button(self.tr("Give up…"), role="quiet"), "giveUp", self.tr("Give up this case"), says)
        self.give_up.clicked.connect(self._ask_to_give_up)
        self.begun = BegunRatings()
        self.begun.wanted.connect(self._go_on_with)
        self.begun.given_up.connect(self._give_up_other)
        self.model = LinesModel(self)
        self.list = named(LinesList(), "caseQuestions", self.tr("The answers to rate"))
        self.question = CaseQuestionView()
        self.choices, self.note = self.question.choices, self.question.note
        self.about = named(Sheet(), "caseAbout", self.tr("The project and the person"))
        self._build()
        self._show()
        desk.news.people.connect(self._look_for_begun)

    def _build(self) -> None:
        says = self.tr(
            "A case holds what somebody noted in a call, without their ratings. You rate each answer by its anchors."
            " The case isn't kept here; your ratings are, until you save them to be sent back."
        )
        for button in (self.open, self.save, self.give_up):
            self.tools.addWidget(button)
        self.body.addWidget(label(says, "muted", wrap=True))
        fields = Beside([(self.secret.accessibleName(), self.secret), (self.rater.accessibleName(), self.rater)])
        fields.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.body.addWidget(fields)
        self.body.addWidget(self.begun)
        self.list.setModel(self.model)
        self.list.setAccessibleDescription(self.tr("The arrow keys go from answer to answer."))
        self.list.selectionModel().currentChanged.connect(self._moved)
        right = panel()
        right.setLayout(column(self.about, space=0))
        self.split = Split(
            "rateSplit", (self.list, UprightScroll(self.question), right), (230, 480, 260), self._desk.settings
        )
        self.body.addWidget(self.split, 1)
        self.body.addStretch()  # below all, while no case is open
        self.choices.chosen.connect(self._rate)
        self.note.edited.connect(self._say)
        self.rater.edited.connect(self._touch)
        for key in (*"12345", NO_EVIDENCE, NOT_ASKED):
            on_key(self, key, partial(self._rate, key))

    # What is shown

    def _show(self) -> None:
        is_open = self.case is not None
        self.split.setVisible(is_open)
        self.save.setEnabled(is_open)
        self.save.set_role("primary" if is_open else "")
        self.open.set_role("" if is_open else "primary")
        self.give_up.setVisible(is_open)
        if self.case is None:
            return
        case = self.case
        self.about.show_made(lambda: _about(case))
        self._show_lines()
        self.list.setCurrentIndex(self.model.index(0))
        self._show_question()
        self.choices.setFocus()

    def _show_lines(self) -> None:
        if self.case is not None:
            pairs = zip(self.case.questions, self.judged, strict=True)
            self.model.show_lines([self._line(place, *pair) for place, pair in enumerate(pairs, 1)])

    def _line(self, place: int, question: CaseQuestion, judged: Judged) -> Line:
        shape = Shape.EMPTY if judged.asked is Asked.NOT_ASKED else Shape.FULL
        rated = self.tr("rated {rating}").format(rating=judged.rating) if judged.rating else self.tr("no evidence")
        state = self.tr("not rated yet") if judged.asked is Asked.NOT_ASKED else rated
        return Line(shape, "accent", f"{place}  {question.words.ask}", state, question.words.ask)

    def _show_question(self) -> None:
        if self.case is not None:
            self.question.show_question(self.case.questions[self._place()], self.judged[self._place()])

    def _place(self) -> int:
        return max(0, self.list.currentIndex().row())

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._show_question()

    # What is done

    def _rate(self, key: str) -> None:
        if self.case is None or self._opening:
            return
        rating = int(key) if key.isdigit() and key != NOT_ASKED else None
        asked = Asked.RATED if rating else Asked.NO_EVIDENCE if key == NO_EVIDENCE else Asked.NOT_ASKED
        self.judged[self._place()] = replace(self.judged[self._place()], asked=asked, rating=rating)
        self.choices.choose(key)
        self._show_lines()
        self._touch()

    def _say(self) -> None:
        if self.case is not None:
            self.judged[self._place()] = replace(self.judged[self._place()], note=str(self.note.value()))
            self._touch()

    def _touch(self) -> None:
        """Something was rated or said, and is kept soon."""
        self._unsaved = self.case is not None
        self._resting.start(_RESTING)

    def _choose(self) -> None:
        if self._opening or self._sending:
            return
        kinds = self.tr("Sealed case (*.tpmcase)")
        files = self._desk.dialogs.open_files(self.tr("Open a case"), self._desk.folder(), kinds)
        if files:
            self._hold(True)
            self._begin_opening(files[0], self.secret.text())

    def _begin_opening(self, path: Path, secret: str) -> None:
        """Open a case once all ratings are kept: those of the same case are read again with it."""
        self.flush()
        if self._keeping:
            self._waiting = partial(self._begin_opening, path, secret)
            return
        store = self._desk.store

        def opened(_token: Token) -> tuple[Case, Begun]:
            case = opinions.open_case(path, secret)
            return case, replace(judging.begun(store, case), file=str(path))

        self._desk.jobs.run(opened, done=lambda found: self._take(*found), failed=self._not_opened, parent=self)

    def _hold(self, opening: bool) -> None:
        """While a case is being opened nothing is rated: it would be lost."""
        self._opening = opening
        for widget in (self.rater, self.list, self.choices, self.note):
            widget.setEnabled(not opening)

    def _not_opened(self, error: UserError) -> None:
        self._hold(False)
        self._refused(error)

    def _take(self, case: Case, found: Begun) -> None:
        self._hold(False)
        self.case, self.judged, self._file = case, list(found.judged), found.file
        self._is_kept = any(each.asked is not Asked.NOT_ASKED or each.note for each in found.judged)
        if found.rater:
            self.rater.show_value(found.rater)
        if self._is_kept:
            self._desk.news.told.emit(self.tr("Your ratings so far are here again"), False)
        self._show()
        self._look_for_begun()

    # What was begun before

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Show what else is begun, as it is now."""
        super().showEvent(event)
        self._look_for_begun()

    def _look_for_begun(self) -> None:
        store = self._desk.store
        self._desk.jobs.run(
            lambda _token: judging.waiting(store), done=self._show_begun, failed=self._refused, parent=self,
            topic="begun",
        )  # fmt: skip

    def _show_begun(self, found: list[Waiting]) -> None:
        own = self.case.id if self.case else ""
        if self._is_kept and not (self.is_saving or self._opening) and own not in {each.case for each in found}:
            self._put_away()
            self._desk.news.told.emit(self.tr("The person of this case was erased, and your ratings with them"), False)
        self.begun.show_waiting([each for each in found if each.case != own])

    def _go_on_with(self, begun: Waiting) -> None:
        """Open its file; the owner looks for one that isn't known."""
        if not begun.file:
            self._choose()
        elif not (self._opening or self._sending):
            self._hold(True)
            self._begin_opening(Path(begun.file), self.secret.text())

    def _give_up_other(self, begun: Waiting) -> None:
        if self._is_given_up():
            self._let_go(begun.case)

    def _ask_to_give_up(self) -> None:
        if self.case is not None and not (self._opening or self._sending) and self._is_given_up():
            self._close_case(self.case.id)

    def _is_given_up(self) -> bool:
        text = self.tr("All that you rated and noted of it is gone then. The case itself stays in its file.")
        return self._desk.dialogs.confirm(self.tr("Give up these ratings?"), text, self.tr("Give up"))

    def _close_case(self, case: str) -> None:
        """Not beside keeping, which would bring it back."""
        self._unsaved = False
        if self._keeping:
            self._waiting = partial(self._close_case, case)
            return
        self._put_away()
        self._let_go(case)

    def _put_away(self) -> None:
        self._unsaved = self._is_kept = self._is_refused = False
        self.case, self.judged, self._file = None, [], ""
        self.about.show_made(str)
        self._show()

    def _let_go(self, case: str) -> None:
        store = self._desk.store
        self._desk.jobs.run(
            lambda _token: judging.let_go(store, case),
            done=lambda _nothing: self._look_for_begun(),
            failed=self._refused,
            parent=self,
        )

    # How they are sent

    def _save(self) -> None:
        if self.case is None or self._opening or self._sending:
            return
        name = opinions.case_name(self.case.title, self.tr("ratings"))
        path = place_to_save(self._desk, self.tr("Save your ratings"), name, self.tr("Sealed ratings (*.tpmcase)"))
        if path is not None:
            self.flush()  # whatever comes of sending them, they are kept
            self._sending = True
            self._send(self.case, Sealed(path, self.secret.text(), path.exists()))

    def _send(self, case: Case, sealed: Sealed) -> None:
        """Write what was rated, and let go of it; not beside keeping, which would bring it back."""
        if self._keeping:
            self._waiting = partial(self._send, case, sealed)
            return
        sent, store = self._begun(), self._desk.store
        self._resting.stop()

        def send(_token: Token) -> None:
            opinions.send_back(case, sent.rater, sent.judged, sealed)
            judging.let_go(store, case.id)

        self._desk.jobs.run(
            send,
            done=lambda _nothing: self._sent(sent, sealed.path.name),
            failed=self._not_sent,
            ended=self._sending_ended,
            parent=self,
        )

    def _sending_ended(self) -> None:
        self._sending = False

    def _sent(self, sent: Begun, name: str) -> None:
        self._is_kept = False
        self._unsaved = self._begun() != sent  # something was rated meanwhile
        self._go_on()
        self._desk.news.told.emit(self.tr("Your ratings are in {path}. Send it back.").format(path=name), False)

    def _not_sent(self, error: UserError) -> None:
        self._touch()
        self._refused(error)

    # What is kept

    @property
    def is_saving(self) -> bool:
        """Whether ratings are being kept or written to be sent back."""
        return self._keeping or self._sending

    @property
    def unkept(self) -> bool:
        """Whether what was rated last couldn't be kept."""
        return self._is_refused and self._unsaved

    def flush(self) -> None:
        """Keep what was rated so far; one after the other, so that an older one can't come last."""
        self._resting.stop()
        if self.case is None or not self._unsaved or self.is_saving:
            return
        self._unsaved, self._keeping = False, True
        store, case, found, now = self._desk.store, self.case, self._begun(), self._desk.clock()
        self._desk.jobs.run(
            lambda _token: judging.keep(store, case, found, now),
            done=lambda _nothing: self._kept(), failed=self._not_kept, ended=self._keeping_ended, parent=self,
        )  # fmt: skip

    def finish(self) -> None:
        """Keep what was rated last: the window is closing and its jobs have stopped."""
        if self.case is not None and (self._unsaved or self._keeping):
            with suppress(UserError):  # the window is going; what was kept before stays
                judging.keep(self._desk.store, self.case, self._begun(), self._desk.clock())

    def _keeping_ended(self) -> None:
        self._keeping = False

    def _kept(self) -> None:
        self._is_kept, self._is_refused = True, False
        self._look_for_begun()  # what was read of it before isn't heard of any more
        self._go_on()

    def _go_on(self) -> None:
        """Begin what waited, or keep what was rated meanwhile."""
        begin, self._waiting = self._waiting, None
        if begin is not None:
            begin()
        elif self._unsaved:
            self._resting.start(_RESTING)

    def _not_kept(self, error: UserError) -> None:
        """Told once: they are tried again by themselves."""
        is_told, self._unsaved, self._is_refused = self._is_refused, True, True
        if self._opening:
            self._waiting = None
            self._hold(False)
        elif self._waiting is not None:
            self._go_on()
        self._resting.start(_AGAIN)
        if not is_told:
            self._refused(error)

    def _begun(self) -> Begun:
        return Begun(self.rater.text().strip(), tuple(self.judged), self._file)

    def _refused(self, error: UserError) -> None:
        self._desk.dialogs.tell(self.tr("That didn't work"), say(error))


def _about(case: Case) -> str:
    """The need, then the profile as far as it is told."""
    parts = [heading(case.title, 1), paragraph(" · ".join(filter(None, (case.kind, case.met, case.name))), "muted")]
    parts.append(bullets(list(case.need)))
    for head, lines in case.profile:
        parts += [heading(head), *(f"<p>{escape(line)}</p>" for line in lines)]
    return "".join(parts)
