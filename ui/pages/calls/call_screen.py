"""Holding a call: one question at a time, by keyboard; all places of the call at the left, hints at the right."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QModelIndex, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from tpmmatch.actions.facts import Fact, Told, Written
from tpmmatch.actions.questions import OwnQuestion
from tpmmatch.errors import UserError
from tpmmatch.model.call import Asked, CallKind, Line
from tpmmatch.model.work import Source
from ui.commands import LEAVE
from ui.desk import Desk
from ui.models.lines_model import LinesModel
from ui.pages.calls import call_keys
from ui.pages.calls.call_bar import CallBar
from ui.pages.calls.call_lines import hints_html, lines_of, where_of
from ui.pages.calls.extras import Extras
from ui.pages.calls.flags_view import FlagsView
from ui.pages.calls.open_call import OpenCall
from ui.pages.calls.question_view import QuestionView
from ui.pages.calls.rest_view import RestView
from ui.pages.question_form import QuestionForm
from ui.theme import scaled
from ui.tokens import Space
from ui.widgets.build import column, label, named, panel, row
from ui.widgets.buttons import Button
from ui.widgets.keys import on_key
from ui.widgets.lines_list import LinesList
from ui.widgets.sheet import Sheet
from ui.widgets.split import Split
from ui.widgets.stack import ScrolledStack
from ui.widgets.stopwatch import Stopwatch
from ui.words import say

_LIST, _MIDDLE, _HINTS = 190, 340, 200  # least widths, at a text size of 100 %
_HIGH = 300  # least height of the question
_SHARES = (225, 510, 235)


class CallScreen(QWidget):
    """Shows an `OpenCall`; whoever shows it says what happens when it is left or finished."""

    left = Signal()
    finished = Signal()

    def __init__(
        self, desk: Desk, question: QuestionView, flags: FlagsView, rest: RestView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("callScreen")
        self._desk = desk
        self.open: OpenCall | None = None
        self.place = 0
        self.watch = Stopwatch(self)
        self.bar = CallBar(self.watch)
        self.model = LinesModel(self)
        self.list = named(LinesList(), "callQuestions", self.tr("All places of the call"))
        self.question, self.flags, self.rest = question, flags, rest
        self._form: QuestionForm | None = None  # made when a question is first added
        self.extras = Extras(desk, self)
        self.hints = named(Sheet(), "callHints", self.tr("Hints for this question"))
        self._began: dict[int, int] = {}  # seconds spent at each place
        self._since = 0
        self._is_told = False  # that something couldn't be saved
        self._not_saved = self.tr("Not saved yet; it is tried again.")
        self._build()
        self._connect()
        self._take_keys()

    @classmethod
    def in_steps(cls, desk: Desk) -> Iterator["CallScreen | None"]:
        """Made bit by bit, as a `LazyStack` has it."""
        question = QuestionView()
        yield None
        flags, rest = FlagsView(), RestView(desk.today)
        yield None
        yield cls(desk, question, flags, rest)

    def show_call(self, opened: OpenCall) -> None:
        """Hold this call, from the first question that wasn't asked."""
        self.open, self._began, self._since = opened, {}, opened.call.seconds
        for signal, slot in self._heard(opened):
            signal.connect(slot)
        self.watch.pause()
        self.watch.set_to(opened.call.seconds)
        self.flags.know(opened.guide.flags, self._desk.today())
        self._say_if_unkept()
        answers = opened.call.answers
        self.place = next((at for at, answer in enumerate(answers) if answer.asked is Asked.NOT_ASKED), 0)
        self._show_all()
        self.begin_writing()

    def begin_writing(self) -> None:
        """Let whoever types write into the place that is shown."""
        if self.place < self._count():
            self.question.begin_notes()
        else:
            (self.flags.add if self.place == self._count() else self.rest.first()).setFocus()

    def flush(self) -> None:
        """Keep what was typed."""
        if self.open is not None:
            self.open.flush()

    def forget_call(self) -> None:
        """Let go of the call, which knows how long it took."""
        self.watch.pause()
        if self.open is not None:
            self.open.count_seconds(self.watch.seconds)
            for signal, slot in self._heard(self.open):
                signal.disconnect(slot)
            self.open = None

    def _heard(self, opened: OpenCall) -> list[tuple[SignalInstance, Callable[..., None]]]:
        return [
            (opened.changed, self._changed),
            (opened.replaced, self._show_all),
            (opened.kept, self._saved),
            (opened.refused, self._refused),
            (opened.told, self._fact_written),
            (opened.not_told, self._fact_refused),
        ]

    # Building

    def _build(self) -> None:
        self.list.setModel(self.model)
        self.list.setAccessibleDescription(self.tr("The arrow keys go from question to question."))
        self.parts = ScrolledStack()
        self.parts.setMinimumSize(scaled(_MIDDLE), scaled(_HIGH))
        for part in (self.question, self.flags, self.rest):
            self.parts.stack.addWidget(part)
        hints = panel()
        hints.setLayout(column(self.hints, space=0))
        hints.setMinimumWidth(scaled(_HINTS))
        split = Split("callSplit", (self._build_left(), self.parts, hints), _SHARES, self._desk.settings)
        self.state = named(label("", "caption"), "callState", self.tr("Whether it is saved"))
        foot = row(label(call_keys.told(), "caption", wrap=True), self.state, space=Space.LARGE)
        foot.setStretch(0, 1)
        inside = column(self.bar, split, foot, space=Space.SMALL)
        inside.setStretch(1, 1)
        self.setLayout(inside)

    def _build_left(self) -> QWidget:
        """All places of the call, and what can be added to them."""
        self.add = named(
            Button(self.tr("Add a question…"), "plus", "quiet"), "addToCall", self.tr("Add a question to this call"),
            self.tr("A question of your own; it is asked of all whose calls are planned from now on"),
        )  # fmt: skip
        self.praise = named(
            Button(self.tr("Add a testimonial"), "plus", "quiet"), "addTestimonial", self.tr("Add a testimonial"),
            self.tr("What somebody else says of them, with who said it, where and when"),
        )  # fmt: skip
        self.work = named(
            Button(self.tr("Open it"), "open", "quiet"), "openWork", self.tr("Open the work that is looked at"),
            self.tr("In your browser, or in the program that your system has for it"),
        )  # fmt: skip
        left = QWidget()
        left.setMinimumWidth(scaled(_LIST))
        left.setLayout(column(self.list, self.work, self.praise, self.add, space=Space.HAIR))
        return left

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._chosen)
        for chosen in (self.list.clicked, self.list.activated):
            chosen.connect(self.begin_writing)
        self.question.rated.connect(self._rate)
        self.question.noted.connect(self._note)
        self.question.profile_asked.connect(self._show_profile)
        self.question.fact_told.connect(self._write_fact)
        self.question.work_edited.connect(lambda work: self._edit("work", work=work))
        self.question.source_edited.connect(self._note_source)
        self.add.clicked.connect(self._begin_question)
        self.praise.clicked.connect(self._add_testimonial)
        self.work.clicked.connect(self._open_work)
        self.extras.added.connect(self._go_to_added)
        self.extras.refused.connect(lambda error: self.form.show_wrong(say(error)))
        self.flags.edited.connect(lambda topic, flags: self._edit(topic, flags=flags))
        self.rest.edited.connect(lambda topic, changes: self._edit(topic, **changes))
        self.bar.mode_chosen.connect(lambda mode: self._edit("mode", mode=mode))
        self.bar.line_chosen.connect(self._note_line)
        self.bar.left.connect(self.left)
        self.bar.finished.connect(self.finished)
        self.watch.ticked.connect(self._tick)
        self.watch.turned.connect(self._begin_call)

    def _take_keys(self) -> None:
        """What is typed is for the notes: a letter or digit does something only to whoever went to the ratings."""
        ratings = self.question.choices
        for key in (*call_keys.RATE, call_keys.NO_EVIDENCE, call_keys.NOT_ASKED):
            on_key(ratings, key, partial(self._rate, key), itself=True)
        on_key(ratings, call_keys.WHY, self.question.why_button.toggle, itself=True)
        on_key(ratings, call_keys.WRITE, self.question.begin_notes, itself=True)
        on_key(self, call_keys.NEXT, partial(self.go, 1))
        on_key(self, call_keys.BEFORE, partial(self.go, -1))
        on_key(self, LEAVE, self._leave_notes)
        on_key(self, call_keys.FLAGS, lambda: self._go_to(self._count()))
        on_key(self, call_keys.CLOCK, self.bar.clock.click)
        on_key(self, call_keys.FINISH, self.bar.finish.click)

    # What is shown

    @property
    def form(self) -> QuestionForm:
        """Where a question of one's own is added."""
        if self._form is None:
            self._form = QuestionForm()
            self._form.given.connect(self._ask_too)
            self._form.closed.connect(self._show_place)
            self._form.closed.connect(self.begin_writing)
            self.parts.stack.addWidget(self._form)
        return self._form

    def _count(self) -> int:
        return len(self.open.call.answers) if self.open else 0

    def _show_all(self) -> None:
        """The call anew, at the place where it is."""
        if self.open is None:
            return
        call, guide = self.open.call, self.open.guide
        self.bar.show_call(call, guide.name, guide.minutes)
        self.praise.setVisible(call.work is not None and not call.work.is_sample)
        self.work.setVisible(call.work is not None and not call.work.is_sample)
        self.add.setVisible(call.kind in (CallKind.SCREEN, CallKind.INTERVIEW))
        self.flags.show_flags(call.flags)
        self.rest.show_call(call)
        self._show_lines()
        self.place = min(self.place, self._count() + 1)
        self._show_place()

    def _show_lines(self) -> None:
        if self.open is not None:
            self.model.show_lines(lines_of(self.open.call, self.open.guide))

    def _show_place(self) -> None:
        if self.open is None:
            return
        self.list.setCurrentIndex(self.model.index(self.place))
        guide, place = self.open.guide, self.place
        part = max(0, place - self._count() + 1)
        if part == 0:
            answer = self.open.call.answers[place]
            call = self.open.call
            self.question.show_question(guide.questions[place], answer, where_of(call, guide, place), call.work)
            self._tick()
        self.parts.stack.setCurrentIndex(part)
        self.parts.verticalScrollBar().setValue(0)
        self._show_hints()

    def _show_hints(self) -> None:
        if self.open is not None:
            call, guide, place = self.open.call, self.open.guide, self.place
            self.hints.show_made(lambda: hints_html(call, guide, place))

    def _changed(self) -> None:
        self._say_if_unkept()
        self._show_lines()
        if self.open is not None and self.place < self._count():
            self.question.show_rating(self.open.call.answers[self.place])

    def _tick(self) -> None:
        here = self.watch.seconds - self._since + self._began.get(self.place, 0)
        self.question.show_seconds(here)
        if self.open is not None:
            self.open.count_seconds(self.watch.seconds)

    def _say_if_unkept(self) -> None:
        unkept = self.open is not None and self.open.unkept
        self._say(self._not_saved if unkept else "")

    def _say(self, words: str) -> None:
        self.state.setText(words)

    # What is done

    def go(self, step: int) -> None:
        """To the next place, or the one before."""
        self._go_to(self.place + step)

    def _go_to(self, place: int) -> None:
        if self.open is None or not 0 <= place < self.model.rowCount() or place == self.place:
            return
        self._began[self.place] = self._began.get(self.place, 0) + self.watch.seconds - self._since
        self._since, self.place = self.watch.seconds, place
        self._show_place()
        if not self.list.hasFocus():
            self.begin_writing()

    def _chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._go_to(now.row())

    def _rate(self, key: str) -> None:
        if self.open is not None and self.place < self._count():
            self.open.rate(self.place, int(key) if key in call_keys.RATE else None, asked=key != call_keys.NOT_ASKED)

    def _note(self, field: str, text: str) -> None:
        if self.open is not None and self.place < self._count():
            self.open.answer(self.place, "notes", **{field: text})

    def _edit(self, topic: str, **changes: object) -> None:
        if self.open is not None:
            self.open.edit(topic, **changes)

    def _note_line(self, line: Line) -> None:
        self._edit("line", line=line)
        self._show_hints()

    def _begin_call(self, runs: bool) -> None:
        """A call is held when its clock is first started."""
        if runs and self.open is not None and not self.open.call.seconds:
            self._edit("begun", at=self._desk.clock())
            self.rest.show_call(self.open.call)

    def _write_fact(self, fact: str, value: dict[str, object]) -> None:
        if self.open is not None and self.place < self._count():
            self.open.write_fact(Told(self.open.call.id, self.place, Fact(fact), value))

    def _fact_written(self, written: Written) -> None:
        if self.open is not None and self.place < self._count():
            why = say(written.gate.why) if written.gate else ""
            self.question.fact.show_state(self.open.call.answers[self.place], why)

    def _fact_refused(self, error: UserError) -> None:
        self.question.fact.show_wrong(say(error))

    def _note_source(self, source: Source, quality: str) -> None:
        if self.open is not None and self.place < self._count():
            self.open.answer(self.place, "source", source=source, quality=quality)

    def _open_work(self) -> None:
        if self.open is not None and self.open.call.work is not None:
            self.extras.open_work(self.open.call.person, self.open.call.work)

    def _add_testimonial(self) -> None:
        if self.open is not None:
            self.extras.add_testimonial(self.open)

    def _ask_too(self, asked: OwnQuestion) -> None:
        if self.open is not None:
            self.extras.ask_too(self.open, asked)

    def _begin_question(self) -> None:
        self.form.clear()
        self.parts.stack.setCurrentWidget(self.form)
        self.form.ask.setFocus()

    def _go_to_added(self) -> None:
        """The new place comes last of the questions, before what else is noted."""
        if self.open is not None:
            self.form.clear()
            self.place = self._count() - 1
            self._show_all()
            self.begin_writing()

    def _leave_notes(self) -> None:
        if self.place < self._count():
            self.question.choices.setFocus()
        else:
            self.list.setFocus()

    def _show_profile(self) -> None:
        if self.open is not None:
            self._desk.news.go.emit(f"person:{self.open.call.person}")

    def _saved(self) -> None:
        self._is_told = False
        self._say(self.tr("Saved"))

    def _refused(self, error: UserError) -> None:
        """Told once: whoever goes on typing sees in the corner that it isn't saved yet."""
        self._say(self._not_saved)
        if not self._is_told:
            self._is_told = True
            self._desk.dialogs.tell(self.tr("What you typed isn't saved"), say(error))
