"""One question of a call: what to say, what to note in three steps, how to rate the answer."""

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QWidget

from tpmmatch.actions.facts import Fact
from tpmmatch.model.call import Answer, Asked
from tpmmatch.model.guide import Guided
from tpmmatch.model.work import Work
from ui.commands import with_keys
from ui.pages.calls.call_keys import NO_EVIDENCE, NOT_ASKED, WHY
from ui.pages.calls.fact_form import FactForm
from ui.pages.calls.labels import RATINGS
from ui.pages.calls.work_form import ReturnForm, SourceForm
from ui.tokens import Space
from ui.widgets.beside import Beside
from ui.widgets.build import column, label, named, row, tab_as_laid_out
from ui.widgets.buttons import Button
from ui.widgets.choices import Choice, Choices
from ui.widgets.head import Head
from ui.widgets.prose import ProseField
from ui.widgets.stopwatch import clock
from ui.widgets.wrap import Wrap
from ui.words import say

_NOTES = ("situation", "action", "result")


class QuestionView(QWidget):
    """Shows one answer at a time; what is done to it is told by signals."""

    rated = Signal(str)  # "1" to "5", NOT_ASKED or NO_EVIDENCE
    noted = Signal(str, str)  # the field, its text
    profile_asked = Signal()
    fact_told = Signal(str, dict)  # which fact, and its value
    work_edited = Signal(object)  # what came back of a sample
    source_edited = Signal(object, str)  # who says what a testimonial tells, and the quality

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questionView")
        self._minutes = 0
        self.where = label("", "muted", wrap=True)
        self.time = named(label("", "muted"), "questionTime", self.tr("Time for this question"))
        self.ask = named(label("", "title", wrap=True), "questionAsk", "")
        self.why_button = named(
            Button(self.tr("Why we ask"), role="quiet"), "whyAsk", self.tr("Why we ask"),
            with_keys(self.tr("Why this is asked"), WHY),
        )  # fmt: skip
        self.why_button.setCheckable(True)
        self.why_button.toggled.connect(self._show_why)
        self.why = label("", "muted", wrap=True)
        self.why.hide()
        self.fields = {name: ProseField(least=3, most=9) for name in _NOTES}
        for name, field in self.fields.items():
            field.edited.connect(lambda name=name: self.noted.emit(name, str(self.fields[name].value())))
        self.notes = Beside(list(zip(self._note_names(), self.fields.values(), strict=True)))
        self.term = label(
            self.tr("It counts once it stands in the profile: write it in there, too."), "caption", wrap=True
        )
        self.profile = named(
            Button(self.tr("Open the profile"), "person", "quiet"), "callProfile", self.tr("Open the profile"),
            self.tr("Open this person's page; the call stays as it is"),
        )  # fmt: skip
        self.profile.clicked.connect(self.profile_asked)
        self._forms: dict[type[QWidget], QWidget] = {}  # made when they are first needed: few calls need any
        self._above, self._below = column(space=0), column(space=0)
        self.choices = named(Choices(), "callRating", self.tr("How the answer is rated"))
        self.choices.chosen.connect(self.rated)
        self._build()

    def show_question(self, guided: Guided, answer: Answer, where: str, work: Work | None = None) -> None:
        """Show a question with what was noted so far, of a work sample with what came back."""
        for form in self._forms.values():
            form.hide()
        if answer.source is not None:
            self.source.show_answer(answer)
            self.source.show()
        if work is not None and guided.sample is not None:
            self.returned.show_work(work, guided.sample)
        words, self._minutes = guided.words, answer.minutes
        self.where.setText(where)
        self.ask.setText(say(guided.ask))
        self.ask.setAccessibleName(say(guided.ask))
        self.why.setText(words.why if words else "")
        self.why_button.setVisible(bool(words and words.why))
        self._show_why()
        self._name_notes(is_term=guided.is_term)
        self._show_fact(guided, answer)
        for name, field in self.fields.items():
            field.show_value(getattr(answer, name))
            field.moveCursor(QTextCursor.MoveOperation.End)  # what is said later comes after it
        anchors = [Choice(str(rating), say(anchor)) for rating, anchor in enumerate(guided.anchors[:RATINGS], 1)]
        nothing = Choice(NO_EVIDENCE, self.tr("Asked, and no evidence came"))
        self.choices.show_choices([*anchors, nothing, Choice(NOT_ASKED, self.tr("Not asked; it lowers nothing"))])
        self.show_rating(answer)
        tab_as_laid_out(self)

    def show_rating(self, answer: Answer) -> None:
        """Show what became of the question."""
        key = NO_EVIDENCE if answer.asked is Asked.NO_EVIDENCE else str(answer.rating or NOT_ASKED)
        self.choices.choose(key)

    def show_seconds(self, seconds: int) -> None:
        """Show how long the question has taken, of how much is meant for it."""
        told = f"{clock(seconds)} / {clock(60 * self._minutes)}" if self._minutes else clock(seconds)
        if self._minutes and seconds > 60 * self._minutes:
            told = self.tr("{time} – time to go on").format(time=told)
        self.time.setText(told)

    def begin_notes(self) -> None:
        """Go on writing."""
        self.fields["situation"].setFocus()

    def _build(self) -> None:
        head = Head(column(self.where), Wrap(self.why_button, self.time, space=Space.MEDIUM))
        about_term = QFrame()
        about_term.setLayout(row(self.term, self.profile))
        self._about_term = about_term
        inside = column(
            head, self.ask, self.why, self._above, self.notes, self._below, about_term, self.choices, None,
            space=Space.MEDIUM,
        )  # fmt: skip
        inside.setContentsMargins(0, 0, Space.SMALL, 0)
        self.setLayout(inside)

    def _note_names(self) -> tuple[str, ...]:
        return (self.tr("Situation"), self.tr("Own action"), self.tr("Result"))

    def _name_notes(self, *, is_term: bool) -> None:
        """Of a term, there is only what they say."""
        names = (self.tr("What they say"),) if is_term else self._note_names()
        self.notes.show_only(len(names))
        for name, says, field in zip(names, self.notes.labels, self.fields.values(), strict=False):
            says.setText(name)
            field.setAccessibleName(name)
        for name, field in self.fields.items():
            field.setObjectName(f"note_{name}")
        self._about_term.setVisible(is_term)

    @property
    def fact(self) -> FactForm:
        """Where a term is written into the profile."""
        if FactForm not in self._forms:
            made = self._forms[FactForm] = FactForm()
            made.given.connect(self.fact_told)
            self._below.addWidget(made)
        return cast("FactForm", self._forms[FactForm])

    @property
    def returned(self) -> ReturnForm:
        """Where it is entered what came back of a work sample."""
        if ReturnForm not in self._forms:
            made = self._forms[ReturnForm] = ReturnForm()
            made.edited.connect(self.work_edited)
            self._above.addWidget(made)
        return cast("ReturnForm", self._forms[ReturnForm])

    @property
    def source(self) -> SourceForm:
        """Where it is said who says what a testimonial tells."""
        if SourceForm not in self._forms:
            made = self._forms[SourceForm] = SourceForm()
            made.edited.connect(self.source_edited)
            self._above.addWidget(made)
        return cast("SourceForm", self._forms[SourceForm])

    def _show_fact(self, guided: Guided, answer: Answer) -> None:
        """A fact that is known by kind is written from here; any other one on the person's page."""
        fact = next((fact for fact in Fact if fact == guided.fact), None)
        self._about_term.setVisible(guided.is_term and fact is None)
        if fact is not None:
            self.fact.show_fact(fact, answer, say(guided.about) if guided.about else "")
            self.fact.show()

    def _show_why(self) -> None:
        self.why.setVisible(self.why_button.isChecked() and not self.why_button.isHidden())
