"""What may be added to a call while it is held: a question of the owner's own, a testimonial; and opening the work."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from tpmmatch.actions import questions, works
from tpmmatch.actions.guiding import guided_as
from tpmmatch.actions.questions import TESTIMONIAL, OwnQuestion
from tpmmatch.errors import UserError
from tpmmatch.model.call import Answer
from tpmmatch.model.question import Quality
from tpmmatch.model.work import Source, Work, WorkKind
from ui.desk import Desk
from ui.pages.calls.open_call import OpenCall
from ui.pages.outside import open_place
from ui.words import language, say

_UNKNOWN = "…"  # who says it isn't written yet


class Extras(QObject):
    """Acts on the call that is open."""

    added = Signal()  # there is one more place in the call
    refused = Signal(UserError)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def ask_too(self, opened: OpenCall, question: OwnQuestion) -> None:
        """Keep a question of the owner's own, and ask it in this call as well."""
        store, now, spoken = self._desk.store, self._desk.clock(), language()
        self._desk.jobs.run(
            lambda _token: questions.keep_question(store, question, now, spoken),
            done=lambda kept: self._ask(opened, kept),
            failed=self.refused.emit,
            parent=self,
        )

    def add_testimonial(self, opened: OpenCall) -> None:
        """One more testimonial to be rated, apart from the work."""
        self._add(opened, Answer(TESTIMONIAL, str(Quality.SELF_MOTIVATION), source=Source(_UNKNOWN)))

    def open_work(self, person: str, work: Work) -> None:
        """Open a link in the system's browser, or a document in its viewer: nothing else here ever goes outside."""
        if work.kind is WorkKind.LINK:
            open_place(self._desk, work.place)
            return
        store = self._desk.store
        self._desk.jobs.run(
            lambda _token: works.document_of(store, person, work),
            done=lambda file: open_place(self._desk, file),
            failed=lambda error: self._desk.dialogs.tell(self.tr("That didn't work"), say(error)),
            parent=self,
        )

    def _ask(self, opened: OpenCall, kept: OwnQuestion) -> None:
        self._desk.news.settings.emit("")
        answer = Answer(kept.id, str(kept.quality), words=kept.words)
        self._add(opened, replace(answer, minutes=kept.minutes))

    def _add(self, opened: OpenCall, answer: Answer) -> None:
        opened.add_question(answer, guided_as(answer, opened.guide.name, language()))
        self.added.emit()
