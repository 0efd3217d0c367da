"""The calls of one person: plan one, hold it, look at its plan, remove it; and how quickly they answer."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from tpmmatch.actions.scoring import Called, heard_in
from tpmmatch.model.call import Call, CallKind
from ui.commands import OPEN, TAKE_OFF, with_keys
from ui.desk import Desk
from ui.models.lines_model import Line, LinesModel
from ui.pages.calls.labels import (
    KINDS,
    asked_word,
    day_of,
    kind_word,
    mode_word,
    rating_word,
    replies_line,
    standing_of,
)
from ui.tokens import Space
from ui.widgets.build import column, label, named
from ui.widgets.buttons import Button
from ui.widgets.few_lines import FewLines
from ui.widgets.keys import on_key
from ui.widgets.marks import Shape
from ui.widgets.wrap import Wrap


class PersonCalls(QFrame):
    """Tells by signals what is to be done."""

    planned = Signal(object)  # a CallKind
    held = Signal(str)  # the id of a call
    shown = Signal(str)
    removed = Signal(str)
    outcome_asked = Signal(str)
    asked = Signal()  # the person was asked something just now
    answered = Signal()
    missed = Signal()
    work_asked = Signal()
    opinion_asked = Signal(str)  # the id of a call
    file_asked = Signal(str)  # the id of the person

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("personCalls")
        self.setProperty("role", "panel")
        self.setProperty("measure", "side")
        self.person: Called | None = None
        self.name = label("", "title", wrap=True)
        names = {
            CallKind.SCREEN: self.tr("Plan phone call"),
            CallKind.INTERVIEW: self.tr("Plan video interview"),
            CallKind.REFERENCE: self.tr("Reference call"),
        }
        tips = {
            CallKind.SCREEN: self.tr("20 minutes: what isn't known yet, and two questions that all are asked"),
            CallKind.INTERVIEW: self.tr("45 minutes: what you look for, your own situations, and what they claim"),
            CallKind.REFERENCE: self.tr("25 minutes with somebody who worked with them"),
        }
        self.plans = {kind: named(Button(names[kind]), f"plan_{kind}", names[kind], tips[kind]) for kind in KINDS}
        for kind, button in self.plans.items():
            button.clicked.connect(lambda _on, kind=kind: self.planned.emit(kind))
        self.work = self._button(
            "showWork",
            self.tr("Work, samples…"),
            self.tr("Review a case or link, hand out work samples, compare estimates"),
        )
        self.work.clicked.connect(self.work_asked)
        self.model = LinesModel(self)
        self.list = named(FewLines(), "callsOfPerson", self.tr("Their calls"))
        self.replies = label("", wrap=True)
        self._build()

    def show_person(self, person: Called | None) -> None:
        """Show somebody's calls, the last one chosen unless another was."""
        before, self.person = self.chosen(), person
        self.setEnabled(person is not None)
        calls = person.calls if person else ()
        self.name.setText((person.name or self.tr("(no name)")) if person else "")
        self.model.show_lines([self._line(call) for call in calls])
        ids = [call.id for call in calls]
        place = ids.index(before.id) if before and before.id in ids else len(ids) - 1
        self.list.setCurrentIndex(self.model.index(place))
        self.replies.setText((replies_line(person.replies) if person else "") or self.tr("Nothing noted yet."))
        self.answered_button.setEnabled(bool(person and person.replies.waiting))
        for part in (self.list, self._acts):
            part.setVisible(bool(calls))
        self._none.setVisible(not calls)
        self._show_buttons()

    def chosen(self) -> Call | None:
        """The call that is current."""
        place = self.list.currentIndex().row()
        calls = self.person.calls if self.person else ()
        return calls[place] if 0 <= place < len(calls) else None

    def open_next(self) -> None:
        """Go on with the call that isn't finished, or to planning one."""
        call = next((call for call in self.person.calls if not call.finished), None) if self.person else None
        if call is not None:
            self.held.emit(call.id)
        else:
            self.plans[CallKind.SCREEN].setFocus()

    # Building

    def _build(self) -> None:
        self.list.setModel(self.model)
        self.list.setAccessibleDescription(self.tr("Enter holds a call, Delete removes it."))
        self.list.doubleClicked.connect(lambda _index: self._emit(self.held))
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._show_buttons())
        self._acts = self._build_acts()
        self._none = label(self.tr("No call is planned yet."), "muted", wrap=True)
        inside = column(
            self.name,
            Wrap(*self.plans.values(), self.work),
            Space.SMALL,
            self.list,
            self._acts,
            self._none,
            Space.SMALL,
            *self._log(),
            None,
            space=Space.SMALL,
            margin=Space.LARGE,
        )
        self.setLayout(inside)

    def _build_acts(self) -> QWidget:
        """What can be done about the chosen call."""
        self.hold = self._button(
            "hold", self.tr("Hold"), with_keys(self.tr("Go through the questions and note the answers"), OPEN)
        )
        self.hold.clicked.connect(lambda: self._emit(self.held))
        self.plan = self._button("showPlan", self.tr("Plan"), self.tr("The questions, a cheat sheet, an invitation"))
        self.plan.clicked.connect(lambda: self._emit(self.shown))
        self.result = self._button(
            "showResult", self.tr("What it changed"), self.tr("What was heard, and the order since")
        )
        self.result.clicked.connect(lambda: self._emit(self.outcome_asked))
        self.opinion = self._button(
            "secondOpinion",
            self.tr("Second opinion…"),
            self.tr("Have somebody else rate the same answers, by a sealed file"),
        )
        self.opinion.clicked.connect(lambda: self._emit(self.opinion_asked))
        self.remove = self._button(
            "removeCall", self.tr("Remove"), with_keys(self.tr("Remove the call and what was noted in it"), TAKE_OFF)
        )
        self.remove.clicked.connect(lambda: self._emit(self.removed))
        for keys, signal in ((OPEN, self.held), ("Enter", self.held), (TAKE_OFF, self.removed)):
            on_key(self.list, keys, partial(self._emit, signal), itself=True)
        acts = QWidget()
        acts.setLayout(Wrap(self.hold, self.plan, self.result, self.opinion, self.remove))
        return acts

    def _log(self) -> tuple[QWidget, ...]:
        """How quickly they answer between calls, and three clicks to note it."""
        asked = self._button("asked", self.tr("Asked today"), self.tr("Note that you wrote or asked them something"))
        asked.clicked.connect(self.asked)
        self.answered_button = self._button(
            "answered", self.tr("Answered"), self.tr("Note that they answered just now")
        )
        self.answered_button.clicked.connect(self.answered)
        missed = self._button(
            "missed", self.tr("Called in vain"), self.tr("Note that you called and didn't reach them")
        )
        missed.clicked.connect(self.missed)
        self.file = self._button(
            "personFile",
            self.tr("Red flags, replies…"),
            self.tr("All red flags with what they say to them, and the log with its times, to be put right"),
        )
        self.file.clicked.connect(self._ask_file)
        buttons = QWidget()
        buttons.setLayout(Wrap(asked, self.answered_button, missed, self.file))
        return label(self.tr("How quickly they answer"), "field"), self.replies, buttons

    def _ask_file(self) -> None:
        if self.person is not None:
            self.file_asked.emit(self.person.person)

    def _button(self, name: str, text: str, tip: str) -> Button:
        return named(Button(text), name, text, tip)

    # Internal

    def _line(self, call: Call) -> Line:
        heard = heard_in(call)
        state = f"{standing_of(call, heard)}, {mode_word(call.mode)}, {day_of(call)}"
        shape = Shape.FULL if call.finished else Shape.HALF if heard.asked else Shape.EMPTY
        title = call.work.name if call.work else kind_word(call.kind)
        if heard.overall is not None:
            title += "  ·  " + self.tr("{rating} of 5").format(rating=rating_word(heard.overall))
        return Line(shape, "accent", title, f"{state}  ·  {asked_word(heard.asked, heard.planned)}")

    def _show_buttons(self) -> None:
        call = self.chosen()
        for button in (self.hold, self.plan, self.remove, self.result, self.opinion):
            button.setEnabled(call is not None)
        self.result.setVisible(call is not None and call.finished)
        self.hold.setText(self.tr("Open again") if call and call.finished else self.tr("Hold"))
        first = self.plans[CallKind.SCREEN]
        leads = first if call is None else None if call.finished else self.hold
        for button in (first, self.hold):
            button.set_role("primary" if button is leads else "")

    def _emit(self, signal: object) -> None:
        if (call := self.chosen()) is not None:
            signal.emit(call.id)  # type: ignore[attr-defined]
