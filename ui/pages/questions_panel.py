"""The owner's own questions, and which of the packaged ones are asked."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tpmmatch.actions import Store, questions
from tpmmatch.actions.questions import OwnQuestion
from tpmmatch.errors import UserError
from tpmmatch.model.question import Quality, Question
from tpmmatch.model.words import message
from ui.desk import Desk
from ui.jobs import Token
from ui.pages.keeping import Keeper
from ui.pages.question_form import QuestionForm
from ui.tokens import Space
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button
from ui.widgets.elided import ElidedLabel
from ui.widgets.fields import ChoiceField
from ui.words import language, say


class _Asked(NamedTuple):
    own: tuple[OwnQuestion, ...]
    packaged: list[tuple[Question, str, bool]]


class QuestionsPanel(QWidget):
    """A list of own ones, a form, and packaged ones by what they tell of."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._asked = desk, _Asked((), [])
        self.keeper = Keeper(desk, self)
        self.keeper.kept.connect(self._kept)
        self.keeper.refused.connect(self._refused)
        self.form = QuestionForm()
        self.form.given.connect(self._keep)
        self.form.closed.connect(self._fold)
        self.add = named(
            Button(self.tr("Add a question…"), "plus"), "addQuestion", self.tr("Add a question of your own"),
            self.tr("With what a good answer sounds like, and five ratings"),
        )  # fmt: skip
        self.add.clicked.connect(self._unfold)
        says = self.tr(
            "Your own questions are asked of all candidates of a project, before the packaged ones, as far as there is"
            " time. Calls that were planned stay as they are."
        )
        self.own: QVBoxLayout = column(space=Space.HAIR)
        self.packaged: QVBoxLayout = column(space=Space.HAIR)
        qualities = [("", self.tr("choose…")), *((str(q), say(message(f"quality_{q}"))) for q in Quality)]
        self.quality = named(ChoiceField(qualities), "packagedQuality", self.tr("Packaged questions about"))
        self.quality.edited.connect(self._show_packaged)
        choose = row(label(self.tr("Packaged questions about"), "field"), self.quality, None, space=Space.MEDIUM)
        self.setLayout(
            column(
                label(says, "muted", wrap=True), self.own, row(self.add, None), self.form, choose, self.packaged,
                space=Space.MEDIUM,
            )
        )  # fmt: skip
        self.form.hide()
        desk.news.settings.connect(self._heed)
        self.refresh()

    def refresh(self) -> None:
        """Show the questions as they are kept."""
        store, spoken = self._desk.store, language()

        def read(_token: Token) -> _Asked:
            return _Asked(questions.own_questions(store), questions.packaged(store, spoken))

        self._desk.jobs.run(read, done=self._show, parent=self, topic="questions")

    # What is shown

    def _show(self, asked: _Asked) -> None:
        self._asked = asked
        _empty(self.own)
        for question in asked.own:
            self.own.addWidget(self._line(question))
        self._show_packaged()

    def _show_packaged(self) -> None:
        _empty(self.packaged)
        for question, ask, on in self._asked.packaged:
            if question.quality == self.quality.value():
                box = named(QCheckBox(), f"packaged_{question.id}", ask, self.tr("Whether it may be asked"))
                box.setChecked(on)
                box.clicked.connect(lambda on, id=question.id: self._switch(id, on))
                says = label(ask, wrap=True)
                line = QWidget()
                parts = row(box, says, space=Space.SMALL)
                parts.setStretch(1, 1)
                line.setLayout(parts)
                self.packaged.addWidget(line)

    def _line(self, question: OwnQuestion) -> QWidget:
        asked = question.words.ask
        change = named(
            Button(self.tr("Change"), role="quiet"), f"changeQuestion_{question.id}",
            self.tr("Change: {text}").format(text=asked), self.tr("Change its words"),
        )  # fmt: skip
        change.clicked.connect(lambda: self._change(question))
        remove = named(
            Button(self.tr("Remove"), role="quiet"), f"removeQuestion_{question.id}",
            self.tr("Remove: {text}").format(text=asked), self.tr("Ask it no longer; calls held keep it"),
        )  # fmt: skip
        remove.clicked.connect(lambda: self._remove(question.id))
        quality = label(say(message(f"quality_{question.quality}")), "caption")
        parts = row(ElidedLabel(asked, "field"), quality, change, remove, space=Space.MEDIUM)
        parts.setStretch(0, 1)
        made = QWidget()
        made.setLayout(parts)
        return made

    # What is done

    def _heed(self, what: str) -> None:
        if not what:
            self.refresh()

    def _unfold(self) -> None:
        self.form.clear()
        self.form.show()
        self.add.hide()
        self.form.ask.setFocus()

    def _fold(self) -> None:
        self.form.hide()
        self.add.show()

    def _change(self, question: OwnQuestion) -> None:
        self._unfold()
        self.form.show_question(question)

    def _keep(self, question: OwnQuestion) -> None:
        spoken = language()

        def act(store: Store, now: datetime) -> None:
            questions.keep_question(store, question, now, spoken)

        self.keeper.keep("question", act)

    def _remove(self, id: str) -> None:
        self.keeper.keep("remove", lambda store, now: questions.remove_question(store, id, now))

    def _switch(self, id: str, on: bool) -> None:
        self.keeper.keep(f"switch {id}", lambda store, now: questions.switch(store, id, on, now))

    def _kept(self, key: str) -> None:
        if key == "question":
            self.form.clear()
            self._fold()
        told = self.tr("The question is kept") if key == "question" else self.tr("The questions are changed")
        self._desk.news.told.emit(told, True)
        self.refresh()

    def _refused(self, key: str, error: UserError) -> None:
        if key == "question":
            self.form.show_wrong(say(error))
        else:
            self._desk.dialogs.tell(self.tr("That didn't work"), say(error))
            self.refresh()


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
