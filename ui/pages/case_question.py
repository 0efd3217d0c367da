"""One answer of a case that is rated: what was asked, what was noted of it, the anchors, and why."""

from PySide6.QtWidgets import QWidget

from tpmmatch.actions.opinions import CaseQuestion, Judged
from tpmmatch.model.call import Asked
from ui.widgets.build import column, label, named
from ui.widgets.choices import Choice, Choices
from ui.widgets.prose import ProseField
from ui.widgets.sheet import in_quotes

NO_EVIDENCE, NOT_ASKED = "N", "0"


class CaseQuestionView(QWidget):
    """The question above, the choices with the note below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ask = label("", "title", wrap=True)
        self.heard = named(label("", wrap=True), "caseHeard", "")
        self.choices = named(Choices(), "caseRating", self.tr("How you rate the answer"))
        self.note = named(ProseField(least=2), "caseNote", self.tr("Why, if you like to say"))
        self.setLayout(
            column(
                self.ask,
                label(self.tr("What was noted of the answer"), "field"),
                self.heard,
                self.choices,
                label(self.note.accessibleName(), "field"),
                self.note,
                None,
            )
        )

    def show_question(self, question: CaseQuestion, judged: Judged) -> None:
        """Show this one, with what was made of it so far."""
        self.ask.setText(question.words.ask)
        notes = "\n".join(in_quotes(note) for note in question.notes if note)
        self.heard.setText(notes or self.tr("Nothing was noted of this answer."))
        anchors = [Choice(str(rating), anchor) for rating, anchor in enumerate(question.words.anchors, 1)]
        nothing = Choice(NO_EVIDENCE, self.tr("Nothing noted bears on it"))
        self.choices.show_choices([*anchors, nothing, Choice(NOT_ASKED, self.tr("Leave it out"))])
        self.choices.choose(
            str(judged.rating) if judged.rating else NO_EVIDENCE if judged.asked is Asked.NO_EVIDENCE else NOT_ASKED
        )
        self.note.show_value(judged.note)
