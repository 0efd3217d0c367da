"""A question of the owner's own: how it is asked, what it tells of, how answers are read and rated."""

from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tpmmatch.actions.questions import OwnQuestion, QuestionWords, default_anchors, refusal
from tpmmatch.model.call import Mode
from tpmmatch.model.question import Lawful, Quality
from tpmmatch.model.words import message
from ui.tokens import Space
from ui.widgets.beside import Beside
from ui.widgets.build import column, label, named, panel
from ui.widgets.buttons import Button
from ui.widgets.choices import Choice, Choices
from ui.widgets.fields import ChoiceField, NumberField, TextField
from ui.widgets.prose import LinesField, ProseField
from ui.widgets.wrap import Wrap
from ui.words import language, say

F = TypeVar("F", bound=QWidget)

_WHEN = {"video": (Mode.VIDEO,), "phone": (Mode.PHONE,), "both": (Mode.PHONE, Mode.VIDEO)}
_USUAL = 4  # minutes


class QuestionForm(QWidget):
    """It keeps nothing itself; one that can't be asked is met with lawful ones to ask in its place."""

    given = Signal(object)  # an OwnQuestion; without an id it is new
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questionForm")
        self._id = ""
        self.title = label("", "field")
        qualities = [(str(quality), say(message(f"quality_{quality}"))) for quality in Quality]
        self.quality = self._named(ChoiceField(qualities), "Quality", self.tr("What it tells of"))
        when = [("video", self.tr("in the video interview")), ("phone", self.tr("in the phone call")),
                ("both", self.tr("in both"))]  # fmt: skip
        self.when = self._named(ChoiceField(when), "When", self.tr("Asked"))
        self.minutes = self._named(NumberField(str(_USUAL)), "Minutes", self.tr("Minutes for it"))
        self.ask = self._named(ProseField(least=2), "Ask", self.tr("Question"))
        self.more = self._named(LinesField(self.tr("one a line"), least=2), "More", self.tr("Ask further"))
        self.why = self._named(TextField(self.tr("in one sentence")), "Why", self.tr("Why you ask"))
        self.good = self._named(ProseField(least=2), "Good", self.tr("What a good answer sounds like"))
        self.vague = self._named(ProseField(least=2), "Vague", self.tr("What a vague answer sounds like"))
        self.anchors = [
            self._named(TextField(usual), f"Anchor{place}", self.tr("{n} is rated for").format(n=place))
            for place, usual in enumerate(default_anchors(language()), 1)
        ]
        self.told = named(label("", "wrong", wrap=True), "questionTold", self.tr("Why it can't be asked"))
        self.instead = named(Choices(), "lawful", self.tr("What may be asked in its place"))
        self.instead.chosen.connect(self._take)
        self._lawful: dict[str, str] = {}
        self.save = named(Button("", role="primary"), "keepQuestion", self.tr("Keep this question"))
        self.back = named(Button(self.tr("Cancel"), role="quiet"), "cancelQuestion", self.tr("Leave the question"))
        self.save.setToolTip(self.tr("It is asked in calls that are planned from now on"))
        self.back.setToolTip(self.tr("Put this away without a change"))
        self.save.clicked.connect(self._give)
        self.back.clicked.connect(self._close)
        self._build()
        self.clear()

    def clear(self) -> None:
        """Begin a new one."""
        self.show_question(OwnQuestion("", Quality.TECHNICAL_UNDERSTANDING, QuestionWords("", "", (), "", "", ())))

    def show_question(self, question: OwnQuestion) -> None:
        """Change one that is there."""
        words, self._id = question.words, question.id
        self.quality.show_value(str(question.quality))
        self.when.show_value(next((name for name, modes in _WHEN.items() if modes == question.modes), "video"))
        self.minutes.show_value(question.minutes)
        self.ask.show_value(words.ask)
        self.more.show_value(list(words.more))
        self.why.show_value(words.why)
        self.good.show_value(words.good)
        self.vague.show_value(words.vague)
        for place, field in enumerate(self.anchors):
            field.show_value(words.anchors[place] if place < len(words.anchors) else "")
        self.title.setText(self.tr("Change a question") if self._id else self.tr("Add a question"))
        self.save.setText(self.tr("Keep the change") if self._id else self.tr("Add it"))
        self.show_wrong("")

    def question(self) -> OwnQuestion:
        """As it is written now."""
        minutes, more = self.minutes.value(), self.more.value()
        words = QuestionWords(
            str(self.ask.value()), str(self.why.value()), tuple(map(str, more)) if isinstance(more, list) else (),
            str(self.good.value()), str(self.vague.value()), tuple(str(field.value()) for field in self.anchors),
        )  # fmt: skip
        asked = OwnQuestion(self._id, Quality(self.quality.value()), words, _WHEN[self.when.value()])
        return replace(asked, minutes=int(minutes) if isinstance(minutes, int | float) and minutes >= 1 else _USUAL)

    def show_wrong(self, text: str) -> None:
        """Say why it wasn't kept."""
        self.told.setText(text)
        self.told.setVisible(bool(text))
        self.instead.hide()

    def _named(self, field: F, name: str, words: str) -> F:
        return named(field, f"question{name}", words)

    def _build(self) -> None:
        def under(field: QWidget) -> QWidget:
            part = QWidget()
            part.setLayout(column(label(field.accessibleName(), "field"), field, space=Space.HAIR))
            return part

        head = Beside([(field.accessibleName(), field) for field in (self.quality, self.when, self.minutes)])
        both = Beside([(field.accessibleName(), field) for field in (self.good, self.vague)])
        usual = self.tr("What each rating sounds like; an empty line takes the words that stand in it.")
        card = panel()
        card.setLayout(
            column(
                self.title, head, under(self.ask), self.told, self.instead, under(self.more), under(self.why), both,
                label(usual, "caption", wrap=True), *map(under, self.anchors), Wrap(self.save, self.back),
                space=Space.SMALL, margin=Space.LARGE,
            )
        )  # fmt: skip
        self.setLayout(column(card, space=0))

    def _give(self) -> None:
        asked = self.question()
        if (refused := refusal(asked.words, language())) is not None:
            self._offer(refused)
        else:
            self.given.emit(asked)

    def _offer(self, refused: Lawful) -> None:
        """Say why, and put what may be asked in its place a click away."""
        self.show_wrong(self.tr("{why} Ask one of these instead:").format(why=refused.why))
        self._lawful = {str(place): text for place, text in enumerate(refused.instead, 1)}
        self.instead.show_choices([Choice(key, text) for key, text in self._lawful.items()])
        self.instead.show()
        self.instead.setFocus()

    def _take(self, key: str) -> None:
        self.ask.show_value(self._lawful[key])
        self.more.show_value([])
        self.show_wrong("")
        self.ask.setFocus()

    def _close(self) -> None:
        self.clear()
        self.closed.emit()
